#!/usr/bin/env bash
# pdf2json 4.1.0 (npm) gives the text of a PDF with getRawTextContent, lines in their order on the page: so it was in 3.1.6,
# and one would expect a page to begin at its top.
# Since the lines are sorted by their place (4.0.3 does it, too) the last comes first: paragraph 4, 3, 2, 1, in every page, as
# the heights of PDF count from the bottom. The text within a line and the order of pages are right. It is so with files of
# reportlab 5.1.0 and fpdf2 2.8.9. No error.
# Why it matters: each line reads well, and what was cited "above" stands below. Here the order is that of pdftotext.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'reportlab==5.1.0' 'fpdf2==2.8.9'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit new@npm:pdf2json@4.1.0 old@npm:pdf2json@3.1.6 >/dev/null 2>&1
venv/bin/python - <<'P'
from fpdf import FPDF
from reportlab.pdfgen import canvas
texts = [["1. Report", "2. Assess"], ["3. Visit", "4. Meet"]]
one, other = canvas.Canvas("reportlab.pdf"), FPDF()
other.set_font("Helvetica", size=12)
for page in texts:
    other.add_page()
    for at, text in enumerate(page):
        one.drawString(72, 700 - 20 * at, text)
        other.cell(0, 10, text, new_x="LMARGIN", new_y="NEXT")
    one.showPage()
one.save()
other.output("fpdf2.pdf")
P
cat > read.mjs <<'J'
const [version, file] = process.argv.slice(2);
const { default: PDFParser } = await import(version);
const parser = new PDFParser(null, 1);
parser.on("pdfParser_dataReady", () => console.log("seen", version, file, parser.getRawTextContent().replace(/-+Page.*-+/g, "/").split(/\s*\n\s*/).join(" ")));
parser.loadPDF(file + ".pdf");
J
seen=$(for run in "new reportlab" "new fpdf2" "old reportlab"; do node read.mjs $run 2>/dev/null | grep '^seen' | sed 's/^seen //; s/ *$//'; done)
echo "pdf2json 4.1.0 and 3.1.6 (npm), reportlab 5.1.0, fpdf2 2.8.9"
echo "expected: 1. Report 2. Assess / 3. Visit 4. Meet / by each"
echo "seen:     $seen"
[ "$seen" = "new reportlab 2. Assess 1. Report / 4. Meet 3. Visit /
new fpdf2 2. Assess 1. Report / 4. Meet 3. Visit /
old reportlab 1. Report 2. Assess / 3. Visit 4. Meet /" ]
