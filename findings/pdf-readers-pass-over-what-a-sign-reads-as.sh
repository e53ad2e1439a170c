#!/usr/bin/env bash
# A PDF can say what a piece of it reads as (/ActualText): the word that is broken over two lines, the sign that is drawn with the
# shape of another. It is in PDF since 1.4 and is what makes a text accessible and fit to be copied; one would expect readers of
# text to take it.
# pypdf 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10 and pdf.js (unpdf 1.7.0) pass over it: a sign that reads as "at least" and
# is drawn as the digit 3 in a font of signs is the digit 3, "States with 3 90 cases". PyMuPDF 2.0 takes it and
# parts the word in the middle. pdftotext 22.12.0, PDFium (pypdfium2 5.15.2; kreuzberg 4.10.4) and pdf_oxide 0.3.78 are right.
# Why it matters: figures are where such signs stand, and a digit more is another figure. pdftotext is used here.
set -euo pipefail
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pdfplumber==0.11.10' 'pypdfium2==5.15.2' 'PyMuPDF==2.0' 'pdf_oxide==0.3.78' 'kreuzberg==4.10.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit unpdf@1.7.0 >/dev/null
cat > page.py <<'P'
def line(height, text, left=72):
    return f"BT /F1 12 Tf {left} {height} Td ({text}) Tj ET\n"
def reads(text, shown):
    return f"/Span << /ActualText ({text}) >> BDC\n{shown}EMC\n"
content = line(760, "States with ") + reads("at least ", line(760, "3", 140)) + line(760, "90 cases of ", 150) + reads("counterterrorism", line(740, "counterter-") + line(720, "rorism"))
objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    f"<< /Length {len(content)} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
file, places = b"%PDF-1.7\n", []
for number, one in enumerate(objects, 1):
    places.append(len(file))
    file += f"{number} 0 obj\n{one}\nendobj\n".encode()
table = "".join(f"{place:010} 00000 n \n" for place in places)
file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n".encode()
open("a.pdf", "wb").write(file)
P
python3 page.py
seen=$(venv/bin/python - 2>/dev/null <<'P'
import kreuzberg, pdf_oxide, pdfplumber, pymupdf, pypdf, pypdfium2
from pdfminer.high_level import extract_text
for reader, text in [("pypdf", pypdf.PdfReader("a.pdf").pages[0].extract_text()), ("pdfminer", extract_text("a.pdf")), ("pdfplumber", pdfplumber.open("a.pdf").pages[0].extract_text()), ("PDFium", pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range()),
        ("pdf_oxide", pdf_oxide.PdfDocument("a.pdf").extract_text(0)), ("kreuzberg", kreuzberg.extract_file_sync("a.pdf").content), ("PyMuPDF", pymupdf.open("a.pdf")[0].get_text())]:
    print(" ".join([f"{reader}:", *text.split()]))
P
)
cat > read.mjs <<'J'
import { extractText, getDocumentProxy } from "unpdf";
import { readFileSync } from "fs";
const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync("a.pdf"))), { mergePages: true });
console.log("pdf.js:", text.trim().split(/\s+/).join(" "));
J
seen="$seen
$(node read.mjs)
pdftotext: $(pdftotext a.pdf - | tr -s '\n\f ' ' ' | sed 's/ $//')"
echo "pypdf 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10, pypdfium2 5.15.2, pdf_oxide 0.3.78, kreuzberg 4.10.4, PyMuPDF 2.0, unpdf 1.7.0, $(pdftotext -v 2>&1 | head -1)"
echo "expected: States with at least 90 cases of counterterrorism"
echo "seen:     $seen"
[ "$seen" = "pypdf: States with 3 90 cases of counterter- rorism
pdfminer: States with 3 90 cases of counterter- rorism
pdfplumber: States with 3 90 cases of counterter- rorism
PDFium: States with at least 90 cases of counterterrorism
pdf_oxide: States with at least 90 cases of counterterrorism
kreuzberg: States with at least 90 cases of counterterrorism
PyMuPDF: States with at least 90 cases of counterter rorism
pdf.js: States with 3 90 cases of counterter- rorism
pdftotext: States with at least 90 cases of counterterrorism" ]
