#!/usr/bin/env bash
# cn2an 0.5.24 turns Chinese numerals in a text into digits: 二十三日 becomes 23日, 第二四六二号 becomes 第2462号, both
# right, and it leaves 千方百计 and 万一 alone. So it knows words, one would think.
# It does not know the commonest: 一些国家 (some States) becomes 1些国家, 统一 becomes 统1, 第一委员会 (the name of a
# body) becomes 第1委员会, 十分重要 (very important) becomes 10分重要.
# Why it matters: numerals must be read as numbers wherever they count something, and nowhere else; here a numeral
# counts only before a measure word, a date sign or in an ordinal, and the text itself is never rewritten.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'cn2an==0.5.24' 'proces==0.1.7'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import cn2an
print(" ".join(cn2an.transform(t, "cn2an") for t in ["二十三日", "千方百计", "一些国家", "统一战线", "第一委员会", "十分重要"]))
P
)
echo "cn2an 0.5.24"
echo "expected: 23日 千方百计 一些国家 统一战线 第一委员会 十分重要"
echo "seen:     $seen"
[ "$seen" = "23日 千方百计 1些国家 统1战线 第1委员会 10分重要" ]
