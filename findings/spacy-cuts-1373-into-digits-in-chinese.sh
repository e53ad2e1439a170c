#!/usr/bin/env bash
# spaCy 3.8.18 cuts Chinese into single characters when no other means is named. A number or a Latin name in it, one would
# expect, stays whole, as it does in other languages and in most programs that cut by characters.
# All is cut: 第1373(2001)号 is 第 1 3 7 3 ( 2 0 0 1 ) 号, CTED is C T E D. In English "1373(2001)" is 1373(2001 and ), and in
# Spanish, French and Russian too. like_num then finds four numbers of one digit each.
# Why it matters: no rule for a symbol or a resolution that works in one language works in the other. Here symbols are read
# before the text is cut.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'spacy==3.8.18'
seen=$(venv/bin/python -W ignore -c '
import spacy
for language, text in ("zh", "执行第1373(2001)号决议"), ("en", "resolution 1373(2001) of CTED"):
    print(" ".join(token.text for token in spacy.blank(language)(text)))')
echo "spacy 3.8.18"
echo "expected: 执 行 第 1373 ( 2001 ) 号 决 议, and resolution 1373 ( 2001 ) of CTED"
echo "seen:     $seen"
[ "$seen" = "执 行 第 1 3 7 3 ( 2 0 0 1 ) 号 决 议
resolution 1373(2001 ) of CTED" ]
