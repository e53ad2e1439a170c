#!/usr/bin/env bash
# 〇, the zero of years and numbers in hanzi (二〇二四年), is read líng and is in every dictionary. Of libraries that give the
# pinyin of hanzi one would expect er ling er si nian, as pypinyin 0.55.0 and pinyin-pro 3.29.4 give it.
# For tiny-pinyin 1.3.2 (npm), which asks the order of ICU, it is lin. xpinyin 0.7.7 leaves the sign as it is, Unidecode 1.4.0
# writes the digit 0 and no blank behind it, "Er 0Er Si Nian", and pinyin-match 1.2.10 does not find the year by "erling". The
# sign is U+3007, away from the other hanzi.
# Why it matters: each year since 2000 has one, and titles of programmes have the year. It is ling in the search here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypinyin==0.55.0' 'xpinyin==0.7.7' 'Unidecode==1.4.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pinyin-pro@3.29.4 tiny-pinyin@1.3.2 pinyin-match@1.2.10 >/dev/null
seen=$(venv/bin/python - <<'P'
from pypinyin import lazy_pinyin
from unidecode import unidecode
from xpinyin import Pinyin
print("pypinyin:", *lazy_pinyin("二〇二四年"))
print("xpinyin:", Pinyin().get_pinyin("二〇二四年"))
print("Unidecode:", unidecode("二〇二四年").strip())
P
node -e '
console.log("pinyin-pro:", require("pinyin-pro").pinyin("二〇二四年", { toneType: "none" }));
console.log("tiny-pinyin:", require("tiny-pinyin").convertToPinyin("二〇二四年", "-", true));
console.log("pinyin-match:", require("pinyin-match").match("二〇二四年", "erling"), require("pinyin-match").match("二四年", "ersi"));
')
echo "pypinyin 0.55.0, xpinyin 0.7.7, Unidecode 1.4.0, pinyin-pro 3.29.4, tiny-pinyin 1.3.2 (Node $(node -p process.version), ICU $(node -p process.versions.icu)), pinyin-match 1.2.10"
echo "expected: er ling er si nian; found"
echo "seen:     $seen"
[ "$seen" = "pypinyin: er ling er si nian
xpinyin: er-〇-er-si-nian
Unidecode: Er 0Er Si Nian
pinyin-pro: er ling er si nian
tiny-pinyin: er-lin-er-si-nian
pinyin-match: false [ 0, 1 ]" ]
