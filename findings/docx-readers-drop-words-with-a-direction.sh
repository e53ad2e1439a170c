#!/usr/bin/env bash
# Where a text was made on a machine for Arabic or Hebrew, Word puts w:dir or w:bdo around words that have a direction of
# their own, in English lines too. They say how the words run; one would expect a reader to keep the words.
# pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and python-docx 1.2.0 leave them out: "adopted on 28 September 2001 in
# full" is "adopted on in full". mammoth has a message that names the element. docx2txt 0.9 and docx2python 3.7.1 keep them.
# Why it matters: dates, numbers and symbols are what is marked so, in documents that are made in six languages side by
# side. Words in elements that are not known are kept here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9' 'docx2python==3.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
for element in "dir", "bdo":
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("adopted on ")}<w:{element} w:val="ltr">{run("28 September 2001 ")}</w:{element}>{run("in full")}</w:p>'))
    document.save("a.docx")
    for name, text in (("pandoc", pypandoc.convert_file("a.docx", "plain")), ("mammoth", mammoth.extract_raw_text(open("a.docx", "rb")).value),
            ("python-docx", docx.Document("a.docx").paragraphs[0].text), ("docx2txt", docx2txt.process("a.docx")), ("docx2python", docx2python("a.docx").text)):
        print(name, "keeps" if "28 September 2001" in text else "drops", end=" ")
P
)
echo "pandoc 3.9, mammoth 1.13.0, python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1: w:dir, w:bdo"
echo "expected: kept by each, twice"
echo "seen:     $seen"
one="pandoc drops mammoth drops python-docx drops docx2txt keeps docx2python keeps "
[ "$seen" = "$one$one" ]
