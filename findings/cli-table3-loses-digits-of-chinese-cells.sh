#!/usr/bin/env bash
# cli-table3 0.6.5 draws tables in a terminal, knows wide characters, and wraps long cells when asked. With
# wrapOnWordBoundary: false it cuts anywhere, so nothing can be too long for a line: the letters a to z come out whole on
# three lines.
# A Chinese cell does not. The number of characters that a line takes is counted as if each took one column, and what is
# then too wide is cut off with …: 委员会感谢执行局第1373号决议 becomes 委员会感… and 373号决议. The next line begins behind
# the loss, in the middle of the number.
# Why it matters: resolution 373 is another resolution. Lines are filled by columns here, and tests hold that wrapping
# loses no character.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit cli-table3@0.6.5 >/dev/null
seen=$(node -e '
const Table = require("cli-table3");
for (const text of ["abcdefghijklmnopqrstuvwxyz", "委员会感谢执行局第1373号决议"]) {
    const table = new Table({ colWidths: [12], wordWrap: true, wrapOnWordBoundary: false, style: { head: [], border: [] } });
    table.push([text]);
    console.log(table.toString().split("\n").filter(line => line.startsWith("│")).map(line => line.slice(1, -1).trim()).join("|"));
}')
echo "cli-table3 0.6.5"
echo "expected: abcdefghij|klmnopqrst|uvwxyz and 委员会感谢|执行局第13|73号决议"
echo "seen:     $seen"
[ "$seen" = "abcdefghij|klmnopqrst|uvwxyz
委员会感…|373号决议" ]
