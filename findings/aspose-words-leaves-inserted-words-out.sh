#!/usr/bin/env bash
# aspose-words-foss 26.7.0 turns Word documents into Markdown. A document under tracked changes has a text before them and one after
# them: "States shall not report" and "States shall now report". One would expect one of the two.
# It is "States shall report": what was inserted is left out as well as what was deleted, and no such text ever was. The result
# of a reference in w:fldSimple is left out, too, and 5-7 with a no-break hyphen is 57. rdocx 0.16.3 and firecrawl-anydoc 0.2.4
# have "shall now report" and the reference, but of their 5-7 nothing stands between the figures either.
# Why it matters: the document says what neither side wrote, and the paragraph that is referred to is gone. Insertions are read
# here, deletions are left out and told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'aspose-words-foss==26.7.0' 'rdocx==0.16.3' 'firecrawl-anydoc==0.2.4' 'python-docx==1.2.0'
seen=$(venv/bin/python - <<'P'
import anydoc, aspose.words_foss as words, docx, rdocx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
paragraph = document.add_paragraph("States shall ")
change = nsdecls("w") + ' w:id="%d" w:author="a" w:date="2024-03-18T00:00:00Z"'
paragraph._p.append(parse_xml(f'<w:del {change % 1}><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>'))
paragraph._p.append(parse_xml(f'<w:ins {change % 2}><w:r><w:t xml:space="preserve">now </w:t></w:r></w:ins>'))
paragraph.add_run("report under paragraph ")
paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" REF a "><w:r><w:t>12</w:t></w:r></w:fldSimple>'))
paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve">, pages 5</w:t><w:noBreakHyphen/><w:t>7</w:t></w:r>'))
document.save("in.docx")
words.Document("in.docx").save("in.md")
print("aspose:", open("in.md", encoding="utf-8-sig").read().strip())
text = rdocx.Document.open("in.docx").text
print("rdocx: ", (text() if callable(text) else text).strip())
print("anydoc:", anydoc.to_markdown("in.docx").strip())
P
)
echo "aspose-words-foss 26.7.0, rdocx 0.16.3 (text), firecrawl-anydoc 0.2.4"
echo "expected: States shall now report under paragraph 12, pages 5-7, by each, or all with not"
echo "seen:     $seen"
[ "$seen" = "aspose: States shall report under paragraph , pages 57
rdocx:  States shall now report under paragraph 12, pages 57
anydoc: States shall now report under paragraph 12, pages 57" ]
