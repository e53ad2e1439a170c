#!/usr/bin/env bash
# A list of resolutions in a Chinese sentence: 第1624(2005)、2178(2014)、2195(2014)号. By Unicode's rules for line ends (UAX
# 14, LB25) no line ends between two digits, and at 、 a line can always end. One would expect LibreOffice, which uses ICU
# with rules of that form, to end its lines at 、.
# LibreOffice 7.4.7 (Debian 12) ends lines inside the numbers: 2253(2 and 015), 23 and 68(2017).
# Why it matters: what is copied out of such a PDF has a line end in the number, and a reader that puts a blank there
# loses the citation. In Chinese text the import here joins digits without one.
set -euo pipefail
for tool in soffice pdftotext; do command -v "$tool" >/dev/null || { echo "needs soffice (libreoffice-writer-nogui) and pdftotext (poppler-utils)"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 - <<'P'
import zipfile
def odt(name, language):
    uri = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{short}="{uri}{long}:1.0"' for short, long in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible")))
    text = "委员会将执行安全理事会第" + "、".join(f"{1300 + 7 * n}({2001 + n // 4})" for n in range(90)) + "号决议。"
    style = f'<style:style style:name="P" style:family="paragraph"><style:text-properties {language}/></style:style>'
    kind = "application/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(name, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{uri}manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        archive.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:automatic-styles>{style}</office:automatic-styles><office:body><office:text><text:p text:style-name="P">{text}</text:p></office:text></office:body></office:document-content>')
odt("chinese.odt", 'fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"')
P
LC_ALL=C.UTF-8 soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to pdf chinese.odt >/dev/null 2>&1
lines=$(LC_ALL=C.UTF-8 pdftotext -layout chinese.pdf - | tr '\n' '/')
cut=$(grep -oE '[0-9]+/ *[0-9]+' <<< "$lines" | paste -sd' ' || true)
echo "$(soffice -env:UserInstallation="file://$dir/profile" --version 2>/dev/null | cut -d' ' -f1,2)"
echo "expected: no number with a line end in it (/)"
echo "seen:     $(wc -w <<< "$cut"): $cut"
[ -n "$cut" ]
