#!/usr/bin/env bash
# Word sets a reading (pinyin) above characters with `w:ruby`: the reading in w:rt, the characters in w:rubyBase. A
# reader that wants no readings, one would expect, leaves out the reading.
# python-docx 1.2.0 (paragraph.text) and mammoth 1.13.0 leave out both: 执行局 with pinyin above is gone from the sentence,
# without a word from python-docx. docx2txt 0.9 prints both, one after the other: zhíxíngjú执行局.
# Why it matters: the words that are marked so are the rare ones, names above all. Here the base is kept, the reading left
# out and said.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
document = docx.Document()
ruby = f'<w:r><w:ruby><w:rubyPr/><w:rt>{run("zhíxíngjú")}</w:rt><w:rubyBase>{run("执行局")}</w:rubyBase></w:ruby></w:r>'
document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("委员会与")}{ruby}{run("合作。")}</w:p>'))
document.save("a.docx")
print(docx.Document("a.docx").paragraphs[0].text, mammoth.extract_raw_text(open("a.docx", "rb")).value.strip(), docx2txt.process("a.docx").strip())
P
)
echo "python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9"
echo "expected: 委员会与执行局合作。 by each"
echo "seen:     $seen"
[ "$seen" = "委员会与合作。 委员会与合作。 委员会与zhíxíngjú执行局合作。" ]
