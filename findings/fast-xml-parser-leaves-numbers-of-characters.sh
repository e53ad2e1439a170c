#!/usr/bin/env bash
# XML may write any character by its number: &#22996; is 委, &#8217; an apostrophe. Every XML processor must know that; one
# would expect it of fast-xml-parser 5.12.1, which reads &amp; and &lt; with no option set.
# They stay as they are: the text is "&#22996;&#x5458;". Only with htmlEntities: true are they characters. And of a text
# that is cut by elements the parts are joined bare: "States <hi>shall</hi> not report" has the text "Statesnot report".
# Why it matters: programs that write ASCII alone write all Chinese so, and what is read has no Chinese in it. XML is
# read here by a parser of the whole standard, as a tree.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fast-xml-parser@5.12.1 >/dev/null 2>&1
seen=$(node -e '
const { XMLParser } = require("fast-xml-parser");
const xml = "<seg>&#22996;&#x5458; &amp; &lt;</seg>";
console.log(new XMLParser().parse(xml).seg, "|", new XMLParser({ htmlEntities: true }).parse(xml).seg, "|", new XMLParser().parse("<seg>States <hi>shall</hi> not report</seg>").seg["#text"]);')
echo "fast-xml-parser 5.12.1"
echo "expected: 委员 & < | 委员 & < | States  not report"
echo "seen:     $seen"
[ "$seen" = "&#22996;&#x5458; & < | 委员 & < | Statesnot report" ]
