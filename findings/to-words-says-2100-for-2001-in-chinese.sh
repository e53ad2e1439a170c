#!/usr/bin/env bash
# to-words 5.7.0 writes numbers in words of many languages; of 2001 in zh-CN one would expect 二千零一, for Chinese puts
# a 零 where places are empty.
# It writes 二 千 一, which is 2100: with the last place left unsaid, 二千一 is "two thousand one hundred", and cn2an
# 0.5.23 reads it so. 201 is 二 百 一, which is read as 210, 1005 is 千 五. Names of places are set side by side as in
# English, so the words themselves are right and the number is another one.
# Why it matters: years and numbers of resolutions are spelled out in letters, 2001 is one of them. No number is put
# into words here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'cn2an==0.5.23'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit to-words@5.7.0 >/dev/null
words=$(node -e '
const { ToWords } = require("to-words");
const words = new ToWords({ localeCode: "zh-CN" });
console.log([201, 2001, 2024].map(number => words.convert(number).replaceAll(" ", "")).join(" "));')
seen=$(venv/bin/python -c '
import sys, cn2an
print("; ".join(word + " " + str(cn2an.cn2an(word, "smart")) for word in sys.argv[1:3]), sys.argv[3], sep="; ")' $words)
echo "to-words 5.7.0: 201, 2001, 2024, and how cn2an reads the first two"
echo "expected: 二百零一 201; 二千零一 2001; 二千零二十四"
echo "seen:     $seen"
[ "$seen" = "二百一 210; 二千一 2100; 二千二十四" ]
