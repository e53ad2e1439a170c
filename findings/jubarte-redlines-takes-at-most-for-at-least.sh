#!/usr/bin/env bash
# Word keeps a sign of a symbol font as an element of its own (w:sym): ≥ is char F0B3 of Symbol, ≤ is F0A3. jubarte-redlines
# 0.14.0 compares two Word documents and marks what changed. A no-break hyphen and a tab, which are elements as well, are
# marked when they change; one would expect so of a sign.
# ≥ changed to ≤ is no change: the list of changes is empty, and the redline has the new sign, so that to reject all does not
# give the old one. docxodus of python-redlines 2.0.0, an engine of the same descent, marks it.
# Why it matters: "≥ 90 days" is a least and "≤ 90 days" a most, and who signs by the marks sees neither. Signs are read here as
# the characters that they are.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'jubarte-redlines==0.14.0' 'python-redlines==2.0.0' 'python-redlines-docxodus==2.0.0'
seen=$(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 venv/bin/python - <<'P'
import docx, io, jubarte_redlines, re, zipfile
from docx.oxml import parse_xml
from python_redlines import DocxodusEngine
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def made(sign):
    document = docx.Document()
    run = document.add_paragraph("Report in ").add_run()
    run._r.append(parse_xml(f'<w:sym {W} w:font="Symbol" w:char="{sign}"/>'))
    run.add_text(" 90 days.")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
def signs(file):
    return re.findall(r'w:char="(\w+)"', zipfile.ZipFile(io.BytesIO(file)).read("word/document.xml").decode())
old, new = made("F0B3"), made("F0A3")
redline = jubarte_redlines.compare_documents(old, new, author="A")
print("changes", len(jubarte_redlines.get_revisions(redline)), "redline", signs(redline), "rejected", signs(jubarte_redlines.reject_revisions(redline)))
print("docxodus", sorted(signs(DocxodusEngine().run_redline("A", old, new)[0])))
P
)
echo "jubarte-redlines 0.14.0, python-redlines 2.0.0 (docxodus)"
echo "expected: a change, both signs in the redline, F0B3 when rejected"
echo "seen:     $seen"
[ "$seen" = "changes 0 redline ['F0A3'] rejected ['F0A3']
docxodus ['F0A3', 'F0B3']" ]
