#!/usr/bin/env bash
# dateparser 1.5.0 reads dates in 200 languages. The UN gives the hour of a meeting in Spanish as "a las 15.30 horas" and in
# French as "à 10 heures", that is at 3.30 p.m. and at 10 a.m.; one would expect these times of the day, as "3.30 p.m." gives.
# Both are taken for a length of time that is over: 15.3 hours before now (15.30 as a decimal), and ten hours, whatever
# "a las" and "à" say. Behind a full date the Spanish hour is read rightly, and the French one gives nothing at all.
# Why it matters: a meeting is put into last night, and no error tells. Hours are not read here; a date must stand in full.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install dateparser==1.5.0 tzlocal==5.4.5 2>/dev/null
seen=$(TZ=UTC venv/bin/python -W ignore - <<'P'
from datetime import datetime
from dateparser import parse
now = {"RELATIVE_BASE": datetime(2024, 3, 8, 12, 0)}
for lang, text in [("en", "3.30 p.m."), ("es", "a las 15.30 horas"), ("fr", "à 10 heures"), ("es", "8 de marzo de 2024, a las 15.30 horas"), ("fr", "8 mars 2024, à 10 heures")]:
    got = parse(text, languages=[lang], settings=now)
    print(got.strftime("%d %H.%M") if got else "nothing", end="; ")
P
)
echo "dateparser 1.5.0, at noon on the 8th"
echo "expected: 08 15.30; 08 15.30; 08 10.00; 08 15.30; 08 10.00;"
echo "seen:     $seen"
[ "$seen" = "08 15.30; 07 20.42; 08 02.00; 08 15.30; nothing; " ]
