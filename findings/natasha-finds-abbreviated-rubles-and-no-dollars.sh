#!/usr/bin/env bash
# Natasha 1.6.0 finds amounts and dates in Russian texts: 5 млн. руб., 500 руб. and 5 млн. долларов are money to it, and 1 мая 2024
# года is a day. One would expect долл., the abbreviation beside руб., and of "5—7 мая 2024 года" a range or its first day.
# "5 млн. долл. США" and "500 долл." are nothing. A range of days is its last day, with a dash, a hyphen or "с 5 по 7 мая", and
# "1-го мая 2024 года" is May without a day. No sign tells that something was left out.
# Why it matters: budgets in dollars are written so, and a session is one day long. Texts are compared here word by word, none of it
# left out.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'natasha==1.6.0' 'setuptools<81'
seen=$(venv/bin/python -W ignore - <<'P'
from natasha import DatesExtractor, MoneyExtractor, MorphVocab
words = MorphVocab()
for text in ["500 руб.", "5 млн. долларов", "500 долл.", "5 млн. долл. США"]:
    print(text, [(one.fact.amount, one.fact.currency) for one in MoneyExtractor(words)(text)])
for text in ["1 мая 2024 года", "1-го мая 2024 года", "с 5 по 7 мая 2024 года"]:
    print(text, [(one.fact.day, one.fact.month, one.fact.year) for one in DatesExtractor(words)(text)])
P
)
echo "Natasha 1.6.0"
echo "expected: 500 RUB, 5000000 USD, 500 USD, 5000000 USD; 1.5.2024 twice, 5 and 7.5.2024"
echo "seen:     $seen"
[ "$seen" = "500 руб. [(500, 'RUB')]
5 млн. долларов [(5000000, 'USD')]
500 долл. []
5 млн. долл. США []
1 мая 2024 года [(1, 5, 2024)]
1-го мая 2024 года [(None, 5, 2024)]
с 5 по 7 мая 2024 года [(7, 5, 2024)]" ]
