#!/usr/bin/env bash
# timefhuman 0.1.5 finds dates in English texts. "30 June 2024" is 30 June to it, and "May 5-7, 2024" three days; one would expect
# "by 30 June 2024" to be the same day, and "5-7 May 2024" the same days.
# With any word before it, the day in front of the month is forgotten: "by 30 June 2024" and "on 30 June 2024" are 1 June,
# "until 31 December 2024" 1 December. "5-7 May 2024" is 1 May, from five to seven o'clock.
# Why it matters: this is how documents of the UN write days; a report is due a month early. A day is read here with what
# stands before its month.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'timefhuman==0.1.5'
seen=$(venv/bin/python - <<'P'
import datetime
from timefhuman import tfhConfig, timefhuman
now = tfhConfig(now=datetime.datetime(2024, 3, 18))
for text in ["30 June 2024", "by 30 June 2024", "until 31 December 2024", "May 5-7, 2024", "5-7 May 2024"]:
    found = timefhuman(text, now)[0]
    print(text + ":", *(f"{one:%d %B %H:%M}" for one in (found if isinstance(found, tuple) else (found,))))
P
)
echo "timefhuman 0.1.5, days of 2024"
echo "expected: 30 June, 30 June, 31 December, 5 and 7 May, 5 and 7 May"
echo "seen:     $seen"
[ "$seen" = "30 June 2024: 30 June 00:00
by 30 June 2024: 01 June 00:00
until 31 December 2024: 01 December 00:00
May 5-7, 2024: 05 May 00:00 07 May 00:00
5-7 May 2024: 01 May 05:00 01 May 07:00" ]
