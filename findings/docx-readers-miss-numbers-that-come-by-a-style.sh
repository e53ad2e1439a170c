#!/usr/bin/env bash
# In a well-made Word document the numbers of paragraphs belong to a style: who gives a paragraph the style "numbered paragraph"
# gives it its number, and the paragraph itself says nothing of it. One would expect readers that know lists (w:numPr) to look
# into the style as well, as they do for headings.
# mammoth 1.13.0 and docx2python 3.7.1 look into the paragraph alone. Of three numbered paragraphs, two of which have the number
# by a style, the first two have none and the third is 1. pandoc 3.9 (pypandoc_binary 1.17) and LibreOffice count 1, 2, 3.
# Why it matters: templates of offices are made so, and one paragraph pasted from elsewhere has a number of its own: it is quoted
# as paragraph 1. Numbers are looked for here in the styles, too.
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
numbers.append(parse_xml(f'<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))
number = f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="70"/></w:numPr>'
style = document.styles.add_style("Numbered paragraph", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
style.element.get_or_add_pPr().append(parse_xml(number))
document.add_paragraph("Report.", style)
document.add_paragraph("Meet.", style)
document.add_paragraph("Assess.")._p.get_or_add_pPr().append(parse_xml(number))
document.save("a.docx")
line = lambda text: " ".join(text.split())
print("docx2python:", line(docx2python("a.docx").text))
print("mammoth:", mammoth.convert_to_html("a.docx").value)
print("pandoc:", line(pypandoc.convert_file("a.docx", "plain")))
P
)
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to txt:Text a.docx >/dev/null 2>&1
shown=$(sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\r\n ' ' ' | sed 's/^ //; s/ $//')
echo "docx2python 3.7.1, mammoth 1.13.0, pandoc 3.9 (pypandoc_binary 1.17), LibreOffice $version"
echo "LibreOffice, as Word: $shown"
echo "expected: the same"
echo "seen:     $seen"
[ "$shown" = "1. Report. 2. Meet. 3. Assess." ] && [ "$seen" = "docx2python: Report. Meet. 1) Assess.
mammoth: <p>Report.</p><p>Meet.</p><ol><li>Assess.</li></ol>
pandoc: 1. Report. 2. Meet. 3. Assess." ]
