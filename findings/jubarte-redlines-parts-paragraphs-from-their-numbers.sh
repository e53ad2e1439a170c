#!/usr/bin/env bash
# jubarte-redlines 0.14.0 compares two Word documents and writes a third with tracked changes, "Word-faithful"; it can accept or
# reject them all as well. Of a paragraph whose typed number changed, "5. States shall report." to "6. States shall report.",
# one would expect one paragraph with 5 struck out and 6 put in; accepted it is the new text, rejected the old one.
# A figure that begins a paragraph gets a paragraph of its own, and that end of paragraph is no change: the redline has "6" and
# below it ". States shall report."; so has what is accepted, and what is rejected has an empty paragraph before the old one.
# A number in the middle, and a word at the beginning, are right. No error.
# Why it matters: one paragraph taken out renumbers all behind it, and then neither text can be had back from the redline.
# What differs is shown here beside both texts, which stay as they are.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'jubarte-redlines==0.14.0'
seen=$(venv/bin/python - <<'P'
import docx, io, jubarte_redlines
def made(text):
    document = docx.Document()
    document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
def paragraphs(file):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(file)).paragraphs]
for old, new in [("5. States shall report.", "6. States shall report."), ("Within 5 days report.", "Within 6 days report."), ("At least report.", "At most report.")]:
    redline = jubarte_redlines.compare_documents(made(old), made(new), author="A")
    print("accepted", paragraphs(jubarte_redlines.accept_revisions(redline)), "rejected", paragraphs(jubarte_redlines.reject_revisions(redline)))
P
)
echo "jubarte-redlines 0.14.0"
echo "expected: accepted ['6. States shall report.'] rejected ['5. States shall report.'], and so on"
echo "seen:     $seen"
[ "$seen" = "accepted ['6', '. States shall report.'] rejected ['', '5. States shall report.']
accepted ['Within 6 days report.'] rejected ['Within 5 days report.']
accepted ['At most report.'] rejected ['At least report.']" ]
