#!/usr/bin/env bash
# A list of OpenDocument may begin with text that stands in the list and has no number (text:list-header): "The Committee will:",
# then 5. and 6. LibreOffice makes it where the number of a first paragraph is taken away. Of a reader one would expect the text, and
# the numbers of the others as they are.
# kreuzberg 4.10.4 and officeparser 7.8.0 (npm) leave the text out. pandoc 3.9 (pypandoc_binary 1.17) gives it the first number, 5.,
# and all that follow are one too high. odfdo 3.27.3 prints it. No message.
# Why it matters: it is the sentence that says who is to do what, and after it each paragraph is quoted by the number of the next.
# It is a paragraph without a number here.
set -euo pipefail
command -v soffice >/dev/null || { echo "this needs LibreOffice 7.4.7 (Debian package libreoffice-writer)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'kreuzberg==4.10.4' 'odfdo==3.27.3'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit officeparser@7.8.0 >/dev/null
seen=$(venv/bin/python - 2>/dev/null <<'P'
import kreuzberg, pypandoc, zipfile
from odfdo import Document
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "manifest"))
part = lambda name, text: f"<text:list-{name}><text:p>{text}</text:p></text:list-{name}>"
content = (f'<office:document-content {NAMES} office:version="1.2"><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1" text:start-value="5"/></text:list-style></office:automatic-styles>'
    f'<office:body><office:text><text:list text:style-name="L1">{part("header", "The Committee will:")}{part("item", "Report.")}{part("item", "Meet.")}</text:list></office:text></office:body></office:document-content>')
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr("content.xml", content)
    file.writestr("styles.xml", f'<office:document-styles {NAMES} office:version="1.2"/>')
    file.writestr("META-INF/manifest.xml", f'<manifest:manifest {NAMES}><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
for reader, text in [("pandoc", pypandoc.convert_file("a.odt", "plain")), ("kreuzberg", kreuzberg.extract_file_sync("a.odt").content), ("odfdo", Document("a.odt").get_formatted_text())]:
    print(" ".join([f"{reader}:", *text.split()]))
P
)
seen="$seen
officeparser: $(node -e 'require("officeparser").parseOffice("a.odt").then(read => console.log(read.toText().trim().split(/\s+/).join(" ")))')"
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to txt:Text a.odt >/dev/null 2>&1
shown=$(sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\r\n ' ' ' | sed 's/^ //; s/ $//')
echo "pandoc 3.9 (pypandoc_binary 1.17), kreuzberg 4.10.4, odfdo 3.27.3, officeparser 7.8.0, LibreOffice $version"
echo "LibreOffice: $shown"
echo "expected: the same"
echo "seen:     $seen"
[ "$shown" = "The Committee will: 5. Report. 6. Meet." ] && [ "$seen" = "pandoc: 5. The Committee will: 6. Report. 7. Meet.
kreuzberg: Report. Meet.
odfdo: The Committee will: - Report. - Meet.
officeparser: Report. Meet." ]
