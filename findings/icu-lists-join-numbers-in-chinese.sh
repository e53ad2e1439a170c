#!/usr/bin/env bash
# CLDR has patterns for lists in every language, for "and", for "or", and for a list without a word (type "unit", said to be
# for 5 pounds, 12 ounces). In English the last is 5, 6, 7; in Chinese one would expect 5、6、7, the mark that every list
# has, or at the least a blank, as Japanese and the Chinese of Taiwan have.
# It is nothing, in all three lengths: 567. So it is in Intl.ListFormat (Node 24.11.0) and in Babel 2.19.0; ICU4X 2.4.0,
# made of the same data, has it too. Only "and" and "or" have the mark.
# Why it matters: of the three it is the one without a word, which is what a list of paragraphs wants, and three paragraphs
# become another one. Lists are joined here with a mark of their own for each language.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'babel==2.19.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.11.0 >/dev/null 2>&1
cat > lists.mjs <<'J'
const list = (language, style) => new Intl.ListFormat(language, { type: "unit", style }).format(["5", "6", "7"]);
console.log(["en", "zh", "ja"].map(language => ["long", "short"].map(style => list(language, style)).join(" and ")).join("; "));
J
seen="$(node_modules/.bin/node lists.mjs)
$(venv/bin/python -c '
from babel.lists import format_list
print("; ".join(" and ".join(format_list("567", style=style, locale=name) for style in ("unit", "unit-short")) for name in ("en", "zh", "ja")))')"
echo "Node $(node_modules/.bin/node --version), Babel 2.19.0: English; Chinese; Japanese, long and short"
echo "expected: 5, 6, 7 and 5, 6, 7; 5、6、7 and 5、6、7; 5 6 7 and 5 6 7 by both"
echo "seen:     $seen"
[ "$seen" = "5, 6, 7 and 5, 6, 7; 567 and 567; 5 6 7 and 5 6 7
5, 6, 7 and 5, 6, 7; 567 and 567; 5 6 7 and 5 6 7" ]
