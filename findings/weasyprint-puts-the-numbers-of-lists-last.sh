#!/usr/bin/env bash
# WeasyPrint 70.0 prints <ol> with its numbers in the margin. A reader that takes the text of a PDF in the order in which it
# was drawn, as most do, should meet each number before its paragraph, one would expect.
# All texts of the page are drawn first and all numbers after them. pypdf 7.1.1 gives the paragraphs without numbers and a
# heap of numbers at the end of the page, pdfminer.six 20260107 the heap before them. With list-style-position: inside each
# number comes before its text.
# Why it matters: numbers are what people quote, and a search index or an import of such a file has none. Pages written
# here have the numbers as text; pdftotext -layout, which the import uses, goes by the place on the page.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'weasyprint==70.0' 'pypdf==7.1.1' 'pdfminer.six==20260107'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import pypdf, weasyprint
from pdfminer.high_level import extract_text
for place in ("outside", "inside"):
    weasyprint.HTML(string=f'<ol style="list-style-position: {place}"><li>First</li><li>Second</li></ol><p>End</p>').write_pdf("a.pdf")
    print(place, "| pypdf:", *pypdf.PdfReader("a.pdf").pages[0].extract_text().split(), "| pdfminer:", *extract_text("a.pdf").split())
P
)
echo "weasyprint 70.0, pypdf 7.1.1, pdfminer.six 20260107"
echo "expected: 1. First 2. Second End by both, inside and outside"
echo "seen:     $seen"
[ "$(head -1 <<< "$seen")" = "outside | pypdf: First Second End 1. 2. | pdfminer: 1. 2. First Second End" ] && [[ "$(tail -1 <<< "$seen")" = "inside | pypdf: 1. First 2. Second End | pdfminer: 1. First 2. Second End" ]]
