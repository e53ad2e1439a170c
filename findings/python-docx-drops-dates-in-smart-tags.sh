#!/usr/bin/env bash
# Word of 2003 to 2010 put a smart tag around what it took for a date or a measure (w:smartTag, in Chinese texts "chsdate");
# the tags stay in files of that time that are saved anew. A paragraph's text, one would expect, holds what stands in them.
# python-docx 1.2.0 reads runs that stand in the paragraph itself or in a link: 委员会于2024年2月23日通过本方案 is
# 委员会于通过本方案. Content controls (w:sdt) are left out too. mammoth 1.13.0 and docx2txt 0.9 keep the words.
# Why it matters: the dates are what is lost, and the sentence still reads. Every run is read here, wherever it stands.
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
date = f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">{run("2024年2月23日")}</w:smartTag>'
document.element.body.insert(0, parse_xml(f'<w:p {W}>{run("委员会于")}{date}{run("通过本方案。")}</w:p>'))
document.save("a.docx")
print(docx.Document("a.docx").paragraphs[0].text, mammoth.extract_raw_text(open("a.docx", "rb")).value.strip(), docx2txt.process("a.docx").strip())
P
)
echo "python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9"
echo "expected: 委员会于2024年2月23日通过本方案。 by each"
echo "seen:     $seen"
[ "$seen" = "委员会于通过本方案。 委员会于2024年2月23日通过本方案。 委员会于2024年2月23日通过本方案。" ]
