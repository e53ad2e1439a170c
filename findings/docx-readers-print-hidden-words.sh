#!/usr/bin/env bash
# Word can hide words (w:vanish); they are not shown and not printed. Lawyers and offices keep notes and former wordings so.
# Readers of Word documents know bold, tables and tracked changes; one would expect at least one of them to know this, as
# LibreOffice does in a PDF.
# pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1, kreuzberg 4.10.4 and
# officeparser 7.8.0 (npm) print them in the sentence, bare: "States shall not report". No message.
# Why it matters: the reader of the text has a word, here "not", that the reader of the page does not. Hidden words are left
# out here, and told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'docx2txt==0.9' 'mammoth==1.13.0' 'kreuzberg==4.10.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit officeparser@7.8.0 >/dev/null
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, docx2txt, kreuzberg, mammoth, pypandoc
from docx2python import docx2python
document = docx.Document()
paragraph = document.add_paragraph("States shall ")
paragraph.add_run("not ").font.hidden = True
paragraph.add_run("report.")
document.save("a.docx")
for reader, text in [("pandoc", pypandoc.convert_file("a.docx", "plain")), ("mammoth", mammoth.convert_to_html(open("a.docx", "rb")).value), ("python-docx", docx.Document("a.docx").paragraphs[0].text),
        ("docx2txt", docx2txt.process("a.docx")), ("docx2python", docx2python("a.docx").text), ("kreuzberg", kreuzberg.extract_file_sync("a.docx").content)]:
    print(f"{reader}:", text.strip())
P
)
seen="$seen
officeparser: $(node -e 'require("officeparser").parseOffice("a.docx").then(read => console.log(read.toText().trim()))')"
echo "pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1, kreuzberg 4.10.4, officeparser 7.8.0"
echo "expected: States shall report."
echo "seen:     $seen"
[ "$seen" = "pandoc: States shall not report.
mammoth: <p>States shall not report.</p>
python-docx: States shall not report.
docx2txt: States shall not report.
docx2python: States shall not report.
kreuzberg: States shall not report.
officeparser: States shall not report." ]
