#!/usr/bin/env bash
# A Word document may hold another one, or a page, whole (w:altChunk); Word shows its text where it stands and makes it part
# of the document when it saves. Programs that put reports together, or make Word documents of pages, write so. A reader, one
# would expect, reads it, or says that a part of the text is not read.
# pandoc 3.9 (pypandoc_binary 1.17), python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1, kreuzberg 4.10.4 and officeparser 7.8.0
# say nothing and go on behind it. mammoth 1.13.0 has a message that names the element.
# html-docx-js 0.3.1 (npm) writes documents that are nothing but such a page: for all of them they are empty.
# Why it matters: a whole annex may be missing, and what is left reads well. What is not read here is told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'docx2txt==0.9' 'mammoth==1.13.0' 'kreuzberg==4.10.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit html-docx-js@0.3.1 officeparser@7.8.0 >/dev/null
node -e 'const made = require("html-docx-js").asBlob("<html><body><p>States shall report.</p></body></html>"); Promise.resolve(made.arrayBuffer ? made.arrayBuffer() : made).then(bytes => require("fs").writeFileSync("page.docx", Buffer.from(bytes)))'
cat > office.js <<'J'
require("officeparser").parseOffice(process.argv[2]).then(read => console.log(("officeparser: " + read.toText()).split(/\s+/).filter(x => x).join(" ")));
J
read_all() { venv/bin/python -W ignore - "$1" 2>/dev/null <<'P'
import docx, docx2txt, kreuzberg, mammoth, pypandoc, sys
from docx2python import docx2python
name = sys.argv[1]
say = lambda reader, text: print(" ".join([f"{reader}:", *text.split()]))
say("pandoc", pypandoc.convert_file(name, "plain"))
say("python-docx", " ".join(p.text for p in docx.Document(name).paragraphs))
say("docx2txt", docx2txt.process(name))
say("docx2python", docx2python(name).text)
say("kreuzberg", kreuzberg.extract_file_sync(name).content)
read = mammoth.extract_raw_text(open(name, "rb"))
say("mammoth", read.value + " | " + " ".join(m.message for m in read.messages))
P
node office.js "$1"; }
venv/bin/python - <<'P'
import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
document = docx.Document()
document.add_paragraph("Before.")
page = Part(PackURI("/word/annex.html"), "text/html", b"<html><body><p>States shall report.</p></body></html>", document.part.package)
link = document.part.relate_to(page, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk")
document.element.body.insert(-1, parse_xml('<w:altChunk xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="%s"/>' % link))
document.add_paragraph("After.")
document.save("annex.docx")
P
seen="$(read_all annex.docx)
$(read_all page.docx)"
echo "pandoc 3.9 (pypandoc_binary 1.17), python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1, kreuzberg 4.10.4, mammoth 1.13.0, officeparser 7.8.0, html-docx-js 0.3.1"
echo "expected: Before. States shall report. After., or a message; then States shall report., or a message"
echo "seen:     $seen"
[ "$seen" = "pandoc: Before. After.
python-docx: Before. After.
docx2txt: Before. After.
docx2python: Before. After.
kreuzberg: Before. After.
mammoth: Before. After. | An unrecognised element was ignored: w:altChunk
officeparser: Before. After.
pandoc:
python-docx:
docx2txt:
docx2python:
kreuzberg:
mammoth: | An unrecognised element was ignored: w:altChunk
officeparser:" ]
