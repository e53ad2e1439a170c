#!/usr/bin/env bash
# docx-trackdiff 1.0.0 compares two Word files and writes a third with tracked changes; the verifier that comes with it holds
# that all changes accepted make the new file and all rejected the old one, "machine-verified". One would expect every changed
# word to be marked.
# Paragraphs are the same for it, and for the verifier, if they are so in small letters, with straight quotation marks and
# any blanks: "The committee may meet" stands there as "the Committee may meet" with no mark, and the check passes. To reject
# all changes does not give the old text back. A paragraph that has another change too is marked in full.
# Why it matters: in a resolution "the Council" and "the council" are not the same body, and who signs by the marks misses it.
# Each character counts in the comparison here, and such changes are told as wording.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install docx-trackdiff==1.0.0 python-docx==1.2.0 lxml==6.1.3
seen=$(venv/bin/python - <<'P'
import re, subprocess, zipfile, docx
def write(name, text):
    document = docx.Document()
    document.add_paragraph(text)
    document.save(name)
for old, new in [("The Committee may meet", "The Committee shall meet"), ("The Council may meet", "The council may meet"), ("“all means” of it", '"all means" of it')]:
    write("old.docx", old); write("new.docx", new)
    subprocess.run(["venv/bin/docx-trackdiff", "old.docx", "new.docx", "out.docx"], check=True, capture_output=True)
    marks = len(re.findall("<w:(?:ins|del) ", zipfile.ZipFile("out.docx").read("word/document.xml").decode()))
    passed = subprocess.run(["venv/bin/docx-trackdiff-verify", "out.docx", "old.docx", "new.docx"], capture_output=True).returncode == 0
    print(marks, "marks,", "passed" if passed else "failed", end="; ")
P
)
echo "docx-trackdiff 1.0.0"
echo "expected: 2 marks, passed; 2 marks, passed; 4 marks, passed;"
echo "seen:     $seen"
[ "$seen" = "2 marks, passed; 0 marks, passed; 0 marks, passed; " ]
