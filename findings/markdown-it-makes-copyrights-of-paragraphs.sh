#!/usr/bin/env bash
# markdown-it 15.0.3 has `typographer`, which sites turn on for round quotation marks and dashes. Numbers of subparagraphs,
# one would expect, are left alone.
# (c) is © and (r) is ®, in lower case too and at the start of a paragraph; so paragraph 2 (c) is "2 ©", and (tm) ™. (b) and
# (d) stay. asciidoctor 4.1.0 does it with no option set, in upper case alone: (C) and (R).
# Why it matters: the third of every list of subparagraphs has lost its letter, and a search for 2 (c) finds nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit markdown-it@15.0.3 asciidoctor@4.1.0 >/dev/null 2>&1
cat > letters.mjs <<'J'
import markdownIt from "markdown-it";
import { convert } from "asciidoctor";
const text = "See paragraphs 2 (b), (c), (r) and annexes (B) and (C).";
console.log(markdownIt({ typographer: true }).render(text).replace(/<[^>]*>/g, "").trim());
console.log(String(await convert(text)).replace(/<[^>]*>/g, "").trim());
J
seen=$(node letters.mjs)
echo "markdown-it 15.0.3, asciidoctor 4.1.0"
echo "expected: See paragraphs 2 (b), (c), (r) and annexes (B) and (C)."
echo "seen:     $seen"
[ "$seen" = "See paragraphs 2 (b), ©, ® and annexes (B) and ©.
See paragraphs 2 (b), (c), (r) and annexes (B) and &#169;." ]
