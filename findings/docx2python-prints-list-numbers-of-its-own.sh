#!/usr/bin/env bash
# docx2python 3.7.1 is one of the few readers that count the list numbers of Word, so one would expect them as Word
# prints them, by the pattern of the level (`w:lvlText`).
# The pattern is not read: every number gets a bracket, `2.1` is printed as `1)`, and `第3段` as `3)`.
# Why it matters: a paragraph number taken from it is not the one on paper; that of a level below loses its first half.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'docx2python==3.7.1' 'python-docx==1.2.0'
seen=$(venv/bin/python - <<'P' 2>/dev/null
import docx
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
d = docx.Document()
numbering = d.part.numbering_part.element
def level(at, text): return f'<w:lvl w:ilvl="{at}"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="91">{level(0, "第%1段")}{level(1, "%1.%2")}</w:abstractNum>'))
numbering.append(parse_xml(f'<w:num {W} w:numId="91"><w:abstractNumId w:val="91"/></w:num>'))
for text, at in (("a", 0), ("b", 1), ("c", 0)):
    p = d.add_paragraph(text)
    p._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{at}"/><w:numId w:val="91"/></w:numPr>'))
d.save("a.docx")
with docx2python("a.docx") as read:
    print(" / ".join(" ".join(l.split()) for l in read.text.splitlines() if l.strip()))
P
)
echo "docx2python 3.7.1"
echo "expected: 第2段 a / 2.2 b / 第3段 c"
echo "seen:     $seen"
[ "$seen" = "2) a / 2) b / 3) c" ]
