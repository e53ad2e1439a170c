#!/usr/bin/env bash
# 长期 (long term) is cháng qī; pypinyin 0.55.0 and pinyin-pro 3.29.4 know it, and both read whole phrases so that 长 is
# right. "2024年长期存在" (exists for long in 2024) should be "nian chang qi" then.
# Both read "nian zhang qi": the phrase 年长 (elder) ends before 期 and is taken first. The same befalls 执行局长期
# (局长, director) with pypinyin and 国家长期 (家长, parent) with pinyin-pro, so that each is right where the other fails.
# Why it matters: an index of pinyin made so does not find 长期 behind a year, which is where plans have it. The search
# here keeps every reading of a character.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypinyin==0.55.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pinyin-pro@3.29.4 >/dev/null
seen=$(venv/bin/python -c '
from pypinyin import lazy_pinyin
print("pypinyin  ", "; ".join(" ".join(lazy_pinyin(text)[-3:]) for text in ["国际长期", "每年长期", "执行局长期", "国家长期"]))'
node -e '
const { pinyin } = require("pinyin-pro");
const last = text => pinyin(text, { toneType: "none", type: "array" }).slice(-3).join(" ");
console.log("pinyin-pro", ["国际长期", "每年长期", "执行局长期", "国家长期"].map(last).join("; "));')
echo "pypinyin 0.55.0, pinyin-pro 3.29.4: 国际长期, 每年长期, 执行局长期, 国家长期"
echo "expected: ji chang qi; nian chang qi; ju chang qi; jia chang qi"
echo "seen:     $seen"
[ "$seen" = "pypinyin   ji chang qi; nian zhang qi; ju zhang qi; jia chang qi
pinyin-pro ji chang qi; nian zhang qi; ju chang qi; jia zhang qi" ]
