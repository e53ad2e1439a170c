#!/usr/bin/env bash
# thefuzz 0.22.1 (once fuzzywuzzy) tells how like two texts are. Its WRatio takes both to lower case and letters and digits
# first. One would expect an accented letter to count as itself or as its bare letter.
# It is taken out, if it is of Latin-1: pêcheur (fisher) and pécheur (sinner) are both "pcheur" and 100 % the same, tué
# (killed) is tu (silenced), and extractOne finds "n 5" for "n° 5". Letters of other scripts stay: й and и are 0 % alike.
# The option is called force_ascii, is on where one does not turn it off, and leaves hanzi and Cyrillic alone.
# Why it matters: French and Spanish names and headings are matched by this. Here the search finds one for the
# other, and the comparison tells them apart.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'thefuzz==0.22.1' 'rapidfuzz==3.14.6'
seen=$(venv/bin/python -c '
from thefuzz import fuzz
pairs = [("pêcheur", "pécheur"), ("tué", "tu"), ("й", "и")]
print(" ".join(f"{a}/{b} {fuzz.WRatio(a, b)}, without force_ascii {fuzz.WRatio(a, b, force_ascii=False):.0f};" for a, b in pairs))')
echo "thefuzz 0.22.1"
echo "expected: less than 100 for each pair"
echo "seen:     $seen"
[ "$seen" = "pêcheur/pécheur 100, without force_ascii 86; tué/tu 100, without force_ascii 90; й/и 0, without force_ascii 0;" ]
