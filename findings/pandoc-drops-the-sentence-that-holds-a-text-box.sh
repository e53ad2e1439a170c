#!/usr/bin/env bash
# A text box of Word is anchored in a paragraph: in the file it stands in the middle of the sentence beside it, once as a
# drawing of today and once for old programs (mc:AlternateContent). One would expect the sentence from every reader; of the box
# its text once, or nothing.
# pandoc 3.9 (pypandoc_binary 1.17) and kreuzberg 4.10.4 give the box and drop the sentence. With the older form alone (w:pict)
# kreuzberg does the same, and pandoc keeps the sentence and drops the box. docx2txt 0.9 and docx2python 3.7.1 print the box
# twice, docx2txt within the sentence: "Draft 1373 Draft 1373report." mammoth 1.13.0 has all right. No message.
# Why it matters: dates, stamps and notes in the margin are boxes, and the paragraph they stand beside is what goes. Each is
# read once here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'docx2txt==0.9' 'mammoth==1.13.0' 'kreuzberg==4.10.4'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, docx2txt, kreuzberg, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
NAMES = " ".join(f'xmlns:{name}="{uri}"' for name, uri in [("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"), ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"), ("v", "urn:schemas-microsoft-com:vml")])
run = lambda content: f"<w:r>{content}</w:r>"
text = lambda words: f'<w:t xml:space="preserve">{words}</w:t>'
inside = f"<w:txbxContent><w:p>{run(text('Draft 1373'))}</w:p></w:txbxContent>"
old = f'<w:pict><v:shape style="width:100pt;height:30pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
new = ('<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    '<wp:posOffset>3000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="1" name="Box"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
    f'<a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>')
both = f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>'
for name, box in [("both", both), ("old", old)]:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {NAMES}>{run(text('States shall '))}{run(box)}{run(text('report.'))}</w:p>"))
    document.save("a.docx")
    for reader, read in [("pandoc", lambda: pypandoc.convert_file("a.docx", "plain")), ("kreuzberg", lambda: kreuzberg.extract_file_sync("a.docx").content), ("docx2txt", lambda: docx2txt.process("a.docx")),
            ("docx2python", lambda: docx2python("a.docx").text), ("mammoth", lambda: mammoth.convert_to_html(open("a.docx", "rb")).value)]:
        print(" ".join([name, f"{reader}:", *read().split()]))
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17), kreuzberg 4.10.4, docx2txt 0.9, docx2python 3.7.1, mammoth 1.13.0"
echo "expected: States shall report., and Draft 1373 once or not at all"
echo "seen:     $seen"
[ "$seen" = "both pandoc: Draft 1373
both kreuzberg: Draft 1373
both docx2txt: States shall Draft 1373 Draft 1373report.
both docx2python: Draft 1373 Draft 1373 States shall report.
both mammoth: <p>States shall report.</p><p>Draft 1373</p>
old pandoc: States shall report.
old kreuzberg: Draft 1373
old docx2txt: States shall Draft 1373report.
old docx2python: Draft 1373 States shall report.
old mammoth: <p>States shall report.</p><p>Draft 1373</p>" ]
