#!/usr/bin/env bash
# <ol start="51"> begins at 51 in every browser, and reversed lists count down. A converter that honours the value of
# a single <li> (inscriptis 2.7.6 does) surely honours the start of the list?
# It does not: the list begins at 1, without a word, and a later <li value="60"> is then right again, so that the
# numbers before and after it do not even fit together.
# Why it matters: the numbers of paragraphs are what people quote. A saved page must be read with its start, value and
# reversed attributes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'inscriptis==2.7.6' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from inscriptis import get_text
page = '<ol start="51"><li>one</li><li value="60">two</li><li>three</li></ol><ol reversed><li>a</li><li>b</li></ol>'
print(" ".join(get_text(page).split()))
P
)
echo "inscriptis 2.7.6"
echo "expected: 51. one 60. two 61. three 2. a 1. b"
echo "seen:     $seen"
[ "$seen" = "1. one 60. two 61. three 1. a 2. b" ]
