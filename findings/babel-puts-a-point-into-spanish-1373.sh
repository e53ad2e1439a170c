#!/usr/bin/env bash
# Spanish, Portuguese of Portugal and Polish group the digits of numbers from five on: 13.730, but 1373. CLDR has it
# (minimumGroupingDigits), and ICU does it. Babel 2.19.0 is made of CLDR; one would expect 1373 of format_decimal.
# It writes 1.373 in Spanish and 1 373 with a blank in Polish. In French and English, where four digits are grouped, it is
# right. Node (ICU) writes 1373.
# Why it matters: "resolución 1.373" is no citation that a search finds, and numbers of two programs differ in one table.
# Numbers are written without grouping here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'babel==2.19.0'
seen="$(venv/bin/python - <<'P'
from babel.numbers import format_decimal
print("Babel", "; ".join(" ".join(f"{format_decimal(number, locale=name)}" for number in (1373, 13730)) for name in ("es", "pt_PT", "pl")).replace("\u00a0", "_"))
P
)
$(node -e '
console.log("ICU  ", ["es", "pt-PT", "pl"].map(name => [1373, 13730].map(number => number.toLocaleString(name)).join(" ")).join("; ").replace(/\u00a0/g, "_"));')"
echo "Babel 2.19.0; Node $(node -p 'process.versions.node + ", ICU " + process.versions.icu'); _ is a no-break blank"
echo "expected: 1373 13.730; 1373 13_730; 1373 13_730, by both"
echo "seen:     $seen"
[ "$seen" = "Babel 1.373 13.730; 1_373 13_730; 1_373 13_730
ICU   1373 13.730; 1373 13_730; 1373 13_730" ]
