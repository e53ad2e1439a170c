#!/usr/bin/env bash
# Text that runs upwards along the margin or in the head of a narrow column is common: symbols, numbers of jobs, years over a
# table. In the PDF it is a turned line. pdfplumber 0.11.10 and pdfminer.six 20260107 tell for each character that it is
# turned; one would expect the words in the order in which they run, as pdftotext and PyMuPDF 2.0 have them, or not at all.
# pdfplumber reads it from top to bottom, that is from its end: "S/RES/1373 (2001)" is ")1002( 3731/SER/S". pdfminer ends the
# line behind each character, from the end too. No warning.
# Why it matters: 3731 is a number like others and nothing looks wrong where the turned text is a year. Here it is the order of
# pdftotext.
set -euo pipefail
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'reportlab==5.1.0' 'pdfminer.six==20260107' 'pdfplumber==0.11.10' 'PyMuPDF==2.0'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import pdfplumber, pymupdf
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas
page = Canvas("a.pdf")
page.drawString(100, 760, "States shall report.")
page.rotate(90)
page.drawString(400, -60, "S/RES/1373 (2001)")
page.save()
for reader, text in [("pdfplumber", pdfplumber.open("a.pdf").pages[0].extract_text()), ("pdfminer", extract_text("a.pdf")), ("PyMuPDF", pymupdf.open("a.pdf")[0].get_text())]:
    print(" ".join([f"{reader}:", *text.split()]))
P
)
seen="$seen
pdftotext: $(pdftotext a.pdf - | tr -s '\n\f ' ' ' | sed 's/ $//')"
echo "pdfplumber 0.11.10, pdfminer.six 20260107, PyMuPDF 2.0, $(pdftotext -v 2>&1 | head -1)"
echo "expected: S/RES/1373 (2001) beside States shall report."
echo "seen:     $seen"
[ "$seen" = "pdfplumber: States shall report. )1002( 3731/SER/S
pdfminer: States shall report. ) 1 0 0 2 ( 3 7 3 1 / S E R S /
PyMuPDF: States shall report. S/RES/1373 (2001)
pdftotext: S/RES/1373 (2001) States shall report." ]
