#!/usr/bin/env bash
# docx2txt 1.4 (the Perl script of Debian 12; the package of that name on PyPI is another program) turns Word documents into text.
# What Word itself writes comes out well; one would expect as much of the documents that programs write.
# A paragraph ends its line only if its element has an attribute, as those of Word have (<w:p w:rsidR="...">). The plain <w:p> of
# python-docx 1.2.0 and of docx 9.15.2 (npm) is not seen: "Paragraph 12" and "5 States" are "Paragraph 125 States", cells and all
# in one line. Paragraphs with an attribute beside them are right. No message.
# Why it matters: numbers at the ends and beginnings of paragraphs become one, and documents of programs are what scripts meet.
# Elements are read here as XML.
set -euo pipefail
command -v docx2txt >/dev/null || { echo "this needs docx2txt 1.4 (Debian package docx2txt)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit docx@9.15.2 >/dev/null
node -e 'const { Document, Packer, Paragraph } = require("docx"); Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Paragraph 12"), new Paragraph("5 States")] }] })).then(made => require("fs").writeFileSync("npm.docx", made))'
venv/bin/python - <<'P'
import docx
for name, marked in [("plain", False), ("marked", True)]:
    document = docx.Document()
    for text in ("Paragraph 12", "5 States"):
        paragraph = document.add_paragraph(text)
        if marked:
            paragraph._p.set("{%s}rsidR" % paragraph._p.nsmap["w"], "00A77B3E")
    document.save(f"{name}.docx")
P
seen=$(for name in plain npm marked; do docx2txt $name.docx - | tr '\n' '/' | sed "s/^/$name: /"; echo; done)
dpkg-query -W -f 'docx2txt ${Version}, python-docx 1.2.0, docx 9.15.2\n' docx2txt
echo "expected: Paragraph 12/5 States/, three times"
echo "seen:     $seen"
[ "$seen" = "plain: Paragraph 125 States
npm: Paragraph 125 States
marked: Paragraph 12/5 States/" ]
