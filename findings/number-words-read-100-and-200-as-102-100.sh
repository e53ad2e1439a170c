#!/usr/bin/env bash
# text2num 3.1.0 and number-parser 0.3.2 turn numbers in words into digits within a sentence. "paragraphs five and six" is 5 and 6
# with both, so they know an "and" between two numbers from that of "one hundred and twenty"; one would expect 100 and 200 of "one
# hundred and two hundred", or 102 and something left over.
# It is "102 100": the two of the second number is put to the first, and the hundred stands alone. So it is in French (entre cent
# et deux cents) with text2num, and of 1,000 and 2,000 in English, French and Spanish: 1002 1000. "between twenty and thirty"
# is right. No error.
# Why it matters: bounds are named in round numbers, "between one hundred and two hundred persons", and neither is left. Each
# number of a list is read by itself here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'text2num==3.1.0' 'number-parser==0.3.2'
seen=$(venv/bin/python - <<'P'
from number_parser import parse
from text_to_num import alpha2digit
for language, text in [("en", "paragraphs five and six"), ("en", "between twenty and thirty"), ("en", "between one hundred and two hundred"), ("fr", "entre cent et deux cents"), ("es", "entre mil y dos mil")]:
    print(alpha2digit(text, language), "|", parse(text, language=language) if language == "en" else "-")
P
)
echo "text2num 3.1.0, number-parser 0.3.2"
echo "expected: paragraphs 5 and 6, between 20 and 30, between 100 and 200, entre 100 et 200, entre 1000 y 2000"
echo "seen:     $seen"
[ "$seen" = "paragraphs 5 and 6 | paragraphs 5 and 6
between 20 and 30 | between 20 and 30
between 102 100 | between 102 100
entre 102 100 | -
entre 1002 1000 | -" ]
