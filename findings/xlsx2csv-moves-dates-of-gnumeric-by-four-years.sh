#!/usr/bin/env bash
# A workbook says from which year its dates count: date1904="0" (or "false", or nothing) means from 1900, as nearly all
# do. xlsx2csv 0.8.6 (and 0.7.8 of Debian 12) reads "false" and nothing well; "0" is the same truth value by the
# standard. With "0" it counts from 1904: 18 March 2024 is 19 March 2028. Gnumeric writes "0" into every workbook that
# it saves. openpyxl and LibreOffice read such files rightly. Nothing is said.
# Why it matters: meetings, reports and deadlines move by four years and a day, and still look like dates. The workbooks
# written here have no dates.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'xlsx2csv==0.8.6' 'openpyxl==3.1.5'
cat > make.py <<'P'
import datetime, openpyxl, sys, zipfile
book = openpyxl.Workbook()
book.active["A1"] = datetime.date(2024, 3, 18)
book.save("plain.xlsx")
for value in ("false", "0"):
    with zipfile.ZipFile("plain.xlsx") as old, zipfile.ZipFile(value + ".xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<workbookPr ", f'<workbookPr date1904="{value}" '.encode()))
    print("openpyxl", value, openpyxl.load_workbook(value + ".xlsx").active["A1"].value.date())
P
seen=$(venv/bin/python make.py; for value in plain false 0; do echo "xlsx2csv $value $(venv/bin/xlsx2csv -f %Y-%m-%d "$value.xlsx")"; done)
echo "xlsx2csv 0.8.6, openpyxl 3.1.5"
echo "expected: 2024-03-18, five times"
echo "seen:     $seen"
[ "$seen" = "openpyxl false 2024-03-18
openpyxl 0 2024-03-18
xlsx2csv plain 2024-03-18
xlsx2csv false 2024-03-18
xlsx2csv 0 2028-03-19" ]
