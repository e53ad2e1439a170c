#!/usr/bin/env bash
# markitdown 0.1.9 turns Word documents into Markdown. One would expect two numbered lists that take turns (headings in
# one, paragraphs in the other, as in most documents with numbered paragraphs) to keep their own numbers.
# Both become one list that counts through: the first paragraph of the first section is 2.
# Why it matters: whoever reads or cites the Markdown has every paragraph's number wrong, and nothing says so.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'markitdown[docx]==0.1.9' 'python-docx==1.2.0'
seen=$(venv/bin/python - <<'P' 2>/dev/null
import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from markitdown import MarkItDown
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
d = docx.Document()
numbering = d.part.numbering_part.element
for shape, form in ((91, "upperRoman"), (92, "decimal")):
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{shape}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="{shape}"><w:abstractNumId w:val="{shape}"/></w:num>'))
for text, number in (("Introduction", 91), ("First.", 92), ("Second.", 92), ("Work", 91), ("Third.", 92)):
    p = d.add_paragraph(text)
    p._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
d.save("a.docx")
print(" / ".join(l.strip() for l in MarkItDown().convert("a.docx").text_content.splitlines() if l.strip()))
P
)
echo "markitdown 0.1.9"
echo "expected: I. Introduction / 1. First. / 2. Second. / II. Work / 3. Third."
echo "seen:     $seen"
[ "$seen" = "1. Introduction / 2. First. / 3. Second. / 4. Work / 5. Third." ]
