#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) reads sheets (xlsx). Of a list of paragraphs with numbers, dates and texts one would
# expect a table of 5, 18 March 2024 in some form, and the texts.
# Each number has a decimal place: paragraph 5 is 5.0, resolution 1373 is 1373.0. 18 March 2024 is 45369.0, TRUE is 1.0. And
# texts that are kept in the cells themselves (t="inlineStr", as programs write that write as they go) are empty cells. No
# warning, even with --verbose.
# Why it matters: 5.0 is what a paragraph 5.0 would be called, and a table whose texts are gone keeps its shape. Sheets are only
# written here, with texts in the table beside.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17' 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
seen=$(venv/bin/python - <<'P'
import datetime, openpyxl, pypandoc, re, xlsxwriter
rows = [["No.", "what", "due", "open"], [5, "Report.", datetime.datetime(2024, 3, 18), True], [1373, "Meet.", datetime.datetime(2024, 6, 30), False]]
for name, more in [("beside", {}), ("within", {"constant_memory": True})]:
    book = xlsxwriter.Workbook(f"{name}.xlsx", more)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell, day if isinstance(cell, datetime.datetime) else None)
    book.close()
    html = pypandoc.convert_file(f"{name}.xlsx", "html", format="xlsx", extra_args=["--verbose"])
    print(f"{name}:", *re.findall(r"<t[hd](?: [^>]*)?>([^<]*)", html), sep=" | ")
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17), files of XlsxWriter 3.3.1"
echo "expected: No. | what | due | open | 5 | Report. | 2024-03-18 | TRUE | 1373 | Meet. | 2024-06-30 | FALSE, twice"
echo "seen:     $seen"
[ "$seen" = "beside: | No. | what | due | open | 5.0 | Report. | 45369.0 | 1.0 | 1373.0 | Meet. | 45473.0 | 0.0
within: |  |  |  |  | 5.0 |  | 45369.0 | 1.0 | 1373.0 |  | 45473.0 | 0.0" ]
