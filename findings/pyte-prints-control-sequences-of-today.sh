#!/usr/bin/env bash
# A terminal passes over a control sequence that it does not know; ECMA-48 gives the form of every one. pyte 0.8.2
# leaves its parser in the middle of three that programs send today and prints the rest: SGR with colons (a colour or
# a kind of underline, as the standard itself writes it), the end of kitty's keyboard protocol, and the contents of
# a DCS string (synchronised output in its older form).
# Why it matters: a screen test shows rubbish that no terminal of its users shows, or hides rubbish that some do. A
# test that used it would fail for what every terminal does rightly.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pyte==0.8.2' 'wcwidth==0.9.4'
seen=$(venv/bin/python - <<'P'
import pyte
def shown(data):
    screen = pyte.Screen(16, 1)
    pyte.Stream(screen).feed(data)
    return "[" + screen.display[0].rstrip() + "]"
print(shown("\x1b[4:3mtext"), shown("\x1b[<utext"), shown("\x1bP=1s\x1b\\text"))
P
)
echo "pyte 0.8.2"
echo "expected: [text] [text] [text]"
echo "seen:     $seen"
[ "$seen" = "[3mtext] [utext] [=1stext]" ]
