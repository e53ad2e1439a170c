#!/usr/bin/env bash
# A footnote of Word may have a mark of its own, as UN documents mark the note of the title: w:customMarkFollows, then *.
# Word does not count such notes: the next is note 1. One would expect a reader to keep the star, or at least the count.
# pandoc 3.9 makes it note 1 and drops the star in the text; mammoth 1.13.0 prints [1] and the star. In both the notes that
# follow are one too high: note 1 of the document is [2]. LibreOffice keeps stars and numbers.
# Why it matters: "see note 1 above" and every quoted note lead to another. The marks of a document are kept here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'mammoth==1.13.0'
seen=$(venv/bin/python - <<'P'
import mammoth, pypandoc, re, zipfile
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
def note(number, content):
    return f'<w:footnote w:id="{number}"><w:p>{content}</w:p></w:footnote>'
def links(kind, target):
    return f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
with zipfile.ZipFile("a.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="{WORD}.footnotes+xml"/></Types>')
    file.writestr("_rels/.rels", links("officeDocument", "word/document.xml"))
    file.writestr("word/_rels/document.xml.rels", links("footnotes", "footnotes.xml"))
    file.writestr("word/document.xml", f'<w:document {W}><w:body><w:p>{text("Programme of work")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r></w:p>'
        f'<w:p>{text("States report.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>')
    file.writestr("word/footnotes.xml", f'<w:footnotes {W}>{note(1, text("* Issued late."))}{note(2, "<w:r><w:footnoteRef/></w:r>" + text(" See S/2024/1."))}</w:footnotes>')
page = mammoth.convert_to_html(open("a.docx", "rb")).value
print(re.sub("<[^>]*>", "", page.partition("<ol>")[0]), "|", " ".join(pypandoc.convert_file("a.docx", "plain", extra_args=["--columns=200"]).split()))
P
)
echo "mammoth 1.13.0 | pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: Programme of work*, States report.[1]"
echo "seen:     $seen"
[ "$seen" = "Programme of work[1]*States report.[2] | Programme of work[1] States report.[2] [1] * Issued late. [2] See S/2024/1." ]
