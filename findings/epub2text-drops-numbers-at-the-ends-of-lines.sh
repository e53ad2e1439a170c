#!/usr/bin/env bash
# epub2text 0.2.8 takes the text out of EPUB books; numbers of pages and marks of notes are cleaned away. One would expect that of
# numbers alone in a line or marked as pages, and none of it with --raw.
# Every number at the end of a paragraph without a full stop is left out, and every raised or lowered one: "See resolution 1373"
# is "See resolution", "Members: 193" is "Members:", 10<sup>6</sup> is 10, CO<sub>2</sub> is CO. --raw and
# --keep-page-numbers change nothing in it. No message.
# Why it matters: the numbers of resolutions are what a reader looks for. A book is read whole here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'epub2text==0.2.8'
venv/bin/python - <<'P'
import zipfile
with zipfile.ZipFile("book.epub", "w") as z:
    z.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
    z.writestr("META-INF/container.xml", '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    z.writestr("book.opf", '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:example:1</dc:identifier><dc:title>Report</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-03-18T00:00:00Z</meta></metadata><manifest><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="text"/></spine></package>')
    page = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Report</title></head><body>%s</body></html>'
    z.writestr("nav.xhtml", page % '<nav epub:type="toc"><ol><li><a href="text.xhtml">Report</a></li></ol></nav>')
    z.writestr("text.xhtml", page % "<h1>Report</h1><p>See resolution 1373</p><p>Members: 193</p><p>In all 10<sup>6</sup> of CO<sub>2</sub>.</p><p>See resolution 1540.</p>")
P
seen=$(for more in "" --keep-page-numbers --raw; do venv/bin/epub2text extract $more book.epub -o text.txt >/dev/null 2>&1; tr -s '\n ' ' ' < text.txt; echo "($more)"; done)
echo "epub2text 0.2.8"
echo "expected: See resolution 1373 Members: 193 In all 106 of CO2. See resolution 1540., three times"
echo "seen:     $seen"
[ "$seen" = "See resolution Members: In all 10 of CO. See resolution 1540.()
See resolution Members: In all 10 of CO. See resolution 1540.(--keep-page-numbers)
See resolution Members: In all 10 of CO. See resolution 1540.(--raw)" ]
