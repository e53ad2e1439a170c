#!/usr/bin/env bash
# A terminal that is told to write X into the second column of 委 must show X; what becomes of the first column
# differs (xterm.js leaves a blank). Erasing or deleting one column of 委 likewise leaves a blank.
# pyte 0.8.2 does neither: X is put into a cell that its display never shows, so that 委 stands there as before, and
# after an erasure or deletion of half the character the display raises IndexError.
# Why it matters: what a test reads from such a screen is not what a person sees. The painter here always rewrites
# both columns of a wide character.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pyte==0.8.2' 'wcwidth==0.9.4'
seen=$(venv/bin/python - <<'P'
import pyte
def shown(data):
    screen = pyte.Screen(8, 1)
    pyte.Stream(screen).feed(data)
    try:
        return "[" + screen.display[0] + "]"
    except IndexError:
        return "IndexError"
print(shown("委员\x1b[1;2HX"), shown("委员\x1b[1;1H\x1b[1P"), shown("委员会\x1b[1;2H\x1b[2X"))
P
)
echo "pyte 0.8.2"
echo "expected: [ X员    ] [ 员     ] [    会  ]"
echo "seen:     $seen"
[ "$seen" = "[委员    ] IndexError IndexError" ]
