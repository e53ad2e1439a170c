#!/usr/bin/env bash
# OpenDocument has lists, and text:numbered-paragraph for a paragraph that bears a number without a list around it. A
# converter, one would expect, prints its text, with the number that stands in it (text:number) or without.
# pandoc 3.9 (pypandoc_binary 1.17) leaves the whole paragraph out; so it does with words in text:meta (which carry data for
# machines). No warning, even with --verbose. LibreOffice shows both.
# Why it matters: in a programme every paragraph bears a number. Text in elements that are not known is kept here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
seen=$(venv/bin/python - 2>&1 <<'P'
import pypandoc, zipfile
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "manifest"))
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.2"><office:automatic-styles/><office:body><office:text><text:p>Programme</text:p>'
        '<text:numbered-paragraph text:list-id="n1" text:level="1"><text:number>7.</text:number><text:p>States report.</text:p></text:numbered-paragraph>'
        "<text:p>See <text:meta>annex II</text:meta>.</text:p></office:text></office:body></office:document-content>")
    file.writestr("styles.xml", f'<office:document-styles {NAMES} office:version="1.2"/>')
    file.writestr("META-INF/manifest.xml", f'<manifest:manifest {NAMES}><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
print(" ".join(pypandoc.convert_file("a.odt", "plain").split()))
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: Programme 7. States report. See annex II."
echo "seen:     $seen"
[ "$seen" = "Programme See ." ]
