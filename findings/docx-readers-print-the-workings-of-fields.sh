#!/usr/bin/env bash
# A field of Word may stand in the instruction of another: page { = { PAGE } + 1 } prints 6 on page 5. In the file the
# inner result, 5, is a run like any other, before the separator of the outer field. LibreOffice shows 6 alone, as Word
# does, and one would expect as much of readers that know fields and leave instructions (w:instrText) out.
# pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9 and docx2python 3.7.1 print both:
# "page 56 of 60". So does every "see paragraph { IF { REF } ... }". No message.
# Why it matters: two numbers become one that is in nobody's text, in forms and letters made by macros. What stands in
# the instruction of a field is no text here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9' 'docx2python==3.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
def sign(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
def field(instruction, result):
    return sign("begin") + instruction + sign("separate") + text(result) + sign("end")
def told(words):
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'
document = docx.Document()
formula = field(told(" = ") + field(told(" PAGE "), "5") + told(" + 1 "), "6")
document.element.body.insert(0, parse_xml(f'<w:p {W}>{text("page ")}{formula}{text(" of 60")}</w:p>'))
document.save("a.docx")
for name, words in (("pandoc", pypandoc.convert_file("a.docx", "plain")), ("mammoth", mammoth.extract_raw_text(open("a.docx", "rb")).value),
        ("python-docx", docx.Document("a.docx").paragraphs[0].text), ("docx2txt", docx2txt.process("a.docx")), ("docx2python", docx2python("a.docx").text)):
    print(name, " ".join(words.split()), end="; ")
P
)
echo "pandoc 3.9, mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1"
echo "expected: page 6 of 60 by each"
echo "seen:     $seen"
[ "$seen" = "pandoc page 56 of 60; mammoth page 56 of 60; python-docx page 56 of 60; docx2txt page 56 of 60; docx2python page 56 of 60; " ]
