#!/usr/bin/env bash
# A sheet keeps a day as a number of days or, in "strict" workbooks and from some programs, as it is written, 2024-03-01
# (t="d"). exceljs 4.4.0 reads the first as a date; of the second one would expect the same date, or the text.
# What stands before the hyphen is taken for the number of days: 2024 days after 1900 are 16 July 1905, for every day of the
# year. In a cell without a format for dates it is the number 2024. openpyxl 3.1.5, SheetJS (npm xlsx 0.18.5) and
# python-calamine 0.9.1 read the day. No error.
# Why it matters: all deadlines of a year are one day, and it is a date like others. No dates are written into sheets here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 xlsx@0.18.5 >/dev/null
python=$(venv/bin/python - <<'P'
import datetime, openpyxl, python_calamine
book = openpyxl.Workbook(iso_dates=True)
book.active.append([datetime.date(2024, 3, 1), datetime.date(2024, 12, 31)])
book.save("a.xlsx")
print("openpyxl:", *[f"{cell:%Y-%m-%d}" for cell in next(openpyxl.load_workbook("a.xlsx").active.iter_rows(values_only=True))])
print("calamine:", *[f"{cell:%Y-%m-%d}" for cell in python_calamine.load_workbook("a.xlsx").get_sheet_by_index(0).to_python()[0]])
P
)
seen=$(node - <<'J'
const sheets = require("xlsx"), read = sheets.readFile("a.xlsx", { cellDates: true }), excel = require("exceljs");
console.log("SheetJS:", ...sheets.utils.sheet_to_json(read.Sheets.Sheet, { header: 1 })[0].map(day => day.toISOString().slice(0, 10)));
const book = new excel.Workbook();
book.xlsx.readFile("a.xlsx").then(() => console.log("exceljs:", ...book.worksheets[0].getRow(1).values.slice(1).map(day => day.toISOString().slice(0, 10))));
J
)
echo "exceljs 4.4.0, openpyxl 3.1.5, python-calamine 0.9.1, xlsx 0.18.5"
echo "expected: 2024-03-01 2024-12-31, by each"
echo "seen:     $python
$seen"
[ "$python
$seen" = "openpyxl: 2024-03-01 2024-12-31
calamine: 2024-03-01 2024-12-31
SheetJS: 2024-03-01 2024-12-31
exceljs: 1905-07-16 1905-07-16" ]
