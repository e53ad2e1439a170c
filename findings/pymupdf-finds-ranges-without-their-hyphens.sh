#!/usr/bin/env bash
# PyMuPDF 2.0 searches a page with search_for, also over the end of a line. Of 2023-2024, broken behind its hyphen, one would
# expect that it is found as it is printed; get_text gives "2023-" and "2024".
# Hyphens at line ends are taken out before the search: 2023-2024 is not found, 20232024 is. counter-terrorism is not found
# either, counterterrorism is. Where the same words stand in one line it is the other way round.
# Why it matters: a search says "not there" of what a reader sees. Here a text is joined once and searched as it is shown.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export TMPDIR=$dir # PyMuPDF leaves a file there
python3 -m venv venv
venv/bin/pip -q install 'fpdf2==2.8.9' 'pymupdf==2.0'
seen=$(venv/bin/python - <<'P'
import pymupdf
from fpdf import FPDF
pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=12)
for number, line in enumerate(["The Committee will review the period 2023-", "2024 and the Directorate its counter-", "terrorism assessments."]):
    pdf.set_xy(20, 20 + 6 * number)
    pdf.cell(text=line)
page = pymupdf.open("pdf", bytes(pdf.output()))[0]
print(" ".join(f"{words} {bool(page.search_for(words))}" for words in ("2023-2024", "20232024", "counter-terrorism", "counterterrorism")))
P
)
echo "PyMuPDF 2.0"
echo "expected: 2023-2024 True 20232024 False counter-terrorism True"
echo "seen:     $seen"
[ "$seen" = "2023-2024 False 20232024 True counter-terrorism False counterterrorism True" ]
