#!/usr/bin/env bash
# In an Arabic line numbers are drawn one by one from right to left: of "الفقرات 5-7" (paragraphs 5 to 7) 5 stands to the right of
# 7, and "1373 (2001)" has 1373 to the right of its year. pdftotext and PDFium put lines of Arabic into the order of reading; one
# would expect 5-7 and 1373 (2001), as the page is read.
# pdftotext 22.12.0 (Debian 12) takes each run of figures and marks for one from left to right: 7-5, and )2001( 1373 with the
# brackets outwards. PDFium 7-5 and 1373 )2001(, and of S/2024/193 the S is last: /2024/193S. pdf.js is right.
# Why it matters: a range has no paragraphs in it, and the year stands before the number or behind a closing bracket. PDF files are
# read here with pdftotext.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
fc-list | grep "DejaVuSans.ttf" >/dev/null || { echo "this needs the font DejaVu Sans (Debian package fonts-dejavu-core)"; exit 2; }
python3 -m venv venv
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
venv/bin/pip -q install 'weasyprint==70.0' 'pypdfium2==5.15.2'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfjs-dist@5.6.205 >/dev/null
printf '<html lang="ar" dir="rtl"><meta charset="utf-8"><title>x</title><body style="font-family: DejaVu Sans">%s</body></html>' '<p>الفقرات 5-7 من القرار 1373 (2001) والوثيقة S/2024/193</p>' > in.html
venv/bin/weasyprint in.html in.pdf
cat > read.mjs <<'J'
import { readFileSync } from "fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const file = await getDocument({ data: new Uint8Array(readFileSync("in.pdf")), verbosity: 0 }).promise;
const content = await (await file.getPage(1)).getTextContent();
console.log("pdf.js    ", content.items.map(item => item.str).join(""));
J
seen=$(echo "pdftotext  $(pdftotext in.pdf - | grep 2024)"
echo "PDFium     $(venv/bin/python -c 'import pypdfium2; print(pypdfium2.PdfDocument("in.pdf")[0].get_textpage().get_text_range())')"
node read.mjs 2>/dev/null)
seen=$(python3 -c 'import re, sys; print(re.sub("[\u202a-\u202e\u0600-\u06ff ]+", " ", sys.argv[1]))' "$seen")
echo "$(pdftotext -v 2>&1 | head -1), pypdfium2 5.15.2, pdf.js 5.6.205; PDF of WeasyPrint 70.0; Arabic letters left out"
echo "expected: 5-7 1373 (2001) S/2024/193, by each"
echo "seen:     $seen"
[ "$seen" = "pdftotext 7-5 )2001( 1373 S/2024/193 
PDFium 7-5 1373 )2001( /2024/193S
pdf.js 5-7 1373 (2001) S/2024/193" ]
