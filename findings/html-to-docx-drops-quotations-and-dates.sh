#!/usr/bin/env bash
# html-to-docx 1.8.0 (npm) makes Word documents of pages. Of an element that it has no form for one would expect the words,
# as browsers print those of elements that they do not know.
# It has a list of elements within a paragraph and leaves out all others with their words: <q>, <time>, <cite>,
# <abbr>. "adopted on <time>28 September 2001</time>" is "adopted on". <ruby> loses the characters below the reading. A blank
# between two elements goes, too: <b>shall</b> <i>not</i> is shallnot. No message. htmldocx 0.0.6 (PyPI) keeps all of them.
# Why it matters: dates and quotations are what pages mark so, and the sentence still reads. Word documents are
# written here from the text itself.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'htmldocx==0.0.6' 'python-docx==1.2.0' 'beautifulsoup4==4.15.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit html-to-docx@1.8.0 >/dev/null 2>&1
cat > page.html <<'H'
<p>States <b>shall</b> <i>not</i> delay.</p><p>Adopted on <time>28 September 2001</time>, on <q>terror</q> by <abbr>CTED</abbr> in <cite>S/RES/1373</cite> and <mark>annex</mark>.</p><p>由<ruby>执行局<rt>zhi</rt></ruby>报告</p>
H
node -e '
const fs = require("fs");
require("html-to-docx")(fs.readFileSync("page.html", "utf8")).then(data => fs.writeFileSync("html-to-docx.docx", data));'
seen=$(venv/bin/python -W ignore - <<'P'
import docx
from htmldocx import HtmlToDocx
document = docx.Document()
HtmlToDocx().add_html_to_document(open("page.html").read(), document)
document.save("htmldocx.docx")
for name in ["html-to-docx", "htmldocx"]:
    print(name, "; ".join(" ".join(paragraph.text.split()) for paragraph in docx.Document(name + ".docx").paragraphs if paragraph.text.strip()))
P
)
echo "html-to-docx 1.8.0 (npm), htmldocx 0.0.6 (PyPI)"
echo "expected: States shall not delay.; Adopted on 28 September 2001, on terror by CTED in S/RES/1373 and annex.; 由执行局报告"
echo "seen:     $seen"
[ "$seen" = "html-to-docx States shallnot delay.; Adopted on , on by in and annex.; 由报告
htmldocx States shall not delay.; Adopted on 28 September 2001, on terror by CTED in S/RES/1373 and annex.; 由执行局zhi报告" ]
