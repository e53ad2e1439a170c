#!/usr/bin/env bash
# wetext 0.1.8 (WeTextProcessing) writes figures in Chinese as they are spoken, for speech: 3/4 is 四分之三 (three quarters),
# 第5-7段 第五到七段. Of a symbol with more figures about a stroke than a fraction has, S/2024/193 or 60/288, one would
# expect the strokes to be left, or one fraction.
# Before 号 (number) a fraction with one digit below is cut out: 60/288号决议 (resolution 60/288) is 二分之六十八十八号决议, sixty
# halves, eighty-eight. S/2024/193号文件 is S/一分之两千零二十四九十三号文件, 2024 over 1 and ninety-three, 第1267/1989/2253号 two
# fractions and some digits. The way back, from words to figures, makes 二〇24/02/23 of 二〇二四年二月二十三日.
# Why it matters: every symbol of this field has strokes, and nothing in what is spoken leads back to it. Texts are printed
# here as they are written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'wetext==0.1.8'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
from wetext import Normalizer
spoken, written = Normalizer(lang="zh", operator="tn"), Normalizer(lang="zh", operator="itn")
print(*map(spoken.normalize, ["3/4", "第5-7段", "60/288号决议", "S/2024/193号文件", "第1267/1989/2253号"]), written.normalize("二〇二四年二月二十三日"), sep="; ")
P
)
echo "wetext 0.1.8"
echo "expected: 四分之三; 第五到七段; the strokes of three symbols kept; 2024/02/23 or 2024年2月23日"
echo "seen:     $seen"
[ "$seen" = "四分之三; 第五到七段; 二分之六十八十八号决议; S/一分之两千零二十四九十三号文件; 第一分之一千二百六十七二分之九百八十九两百五十三号; 二〇24/02/23" ]
