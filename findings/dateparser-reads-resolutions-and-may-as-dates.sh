#!/usr/bin/env bash
# dateparser 1.5.0 finds dates in running text. A sentence of a mandate holds one date, 30 June 2024; one would expect
# that one, perhaps cut in two.
# It finds four: the resolution's number 2462 as a year five centuries from now, the year of adoption as a day of that
# year, "30 June" without its year, and the year together with the auxiliary verb in "2024 and may". The verb that
# gives a permission is read as a month. Chinese days written in hanzi (二〇二四年二月二十三日) are not read at all.
# Why it matters: a date that differs is a difference of substance, so dates are read here by rules of our own that
# know what a citation is.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'dateparser==1.5.0' 'regex==2026.11.19' 'tzlocal==5.4.5'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import dateparser
from dateparser.search import search_dates
text = "Pursuant to resolution 2462 (2019), it reports by 30 June 2024 and may meet again."
print([found for found, _ in search_dates(text, languages=["en"])],
      dateparser.parse("2024年2月23日", languages=["zh"]).date(),
      dateparser.parse("二〇二四年二月二十三日", languages=["zh"]))
P
)
echo "dateparser 1.5.0"
echo "expected: ['30 June 2024'] 2024-02-23 2024-02-23"
echo "seen:     $seen"
[ "$seen" = "['2462', '2019', '30 June', '2024 and may'] 2024-02-23 None" ]
