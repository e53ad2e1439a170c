#!/usr/bin/env bash
# pymorphy3 2.0.6 (dictionary 2.4.417150.4580142) puts a Russian noun into the form that a number asks for:
# make_agree_with_number(5) of пункт is пунктов. Of год (year) one would expect 5 лет, of человек (person) 5 человек,
# the two most counted nouns of all, whose counted forms every grammar gives.
# It writes 5 годов and 5 людей. The dictionary has both right forms; the plural genitive that comes first is taken.
# Why it matters: a term of five years and a group of fifteen persons stand in most mandates. Numbers are not put to
# nouns here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pymorphy3==2.0.6' 'pymorphy3-dicts-ru==2.4.417150.4580142'
seen=$(venv/bin/python - <<'P'
from pymorphy3 import MorphAnalyzer
words = MorphAnalyzer()
print("; ".join(f"{number} {words.parse(noun)[0].make_agree_with_number(number).word}" for noun, number in (("пункт", 5), ("государство", 193), ("год", 2), ("год", 5), ("человек", 15))))
P
)
echo "pymorphy3 2.0.6"
echo "expected: 5 пунктов; 193 государства; 2 года; 5 лет; 15 человек"
echo "seen:     $seen"
[ "$seen" = "5 пунктов; 193 государства; 2 года; 5 годов; 15 людей" ]
