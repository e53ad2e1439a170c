#!/usr/bin/env bash
# Word keeps a field (a cross-reference, the number of a table, a page) in two forms, with the result that was printed in
# both. One would expect a reader that has the result of the one form to have that of the other.
# The result of a complex field (w:fldChar) is text in pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and python-docx
# 1.2.0; that of a simple one (w:fldSimple) is dropped by all three. mammoth has a message, which names the element and not
# that text is lost. docx2txt 0.9 has both.
# Why it matters: "see paragraph 12" becomes "see paragraph". Both forms are read here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'mammoth==1.13.0' 'python-docx==1.2.0' 'docx2txt==0.9'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth, pypandoc
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(content):
    return f"<w:r>{content}</w:r>"
def text(words):
    return run(f'<w:t xml:space="preserve">{words}</w:t>')
def mark(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')
simple = f'<w:fldSimple w:instr=" REF a ">{text("12")}</w:fldSimple>'
complex_one = mark("begin") + run('<w:instrText xml:space="preserve"> REF b </w:instrText>') + mark("separate") + text("13") + mark("end")
document = docx.Document()
document.element.body.insert(0, parse_xml(f'<w:p {W}>{text("see paragraph ")}{simple}{text(" and ")}{complex_one}</w:p>'))
document.save("a.docx")
for name, words in (("pandoc", pypandoc.convert_file("a.docx", "plain")), ("mammoth", mammoth.extract_raw_text(open("a.docx", "rb")).value),
        ("python-docx", docx.Document("a.docx").paragraphs[0].text), ("docx2txt", docx2txt.process("a.docx"))):
    print(name + ":", " ".join(words.split()), end="; ")
P
)
echo "pandoc 3.9, mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9"
echo "expected: see paragraph 12 and 13, by each"
echo "seen:     $seen"
[ "$seen" = "pandoc: see paragraph and 13; mammoth: see paragraph and 13; python-docx: see paragraph and 13; docx2txt: see paragraph 12 and 13; " ]
