#!/usr/bin/env bash
# pycountry 26.2.16 has the codes of ISO 3166. Its search_fuzzy is for names that are not written as in the list, the best
# match first. One would expect the names that the UN uses to find their States: the Republic of Korea, and Niger.
# "Republic of Korea" gives one match, KP, the Democratic People's Republic: the words stand in that name, while ISO writes
# the other "Korea, Republic of". "Niger" gives NG, Nigeria, before NE. lookup, which is exact, knows no Republic of Korea.
# Why it matters: a table of States by what a document calls them puts one under sanctions in place of another, and no error
# tells. Names of States are compared here letter by letter.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install pycountry==26.2.16
seen=$(venv/bin/python - <<'P'
from pycountry import countries
print(*(name + ": " + " ".join(one.alpha_2 for one in countries.search_fuzzy(name)) for name in ["Republic of Moldova", "Republic of Korea", "Niger"]), sep=", ")
P
)
echo "pycountry 26.2.16"
echo "expected: Republic of Moldova: MD, Republic of Korea: KR KP, Niger: NE NG"
echo "seen:     $seen"
[ "$seen" = "Republic of Moldova: MD, Republic of Korea: KP, Niger: NG NE" ]
