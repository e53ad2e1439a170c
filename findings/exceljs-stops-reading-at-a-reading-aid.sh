#!/usr/bin/env bash
# A cell may hold a reading aid above its text (rPh, phonetic guide: pinyin or kana). Kept in the table of texts, exceljs
# 4.4.0 passes over it. One would expect the same of a text that is kept in its cell (t="inlineStr").
# There it is the end of the sheet: that cell and all that comes behind it, the following rows too, are missing. No error;
# what was read looks like a short sheet. SheetJS (xlsx 0.18.5) reads it whole.
# Why it matters: glossaries of Chinese terms have such aids, and a glossary of two terms looks like one. Sheets are only
# written here, without them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 - <<'P'
import zipfile
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
def links(kind, target):
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
def row(number, *cells):
    return f'<row r="{number}">' + "".join(f'<c r="{column}{number}" t="inlineStr"><is>{text}</is></c>' for column, text in zip("AB", cells)) + "</row>"
for name, aid in (("plain", ""), ("aided", '<rPh sb="0" eb="3"><t>zhixingju</t></rPh>')):
    with zipfile.ZipFile(name + ".xlsx", "w") as book:
        book.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{PACKAGE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{PACKAGE}.worksheet+xml"/></Types>')
        book.writestr("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
        book.writestr("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"))
        book.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Terms" sheetId="1" r:id="r1"/></sheets></workbook>')
        rows = row(1, "<t>term</t>", "<t>English</t>") + row(2, f"<t>执行局</t>{aid}", "<t>CTED</t>") + row(3, "<t>委员会</t>", "<t>Committee</t>")
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>")
P
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null 2>&1
seen=$(node -e '
const Excel = require("exceljs"), xlsx = require("xlsx");
(async () => {
    for (const name of ["plain.xlsx", "aided.xlsx"]) {
        const book = new Excel.Workbook();
        await book.xlsx.readFile(name);
        const cells = [];
        book.worksheets[0].eachRow(row => row.eachCell(cell => cell.value && cells.push(cell.value)));
        const sheet = xlsx.readFile(name).Sheets.Terms;
        console.log(name, "exceljs:", cells.join(" "), "| SheetJS:", Object.keys(sheet).filter(key => key[0] != "!").map(key => sheet[key].v).join(" "));
    }
})();')
echo "exceljs 4.4.0, xlsx 0.18.5"
echo "expected: term English 执行局 CTED 委员会 Committee by both, of both files"
echo "seen:     $seen"
[ "$seen" = "plain.xlsx exceljs: term English 执行局 CTED 委员会 Committee | SheetJS: term English 执行局 CTED 委员会 Committee
aided.xlsx exceljs: term English | SheetJS: term English 执行局 CTED 委员会 Committee" ]
