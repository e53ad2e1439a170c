#!/usr/bin/env bash
# Lists with letters go on behind z. Word writes aa, bb, cc there, and so do resolutions of the United Nations; LibreOffice
# has it from the document. Of readers that count the letters of Word one would expect the same, or digits.
# docx2python 3.7.1 counts aa, ab, ac, as the columns of a sheet go, and as browsers count letters.
# pandoc 3.9 (pypandoc_binary 1.17) begins at a again, so that two paragraphs are (a) and two (b). No message.
# Why it matters: subparagraph (bb) of the printed text is (ab) in one program and (b) in another, where (b) is there already.
# Letters are counted here as Word does.
set -euo pipefail
command -v soffice >/dev/null || { echo "this needs LibreOffice 7.4.7 (Debian package libreoffice-writer)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
numbers = document.part.numbering_part.element
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'))
numbers.append(parse_xml(f'<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))
for _ in range(29):
    document.add_paragraph("Report;")._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="70"/></w:numPr>'))
document.save("a.docx")
last = lambda text: " ".join([word for word in text.split() if word != "Report;"][-4:])
print("pandoc:", last(pypandoc.convert_file("a.docx", "plain")))
print("docx2python:", last(docx2python("a.docx").text))
P
)
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to txt:Text a.docx >/dev/null 2>&1
shown=$(tr -d '\r' < a.txt | tail -4 | sed 's/^ *//; s/ .*//' | tr '\n' ' ' | sed 's/ $//')
echo "pandoc 3.9 (pypandoc_binary 1.17), docx2python 3.7.1, LibreOffice $version"
echo "LibreOffice, as Word: $shown"
echo "expected: the same, or 26 27 28 29"
echo "seen:     $seen"
[ "$shown" = "(z) (aa) (bb) (cc)" ] && [ "$seen" = "pandoc: (z) (a) (b) (c)
docx2python: z) aa) ab) ac)" ]
