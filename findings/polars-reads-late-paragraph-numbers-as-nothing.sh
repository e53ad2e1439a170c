#!/usr/bin/env bash
# A sheet has the paragraphs 1 to 149 and then "12 bis". polars 2.1.0 tells the type of a column from its cells; it raises
# an error where a CSV breaks the type. One would expect an error here, or a column of texts.
# The first hundred cells make it a column of whole numbers, and "12 bis" is null, as if the cell were empty; no error, no
# warning. With engine="openpyxl" or infer_schema_length=None it is there; the reader is fastexcel 0.21.0 (calamine).
# Why it matters: the number that is unlike the rest is that of a paragraph which was inserted. Sheets are only written
# here, and each cell says what it is.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'polars==2.1.0' 'fastexcel==0.21.0' 'openpyxl==3.1.5'
seen=$(venv/bin/python -W error - <<'P'
import openpyxl, polars
book = openpyxl.Workbook()
for cells in [("paragraph", "text"), *((number, "old") for number in range(1, 150)), ("12 bis", "new")]:
    book.active.append(cells)
book.save("a.xlsx")
for options in {}, {"infer_schema_length": None}, {"engine": "openpyxl"}:
    print(*polars.read_excel("a.xlsx", **options).row(-1), end="; ")
P
)
echo "polars 2.1.0, fastexcel 0.21.0"
echo "expected: 12 bis new, three times, or an error"
echo "seen:     $seen"
[ "$seen" = "None new; 12 bis new; 12 bis new; " ]
