#!/usr/bin/env bash
# A natural sort puts 9 before 10 in names that hold numbers. Of paragraphs 1.2, 1.9 and 1.10, one would expect that order:
# it is what such sorts are for.
# natural-orderby 5.0.0 and javascript-natural-sort 0.7.1 take a text that is a number and nothing else as a decimal number:
# 1.10 comes before 1.2. With a letter it is right: "p1.2" before "p1.10". string-natural-compare 3.0.1 is right in both.
# Why it matters: lists of numbered paragraphs are texts of that form. Here they stay in the order
# of the document.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit natural-orderby@5.0.0 javascript-natural-sort@0.7.1 string-natural-compare@3.0.1 >/dev/null 2>&1
seen=$(node -e '
const { orderBy } = require("natural-orderby");
const sorts = [texts => orderBy(texts), texts => texts.sort(require("javascript-natural-sort")), texts => texts.sort(require("string-natural-compare"))];
for (const sort of sorts) console.log(sort(["1.10", "1.9", "1.2"]).join(" "), "|", sort(["p1.10", "p1.9", "p1.2"]).join(" "));')
echo "natural-orderby 5.0.0, javascript-natural-sort 0.7.1, string-natural-compare 3.0.1"
echo "expected: 1.2 1.9 1.10 | p1.2 p1.9 p1.10, three times"
echo "seen:     $seen"
[ "$seen" = "1.10 1.2 1.9 | p1.2 p1.9 p1.10
1.10 1.2 1.9 | p1.2 p1.9 p1.10
1.2 1.9 1.10 | p1.2 p1.9 p1.10" ]
