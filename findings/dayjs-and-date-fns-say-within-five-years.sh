#!/usr/bin/env bash
# "in 5 years" in Chinese: 5年后, after five years. Intl.RelativeTimeFormat and moment 2.31.0 say so.
# dayjs 1.11.23 (zh-cn, zh-tw) and date-fns 4.4.0 (zhCN, zhTW) say 5 年内, within five years: of a point in time they
# make a span that ends there. dayjs with the locale zh is right, so that it depends on which of two names for one
# language is set.
# Why it matters: a report due after a year and one due within a year are different duties. No time is told from now
# here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit dayjs@1.11.23 date-fns@4.4.0 moment@2.31.0 >/dev/null
cat > in.js <<'J'
const dayjs = require("dayjs"), moment = require("moment");
const { formatDistanceStrict } = require("date-fns"), locales = require("date-fns/locale");
dayjs.extend(require("dayjs/plugin/relativeTime"));
const [now, then] = [new Date(2024, 2, 18), new Date(2029, 2, 18)];
const of = name => (require("dayjs/locale/" + name), dayjs(then).locale(name).from(now));
require("moment/locale/zh-cn");
console.log("Intl:", new Intl.RelativeTimeFormat("zh-CN").format(5, "year").replace(" ", ""));
console.log("moment:", moment(then).locale("zh-cn").from(now).replace(" ", ""));
console.log("dayjs:", ["zh", "zh-cn", "zh-tw"].map(of).join(", "));
console.log("date-fns:", [locales.zhCN, locales.zhTW].map(locale => formatDistanceStrict(then, now, { addSuffix: true, locale })).join(", "));
J
seen=$(node in.js)
echo "dayjs 1.11.23, date-fns 4.4.0, moment 2.31.0, Node $(node --version)"
echo "expected: 5年后 or 5 年後 of each"
echo "seen:     $seen"
[ "$seen" = "Intl: 5年后
moment: 5年后
dayjs: 5 年后, 5 年内, 5 年內
date-fns: 5 年内, 5 年內" ]
