#!/usr/bin/env bash
# num2words 0.5.14 writes numbers in words in many languages. In French quatre-vingts has an s that goes when anything
# follows: quatre-vingt mille is right in it. Of the ordinal one would expect the same care: quatre-vingtième.
# The ordinal is made of the number with its s: 80 is quatre-vingtsième, 200 deux centsième; 81 is right. The short form
# of 2 is 2me (one writes 2e).
# Why it matters: resolutions of the General Assembly begin with the number of its session, and the eightieth is of 2025.
# Numbers in words are read here, not written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'num2words==0.5.14'
seen=$(venv/bin/python -c '
from num2words import num2words
print(num2words(80000, lang="fr"), "|", ", ".join(num2words(number, lang="fr", to="ordinal") for number in (79, 80, 81, 200)))')
echo "num2words 0.5.14"
echo "expected: quatre-vingt mille | soixante-dix-neuvième, quatre-vingtième, quatre-vingt-unième, deux centième"
echo "seen:     $seen"
[ "$seen" = "quatre-vingt mille | soixante-dix-neuvième, quatre-vingtsième, quatre-vingt-unième, deux centsième" ]
