#!/usr/bin/env bash
# A name such as 阿里·哈桑 in a PDF whose Chinese font is not embedded (a CID font, here STSong-Light as reportlab
# writes it). The sign in the middle is in the file; readers of its text should agree on it.
# pypdf 7.1.1 and PDFium (pypdfium2 5.15.2) give it back. pdfminer.six 20260107 and PyMuPDF 2.0 drop it: 阿里哈桑.
# PyMuPDF also gives the ellipsis … (U+2026) as ⋯ (U+22EF). No error, no warning.
# Why it matters: names lose their parts and a quotation no longer finds its source. A text is only as good as the
# reader that took it out of the PDF.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export TMPDIR=$dir # PyMuPDF leaves a file there
python3 -m venv venv
venv/bin/pip -q install 'reportlab==5.1.0' 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pypdfium2==5.15.2' 'pymupdf==2.0'
seen=$(venv/bin/python - <<'P'
from reportlab.pdfgen import canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
page = canvas.Canvas("name.pdf")
page.setFont("STSong-Light", 12)
page.drawString(72, 700, "阿里·哈桑……完")
page.save()
import pypdf, pypdfium2, pymupdf
from pdfminer.high_level import extract_text
print("pypdf", pypdf.PdfReader("name.pdf").pages[0].extract_text().strip(), end=" ")
print("PDFium", pypdfium2.PdfDocument("name.pdf")[0].get_textpage().get_text_range().strip(), end=" ")
print("pdfminer", extract_text("name.pdf").strip(), end=" ")
print("PyMuPDF", pymupdf.open("name.pdf")[0].get_text().strip())
P
)
echo "expected: 阿里·哈桑……完 from all four"
echo "seen:     $seen"
[ "$seen" = "pypdf 阿里·哈桑……完 PDFium 阿里·哈桑……完 pdfminer 阿里哈桑……完 PyMuPDF 阿里哈桑⋯⋯完" ]
