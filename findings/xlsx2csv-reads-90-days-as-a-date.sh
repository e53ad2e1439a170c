#!/usr/bin/env bash
# The format of a cell may have words beside the number, in quotation marks: 0" days" shows 90 as "90 days", 0"th meeting" as
# "90th meeting". xlsx2csv 0.8.6 knows formats and writes cells as they are shown; it knows dates by d, m and y in a format.
# Of letters in quotation marks one would expect that they are no date: 90, or 90 days.
# It takes them for a date and writes it into the words: 0" 30ays" (30 March 1900, the 90th day), 0"t12 03eeting", and of
# "S/RES/"0, which has a second in it, "s/res/"0. 第 and 段 are left alone. openpyxl 3.1.5 gives 90, SheetJS (npm xlsx 0.18.5)
# 90 days.
# Why it matters: the number is gone from the table, for formats that people make who do not want to write "days" in each cell.
# Sheets are only written here, with plain formats.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'xlsx2csv==0.8.6' 'openpyxl==3.1.5'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
seen=$(venv/bin/python - <<'P'
import csv, io, openpyxl
from xlsx2csv import Xlsx2csv
book = openpyxl.Workbook()
for row, form in enumerate(['0" days"', '0"th meeting"', '"S/RES/"0', '"第"0"段"'], 1):
    cell = book.active.cell(row, 1, 90)
    cell.number_format = form
book.save("a.xlsx")
out = io.StringIO()
Xlsx2csv("a.xlsx").convert(out)
print("xlsx2csv:", *[row[0] for row in csv.reader(io.StringIO(out.getvalue()))], sep=" | ")
print("openpyxl:", *[row[0] for row in openpyxl.load_workbook("a.xlsx").active.iter_rows(values_only=True)], sep=" | ")
P
)
shown=$(node -e 'const sheets = require("xlsx"), book = sheets.readFile("a.xlsx"); console.log(sheets.utils.sheet_to_json(book.Sheets.Sheet, { header: 1, raw: false }).join(" | "))')
echo "xlsx2csv 0.8.6, openpyxl 3.1.5, xlsx 0.18.5"
echo "SheetJS:  $shown"
echo "expected: the same, or 90 each time"
echo "seen:     $seen"
[ "$shown" = "90 days | 90th meeting | S/RES/90 | 第90段" ] && [ "$seen" = 'xlsx2csv: | 0" 30ays" | 0"t12 03eeting" | "s/res/"0 | 90
openpyxl: | 90 | 90 | 90 | 90' ]
