#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) opens a Word document with tracked changes and shows them, deleted words with a stroke. Turned
# into text or into a page (--convert-to txt, html) one would expect the text as it now stands, or marks: a page has <del>
# and <ins> for just this, and the PDF of the same command has the strokes.
# In both the deleted words stand among the others with no mark: "States shall not now report". A passage that was moved
# stands in both places. Hidden words (w:vanish), which the PDF leaves out and the page hides, are in the text. No message.
# Why it matters: it is the common way to text, and the "not" that was negotiated away is in it. RTF is read here by way of
# a Word document made by LibreOffice, where deleted words are told apart and left out.
set -euo pipefail
command -v soffice >/dev/null && command -v pdftotext >/dev/null || { echo "this needs LibreOffice 7.4.7 and pdftotext (Debian packages libreoffice-writer, poppler-utils)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0'
venv/bin/python - <<'P'
import docx
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
who = 'w:id="%d" w:author="A" w:date="2024-02-23T00:00:00Z"'
def run(text, more="", name="t"):
    return f'<w:r><w:rPr>{more}</w:rPr><w:{name} xml:space="preserve">{text}</w:{name}></w:r>'
for name, content in [("changes", run("States shall ") + f"<w:del {who % 1}>{run('not ', name='delText')}</w:del><w:ins {who % 2}>{run('now ')}</w:ins>" + run("report.")),
        ("moved", f"<w:moveFrom {who % 3}>{run('Moved. ')}</w:moveFrom>" + run("Stays. ") + f"<w:moveTo {who % 4}>{run('Moved.')}</w:moveTo>"), ("hidden", run("States shall ") + run("not ", "<w:vanish/>") + run("report."))]:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{content}</w:p>"))
    document.save(f"{name}.docx")
P
convert() { soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to "$1" --outdir "$dir" changes.docx moved.docx hidden.docx >/dev/null 2>&1; }
convert txt:Text; convert html; convert pdf
text() { sed 's/^\xef\xbb\xbf//' "$1.txt" | tr -d '\r\n'; }
page() { tr '\n' ' ' < "$1.html" | sed 's/<span style="display: none">[^<]*<.span>//g' | grep -o 'States shall [^.]*\.'; }
seen="text: $(text changes) $(text hidden) $(text moved)
page: $(page changes) $(page hidden) marks: $(grep -ciE '<(del|ins|s|strike)[ >]' changes.html || true)
PDF of the hidden: $(pdftotext hidden.pdf - | tr -d '\n\f')"
echo "LibreOffice $version"
echo 'expected: "States shall now report." and "States shall report.", or marks of what is deleted'
echo "seen:     $seen"
[ "$seen" = "text: States shall not now report. States shall not report. Moved. Stays. Moved.
page: States shall not now report. States shall report. marks: 0
PDF of the hidden: States shall report." ]
