#!/usr/bin/env bash
# docx-merger 1.2.2 (npm) puts Word documents one behind the other in one file. Both have footnotes, and both count them from
# 1; one would expect that those of the second are numbered anew, or are gone.
# Their marks are kept and their texts are not: the mark in the second document leads to the text of note 1 of the first. No
# error, no message. docxcompose 2.2.0 (PyPI) has both texts.
# Why it matters: an annex and an enclosure are put together, and each paragraph of the second cites what the first does.
# The notes of each part are kept apart here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'docxcompose==2.2.0' 'python-docx==1.2.0' 'setuptools==80.9.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit docx-merger@1.2.2 >/dev/null 2>&1
cat > make.py <<'P'
import docx, zipfile
from docxcompose.composer import Composer
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
parts = {"document": "document.main", "footnotes": "footnotes", "styles": "styles", "numbering": "numbering"}
for name, text, note in [("annex", "States report", "S/2024/193"), ("enclosure", "States meet", "S/RES/1373 (2001)")]:
    with zipfile.ZipFile(name + ".docx", "w") as file:
        kinds = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{KIND}.{kind}+xml"/>' for part, kind in parts.items())
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        links = "".join(f'<Relationship Id="rId{at}" Type="{OFFICE}/{part}" Target="{part}.xml"/>' for at, part in enumerate(parts) if part != "document")
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
        file.writestr("word/styles.xml", f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>')
        file.writestr("word/numbering.xml", f"<w:numbering {W}/>")
        file.writestr("word/footnotes.xml", f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>')
        file.writestr("word/document.xml", f'<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr/></w:body></w:document>')
both = Composer(docx.Document("annex.docx"))
both.append(docx.Document("enclosure.docx"))
both.save("docxcompose.docx")
P
cat > notes.py <<'P'
import zipfile
from xml.etree import ElementTree
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
for name in ["docx-merger", "docxcompose"]:
    part = lambda part: ElementTree.fromstring(zipfile.ZipFile(name + ".docx").read(f"word/{part}.xml"))
    notes = {note.get(w + "id"): "".join(text.text for text in note.iter(w + "t")) for note in part("footnotes")}
    print(name, "; ".join("".join(text.text for text in paragraph.iter(w + "t")) + ": " + notes.get(mark.get(w + "id"), "") for paragraph in part("document").iter(w + "p") for mark in paragraph.iter(w + "footnoteReference")))
P
venv/bin/python -W ignore make.py
node -e '
const Merger = require("docx-merger"), fs = require("fs");
const files = ["annex", "enclosure"].map(name => fs.readFileSync(name + ".docx", "binary"));
new Merger({}, files).save("nodebuffer", data => fs.writeFileSync("docx-merger.docx", data));'
seen=$(venv/bin/python notes.py)
echo "docx-merger 1.2.2 (npm), docxcompose 2.2.0 (PyPI)"
echo "expected: States report: S/2024/193; States meet: S/RES/1373 (2001), by both"
echo "seen:     $seen"
[ "$seen" = "docx-merger States report: S/2024/193; States meet: S/2024/193
docxcompose States report: S/2024/193; States meet: S/RES/1373 (2001)" ]
