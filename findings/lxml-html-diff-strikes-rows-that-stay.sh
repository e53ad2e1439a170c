#!/usr/bin/env bash
# lxml 6.1.3 compares two pages (lxml.html.diff.htmldiff) and marks what is new and what is gone. A table has three
# rows, each with "in force"; the one in the middle is taken out. One would expect that row in <del> and the others
# bare; and whatever is marked, without <del> the page should say what the new one says, without <ins> what the old one
# says.
# All three rows are struck out and "1373" alone is new: of the new table, "in force" and the row 2178 are lost. Where
# the last cells differ, the number of a row is left bare, neither old nor new: row 6 seems to stay, with the words of
# the new row 5. Lists and paragraphs come out right.
# Why it matters: a table of resolutions with their state has the same words in row after row. What differs is found
# here by the program's own comparison, and paragraphs are no tables.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'lxml==6.1.3' 'lxml_html_clean==0.4.6'
seen=$(venv/bin/python - <<'P'
import re
from lxml.html.diff import htmldiff
def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
def without(mark, page):
    page = re.sub(rf"<{mark}>.*?</{mark}>", "", page)
    return " ".join(re.sub("<.*?>", " ", page).split())
for old, new in ((table((1373, "in force"), (1624, "in force"), (2178, "in force")), table((1373, "in force"), (2178, "in force"))),
        (table((5, "report"), (6, "meet")), table((5, "meet")))):
    marked = htmldiff(old, new)
    print("new:", without("del", marked) + ", old:", without("ins", marked))
P
)
echo "lxml 6.1.3"
echo "expected: new: 1373 in force 2178 in force, old: 1373 in force 1624 in force 2178 in force"
echo "          new: 5 meet, old: 5 report 6 meet"
echo "seen:     $seen"
[ "$seen" = "new: 1373, old: 1373 in force 1624 in force 2178 in force
new: 5 6 meet, old: 5 report 6 meet" ]
