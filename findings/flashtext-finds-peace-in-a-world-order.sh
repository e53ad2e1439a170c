#!/usr/bin/env bash
# flashtext 2.7 finds the terms of a list in a text and is made to find whole words only: law is not found in lawful.
# One would expect the same of words of any language.
# That holds for the letters of ASCII. Every other letter ends a word: мир (peace) is found in мировой (of the world)
# and примирение (reconciliation), solution in résolution, and what is replaced leaves the rest of the word behind.
# Why it matters: terms are set in texts so. In Russian each word that has a term within it is taken for the term.
# Letters of every script are letters here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'flashtext==2.7'
seen=$(venv/bin/python - <<'P'
from flashtext import KeywordProcessor
for term, text in ("law", "law, lawful, outlaw"), ("мир", "мир, мировой, примирение"), ("solution", "solution, résolution"):
    terms = KeywordProcessor()
    terms.add_keyword(term, "<" + term + ">")
    print(terms.replace_keywords(text))
P
)
echo "flashtext 2.7"
echo "expected: <law>, lawful, outlaw; <мир>, мировой, примирение; <solution>, résolution"
echo "seen:     $seen"
[ "$seen" = "<law>, lawful, outlaw
<мир>, <мир>овой, при<мир>ение
<solution>, ré<solution>" ]
