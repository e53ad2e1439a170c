#!/usr/bin/env bash
# Word has two elements for an end of line inside a paragraph, w:br and w:cr, and two for a tab, w:tab and w:ptab (a tab to
# the margin). Readers that know the first of each would, one should think, know the second, or put a blank.
# For pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and docx2python 3.7.1 w:cr is nothing: S/2024/193 and 1373 (2001) below
# it are S/2024/1931373 (2001). w:ptab is nothing either: paragraph 1. and its text "12 States" are 1.12 States.
# python-docx 1.2.0 knows all four.
# Why it matters: the numbers that come out look right. A line end and a tab are read here whatever their name.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2python==3.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(content):
    return f'<w:r>{content}</w:r>'
def text(words):
    return run(f'<w:t xml:space="preserve">{words}</w:t>')
document = docx.Document()
for number, (first, element, second) in enumerate([("S/2024/193", "<w:cr/>", "1373 (2001)"), ("1.", '<w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/>', "12 States")]):
    document.element.body.insert(number, parse_xml(f'<w:p {W}>{text(first)}{run(element)}{text(second)}</w:p>'))
document.save("a.docx")
print("pandoc", " | ".join(pypandoc.convert_file("a.docx", "plain").strip().split("\n\n")))
print("mammoth", " | ".join(mammoth.extract_raw_text(open("a.docx", "rb")).value.strip().split("\n\n")))
print("docx2python", " | ".join(docx2python("a.docx").text.strip().split("\n\n")))
print("python-docx", " | ".join(repr(paragraph.text) for paragraph in docx.Document("a.docx").paragraphs))
P
)
echo "pandoc 3.9, mammoth 1.13.0, docx2python 3.7.1, python-docx 1.2.0"
echo "expected: a line end or blank behind S/2024/193 and behind 1., by each"
echo "seen:     $seen"
joined="S/2024/1931373 (2001) | 1.12 States"
[ "$seen" = "pandoc $joined
mammoth $joined
docx2python $joined
python-docx 'S/2024/193\n1373 (2001)' | '1.\t12 States'" ]
