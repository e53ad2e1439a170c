#!/usr/bin/env bash
# XlsxWriter 3.3.1 (like rust_xlsxwriter, which has the same table) fits a column to what is in it: autofit() adds up the
# widths of the characters, i narrow and W wide. One would expect hanzi to count as what they are, two digits each.
# Every character that is not ASCII counts as one digit or so. Ten hanzi, 20 digits wide, get a column of 12.4, less than
# ten letters W (19.6); half of the text is cut off or runs into the next cell.
# Why it matters: a sheet in Chinese looks as if text were lost. The widths of columns are computed here by columns of
# a terminal.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'XlsxWriter==3.3.1'
seen=$(venv/bin/python - <<'P'
import re, xlsxwriter, zipfile
book = xlsxwriter.Workbook("out.xlsx")
sheet = book.add_worksheet()
for column, text in enumerate(["iiiiiiiiii", "0000000000", "WWWWWWWWWW", "委员会将继续执行决议"]):
    sheet.write_string(0, column, text)
sheet.autofit()
book.close()
written = zipfile.ZipFile("out.xlsx").read("xl/worksheets/sheet1.xml").decode()
print(" ".join(f"{float(width):.1f}" for width in re.findall(r'<col [^>]*width="([0-9.]+)"', written)))
P
)
echo "XlsxWriter 3.3.1: ten times i, 0, W, a hanzi"
echo "expected: the last over 20"
echo "seen:     $seen"
last=${seen##* }
[ "$(wc -w <<< "$seen")" = 4 ] && [ "${last%.*}" -lt 14 ] && [ "$(cut -d' ' -f3 <<< "$seen" | cut -d. -f1)" -gt "${last%.*}" ]
