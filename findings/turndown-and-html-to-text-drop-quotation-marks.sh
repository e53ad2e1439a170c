#!/usr/bin/env bash
# <q> is a quotation in a sentence: browsers print the marks, of the page's language, and by the standard none stand in
# the source. One would expect converters of pages to write marks, too; html2text, markdownify and inscriptis write "…".
# turndown 7.2.5 and html-to-text 10.0.1 write none: 见<q>反恐</q>一词 becomes 见反恐一词. Nothing is said.
# Why it matters: what is quoted and what is said by the text itself can no longer be told apart. A reader of saved pages
# has to write the marks.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit turndown@7.2.5 html-to-text@10.0.1 >/dev/null
seen=$(node -e '
const page = "<p>The term <q>violent extremism</q>, 见<q>反恐</q>一词。</p>";
console.log("turndown    ", new (require("turndown"))().turndown(page));
console.log("html-to-text", require("html-to-text").convert(page));')
echo "turndown 7.2.5, html-to-text 10.0.1"
echo "expected: marks around violent extremism and around 反恐"
echo "seen:     $seen"
[ "$seen" = "turndown     The term violent extremism, 见反恐一词。
html-to-text The term violent extremism, 见反恐一词。" ]
