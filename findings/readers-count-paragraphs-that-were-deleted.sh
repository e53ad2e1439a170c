#!/usr/bin/env bash
# A numbered paragraph was deleted whole under tracked changes: its words (w:del) and its mark (w:del in w:rPr). All accepted,
# Word has no such paragraph, and the next one bears its number. Readers that leave deleted words out and count numbers, one
# would expect, leave out the paragraph.
# pandoc 3.9 (its default is to accept all), docx2python 3.7.1 and docx-parser-converter 1.0.3 leave out the words and keep
# the paragraph: 2. is empty, and all that follow are one too high. Where the mark alone was deleted, two paragraphs are one:
# pandoc joins their words and leaves an empty number before them. mammoth 1.13.0 is right in both.
# Why it matters: paragraph 3 of the text that was agreed is quoted as 4. Deleted marks are read here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'docx-parser-converter==1.0.3' 'mammoth==1.13.0'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, mammoth, pypandoc, re
from docx.oxml import parse_xml
from docx2python import docx2python
from docx_parser_converter import docx_to_text
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
who = 'w:id="9" w:author="A" w:date="2024-02-23T00:00:00Z"'
document = docx.Document()
numbers = document.part.numbering_part.element
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'))
numbers.append(parse_xml(f'<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))
for words, mark, run in [("Report.", "", "<w:r><w:t>%s</w:t></w:r>"), ("Meet.", f"<w:del {who}/>", f"<w:del {who}><w:r><w:delText>%s</w:delText></w:r></w:del>"), ("Assess.", "", "<w:r><w:t>%s</w:t></w:r>"),
        ("Visit ", f"<w:del {who}/>", '<w:r><w:t xml:space="preserve">%s</w:t></w:r>'), ("States.", "", "<w:r><w:t>%s</w:t></w:r>")]:
    document.element.body.insert(-1, parse_xml(f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="70"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>{run % words}</w:p>'))
document.save("a.docx")
line = lambda text: " ".join(text.split())
print("pandoc", line(pypandoc.convert_file("a.docx", "plain")))
print("docx2python", line(docx2python("a.docx").text))
print("docx-parser-converter", line(docx_to_text("a.docx")))
print("mammoth", mammoth.convert_to_html("a.docx").value)
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17), docx2python 3.7.1, docx-parser-converter 1.0.3, mammoth 1.13.0"
echo "expected: 1. Report. 2. Assess. 3. Visit States., by each"
echo "seen:     $seen"
[ "$seen" = "pandoc 1. Report. 2. 3. Assess. 4. 5. Visit States.
docx2python 1) Report. 2) 3) Assess. 4) Visit 5) States.
docx-parser-converter 1. Report. 2. 3. Assess. 4. Visit 5. States.
mammoth <ol><li>Report.</li><li>Assess.</li><li>Visit States.</li></ol>" ]
