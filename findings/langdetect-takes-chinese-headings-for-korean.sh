#!/usr/bin/env bash
# langdetect 1.0.9 tells the language of a text; short ones are hard, but hanzi without one hangul can hardly be Korean.
# One would expect zh-cn, or another language that is written with hanzi.
# 工作方案, 反恐执行局 and 第1373(2001)号决议 are Korean, the first two with a probability over 0.99; 附件 is Chinese. A seed
# makes the result steady.
# Why it matters: headings and citations are such short texts. Which language a part is in is told here by its script,
# over the whole part.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'langdetect==1.0.9' 'six==1.17.0'
seen=$(venv/bin/python - <<'P'
from langdetect import DetectorFactory, detect_langs
DetectorFactory.seed = 0
for text in ["附件", "工作方案", "反恐执行局", "第1373(2001)号决议"]:
    best = detect_langs(text)[0]
    print(f"{text}={best.lang}", end=" ")
P
)
echo "langdetect 1.0.9"
echo "expected: 附件=zh-cn 工作方案=zh-cn 反恐执行局=zh-cn 第1373(2001)号决议=zh-cn"
echo "seen:     $seen"
[ "$seen" = "附件=zh-cn 工作方案=ko 反恐执行局=ko 第1373(2001)号决议=ko " ]
