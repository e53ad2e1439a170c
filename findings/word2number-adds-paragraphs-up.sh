#!/usr/bin/env bash
# word2number 1.1 reads an English number in words out of a text. Two numbers with "and" between, one would expect, are an
# error, or the first of the two; the words for 1,373 as people say them ("thirteen seventy-three") an error or 1373.
# It adds them up: "paragraphs five and six" is 11, "one and two" 3, "resolution thirteen seventy three" 913. No error.
# Why it matters: a reference to two paragraphs becomes one to a third. Here each number of a list is read by itself.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'word2number==1.1'
seen=$(venv/bin/python -c '
from word2number import w2n
texts = ["two thousand and one", "paragraphs five and six", "one and two", "resolution thirteen seventy three"]
print(" ".join(str(w2n.word_to_num(text)) for text in texts))')
echo "word2number 1.1"
echo "expected: 2001, then errors (or 5, 1, 1373)"
echo "seen:     $seen"
[ "$seen" = "2001 11 3 913" ]
