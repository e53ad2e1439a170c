#!/usr/bin/env bash
# A program can ask a terminal which attributes are set (DECRQSS, DCS $ q m), to put them back when it ends. A terminal
# that answers "1" (valid), one would expect, tells what is set.
# xterm.js (@xterm/headless 6.0.0, in VS Code and most terminals of browsers) answers 0m (nothing) whatever is set: bold, red
# and underlined text are "0m". For the region that scrolls it tells the truth.
# Why it matters: what is restored from the answer is wrong, and no test of the answer's form shows it. Nothing of the kind
# is asked here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @xterm/headless@6.0.0 >/dev/null 2>&1
seen=$(node -e '
const { Terminal } = require("@xterm/headless");
const terminal = new Terminal({ cols: 20, rows: 6, allowProposedApi: true });
let answers = "";
terminal.onData(data => answers += data);
terminal.write("\x1b[1;4;31m\x1bP$qm\x1b\\\x1b[2;5r\x1bP$qr\x1b\\", () => console.log(JSON.stringify(answers)));')
echo "@xterm/headless 6.0.0"
echo 'expected: "\u001bP1$r0;1;4;31m\u001b\\\u001bP1$r2;5r\u001b\\"'
echo "seen:     $seen"
[ "$seen" = '"\u001bP1$r0m\u001b\\\u001bP1$r2;5r\u001b\\"' ]
