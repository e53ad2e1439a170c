#!/usr/bin/env bash
# A cell of a sheet may have words in bold; its text is then kept in several pieces, in the cell or in the table beside. A
# reading aid (pinyin) is kept with it, to be shown above. officeparser 7.8.0 (npm) takes the text out of office files; one
# would expect the words of a cell, without the reading or with a blank before it, and dates as dates.
# Of a text kept in the cell itself the first piece is all: "States shall " and a bold "not" and " report" is "States shall".
# In the table beside all pieces are read, and the reading is put behind them: 执行局zhixingju. 1 March 2024 is 45352, and 1.1 is
# 1.1000000000000001, as it stands in the file. No message.
# Why it matters: what is bold is what matters, and the sentence is good without it. Sheets are only written here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'XlsxWriter==3.3.1'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit officeparser@7.8.0 xlsx@0.18.5 >/dev/null
venv/bin/python - <<'P'
import datetime, xlsxwriter, zipfile
book = xlsxwriter.Workbook("plain.xlsx")
sheet = book.add_worksheet()
for row, value in enumerate(["WITHIN", "BESIDE", "READING", datetime.date(2024, 3, 1), 1.5]):
    sheet.write(row, 0, value, book.add_format({"num_format": "yyyy-mm-dd"}) if row == 3 else None)
book.close()
pieces = '<r><t xml:space="preserve">States shall </t></r><r><rPr><b/></rPr><t>not</t></r><r><t xml:space="preserve"> report</t></r>'
with zipfile.ZipFile("plain.xlsx") as plain, zipfile.ZipFile("a.xlsx", "w") as marked:
    for name in plain.namelist():
        content = plain.read(name).decode()
        if name == "xl/sharedStrings.xml":
            content = content.replace("<t>BESIDE</t>", pieces).replace("<t>READING</t>", '<t>执行局</t><rPh sb="0" eb="3"><t>zhixingju</t></rPh>')
        if name == "xl/worksheets/sheet1.xml":
            content = content.replace('<c r="A1" t="s"><v>0</v></c>', f'<c r="A1" t="inlineStr"><is>{pieces}</is></c>').replace("<v>1.5</v>", "<v>1.1000000000000001</v>")
        marked.writestr(name, content)
P
seen=$(node -e 'require("officeparser").parseOffice("a.xlsx").then(read => console.log(JSON.stringify(read.toText().trim().split("\n"))))')
other=$(node -e 'const sheets = require("xlsx"), book = sheets.readFile("a.xlsx"); console.log(JSON.stringify(sheets.utils.sheet_to_json(book.Sheets.Sheet1, { header: 1, raw: false, dateNF: "yyyy-mm-dd" }).flat()))')
echo "officeparser 7.8.0, xlsx 0.18.5"
echo "SheetJS:  $other"
echo "expected: the same"
echo "seen:     $seen"
[ "$other" = '["States shall not report","States shall not report","执行局","2024-03-01","1.1"]' ] && [ "$seen" = '["States shall","States shall not report","执行局zhixingju","45352","1.1000000000000001"]' ]
