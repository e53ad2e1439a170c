#!/usr/bin/env bash
# rdocx 0.16.3 lays Word documents out and writes them as PDF, the numbers of lists with them. Behind (z) Word writes (aa), and
# Chinese and Russian lists are 一、 二、 and а) б); one would expect those, or digits.
# Behind (z) comes (a) again, so that paragraphs 1 and 27 have one letter, without a message. Chinese lists (chineseCountingThousand,
# ideographDigital) and Russian ones (russianLower) have no number at all, nor have 01. (decimalZero). Digits, roman numbers
# and letters up to (z) are right.
# Why it matters: a reference to subparagraph (a) has two places to go, one to 第九条 none. Numbers of lists are counted here as
# Word does.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'rdocx==0.16.3' 'python-docx==1.2.0'
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
cat > make.py <<'P'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
numbering = document.part.numbering_part.element
for number, (kind, pattern, first) in enumerate([("decimal", "%1.", 5), ("lowerLetter", "(%1)", 26), ("lowerRoman", "(%1)", 3), ("chineseCountingThousand", "%1、", 9), ("russianLower", "%1)", 1), ("decimalZero", "%1.", 9)], 900):
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="{first}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    for place in (first, first + 1):
        properties = document.add_paragraph(f"no. {place}")._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
document.save("lists.docx")
P
venv/bin/python make.py
venv/bin/python -c 'import rdocx; open("lists.pdf", "wb").write(bytes(rdocx.Document.open("lists.docx").to_pdf()))'
seen=$(pdftotext -layout lists.pdf - | tr -d '\f' | grep . | tr -s ' ' | sed 's/^ //' | paste -sd/)
echo "rdocx 0.16.3, read by pdftotext; each line ends in how many it is"
echo "expected: 5. 6. (z) (aa) (iii) (iv) 九、 十、 а) б) 09. 10."
echo "seen:     $seen"
[ "$seen" = "5. no. 5/6. no. 6/(z) no. 26/(a) no. 27/(iii) no. 3/(iv) no. 4/no. 9/no. 10/no. 1/no. 2/no. 9/no. 10" ]
