#!/usr/bin/env bash
# A PDF may have layers (optional content) of which some are switched off: a former wording, the other language, a stamp. A
# viewer does not show them. Of a reader of text one would expect what is shown; PDFium and pdf.js, which draw such pages rightly
# in two browsers, know the state of each layer.
# pypdf 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10, pypdfium2 5.15.2 (PDFium), pdf.js (unpdf 1.7.0), pdf_oxide 0.3.78 and
# kreuzberg 4.10.4 print the hidden layer in the middle of the text: "within 90 days." and "within 120 days." PyMuPDF 2.0 and
# pdftotext 22.12.0 print what is shown. Nothing is said.
# Why it matters: the draft that is switched off is part of the text, and looks as valid as what came in its place. pdftotext
# is used here.
set -euo pipefail
command -v pdftotext >/dev/null || { echo "this needs pdftotext (Debian package poppler-utils)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypdf==7.1.1' 'pdfminer.six==20260107' 'pdfplumber==0.11.10' 'pypdfium2==5.15.2' 'PyMuPDF==2.0' 'pdf_oxide==0.3.78' 'kreuzberg==4.10.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit unpdf@1.7.0 >/dev/null
cat > page.py <<'P'
def line(height, text, layer=None):
    shown = f"BT /F1 12 Tf 72 {height} Td ({text}) Tj ET\n"
    return f"/OC /{layer} BDC\n{shown}EMC\n" if layer else shown
content = line(760, "States shall report") + line(740, "within 90 days.", "Old") + line(720, "within 120 days.", "New")
objects = ["<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /Order [6 0 R 7 0 R] /OFF [6 0 R] >> >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /Old 6 0 R /New 7 0 R >> >> >>",
    f"<< /Length {len(content)} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /OCG /Name (draft) >>", "<< /Type /OCG /Name (final) >>"]
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
echo "expected: States shall report within 120 days."
echo "seen:     $seen"
[ "$seen" = "pypdf: States shall report within 90 days. within 120 days.
pdfminer: States shall report within 90 days. within 120 days.
pdfplumber: States shall report within 90 days. within 120 days.
PDFium: States shall report within 90 days. within 120 days.
pdf_oxide: States shall report within 90 days. within 120 days.
kreuzberg: States shall report within 90 days. within 120 days.
PyMuPDF: States shall report within 120 days.
pdf.js: States shall report within 90 days. within 120 days.
pdftotext: States shall report within 120 days." ]
