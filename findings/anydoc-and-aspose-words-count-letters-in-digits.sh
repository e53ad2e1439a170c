#!/usr/bin/env bash
# firecrawl-anydoc 0.2.4 and aspose-words-foss 26.7.0 turn Word documents into Markdown, the numbers of lists with them: 5. and 6. are
# right. One would expect a letter where the list has letters, since Markdown may have any text at the beginning of a line.
# aspose-words-foss writes every list in digits: (z) is 26), (iii) is 3), 一、 is 1., the bracket before is gone. anydoc has
# Latin letters, but behind (aa) comes (ab), where Word writes (bb), and Chinese, Russian and Arabic lists are in digits:
# 九、 is 9、, а) is 1), ج- is 3-. No message.
# Why it matters: "subparagraph (c)" and "第九条" are not found in the text, and 3) may be another one. Numbers of lists are
# counted here as Word does.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'firecrawl-anydoc==0.2.4' 'aspose-words-foss==26.7.0' 'python-docx==1.2.0'
cat > make.py <<'P'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
numbering = document.part.numbering_part.element
for number, (kind, pattern, first) in enumerate([("decimal", "%1.", 5), ("lowerLetter", "(%1)", 26), ("lowerLetter", "(%1)", 28), ("lowerRoman", "(%1)", 3), ("chineseCountingThousand", "%1、", 9), ("russianLower", "%1)", 1), ("arabicAlpha", "%1-", 3)], 900):
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="{first}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    for place in (first, first + 1):
        properties = document.add_paragraph(f"no. {place}")._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
document.save("lists.docx")
P
venv/bin/python make.py
seen=$(venv/bin/python - <<'P'
import re, anydoc, aspose.words_foss as words
words.Document("lists.docx").save("lists.md")
for name, text in [("anydoc", anydoc.to_markdown("lists.docx")), ("aspose", open("lists.md", encoding="utf-8-sig").read())]:
    print(name, *(re.sub("^- |\\\\", "", line.split(" no. ")[0]) for line in text.splitlines() if " no. " in line))
P
)
echo "firecrawl-anydoc 0.2.4, aspose-words-foss 26.7.0"
echo "expected: 5. 6. (z) (aa) (bb) (cc) (iii) (iv) 九、 十、 а) б) and Arabic letters"
echo "seen:     $seen"
[ "$seen" = "anydoc 5. 6. (z) (aa) (ab) (ac) (iii) (iv) 9、 10、 1) 2) 3- 4-
aspose 5. 5. 26) 26) 28) 28) 3) 3) 9. 9. 1) 1) 3. 3." ]
