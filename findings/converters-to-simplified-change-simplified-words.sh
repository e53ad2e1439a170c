#!/usr/bin/env bash
# Text in simplified characters that goes through a converter from traditional to simplified ones: one would expect it
# to come out as it went in, so that texts of which one does not know which they are may all be converted.
# 显著 (marked, significant), which is written with 著 in both, becomes 显着 with jionlp 1.5.31, hanziconv 0.3.2,
# snownlp 0.12.3 and chinese-conv 4.0.0, where 著 is always 着. 覆盖 (to cover) becomes 复盖 with jionlp and snownlp,
# 呼吁 (to call upon) 唿吁 with hanziconv. OpenCC (opencc-js 1.4.2) changes none.
# Why it matters: 呼吁 stands in many resolutions; the word that is looked for is not in the text any more. In the
# search here both characters are one, and no text is rewritten.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'jionlp==1.5.31' 'hanziconv==0.3.2' 'snownlp==0.12.3'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit chinese-conv@4.0.0 opencc-js@1.4.2 >/dev/null
seen=$(venv/bin/python -W ignore - <<'P' 2>/dev/null | grep ' | '
import jionlp
from hanziconv import HanziConv
from snownlp import SnowNLP
for name, convert in ("jionlp", jionlp.tra2sim), ("hanziconv", HanziConv.toSimplified), ("snownlp", lambda text: SnowNLP(text).han):
    print(name, *map(convert, ("显著", "覆盖", "呼吁")), sep=" | ")
P
node -e '
const all = convert => ["显著", "覆盖", "呼吁"].map(convert).join(" | ");
console.log("chinese-conv |", all(text => require("chinese-conv").sify(text)));
console.log("opencc-js |", all(require("opencc-js").Converter({ from: "t", to: "cn" })));')
echo "jionlp 1.5.31, hanziconv 0.3.2, snownlp 0.12.3, chinese-conv 4.0.0, opencc-js 1.4.2"
echo "expected: 显著 | 覆盖 | 呼吁 of each"
echo "seen:     $seen"
[ "$seen" = "jionlp | 显着 | 复盖 | 呼吁
hanziconv | 显着 | 覆盖 | 唿吁
snownlp | 显着 | 复盖 | 呼吁
chinese-conv | 显着 | 覆盖 | 呼吁
opencc-js | 显著 | 覆盖 | 呼吁" ]
