#!/usr/bin/env bash
# Chinese lists of States are in the order of pinyin, as ICU sorts Chinese (Intl.Collator in Node 24.11.0, CLDR 47). Peru is
# 秘鲁, read bǐlǔ; one would expect it among the States in b, beside 比利时 (Belgium, bǐlìshí).
# The order has one reading for each character, and 秘 is mì, as in 秘书长 (Secretary-General): Peru stands in m, between
# 孟加拉国 (Bangladesh) and 缅甸 (Myanmar). pypinyin 0.55.0, which knows words, reads bi lu. ICU4X 2.4.0 has the same order.
# Why it matters: who looks for a State where it belongs finds none and takes it for missing. Pinyin is typed here by any
# reading of a character, and lists stay in the order of the document.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypinyin==0.55.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.11.0 >/dev/null 2>&1
export NAMES="墨西哥 秘鲁 缅甸 孟加拉国 冰岛 比利时 巴西"
cat > order.mjs <<'J'
console.log(process.env.NAMES.split(" ").sort(new Intl.Collator("zh").compare).join(" "));
J
seen="$(node_modules/.bin/node order.mjs); pypinyin $(venv/bin/python - <<'P'
import os, pypinyin
print(*sorted(os.environ["NAMES"].split(), key=pypinyin.lazy_pinyin))
P
)"
echo "Node $(node_modules/.bin/node --version) (ICU), pypinyin 0.55.0"
echo "expected: 巴西 比利时 秘鲁 冰岛 孟加拉国 缅甸 墨西哥"
echo "seen:     $seen"
[ "$seen" = "巴西 比利时 冰岛 孟加拉国 秘鲁 缅甸 墨西哥; pypinyin 巴西 比利时 秘鲁 冰岛 孟加拉国 缅甸 墨西哥" ]
