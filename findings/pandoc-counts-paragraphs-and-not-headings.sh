#!/usr/bin/env bash
# Sections of a Word document are headings with numbers of their own: I. Aims, A. Scope, II. Means, then numbered paragraphs. pandoc
# 3.9 (pypandoc_binary 1.17) counts the paragraphs, also those that have the number by a style; one would expect it to print the
# numbers of headings, or to keep them in some form.
# They are gone; LibreOffice prints them, and docx2python 3.7.1 has them. With --number-sections pandoc counts by a way of its
# own: 1, 1.1, 2. No warning.
# Why it matters: "section II" and "II.A" are how a programme is quoted, and they lead nowhere. The numbers of headings are read
# here.
set -euo pipefail
command -v soffice >/dev/null || { echo "this needs LibreOffice 7.4.7 (Debian package libreoffice-writer)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1'
venv/bin/python - <<'P'
import docx
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
numbers = document.part.numbering_part.element
def level(number, form, text):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
def number(name, deep):
    return parse_xml(f'<w:numPr {W}><w:ilvl w:val="{deep}"/><w:numId w:val="{name}"/></w:numPr>')
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="71"><w:multiLevelType w:val="singleLevel"/>{level(0, "decimal", "%1.")}</w:abstractNum>'))
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>{level(0, "upperRoman", "%1.")}{level(1, "upperLetter", "%2.")}</w:abstractNum>'))
for name in (70, 71):
    numbers.append(parse_xml(f'<w:num {W} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'))
for words, style, name, deep in [("Aims", "Heading 1", 70, 0), ("Scope", "Heading 2", 70, 1), ("Report.", None, 71, 0), ("Means", "Heading 1", 70, 0), ("Meet.", None, 71, 0)]:
    document.add_paragraph(words, style)._p.get_or_add_pPr().append(number(name, deep))
document.save("a.docx")
P
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
convert() { soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to "$1" a.docx >/dev/null 2>&1; }
convert txt:Text
shown=$(sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\r\n ' ' ' | sed 's/^ //; s/ $//')
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import pypandoc
from docx2python import docx2python
line = lambda text: " ".join(text.split())
print("pandoc:", line(pypandoc.convert_file("a.docx", "plain")))
print("docx2python:", line(docx2python("a.docx").text))
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17), docx2python 3.7.1, LibreOffice $version"
echo "LibreOffice, as Word: $shown"
echo "expected: the same"
echo "seen:     $seen"
[ "$shown" = "I. Aims A. Scope 1. Report. II. Means 2. Meet." ] && [ "$seen" = "pandoc: Aims Scope 1. Report. Means 2. Meet.
docx2python: I) Aims A) Scope 1) Report. II) Means 2) Meet." ]
