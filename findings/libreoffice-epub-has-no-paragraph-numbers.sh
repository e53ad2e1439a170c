#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) saves documents as EPUB books, which are pages of XHTML. Its other export to pages (XHTML) writes
# the numbers of lists as text, its HTML makes <ol>; one would expect one of the two.
# The book has neither: a paragraph 5. and a subparagraph (a) are bare paragraphs, "Report. in writing. Meet.", and nothing tells
# that they had numbers. Footnotes and their marks are there. Nothing is said.
# Why it matters: "as requested in paragraph 5" leads nowhere in the book. Numbers are written as text in all that is written
# here.
set -euo pipefail
command -v soffice >/dev/null || { echo "this needs LibreOffice 7.4.7 (Debian package libreoffice-writer)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0'
venv/bin/python - <<'P'
import docx
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
numbers = document.part.numbering_part.element
def level(number, start, form, text):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>{level(0, 5, "decimal", "%1.")}{level(1, 1, "lowerLetter", "(%2)")}</w:abstractNum>'))
numbers.append(parse_xml(f'<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))
for words, deep in [("Report:", 0), ("in writing;", 1), ("Meet.", 0)]:
    document.add_paragraph(words)._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{deep}"/><w:numId w:val="70"/></w:numPr>'))
document.save("a.docx")
P
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
convert() { soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to "$1" a.docx >/dev/null 2>&1; }
convert epub; convert "xhtml:XHTML Writer File"
words() { sed 's/.*<body[^>]*>//; s/<[^>]*>/ /g; s/\xc2\xa0/ /g' | tr -s '\n\t ' ' ' | sed 's/^ //; s/ $//'; }
page=$(tr '\n' ' ' < a.xhtml | words)
book=$(python3 -c 'import zipfile; book = zipfile.ZipFile("a.epub"); print(*[book.read(name).decode() for name in book.namelist() if "section" in name and name.endswith(".xhtml")])' | tr '\n' ' ')
seen="$(words <<< "$book"), lists: $(grep -cE '<(ol|li)[ >]' <<< "$book" || true)"
echo "LibreOffice $version"
echo "XHTML:    $page"
echo "expected: the same, or lists"
echo "seen:     $seen"
[ "$page" = "5. Report: (a) in writing; 6. Meet." ] && [ "$seen" = "Report: in writing; Meet., lists: 0" ]
