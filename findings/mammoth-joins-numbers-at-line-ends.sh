#!/usr/bin/env bash
# mammoth 1.13.0 gives a Word document as HTML or as raw text, "ignoring all formatting". A line end within a paragraph
# (w:br, Shift+Enter) is <br /> in the HTML; in the raw text one would expect a line end or a blank, as a tab is a tab.
# It is nothing: two symbols below one another, S/2024/193 and 1373 (2001), become S/2024/1931373 (2001).
# Why it matters: masthead, addresses and lists of symbols are set with such line ends, and the symbol that comes out
# looks like one. Here a soft line end is a line end.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'mammoth==1.13.0'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, mammoth
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
document = docx.Document()
document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("S/2024/193")}<w:r><w:br/></w:r>{run("1373 (2001)")}<w:r><w:tab/></w:r>{run("end")}</w:p>'))
document.save("a.docx")
print(repr(mammoth.extract_raw_text(open("a.docx", "rb")).value.strip()), mammoth.convert_to_html(open("a.docx", "rb")).value.replace("\t", " "))
P
)
echo "mammoth 1.13.0"
echo "expected: 'S/2024/193\\n1373 (2001)\\tend' <p>S/2024/193<br />1373 (2001) end</p>"
echo "seen:     $seen"
[ "$seen" = "'S/2024/1931373 (2001)\\tend' <p>S/2024/193<br />1373 (2001) end</p>" ]
