#!/usr/bin/env bash
# pinyin-match 1.2.10 (npm) finds hanzi by their pinyin, in full or by first letters, with letters and digits of the text beside
# them: "aduan" finds A段, "193h" S/2024/193号. One would expect "5duan" to find 第5段, and "di1373" 第1373号决议.
# A digit beside pinyin in full finds nothing: 5duan, di5duan, di1373 and 1373hao do not. With first letters they do, d1373h and
# 5d; so "1373h" finds the resolution, and with the next letter, "1373ha", it is gone.
# Why it matters: the list is narrowed as one types, and it becomes empty at the second letter of a word that is there. Here
# digits and pinyin may stand side by side.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pinyin-match@1.2.10 >/dev/null
seen=$(node -e '
const { match } = require("pinyin-match");
const found = (text, ...typed) => console.log(text, ...typed.map(one => `${one} ${match(text, one) ? "yes" : "no"}`));
found("A段", "ad", "aduan");
found("第5段", "d5d", "5d", "5duan", "di5duan");
found("第1373号决议", "1373", "1373h", "1373ha", "1373hao", "di1373");
')
echo "pinyin-match 1.2.10"
echo "expected: yes each time"
echo "seen:     $seen"
[ "$seen" = "A段 ad yes aduan yes
第5段 d5d yes 5d yes 5duan no di5duan no
第1373号决议 1373 yes 1373h yes 1373ha no 1373hao no di1373 no" ]
