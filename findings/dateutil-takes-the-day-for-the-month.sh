#!/usr/bin/env bash
# dateutil (python-dateutil 4.0.0) finds a date in a sentence with parse(text, fuzzy=True). It knows the months in English
# alone; of a French or Spanish date one would expect an error.
# A word that it does not know is left out, and of two numbers the first is the month: "8 avril 2024" and "8 de marzo de
# 2024" are in August, on the day that the default has, today. Only from the 13th on is there an error.
# Why it matters: the first twelve days of each month, and "1er", are read wrongly and no error tells, though the later days
# are refused. Months are read here by their names in each language, and an unknown one makes no date.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install python-dateutil==4.0.0
seen=$(venv/bin/python -W ignore - <<'P'
from datetime import datetime
from dateutil.parser import parse
for text in ["8 April 2024", "8 avril 2024", "8 de marzo de 2024", "1er mars 2024", "31 août 2024"]:
    try: print(parse(text, fuzzy=True, default=datetime(2020, 1, 21)).date(), end="; ")
    except ValueError: print("error", end="; ")
P
)
echo "python-dateutil 4.0.0, on the 21st"
echo "expected: 2024-04-08; error; error; error; error;"
echo "seen:     $seen"
[ "$seen" = "2024-04-08; 2024-08-21; 2024-08-21; 2024-01-21; error; " ]
