#!/usr/bin/env bash
# In Word a list may have Article I, Article II at its first level and 1.1, 2.1 below: the lower level is set to "legal style
# numbering" (w:isLgl), which makes digits of all numbers in it. LibreOffice 7.4.7 (Debian 12) reads lists of Word in much
# detail; one would expect 2.1.
# It prints II.1 and I.1, on paper, in text and in every form that it saves; saved as Word again the mark is gone. No message.
# Why it matters: such lists are what drafts of treaties and rules have, and a reference to paragraph 2.1 finds none. Numbers
# of Word documents are counted here by their own rules; what comes as RTF has been through LibreOffice.
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
def level(number, form, text, more=""):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>{level(0, "upperRoman", "Article %1")}{level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>'))
numbers.append(parse_xml(f'<w:num {W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))
for words, deep in [("Aims", 0), ("Report.", 1), ("Means", 0), ("Meet.", 1)]:
    document.add_paragraph(words)._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{deep}"/><w:numId w:val="70"/></w:numPr>'))
document.save("a.docx")
P
version=$(soffice -env:UserInstallation="file://$dir/profile" --version | cut -d' ' -f2)
mkdir again
convert() { soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to "$1" --outdir "$2" a.docx >/dev/null 2>&1; }
convert txt:Text .; convert docx again
seen="$(sed 's/^\xef\xbb\xbf//' a.txt | tr -s '\r\n ' ' ' | sed 's/^ //; s/ $//')
isLgl in the saved document: $(python3 -c 'import zipfile; print(zipfile.ZipFile("again/a.docx").read("word/numbering.xml").decode().count("isLgl"))')"
echo "LibreOffice $version"
echo "expected: Article I Aims 1.1 Report. Article II Means 2.1 Meet."
echo "seen:     $seen"
[ "$seen" = "Article I Aims I.1 Report. Article II Means II.1 Meet.
isLgl in the saved document: 0" ]
