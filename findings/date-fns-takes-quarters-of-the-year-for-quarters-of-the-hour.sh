#!/usr/bin/env bash
# date-fns 4.4.0 writes the quarter of a year with QQQQ: 2nd quarter, 第二季度 in zhCN and zhHK. One would expect
# 第二季度 or 第二季 in zhTW.
# In zhTW it is 第二刻鐘, the second quarter of an hour, as if the English word had been put into Chinese by itself. QQQ
# is 第二刻. "2024年第二刻鐘" is what a report for April to June gets as its title.
# Why it matters: programmes and reports are due by quarters. Quarters are not written here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0 >/dev/null
seen=$(node -e '
const { format } = require("date-fns"), locales = require("date-fns/locale");
console.log(["zhCN", "zhHK", "zhTW"].map(name => format(new Date(2024, 4, 5), "yyyy年QQQQ", { locale: locales[name] })).join(", "));')
echo "date-fns 4.4.0"
echo "expected: 2024年第二季度, 2024年第二季度, 2024年第二季度"
echo "seen:     $seen"
[ "$seen" = "2024年第二季度, 2024年第二季度, 2024年第二刻鐘" ]
