#!/usr/bin/env bash
# epy-reader reads books in the terminal and prints them (-d), epub2txt and epub-utils turn them into text. Cells of a table stand
# apart on a page, and what stands behind <br/> in a line of its own; one would expect at least a blank.
# epy-reader 2023.6.11 has a table in one piece: the cells 1.10, 12, 5 and 7 are 1.101257, and the sentence behind is joined, too.
# epub2txt 0.1.6 and epub-utils 0.1.0a1 do the same, and a line end is nothing to them: 2023<br/>2024 is 20232024; a term of
# a list runs into what it means.
# Why it matters: a table of numbers is one number. Cells and lines are kept apart here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'epy-reader==2023.6.11' 'epub2txt==0.1.6' 'epub-utils==0.1.0a1' 'ebooklib==0.17.1' 'setuptools<81'
venv/bin/python - <<'P'
import zipfile
with zipfile.ZipFile("book.epub", "w") as z:
    z.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
    z.writestr("META-INF/container.xml", '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    z.writestr("book.opf", '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:example:1</dc:identifier><dc:title>Report</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2024-03-18T00:00:00Z</meta></metadata><manifest><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="text"/></spine></package>')
    page = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Report</title></head><body>%s</body></html>'
    z.writestr("nav.xhtml", page % '<nav epub:type="toc"><ol><li><a href="text.xhtml">Report</a></li></ol></nav>')
    z.writestr("text.xhtml", page % "<p>See below.</p><table><tr><td>1.10</td><td>12</td></tr><tr><td>5</td><td>7</td></tr></table><p>From 2023<br/>2024 on</p><dl><dt>State</dt><dd>a Member</dd></dl>")
P
seen="epy-reader $(HOME=$PWD venv/bin/epy -d book.epub | grep . | head -6 | paste -sd/)
epub2txt   $(venv/bin/python -W ignore -c 'import epub2txt; print(epub2txt.epub2txt("book.epub"))' 2>/dev/null | grep . | paste -sd/)
epub-utils $(venv/bin/epub-utils book.epub content text --format plain | grep . | paste -sd/)"
echo "epy-reader 2023.6.11, epub2txt 0.1.6, epub-utils 0.1.0a1; / is a line end"
echo "expected: 1.10, 12, 5 and 7 apart, 2023 and 2024 apart"
echo "seen:     $seen"
[ "$seen" = "epy-reader See below./1.101257From 2023/2024 on/State/a Member
epub2txt   ReportSee below.1.101257From 20232024 onStatea Member/ReportReport
epub-utils See below.1.101257From 20232024 onStatea Member" ]
