#!/usr/bin/env bash
# The numbers of Word come in two steps: a paragraph names a list (w:num), and the list names a shape (w:abstractNum). Where
# text was pasted or a style applied anew, one document has several lists of one shape. As each is a list with a number of its
# own, one would expect each to begin at 1.
# Word counts by the shape: the second list goes on, unless it says that it begins anew (w:startOverride), and LibreOffice
# knows: 1. 2., a plain paragraph, 3. 4. pandoc 3.9 (pypandoc_binary 1.17) and docx2python 3.7.1, which count numbers, begin
# at 1 again; in what mammoth 1.13.0 makes a browser does. No message.
# Why it matters: a text that was put together from several hands has such lists, and paragraphs 3 and 4 are quoted as 1 and
# 2. Numbers are counted by the shape here.
set -euo pipefail
command -v soffice >/dev/null || { echo "this needs LibreOffice 7.4.7 (Debian package libreoffice-writer)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'mammoth==1.13.0'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
numbers = document.part.numbering_part.element
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'))
for number in (70, 71):
    numbers.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="70"/></w:num>'))
for words, number in [("Report.", 70), ("Meet.", 70), ("Then:", 0), ("Assess.", 71), ("Visit.", 71)]:
    paragraph = document.add_paragraph(words)
    if number:
        paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
document.save("a.docx")
line = lambda text: " ".join(text.split())
print("pandoc:", line(pypandoc.convert_file("a.docx", "plain")))
print("docx2python:", line(docx2python("a.docx").text))
print("mammoth:", mammoth.convert_to_html("a.docx").value)
P
)
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to txt:Text a.docx >/dev/null 2>&1
shown=$(sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\r\n ' ' ' | sed 's/^ //; s/ $//')
echo "pandoc 3.9 (pypandoc_binary 1.17), docx2python 3.7.1, mammoth 1.13.0, LibreOffice $version"
echo "LibreOffice, as Word: $shown"
echo "expected: the same"
echo "seen:     $seen"
[ "$shown" = "1. Report. 2. Meet. Then: 3. Assess. 4. Visit." ] && [ "$seen" = "pandoc: 1. Report. 2. Meet. Then: 1. Assess. 2. Visit.
docx2python: 1) Report. 2) Meet. Then: 1) Assess. 2) Visit.
mammoth: <ol><li>Report.</li><li>Meet.</li></ol><p>Then:</p><ol><li>Assess.</li><li>Visit.</li></ol>" ]
