#!/usr/bin/env bash
# dateutil (python-dateutil 4.0.0) finds a date in a sentence with parse(text, fuzzy=True): what it does not know is left
# out. Of 2024年3月18日 the numbers are left, year, month, day; one would expect that date, or an error.
# The day and the month are right, and the year is that of the default, this year: 2024 goes with 年, and no error tells (told
# in its issue 1383, open since 2024).
# With "第3次会议" before it, 3 is the day, 8 the month and 5 the year: 8 March 2005.
# Why it matters: every document of the past is put into this year. Chinese dates are read here by 年, 月 and 日.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install python-dateutil==4.0.0
seen=$(venv/bin/python -W ignore - <<'P'
from datetime import datetime
from dateutil.parser import parse
for text in ["2024/3/18", "2024年3月18日", "2001年9月28日", "第3次会议2024年8月5日"]:
    print(parse(text, fuzzy=True, default=datetime(2020, 1, 21)).date(), end="; ")
P
)
echo "python-dateutil 4.0.0, in 2020"
echo "expected: 2024-03-18; 2024-03-18; 2001-09-28; an error"
echo "seen:     $seen"
[ "$seen" = "2024-03-18; 2020-03-18; 2020-09-28; 2005-03-08; " ]
