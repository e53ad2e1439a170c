#!/usr/bin/env bash
# nzh 1.0.14 turns Chinese numerals into numbers. 一千三百七十三 is 1373, 一百〇五 is 105, and years spelt digit by digit
# work: 一九九九 is 1999, 一三七三 is 1373. So one would trust it with the year 二〇二四, and with 两百, which everybody says
# for 200; what it cannot read, it might refuse.
# 〇 and 零 between digits are dropped: 二〇二四 is 224, and so is 二零二四. 两百 is 0, 第十二 is 2, 廿三 is 3. No error.
# Why it matters: most years of this century have such a zero. Numerals are read here by rules that know both ways of
# spelling, and a sign that they do not know makes no number at all.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit nzh@1.0.14 >/dev/null
seen=$(node -e '
const nzh = require("nzh").cn;
console.log(["一千三百七十三", "一百〇五", "一九九九", "二〇二四", "二零二四", "两百", "第十二", "廿三"].map(t => t + "=" + nzh.decodeS(t)).join(" "));')
echo "nzh 1.0.14"
echo "expected: 一千三百七十三=1373 一百〇五=105 一九九九=1999 二〇二四=2024 二零二四=2024 两百=200 第十二=12 廿三=23, or errors"
echo "seen:     $seen"
[ "$seen" = "一千三百七十三=1373 一百〇五=105 一九九九=1999 二〇二四=224 二零二四=224 两百=0 第十二=2 廿三=3" ]
