#!/usr/bin/env bash
# A field of an OpenDocument text (a date, a reference to a note or a table, what was filled in) holds the words that are
# shown: <text:date text:fixed="true">23 February 2024</text:date>. One would expect a reader to print them, as for any
# element that it does not know.
# pandoc 3.9 (pypandoc_binary 1.17) and odfdo 3.27.3 (get_formatted_text) leave them out: "adopted on 23 February 2024, see
# table 3 and note 5" is "adopted on , see table and note". pandoc keeps a reference to a bookmark, odfdo not. No message.
# odfpy 1.4.1 and LibreOffice print all of them.
# Why it matters: dates and pinpoints are what is lost. Text in elements that are not known is kept here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'odfdo==3.27.3' 'lxml==6.1.3' 'odfpy==1.4.1' 'defusedxml==0.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import pypandoc, zipfile
from odf import opendocument, teletype
from odfdo import Document
URI = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(f'xmlns:{name}="{URI}{name}:1.0"' for name in ("office", "text"))
KIND = "application/vnd.oasis.opendocument.text"
body = ('<text:p>adopted on <text:date text:fixed="true" text:date-value="2024-02-23">23 February 2024</text:date>, see paragraph '
    '<text:bookmark-ref text:reference-format="number" text:ref-name="a">2</text:bookmark-ref>, table <text:sequence-ref text:reference-format="value" text:ref-name="b">3</text:sequence-ref> and note '
    '<text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="c">5</text:note-ref> by <text:text-input text:description="Who?">CTED</text:text-input></text:p>')
with zipfile.ZipFile("a.odt", "w") as archive:
    archive.writestr("mimetype", KIND)
    archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{URI}manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    archive.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.2"><office:automatic-styles/><office:body><office:text>{body}</office:text></office:body></office:document-content>')
    archive.writestr("styles.xml", f'<office:document-styles {NAMES} office:version="1.2"/>')
for name, text in (("pandoc", pypandoc.convert_file("a.odt", "plain")), ("odfdo", Document("a.odt").get_formatted_text()), ("odfpy", teletype.extractText(opendocument.load("a.odt").text))):
    print(f"{name}: {' '.join(text.split())}")
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17), odfdo 3.27.3, odfpy 1.4.1"
echo "expected: adopted on 23 February 2024, see paragraph 2, table 3 and note 5 by CTED, by each"
echo "seen:     $seen"
[ "$seen" = "pandoc: adopted on , see paragraph 2, table and note by
odfdo: adopted on , see paragraph , table and note by
odfpy: adopted on 23 February 2024, see paragraph 2, table 3 and note 5 by CTED" ]
