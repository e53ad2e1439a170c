#!/usr/bin/env bash
# edtf 5.0.2 turns dates in words into those of the Library of Congress (text_to_edtf), date-extractor 5.1.5 finds dates in any
# text. One would expect no date in "90 days", and of "5-7 May 2024" and "31 May-2 June 2024" days of 2024.
# Two figures are a year of the last century where nothing better is found: "90 days" is 1990 to both, "78th session" 1978
# to edtf. A range takes its first figure for the year: "5-7 May 2024" is 7 May 2005 to edtf, "31 May-2 June 2024" begins on
# 2 May 1931 to date-extractor. Single days are right.
# Why it matters: a period set by a resolution becomes an event of 1990, before the resolution. A day is read here only with its
# month and a year of four figures, and ranges are ranges.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'edtf==5.0.2' 'date-extractor==5.1.5'
seen=$(venv/bin/python - <<'P'
from date_extractor import extract_dates
from edtf import text_to_edtf
print("edtf          ", *(text_to_edtf(text) for text in ["7 May 2024", "5-7 May 2024", "90 days", "78th session"]))
print("date-extractor", *(" and ".join(f"{one:%Y-%m-%d}" for one in extract_dates(text)) + ";" for text in ["2 June 2024", "31 May-2 June 2024", "within 90 days"]))
P
)
echo "edtf 5.0.2: 7 May 2024, 5-7 May 2024, 90 days, 78th session; date-extractor 5.1.5: 2 June 2024, 31 May-2 June 2024, within 90 days"
echo "expected: 2024-05-07, 2024-05-05 or a range, nothing, nothing; 2024-06-02, 2024-05-31 and 2024-06-02, nothing"
echo "seen:     $seen"
[ "$seen" = "edtf           2024-05-07 2005-05-07 1990 1978
date-extractor 2024-06-02; 1931-05-02 and 2024-06-01; 1990-01-01;" ]
