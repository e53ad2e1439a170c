#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) saves a document as a web page. One would expect a list that prints 一、 二、 to print
# them in the page too (CSS has `cjk-ideographic`), or to keep the numbers as text.
# It writes a bare `<ol>`: a browser prints 1. 2., and nothing of 一、 is left in the page.
# Why it matters: of a page made so, the numbers of the sections cannot be told from those of the paragraphs.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs soffice (libreoffice-writer-nogui)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
mkdir -p META-INF
printf application/vnd.oasis.opendocument.text > mimetype
cat > META-INF/manifest.xml <<'X'
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
X
cat > content.xml <<'X'
<office:document-content office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style></office:automatic-styles><office:body><office:text><text:list text:style-name="L"><text:list-item><text:p>引言</text:p></text:list-item><text:list-item><text:p>工作</text:p></text:list-item></text:list></office:text></office:body></office:document-content>
X
python3 - <<'P'
import zipfile
z = zipfile.ZipFile("a.odt", "w")
for name in ("mimetype", "META-INF/manifest.xml", "content.xml"):
    z.write(name)
z.close()
P
convert() { soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to "$1" --outdir "$dir" a.odt >/dev/null 2>&1; }
convert html; convert txt:Text
printed=$(sed 's/^\xef\xbb\xbf//; s/^ *//' a.txt | tr '\n\r' '  ' | sed 's/ *$//')
list=$(tr '\n' ' ' < a.html | grep -o '<ol[^>]*>' | head -1)
echo "LibreOffice $version"
echo "as text:  $printed"
echo "expected: <ol> with a list style, or 一、 in the page"
echo "seen:     $list, 一 in the page: $(grep -c 一 a.html || true)"
[ "$list" = "<ol>" ] && [ "$(grep -c 一 a.html || true)" = 0 ] && case "$printed" in 一*) true ;; *) false ;; esac
