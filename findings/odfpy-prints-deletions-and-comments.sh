#!/usr/bin/env bash
# In an OpenDocument text what was deleted under tracked changes stands in a list of its own at the beginning of the body,
# and a comment stands where it was made, with its author and time. odfpy 1.4.1 has teletype.extractText, which gives
# the text of an element with blanks and tabs as they are shown: one would expect the text that is valid.
# Called for the body it prints the list of deletions first, author and time with it, and each comment in the middle of
# its sentence. odt2txt 0.5 of Debian does the same.
# Why it matters: a deleted paragraph stands first and looks like the beginning of the document. Here deletions are left
# out and told, comments are left out.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'odfpy==1.4.1' 'defusedxml==0.7.1'
cat > make.py <<'P'
import sys, zipfile
URI = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(f'xmlns:{name}="{URI}{name}:1.0"' for name in ("office", "text")) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
KIND = "application/vnd.oasis.opendocument.text"
def odt(path, body):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{URI}manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        archive.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>')
P
seen=$(venv/bin/python - <<'P'
from make import odt
from odf import opendocument, teletype
odt("a.odt", '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>States shall report. </text:p></text:deletion></text:changed-region></text:tracked-changes>'
    '<text:p>States may <text:change text:change-id="c1"/><office:annotation><dc:creator>B</dc:creator><dc:date>2024-01-02T00:00:00</dc:date><text:p>why? </text:p></office:annotation>report.</text:p>')
print(teletype.extractText(opendocument.load("a.odt").text))
P
)
echo "odfpy 1.4.1"
echo "expected: States may report."
echo "seen:     $seen"
[ "$seen" = "A2024-01-01T00:00:00States shall report. States may B2024-01-02T00:00:00why? report." ]
