#!/usr/bin/env bash
# parsedatetime 2.6 reads English dates. "18 March 2024" and "Monday 18 March 2024" are 18 March; one would expect the same of
# "Monday, 18 March 2024", as the Journal of every meeting writes it.
# With the comma it is 1 March: "Tuesday, 19 March 2024" too, and "Friday, 17 May" is 1 May 2017, the day taken for the year. So
# it is with en_US and en_AU. "5–7 May 2024" with a dash is 1 May, with a hyphen 7 May.
# Why it matters: a meeting is put on the first of its month, and the answer says that it is a date. A day is read here with
# what stands before its month.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'parsedatetime==2.6'
seen=$(venv/bin/python - <<'P'
import datetime
from parsedatetime import Calendar, Constants
for name in ("en_US", "en_AU"):
    calendar = Calendar(Constants(name, usePyICU=False))
    print(name, *(f"{calendar.parseDT(text, datetime.datetime(2024, 3, 18))[0]:%Y-%m-%d}" for text in ["18 March 2024", "Monday 18 March 2024", "Monday, 18 March 2024", "Tuesday, 19 March 2024", "Friday, 17 May", "5–7 May 2024"]))
P
)
echo "parsedatetime 2.6: 18 March 2024; Monday 18 March 2024; Monday, 18 March 2024; Tuesday, 19 March 2024; Friday, 17 May; 5–7 May 2024"
echo "expected: 2024-03-18 three times, 2024-03-19, 2024-05-17, a day from 5 to 7 May"
echo "seen:     $seen"
[ "$seen" = "en_US 2024-03-18 2024-03-18 2024-03-01 2024-03-01 2017-05-01 2024-05-01
en_AU 2024-03-18 2024-03-18 2024-03-01 2024-03-01 2017-05-01 2024-05-01" ]
