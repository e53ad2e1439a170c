#!/usr/bin/env bash
# recognizers-text 1.0.2a2 finds dates in many languages and gives them as TIMEX. "From 23 February to 30 June 2024" is a
# period of 128 days, and so is 2024年2月23日至6月30日; the year stands once, as it always does.
# The other end gets the year in which the program runs, or the next: asked in November 2026 the English period lasts -603
# days, from 2026 back to 2024, the Chinese one 1,223 days. 三十日内 (within thirty days) is the thirtieth of a month.
# Why it matters: mandates and reporting periods are such periods. Dates are read here by rules of our own.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'recognizers-text-suite==1.0.2a2' 'emoji==1.7.0'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import datetime
from recognizers_date_time import recognize_datetime
from recognizers_text import Culture
now = datetime.datetime(2026, 11, 28)
for text, culture in (("from 23 February to 30 June 2024", Culture.English), ("2024年2月23日至6月30日", Culture.Chinese), ("三十日内", Culture.Chinese)):
    print(*[value.get("timex") for found in recognize_datetime(text, culture, reference=now) for value in found.resolution["values"]][:1], end="; ")
P
)
echo "recognizers-text-suite 1.0.2a2, asked on 28 November 2026"
echo "expected: (2024-02-23,2024-06-30,P128D) twice; P30D"
echo "seen:     $seen"
[ "$seen" = "(XXXX-02-23,2024-06-30,P-603D); (2024-02-23,XXXX-06-30,P1223D); XXXX-XX-30; " ]
