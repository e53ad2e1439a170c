#!/usr/bin/env bash
# Arabic runs from right to left, its numbers from left to right: ١٣٧٣ is drawn as 1373 is. pypdf 7.1.1 and PyMuPDF 2.0 put the
# letters of a line of Arabic back into the order of reading; one would expect them to know the digits from the letters, as
# they do with 1373.
# Arabic digits are turned round with the letters: القرار ١٣٧٣ (٢٠٠١) is ٣٧٣١ (١٠٠٢), resolution 3731 (1002). One-figure numbers are
# right. PDFium and pdftotext are right in the digits. Files of LibreOffice are read so, too.
# Why it matters: each number of an Arabic document is another one, and each is a number as good as the right one. PDF files are read
# here with pdftotext.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
fc-list | grep "DejaVuSans.ttf" >/dev/null || { echo "this needs the font DejaVu Sans (Debian package fonts-dejavu-core)"; exit 2; }
python3 -m venv venv
venv/bin/pip -q install 'weasyprint==70.0' 'pypdf==7.1.1' 'pymupdf==2.0' 'pypdfium2==5.15.2'
printf '<html lang="ar" dir="rtl"><meta charset="utf-8"><title>x</title><body style="font-family: DejaVu Sans">%s</body></html>' '<p>يشير القرار ١٣٧٣ (٢٠٠١) إلى الفقرات</p><p>يشير القرار 1373 إلى الفقرات</p>' > in.html
venv/bin/weasyprint in.html in.pdf
seen=$(venv/bin/python - <<'P'
import pymupdf, pypdf, pypdfium2
for name, text in [("pypdf", pypdf.PdfReader("in.pdf").pages[0].extract_text()), ("PyMuPDF", pymupdf.open("in.pdf")[0].get_text()), ("PDFium", pypdfium2.PdfDocument("in.pdf")[0].get_textpage().get_text_range())]:
    print(name, *("".join(c for c in word if c.isdigit()) for word in text.split() if any(c.isdigit() for c in word)))
P
)
echo "pypdf 7.1.1, PyMuPDF 2.0, pypdfium2 5.15.2; PDF of WeasyPrint 70.0"
echo "expected: ١٣٧٣ ٢٠٠١ 1373, by each"
echo "seen:     $seen"
[ "$seen" = "pypdf ٣٧٣١ ١٠٠٢ 1373
PyMuPDF ٣٧٣١ ١٠٠٢ 1373
PDFium ١٣٧٣ ٢٠٠١ 1373" ]
