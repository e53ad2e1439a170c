#!/usr/bin/env bash
# Chinese set from top to bottom has its first column on the right. A PDF says so itself: the font's encoding ends in -V,
# and the columns stand in the file in their order. One would expect readers to give them in that order.
# PDFium (pypdfium2 5.15.2) and pdfminer.six 20260107 go from left to right and give the last column first; pdfminer also
# ends the line behind each character, unless detect_vertical is set, which turns the order right. pypdf 7.1.1 reads what is
# written; with extraction_mode="layout" it makes one line of the columns, the last first. PyMuPDF 2.0 has the order.
# Why it matters: each column is whole and the text runs backwards. The import is made for lines that go across.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'reportlab==5.1.0' 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pypdfium2==5.15.2'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import pypdf, pypdfium2
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light", isVertical=True))
page = canvas.Canvas("a.pdf")
page.setFont("STSong-Light", 14)
for number, column in enumerate(["委员会将继续执行", "第一三七三号决议", "并提出报告。"]):
    page.drawString(500 - 24 * number, 700, column)
page.save()
sheet = pypdf.PdfReader("a.pdf").pages[0]
for name, text in (("pypdf", sheet.extract_text()), ("layout", sheet.extract_text(extraction_mode="layout")), ("PDFium", pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range()),
        ("pdfminer", extract_text("a.pdf")), ("detect_vertical", extract_text("a.pdf", laparams=LAParams(detect_vertical=True)))):
    print(name, "".join(text.split()))
P
)
echo "pypdf 7.1.1, pypdfium2 5.15.2, pdfminer.six 20260107 (without their line ends)"
echo "expected: 委员会将继续执行第一三七三号决议并提出报告。 by each"
echo "seen:     $seen"
[ "$seen" = "pypdf 委员会将继续执行第一三七三号决议并提出报告。
layout 并提出报告。第一三七三号决议委员会将继续执行
PDFium 并提出报告。第一三七三号决议委员会将继续执行
pdfminer 并提出报告。第一三七三号决议委员会将继续执行
detect_vertical 委员会将继续执行第一三七三号决议并提出报告。" ]
