#!/usr/bin/env bash
# pyte 0.8.2 is a terminal in memory, much used to test programs like this one. U+200B takes no column; one would
# expect the characters behind it to be drawn as if it were not there.
# All that stands behind it in the same stretch of text is dropped, silently, and the cursor stays where it was. Texts
# copied from web pages are full of this character.
# Why it matters: a test that compares screens would show lost text where the program wrote it. The tests here use
# another terminal in memory.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pyte==0.8.2' 'wcwidth==0.9.4'
seen=$(venv/bin/python - <<'P'
import pyte
screen = pyte.Screen(12, 1)
pyte.Stream(screen).feed("ab\u200bcdef")
print(screen.display[0].rstrip(), screen.cursor.x)
P
)
echo "pyte 0.8.2"
echo "expected: abcdef 6"
echo "seen:     $seen"
[ "$seen" = "ab 2" ]
