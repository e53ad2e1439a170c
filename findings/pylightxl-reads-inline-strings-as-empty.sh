#!/usr/bin/env bash
# A sheet keeps its texts in a table beside it or, as programs that write as they go do, in the cells themselves
# (t="inlineStr"). Both are in the first edition of the standard; one would expect a reader of sheets to know both.
# pylightxl 1.61 reads the second as empty cells, without a word; the numbers between them are there. openpyxl 3.1.5 and
# python-calamine 0.9.1 read both.
# Why it matters: a sheet whose texts are all gone still has its shape. Texts are written here into the table beside it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pylightxl==1.61' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
seen=$(venv/bin/python - <<'P'
import openpyxl, pylightxl, python_calamine, zipfile
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
def links(kind, target):
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
with zipfile.ZipFile("terms.xlsx", "w") as book:
    book.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{PACKAGE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{PACKAGE}.worksheet+xml"/></Types>')
    book.writestr("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
    book.writestr("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"))
    book.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Terms" sheetId="1" r:id="r1"/></sheets></workbook>')
    book.writestr("xl/worksheets/sheet1.xml", f'<worksheet {MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>执行局</t></is></c><c r="B1"><v>3</v></c><c r="C1" t="inlineStr"><is><t>CTED</t></is></c></row></sheetData></worksheet>')
print("openpyxl ", [cell.value for cell in openpyxl.load_workbook("terms.xlsx").active[1]])
print("calamine ", python_calamine.CalamineWorkbook.from_path("terms.xlsx").get_sheet_by_index(0).to_python()[0])
print("pylightxl", pylightxl.readxl("terms.xlsx").ws("Terms").row(1))
P
)
echo "pylightxl 1.61, openpyxl 3.1.5, python-calamine 0.9.1"
echo "expected: 执行局, 3, CTED by each"
echo "seen:     $seen"
[ "$seen" = "openpyxl  ['执行局', 3, 'CTED']
calamine  ['执行局', 3.0, 'CTED']
pylightxl ['', 3]" ]
