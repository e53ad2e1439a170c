#!/usr/bin/env bash
# Typst and LibreOffice set a little more room between hanzi and digits or letters, as good setting has it. It is room, no
# blank; one would expect the text of the PDF to be what was written: 第1373(2001)号决议、CTED报告.
# Readers make a blank of it: pypdf 7.1.1, pdfminer.six 20260107 and pdftotext give 第 1373(2001)号决议、CTED 报告. Nothing
# stands beside the bracket, as no room is set there. pdfplumber 0.11.10 gives what was written, PyMuPDF 2.0 a mixture.
# Why it matters: an exact search in what one reader gives fails on the text of another, and quotations get blanks that no
# original has. Blanks between hanzi and digits are taken out at import here, and told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
[ -n "$(fc-list : family 2>/dev/null | grep 'CJK SC' || true)" ] || { echo "this needs the font Noto Sans CJK SC (fonts-noto-cjk)"; exit 2; }
python3 -m venv venv
venv/bin/pip -q install 'typst==0.15.2' 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pdfplumber==0.11.10'
printf '#set text(font: "Noto Sans CJK SC", lang: "zh")\n安全理事会第1373(2001)号决议、CTED报告\n' > a.typ
seen=$(venv/bin/python - <<'P'
import pdfplumber, pypdf, typst
from pdfminer.high_level import extract_text
typst.compile("a.typ", output="a.pdf")
print("pypdf", pypdf.PdfReader("a.pdf").pages[0].extract_text().strip())
print("pdfminer.six", extract_text("a.pdf").strip())
print("pdfplumber", pdfplumber.open("a.pdf").pages[0].extract_text().strip())
P
)
echo "typst 0.15.2, pypdf 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10"
echo "expected: 安全理事会第1373(2001)号决议、CTED报告 by each"
echo "seen:     $seen"
[ "$seen" = "pypdf 安全理事会第 1373(2001)号决议、CTED 报告
pdfminer.six 安全理事会第 1373(2001)号决议、CTED 报告
pdfplumber 安全理事会第1373(2001)号决议、CTED报告" ]
