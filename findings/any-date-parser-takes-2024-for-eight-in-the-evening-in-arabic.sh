#!/usr/bin/env bash
# any-date-parser 2.2.4 reads dates in many languages. "18 mars 2024" in French, "18 марта 2024 года" in Russian and "١٨ آذار ٢٠٢٤"
# in Arabic of Syria are 18 March 2024; one would expect the same of "18 مارس 2024" in Arabic.
# In ar it is the first day at 20 o'clock of 2024, no month, and with Arabic digits, ١٨ مارس ٢٠٢٤, the month alone. No error: the
# parts that were not found are left out. In Spanish "8 de setiembre de 2024", as some countries spell it, has no month either.
# Why it matters: a table of dates is filled with days that nobody wrote. A day is read here only with its month and year.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit any-date-parser@2.2.4 >/dev/null
cat > read.mjs <<'J'
import parser from "any-date-parser";
for (const [text, language] of [["18 mars 2024", "fr"], ["18 марта 2024 года", "ru"], ["١٨ آذار ٢٠٢٤", "ar-SY"], ["18 مارس 2024", "ar"], ["١٨ مارس ٢٠٢٤", "ar"], ["8 de setiembre de 2024", "es"]]) {
    const { year, month, day, hour } = parser.attempt(text, language);
    console.log(language, JSON.stringify({ year, month, day, hour }));
}
J
seen=$(node read.mjs)
echo "any-date-parser 2.2.4"
echo "expected: 18 March 2024 five times, and 8 September 2024"
echo "seen:     $seen"
[ "$seen" = "fr {\"year\":2024,\"month\":3,\"day\":18}
ru {\"year\":2024,\"month\":3,\"day\":18}
ar-SY {\"year\":2024,\"month\":3,\"day\":18}
ar {\"year\":2024,\"day\":1,\"hour\":20}
ar {\"month\":3}
es {\"year\":2024,\"day\":8}" ]
