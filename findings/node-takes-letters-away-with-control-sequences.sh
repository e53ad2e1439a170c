#!/usr/bin/env bash
# Node has util.stripVTControlCharacters, which takes the control sequences out of what a terminal was sent. ESC 7 and ESC 8
# (keep and restore the cursor) are the oldest of them; one would expect the text behind them to be whole.
# In Node 24.11.0 (22.12.0 and 20.20.2 do the same) the letter behind goes with it: ESC 7 Annex is "nnex". On the other side
# parts of longer ones stay as text: ":3m" of a curly underline (CSI 4:3 m), " q" of the form of the cursor, a window's
# title that has a blank in it. strip-ansi 7.2.0 (npm) takes all out and no letter.
# Why it matters: logs and tests of programs for a terminal are cleaned with it, and compare what was never printed. The
# tests here read a screen, not its bytes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.11.0 strip-ansi@7.2.0 >/dev/null 2>&1
cat > strip.mjs <<'J'
import { stripVTControlCharacters } from "node:util";
import stripAnsi from "strip-ansi";
const texts = ["\x1b7Annex\x1b8States", "\x1b[4:3mshall\x1b[0m", "\x1b[2 qreport", "\x1b]0;a b\x07report"];
for (const [name, strip] of [["Node", stripVTControlCharacters], ["strip-ansi", stripAnsi]])
    console.log(name, texts.map(text => JSON.stringify(strip(text))).join(" "));
J
seen=$(node_modules/.bin/node strip.mjs)
echo "Node $(node_modules/.bin/node --version), strip-ansi 7.2.0"
echo 'expected: "AnnexStates" "shall" "report" "report" by both'
echo "seen:     $seen"
[ "$seen" = 'Node "nnextates" ":3mshall" " qreport" ";a b\u0007report"
strip-ansi "AnnexStates" "shall" "report" "report"' ]
