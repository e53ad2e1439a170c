#!/usr/bin/env bash
# Programs that draw tables in a terminal or as text get the cells as texts; one would expect to see what was given. That numbers
# stand to the right is fine.
# Texts that look like numbers are made numbers: paragraph "1.10" is 1.1 with beautifultable 1.1.0 and pytablewriter 1.2.1, so that
# there are two of them, and 1.100 with texttable 1.7.2. "2E3" is 2000, "007" is 7, paragraph 12 is 12.0 in pytablewriter, which also
# makes 57.0 of the list "5,7". prettytable 3.18.0 and columnar 1.4.1 print what they are given.
# Why it matters: numbers of paragraphs, symbols and lists are texts that look like numbers, and each result looks right. Cells are
# texts in what is drawn here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'beautifultable==1.1.0' 'texttable==1.7.2' 'pytablewriter==1.2.1' 'prettytable==3.18.0' 'Columnar==1.4.1'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import re
import beautifultable, prettytable, pytablewriter, texttable
from columnar import columnar
cells = ["1.1", "1.10", "12", "2E3", "007", "5,7"]
rows = [[cell, "x"] for cell in cells]
plain = beautifultable.BeautifulTable()
for row in rows:
    plain.rows.append(row)
aligned = texttable.Texttable()
aligned.add_rows(rows, header=False)
pretty = prettytable.PrettyTable(["number", "text"])
pretty.add_rows(rows)
marked = pytablewriter.MarkdownTableWriter(headers=["number", "text"], value_matrix=rows)
for name, text in [("beautifultable", str(plain)), ("texttable", aligned.draw()), ("pytablewriter", marked.dumps()), ("prettytable", str(pretty)), ("columnar", columnar(rows, no_borders=True))]:
    print(f"{name}:", *re.findall(r"^[| ]*([0-9][0-9.,E]*)", text, re.MULTILINE))
P
)
echo "beautifultable 1.1.0, texttable 1.7.2, pytablewriter 1.2.1, prettytable 3.18.0, columnar 1.4.1"
echo "expected: 1.1 1.10 12 2E3 007 5,7"
echo "seen:     $seen"
[ "$seen" = "beautifultable: 1.1 1.1 12 2000.0 7 5,7
texttable: 1.100 1.100 12 2000 7 5,7
pytablewriter: 1.1 1.1 12.0 2000.0 7.0 57.0
prettytable: 1.1 1.10 12 2E3 007 5,7
columnar: 1.1 1.10 12 2E3 007 5,7" ]
