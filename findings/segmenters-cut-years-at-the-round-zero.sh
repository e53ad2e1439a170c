#!/usr/bin/env bash
# Chinese texts write a year in characters, 一九九三年, with 〇 for zero: 二〇二四年. jieba 0.42.1 keeps 一九九三年
# whole, and one would expect the same of 二〇二四年.
# jieba cuts it in four: 二, 〇, 二, 四年; the 309th meeting, 第三〇九次, is 第三, 〇, 九次. 〇 is U+3007 and lies with
# the punctuation, far from the hanzi (U+4E00 to U+9FFF), and such a range is what they look for; jionlp 1.5.31 says
# that 二〇二四 is not all Chinese.
# Why it matters: of the years since 2000 each has a zero. A run of Chinese numerals is one thing here, 〇 among them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'jieba==0.42.1' 'jionlp==1.5.31' 'setuptools<81'
seen=$(venv/bin/python -W ignore - <<'P' 2>/dev/null | grep '; '
import jieba, jionlp
print("; ".join("/".join(jieba.cut(text)) for text in ("一九九三年", "二〇二四年", "第三〇九次")), *(jionlp.check_all_chinese_char(text) for text in ("一九九三", "二〇二四")), sep="; ")
P
)
echo "jieba 0.42.1, jionlp 1.5.31"
echo "expected: 一九九三年; 二〇二四年; 第三〇九次; True; True"
echo "seen:     $seen"
[ "$seen" = "一九九三年; 二/〇/二/四年; 第三/〇/九次; True; False" ]
