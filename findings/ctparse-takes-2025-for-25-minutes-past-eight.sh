#!/usr/bin/env bash
# ctparse 0.3.6 finds the likeliest reading of a time in a text. "1 May 2024" is that day; one would expect no less of
# "31 December 2025".
# It is 31 December of this year, at 20:25. So it is with 2015, 2020 and 2030, whose last figures are minutes divisible by
# five; 2021, 2024 and 2026 are years. "1 January 2024 to 31 December 2025" is that evening, too, and its beginning is lost.
# Why it matters: a mandate ends a year before it does. A year is a year here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'ctparse==0.3.6'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import datetime
from ctparse import ctparse
for text in ["1 May 2024", "31 December 2025", "1 January 2024 to 31 December 2025", "31 December 2026", "31 December 2030"]:
    found = ctparse(text, ts=datetime.datetime(2024, 3, 18), timeout=0)
    print(text + ":", str(found.resolution))
P
)
echo "ctparse 0.3.6, on 18 March 2024"
echo "expected: 2024-05-01, 2025-12-31, from 2024-01-01 to 2025-12-31, 2026-12-31, 2030-12-31"
echo "seen:     $seen"
[ "$seen" = "1 May 2024: 2024-05-01 X:X (X/X)
31 December 2025: 2024-12-31 20:25 (X/X)
1 January 2024 to 31 December 2025: 2024-12-31 20:25 (X/X)
31 December 2026: 2026-12-31 X:X (X/X)
31 December 2030: 2024-12-31 20:30 (X/X)" ]
