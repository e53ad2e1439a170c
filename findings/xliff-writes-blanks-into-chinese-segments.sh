#!/usr/bin/env bash
# In XLIFF 1.2 a segment may hold elements: <g> around words that are printed bold, <mrk> around a term. xliff 6.4.0 (npm)
# reads them well. When it writes them, one would expect the text between to be what it was.
# It lays the file out for reading, segments too: each element goes to a line of its own, with blanks before it. The text of
# 各国<g>应当</g>报告 is then 各国, a line end and ten blanks, 应当报告, a line end. Segments without elements stay as they were.
# Why it matters: blanks inside Chinese words are content, and go into translation memories and on paper.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xliff@6.4.0 >/dev/null 2>&1
cat > a.xlf <<'X'
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="zh-CN" datatype="plaintext"><body>
<trans-unit id="1"><source>States <g id="1">shall</g> report.</source><target>各国<g id="1">应当</g>报告。</target></trans-unit></body></file></xliff>
X
seen=$(node -e '
const { xliff12ToJs, jsToXliff12 } = require("xliff");
xliff12ToJs(require("fs").readFileSync("a.xlf", "utf8")).then(jsToXliff12).then(text =>
    console.log(JSON.stringify(text.match(/<target>([^]*)<\/target>/)[1].replace(/<[^>]*>/g, ""))));')
echo "xliff 6.4.0"
echo 'expected: "各国应当报告。"'
echo "seen:     $seen"
[ "$seen" = '"各国\n          应当报告。\n        "' ]
