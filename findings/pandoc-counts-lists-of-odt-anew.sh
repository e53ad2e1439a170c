#!/usr/bin/env bash
# A list of an OpenDocument text may give an item its number (text:start-value) and count in 一, 二, 三. LibreOffice shows
# 5. 9. and, continued after a paragraph, 10., then 一、二、. pandoc has lists with a start and with styles of numbers, so one
# would expect these numbers, or 1. for what it cannot say.
# pandoc 3.9 (pypandoc_binary 1.17) keeps the start of the style and not that of the item: 5, 6 and 7. The list in Chinese
# numerals has no numbers at all: its items are dots.
# Why it matters: the second number of a list is where the change is, and all that follow are wrong. An item's own number
# is read here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
seen=$(venv/bin/python - <<'P'
import pypandoc, zipfile
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "manifest"))
def style(name, number):
    return f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" {number}/></text:list-style>'
def items(style, content, more=""):
    return f'<text:list text:style-name="{style}" {more}>{content}</text:list>'
def item(text, more=""):
    return f"<text:list-item {more}><text:p>{text}</text:p></text:list-item>"
content = (f'<office:document-content {NAMES} office:version="1.2"><office:automatic-styles>'
    + style("L1", 'style:num-suffix="." style:num-format="1" text:start-value="5"') + style("L2", 'style:num-suffix="、" style:num-format="一, 二, 三, ..."')
    + "</office:automatic-styles><office:body><office:text>" + items("L1", item("five") + item("nine", 'text:start-value="9"')) + "<text:p>between</text:p>"
    + items("L1", item("ten"), 'text:continue-numbering="true"') + items("L2", item("导言") + item("背景")) + "</office:text></office:body></office:document-content>")
kind = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr("content.xml", content)
    file.writestr("styles.xml", f'<office:document-styles {NAMES} office:version="1.2"/>')
    file.writestr("META-INF/manifest.xml", f'<manifest:manifest {NAMES}><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
print(" ".join(pypandoc.convert_file("a.odt", "plain").split()))
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: 5. five 9. nine between 10. ten 一、 导言 二、 背景"
echo "seen:     $seen"
[ "$seen" = "5. five 6. nine between 7. ten - 导言 - 背景" ]
