#!/usr/bin/env bash
# pdftotext 22.12.0 (Poppler, Debian 12) takes the hyphen of a divided word off and joins its halves. One would expect it
# for letters, not for digits, and that the hyphen of counter-terrorism, which is always there, is the case that goes wrong.
# It does so for digits and symbols too: 2023- and 2024 in the next line are 20232024, resolutions 1373- and 1377 13731377,
# S/2024/193- and S/2024/195 one symbol. With -layout or -raw lines and hyphens stay. pymupdf4llm does the same.
# Why it matters: a period or a range becomes a number, and the line is gone that would show it. Here -layout is used, and
# a hyphen between digits stays.
set -euo pipefail
command -v pdftotext >/dev/null || { echo "this needs pdftotext 22.12.0 (poppler-utils, Debian 12)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'fpdf2==2.8.9'
venv/bin/python - <<'P'
from fpdf import FPDF
pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=12)
for number, line in enumerate(["The Committee will review the period 2023-", "2024 and resolutions 1373-", "1377, and report by the end of the year."]):
    pdf.set_xy(20, 20 + 6 * number)
    pdf.cell(text=line)
pdf.output("a.pdf")
P
seen="$(pdftotext a.pdf - | tr -s '\n\f' ' ')
$(pdftotext -layout a.pdf - | tr -s '\n\f' ' ')"
echo "$(pdftotext -v 2>&1 | head -1)"
echo "expected: 2023-2024 or 2023- 2024, 1373-1377 or 1373- 1377, twice"
echo "seen:     $seen"
[ "$seen" = "The Committee will review the period 20232024 and resolutions 13731377, and report by the end of the year. 
The Committee will review the period 2023- 2024 and resolutions 1373- 1377, and report by the end of the year. " ]
