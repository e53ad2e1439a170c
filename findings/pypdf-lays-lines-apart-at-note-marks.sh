#!/usr/bin/env bash
# The mark of a note is set a little above its line (the rise of PDF, Ts); behind it the line goes on where it was. pypdf
# 7.1.1 has extraction_mode="layout", which puts text where it stands on the page: one would expect one line.
# The mark and all that stands behind it become a line of their own, and it comes before the beginning:
# "5 and paragraph 12" and below it "resolution 1373". In its plain mode it is one line, as by other readers.
# Why it matters: the sentence reads backwards, and the mark begins it like a number of a paragraph. pdftotext -layout, which
# is used here, keeps the line.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'reportlab==5.1.0' 'pypdf==7.1.1'
seen=$(venv/bin/python - <<'P'
import pypdf
from reportlab.pdfgen import canvas
page = canvas.Canvas("a.pdf")
line = page.beginText(72, 700)
for words, size, rise in ("See resolution 1373", 12, 0), ("5", 7, 5), (" and paragraph 12", 12, 0):
    line.setFont("Helvetica", size)
    line.setRise(rise)
    line.textOut(words)
page.drawText(line)
page.save()
read = pypdf.PdfReader("a.pdf").pages[0].extract_text
print(repr(read().strip()), repr(read(extraction_mode="layout").strip()))
P
)
echo "pypdf 7.1.1: plain, layout"
echo "expected: 'See resolution 13735 and paragraph 12', with or without a blank before 5, twice"
echo "seen:     $seen"
[ "$seen" = "'See resolution 13735 and paragraph 12' '5 and paragraph 12\nSee resolution 1373'" ]
