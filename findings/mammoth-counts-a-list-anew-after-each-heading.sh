#!/usr/bin/env bash
# In Word a list goes on over headings and plain paragraphs: numbered paragraphs 1 and 2, a heading, then 3. mammoth 1.13.0
# knows the list of each paragraph and makes <ol> of it; one would expect start="3", or at least one <ol> a list.
# It goes by what stands beside what: behind a heading the paragraph is 1 again, and two lists that take turns with nothing
# between (I. for sections, 1. for paragraphs) are one that counts through. markitdown 0.1.9, which stands on it, prints
# the same numbers. No message. pandoc 3.9 goes on with 3.
# Why it matters: a programme has its paragraphs numbered through all sections. Numbers are counted as Word does here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'mammoth==1.13.0' 'python-docx==1.2.0' 'pypandoc_binary==1.17'
seen=$(venv/bin/python - <<'P'
import docx, mammoth, pypandoc
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def html():
    result = mammoth.convert_to_html(open("a.docx", "rb"))
    return f"{result.value} {len(result.messages)} messages"
document = docx.Document()
for style, text in ("List Number", "Reports"), ("List Number", "Visits"), ("Heading 1", "B"), ("List Number", "Meetings"):
    document.add_paragraph(text, style)
document.save("a.docx")
print(html(), "|", " ".join(pypandoc.convert_file("a.docx", "plain").split()))
document = docx.Document()
numbering = document.part.numbering_part.element
for shape, form in ((91, "upperRoman"), (92, "decimal")):
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{shape}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="{shape}"><w:abstractNumId w:val="{shape}"/></w:num>'))
for text, number in (("Section", 91), ("First", 92), ("Section", 91), ("Second", 92)):
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
document.save("a.docx")
print(html())
P
)
echo "mammoth 1.13.0 | pandoc 3.9 (pypandoc_binary 1.17)"
echo 'expected: <ol start="3"> behind the heading, or a message; then more than one <ol>'
echo "seen:     $seen"
[ "$seen" = "<ol><li>Reports</li><li>Visits</li></ol><h1>B</h1><ol><li>Meetings</li></ol> 0 messages | 1. Reports 2. Visits B 3. Meetings
<ol><li>Section</li><li>First</li><li>Section</li><li>Second</li></ol> 0 messages" ]
