#!/usr/bin/env bash
# Word's "enclose characters" (带圈字符, much used for ① in Chinese texts) and its phonetic guide in older files are EQ
# fields: what is printed stands in the instruction, EQ \o\ac(○,1) or EQ \o\ad(\s\up 9(zhí),执), and the field has no
# result. A reader that keeps the results of fields, one would expect, notices that here is none.
# python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9 and docx2python 3.7.1 print nothing for both: the item loses its number,
# the word its character. No message.
# Why it matters: 执行局 becomes 行局, and an item without its number joins the one before. An import should tell of a
# field that has an instruction to print and no result.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9' 'docx2python==3.7.1'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import docx, docx2txt, mammoth
from docx2python import docx2python
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
document = docx.Document()
def field(instruction):
    mark = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return mark("begin") + f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>' + mark("end")
enclosed, guided = field(r"EQ \o\ac(○,1)"), field(r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(zhí),执)")
document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("见第")}{enclosed}{run("项和")}{guided}{run("行局。")}</w:p>'))
document.save("a.docx")
result = mammoth.extract_raw_text(open("a.docx", "rb"))
print(docx.Document("a.docx").paragraphs[0].text, result.value.strip(), docx2txt.process("a.docx").strip(), docx2python("a.docx").text.strip(), len(result.messages), "messages")
P
)
echo "python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9, docx2python 3.7.1"
echo "expected: 见第①项和执行局。 by each, or a message of mammoth"
echo "seen:     $seen"
[ "$seen" = "见第项和行局。 见第项和行局。 见第项和行局。 见第项和行局。 0 messages" ]
