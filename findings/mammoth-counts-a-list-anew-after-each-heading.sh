#!/usr/bin/env bash
# In Word a list goes on over headings and plain paragraphs: numbered paragraphs 1 and 2, a heading, then 3. mammoth 1.13.0
# knows the list of each paragraph and makes <ol> of it; one would expect start="3", or at least one list.
# Each stretch is an <ol> of its own from 1: the paragraph behind the heading is 1 again. No message. pandoc 3.9 goes on
# with 3. (Where nothing stands between, two lists of Word are one for mammoth.)
# Why it matters: a programme has its paragraphs numbered through all sections. Numbers are counted as Word does here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'mammoth==1.13.0' 'python-docx==1.2.0' 'pypandoc_binary==1.17'
seen=$(venv/bin/python - <<'P'
import docx, mammoth, pypandoc
document = docx.Document()
for style, text in ("List Number", "Reports"), ("List Number", "Visits"), ("Heading 1", "B"), ("List Number", "Meetings"):
    document.add_paragraph(text, style)
document.save("a.docx")
result = mammoth.convert_to_html(open("a.docx", "rb"))
print(result.value, result.messages, " ".join(pypandoc.convert_file("a.docx", "plain").split()))
P
)
echo "mammoth 1.13.0, pandoc 3.9 (pypandoc_binary 1.17)"
echo 'expected: <ol><li>Reports</li><li>Visits</li></ol><h1>B</h1><ol start="3"><li>Meetings</li></ol> [] 1. Reports 2. Visits B 3. Meetings'
echo "seen:     $seen"
[ "$seen" = "<ol><li>Reports</li><li>Visits</li></ol><h1>B</h1><ol><li>Meetings</li></ol> [] 1. Reports 2. Visits B 3. Meetings" ]
