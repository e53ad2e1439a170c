#!/usr/bin/env bash
# A passage moved under tracked changes stands in a Word file twice, in w:moveFrom where it was and in w:moveTo where it is.
# What was deleted (w:del) docx2txt 0.9 and docx2python 3.7.1 leave out, so one would expect them to leave out the place
# that a passage has left.
# They print it in both places: the runs of a moved passage keep w:t, where those of a deleted one have w:delText, and
# only the names of the elements with text are looked at. mammoth 1.13.0 prints it once.
# Why it matters: a draft with a moved paragraph gets one paragraph more, and both look valid. Here a moved passage stands
# where it was moved to.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9' 'docx2python==3.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth
from docx2python import docx2python
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
document = docx.Document()
by = 'w:author="A" w:date="2024-01-01T00:00:00Z"'
document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("First, ")}<w:moveFrom w:id="1" {by}>{run("report; ")}</w:moveFrom><w:del w:id="2" {by}><w:r><w:delText xml:space="preserve">ask; </w:delText></w:r></w:del>{run("meet; ")}<w:moveTo w:id="3" {by}>{run("report; ")}</w:moveTo>{run("end.")}</w:p>'))
document.save("a.docx")
print("docx2txt", docx2txt.process("a.docx").strip())
print("docx2python", docx2python("a.docx").text.strip())
print("mammoth", mammoth.extract_raw_text(open("a.docx", "rb")).value.strip())
P
)
echo "docx2txt 0.9, docx2python 3.7.1, mammoth 1.13.0"
echo "expected: First, meet; report; end. by each"
echo "seen:     $seen"
[ "$seen" = "docx2txt First, report; meet; report; end.
docx2python First, report; meet; report; end.
mammoth First, meet; report; end." ]
