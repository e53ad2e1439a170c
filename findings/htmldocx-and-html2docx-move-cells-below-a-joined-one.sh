#!/usr/bin/env bash
# htmldocx 0.0.6 and html2docx 1.6.0 make Word documents of HTML pages. In a table where one cell goes over two rows (rowspan), the
# second row begins beside it; one would expect that in the document, and a second list to begin at 1.
# Both put the second row under the joined cell, one column to the left of where it belongs: the Committee is a year, and its 15
# members are a body; the last cell is empty. And both count every list of a page on: the second begins with 3, whatever its
# own first number is. html-for-docx 1.2.1, made from the first, is right in both.
# Why it matters: tables of members and dates change their meaning, and paragraphs their numbers. Word documents are written here
# from the text, with numbers as text.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'htmldocx==0.0.6' 'html2docx==1.6.0' 'html-for-docx==1.2.1' 'python-docx==1.2.0'
command -v soffice >/dev/null || { echo "this needs LibreOffice (Debian package libreoffice-writer)"; exit 2; }
venv/bin/python -W ignore - > tables <<'P'
import docx
from html2docx import html2docx
import htmldocx, html4docx
page = """<ol><li>report</li><li>meet</li></ol><p>The Panel shall</p><ol><li>visit</li></ol>
<table><tr><th>Year</th><th>Body</th><th>Members</th></tr><tr><td rowspan="2">2024</td><td>Panel</td><td>5</td></tr><tr><td>Committee</td><td>15</td></tr></table>"""
for module in (htmldocx, html4docx):
    document = docx.Document()
    module.HtmlToDocx().add_html_to_document(page, document)
    document.save(module.__name__ + ".docx")
open("html2docx.docx", "wb").write(html2docx(page, title="Report").getvalue())
for name in ("htmldocx", "html2docx", "html4docx"):
    print(name, [cell.text for cell in docx.Document(name + ".docx").tables[0].rows[2].cells])
P
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to txt:Text --outdir text ./*.docx >/dev/null 2>&1
seen=$(while read -r name cells; do echo "$name $cells $(grep -E '^\W*[0-9]+\.' "text/$name.txt" | tr -d '\357\273\277' | tr -s ' ' | paste -sd,)"; done < tables)
echo "htmldocx 0.0.6, html2docx 1.6.0, html-for-docx 1.2.1 (html4docx), lists read by LibreOffice"
echo "expected: ['2024' or '', 'Committee', '15'] and 1. report, 2. meet, 1. visit, by each"
echo "seen:     $seen"
[ "$seen" = "htmldocx ['Committee', '15', '']  1. report, 2. meet, 3. visit
html2docx ['Committee', '15', '']  1. report, 2. meet, 3. visit
html4docx ['2024', 'Committee', '15']  1. report, 2. meet, 1. visit" ]
