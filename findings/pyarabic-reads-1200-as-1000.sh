#!/usr/bin/env bash
# PyArabic 0.6.15 reads Arabic number words (text2number). Hundreds are written with or without the silent alif, مائة or مئة; it
# knows مائة and مئتان. One would expect مائتين, two hundred behind a preposition, and the two genders of twelve.
# A word that it does not know is nothing, and the rest is the number: ألف ومائتين (1200) is 1000, خمسين ومائتين (250) is 50, and
# اثنتي عشرة (12, of feminine nouns) is 10, where اثنا عشر is 12. مائتين alone is 0. No error.
# Why it matters: the number of a resolution, in words, is that of another one. No number is read here from
# Arabic words.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pyarabic==0.6.15'
seen=$(venv/bin/python - <<'P'
from pyarabic.number import text2number
print(*map(text2number, ["مائة وخمسين", "مئتان", "مائتين", "ألف ومائتين", "خمسين ومائتين", "اثنا عشر", "اثنتي عشرة"]))
P
)
echo "PyArabic 0.6.15: a hundred and fifty, two hundred twice, 1200, 250, twelve twice"
echo "expected: 150 200 200 1200 250 12 12"
echo "seen:     $seen"
[ "$seen" = "150 200 0 1000 50 12 10" ]
