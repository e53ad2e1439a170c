#!/usr/bin/env bash
# docx2txt 0.9 turns Word documents into text. One would expect a no-break hyphen (`w:noBreakHyphen`, what Word writes
# for Ctrl+Shift+_) and a sign of a symbol font (`w:sym`) to be there as characters, or as something in their place.
# Both are dropped without a word, so a range of paragraphs becomes one number: `5-7` is printed as `57`.
# Why it matters: in documents of the United Nations ranges and symbols are set with such hyphens; a number falsified so
# looks right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'docx2txt==0.9' 'python-docx==1.2.0'
seen=$(venv/bin/python - <<'P'
import docx, docx2txt
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
d = docx.Document()
run = d.add_paragraph("paragraphs 5").add_run()
run._r.append(OxmlElement("w:noBreakHyphen"))
sign = OxmlElement("w:sym")
run = d.paragraphs[0].add_run("7 and 8")
sign.set(qn("w:font"), "Symbol"); sign.set(qn("w:char"), "F02D")
run._r.append(sign)
d.paragraphs[0].add_run("9")
d.save("a.docx")
print(docx2txt.process("a.docx").strip())
P
)
echo "docx2txt 0.9"
echo "expected: paragraphs 5-7 and 8−9"
echo "seen:     $seen"
[ "$seen" = "paragraphs 57 and 89" ]
