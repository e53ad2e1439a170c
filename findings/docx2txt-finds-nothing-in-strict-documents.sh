#!/usr/bin/env bash
# Word saves its documents in two kinds, "transitional" and "strict" (Strict Open XML Document, that of the ISO standard), which
# differ in the names of their XML. Of a reader that knows one of them one would expect both, or an error for the other, as
# python-docx 1.2.0 raises one.
# docx2txt 0.9 gives an empty text, no error, no message. pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and docx2python
# 3.7.1 read such files.
# Why it matters: offices that must keep to the standard save so, and in an index a document without text is a document that
# nothing finds. Both kinds are read here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'pypandoc_binary==1.17' 'docx2python==3.7.1' 'docx2txt==0.9' 'mammoth==1.13.0'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import docx, docx2txt, mammoth, pypandoc, zipfile
from docx2python import docx2python
document = docx.Document()
document.add_paragraph("States shall report.")
document.save("loose.docx")
names = [("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")]
with zipfile.ZipFile("loose.docx") as loose, zipfile.ZipFile("strict.docx", "w") as strict:
    for name in loose.namelist():
        content = loose.read(name)
        for old, new in names if name.endswith((".xml", ".rels")) else []:
            content = content.replace(old.encode(), new.encode())
        strict.writestr(name, content)
for reader, read in [("docx2txt", docx2txt.process), ("python-docx", lambda name: docx.Document(name).paragraphs[0].text), ("pandoc", lambda name: pypandoc.convert_file(name, "plain")), ("mammoth", lambda name: mammoth.extract_raw_text(open(name, "rb")).value), ("docx2python", lambda name: docx2python(name).text)]:
    texts = []
    for name in ("loose.docx", "strict.docx"):
        try:
            texts.append(repr(read(name).strip()))
        except KeyError:
            texts.append("an error")
    print(f"{reader}:", ", ".join(texts))
P
)
echo "docx2txt 0.9, python-docx 1.2.0, pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0, docx2python 3.7.1"
echo "expected: States shall report. twice, or an error for the second"
echo "seen:     $seen"
[ "$seen" = "docx2txt: 'States shall report.', ''
python-docx: 'States shall report.', an error
pandoc: 'States shall report.', 'States shall report.'
mammoth: 'States shall report.', 'States shall report.'
docx2python: 'States shall report.', 'States shall report.'" ]
