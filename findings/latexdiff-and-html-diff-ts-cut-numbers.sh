#!/usr/bin/env bash
# latexdiff 1.3.2 (Debian 12) and html-diff-ts 1.4.2 mark changed words in LaTeX and in pages. One would expect a number
# to be one word: 90 days becomes 120 days, and 1373 becomes 1377.
# latexdiff marks 90 as a whole in English; in Chinese, 在90天内 has 9 struck out and 12 put in before a 0 that stands, and
# 第1373号 has 3 changed to 7 behind 137. html-diff-ts does so in every language, and of 1990 and 2001 it says: 200 put
# in, 1 kept, 990 struck out. htmldiff-js 1.0.5, another port of the same program, has whole numbers.
# Why it matters: what is struck out is 9 and not 90, and who reads the mark alone reads a number that is in neither
# text. Figures are compared as a whole here.
set -euo pipefail
command -v latexdiff >/dev/null || { echo "needs latexdiff"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit html-diff-ts@1.4.2 htmldiff-js@1.0.5 >/dev/null
tex() { printf '\\documentclass{article}\\begin{document}\nwithin %s days\n\n在%s天内\n\n第%s号\n\\end{document}\n' "$@"; }
tex 90 90 1373 > old.tex; tex 120 120 1377 > new.tex
seen=$(latexdiff old.tex new.tex 2>/dev/null | sed -n '/begin{document}/,$p' | sed -E 's/\\DIFdel\{([^}]*)\}/[-\1-]/; s/\\DIFadd\{([^}]*)\}/{+\1+}/; s/\\DIF(del|add)(begin|end) //g' | grep '+}'
node -e '
const two = { "html-diff-ts": require("html-diff-ts").default, "htmldiff-js": require("htmldiff-js").default.execute };
const plain = (marked) => marked.replace(/<del.*?>(.*?)<\/del>/g, "[-$1-]").replace(/<ins.*?>(.*?)<\/ins>/g, "{+$1+}");
for (const name in two)
    console.log(name, ...[["within 90 days", "within 120 days"], ["第1373号", "第1377号"], ["1990", "2001"]].map(([old, now]) => plain(two[name](old, now))));')
echo "latexdiff 1.3.2, html-diff-ts 1.4.2, htmldiff-js 1.0.5"
echo "expected: [-90-]{+120+} and [-1373-]{+1377+} by each"
echo "seen:     $seen"
[ "$seen" = "within [-90 -]{+120 +}days
在[-9-]{+12+}0天内
第137[-3-]{+7+}号
html-diff-ts within [-9-]{+12+}0 days 第137[-3-]{+7+}号 {+200+}1[-990-]
htmldiff-js within [-90-]{+120+} days 第[-1373-]{+1377+}号 [-1990-]{+2001+}" ]
