#!/usr/bin/env bash
# luxon 3.7.2: toFormat writes the day with d and the month by name with MMMM, "3 March 2024", "3 марта 2024". In
# Chinese one would expect 三月 or 3月, as its own LLLL writes (the same, for a month that stands alone).
# It writes the bare figure 3, without 月: "d MMMM yyyy" gives "1 3 2024", and "yyyy年MMMMd日" gives 2024年31日 for 1
# March, which reads as the 31st. MMM is the same, and Japanese. (Intl gives the month in a date as two parts, 3 and 月,
# and luxon takes the first.)
# Why it matters: the day that is read is another day, and no month is missed. Chinese days are written from three
# numbers here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit luxon@3.7.2 >/dev/null
seen=$(node -e '
const { DateTime } = require("luxon");
const day = DateTime.utc(2024, 3, 1);
for (const [locale, format] of [["ru", "d MMMM yyyy"], ["zh-CN", "d MMMM yyyy"], ["zh-CN", "yyyy年LLLLd日"], ["zh-CN", "yyyy年MMMMd日"]])
    console.log(locale, format + ":", day.setLocale(locale).toFormat(format));')
echo "luxon 3.7.2, Node $(node --version): 1 March 2024"
echo "expected: 1 марта 2024; 1 三月 2024; 2024年三月1日; 2024年三月1日"
echo "seen:     $seen"
[ "$seen" = "ru d MMMM yyyy: 1 марта 2024
zh-CN d MMMM yyyy: 1 3 2024
zh-CN yyyy年LLLLd日: 2024年三月1日
zh-CN yyyy年MMMMd日: 2024年31日" ]
