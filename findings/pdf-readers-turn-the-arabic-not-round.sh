#!/usr/bin/env bash
# The Arabic letters lam and alef are drawn as one sign, لا, which is the word "not"; a PDF file says that the sign stands for both,
# in the order of reading. PyMuPDF, PDFium, pdf.js and pdftotext put a line of Arabic, drawn from right to left, into the order of
# reading; one would expect that two letters of one sign stay as the file has them.
# They are turned round with the rest: لا تقدم الدول (States shall not submit) is ال تقدم الدول, "the", إلا (except) is إال, الأطفال
# (the children) is األطفال. pypdf has them right. It is so in files of WeasyPrint and of LibreOffice.
# Why it matters: a prohibition becomes no sentence, and no search finds a word with لا in it. PDF files are read here with
# pdftotext.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
fc-list | grep "DejaVuSans.ttf" >/dev/null || { echo "this needs the font DejaVu Sans (Debian package fonts-dejavu-core)"; exit 2; }
python3 -m venv venv
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
venv/bin/pip -q install 'weasyprint==70.0' 'pypdf==7.1.1' 'pymupdf==2.0' 'pypdfium2==5.15.2'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pdfjs-dist@5.6.205 >/dev/null
printf '<html lang="ar" dir="rtl"><meta charset="utf-8"><title>x</title><body style="font-family: DejaVu Sans">%s</body></html>' '<p>لا تقدم الدول إلا تقريرا عن الأطفال</p>' > in.html
venv/bin/weasyprint in.html in.pdf
cat > read.mjs <<'J'
import { readFileSync } from "fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const file = await getDocument({ data: new Uint8Array(readFileSync("in.pdf")), verbosity: 0 }).promise;
const content = await (await file.getPage(1)).getTextContent();
console.log("pdf.js", content.items.map(item => item.str).join(""));
J
seen=$(venv/bin/python - <<'P'
import pymupdf, pypdf, pypdfium2
for name, text in [("pypdf", pypdf.PdfReader("in.pdf").pages[0].extract_text()), ("PyMuPDF", pymupdf.open("in.pdf")[0].get_text()), ("PDFium", pypdfium2.PdfDocument("in.pdf")[0].get_textpage().get_text_range())]:
    print(name, text.strip())
P
node read.mjs 2>/dev/null
echo "pdftotext $(pdftotext in.pdf - | grep . | head -1)")
seen=$(python3 -c 'import re, sys; print(re.sub("[\u200b-\u200f\u202a-\u202e\f]", "", sys.argv[1]))' "$seen")
echo "pypdf 7.1.1, PyMuPDF 2.0, pypdfium2 5.15.2, pdf.js 5.6.205, $(pdftotext -v 2>&1 | head -1); PDF of WeasyPrint 70.0"
echo "expected: لا تقدم الدول إلا تقريرا عن الأطفال, by each"
echo "seen:     $seen"
[ "$seen" = "pypdf لا تقدم الدول إلا تقريرا عن الأطفال
PyMuPDF ال تقدم الدول إال تقريرا عن األطفال
PDFium ال تقدم الدول إال تقريرا عن األطفال
pdf.js ال تقدم الدول إال تقريرا عن األطفال
pdftotext ال تقدم الدول إال تقريرا عن األطفال" ]
