#!/usr/bin/env bash
# chrono-node 2.10.3 finds dates in texts of many languages. Its Chinese comes in two parts, zh.hans and zh.hant; the marks
# of a date, 年 月 日, and the numerals are the same in both, so one would expect the same days of both.
# zh.hant takes no more than two numerals for a day: 十二月三十一日 is the 30th, 二月二十三日 the 20th. 二月十三日 and days in
# digits are right. zh.hans reads all of them, and chrono.zh, for both, too. No sign of it but the shorter text of the match.
# Why it matters: most days of a month past the 20th are wrong, and a deadline comes early. Days are read to their 日 here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit chrono-node@2.10.3 >/dev/null 2>&1
seen=$(TZ=UTC node -e '
const { zh } = require("chrono-node");
for (const part of ["hans", "hant"])
    console.log(part, ["2024年十二月三十一日", "2024年二月二十三日", "2024年二月十三日", "2024年2月23日"].map(text => {
        const start = zh[part].parse(text, new Date(2024, 0, 1))[0].start;
        return start.get("month") + "-" + start.get("day");
    }).join(" "));')
echo "chrono-node 2.10.3"
echo "expected: 12-31 2-23 2-13 2-23 by both"
echo "seen:     $seen"
[ "$seen" = "hans 12-31 2-23 2-13 2-23
hant 12-30 2-20 2-13 2-23" ]
