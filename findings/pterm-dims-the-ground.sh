#!/usr/bin/env bash
# PuTTY's pterm 0.78 (Debian 12) knows SGR 2 (dim). One would expect dim text in a weaker colour on the ground that it has.
# The ground of a dim cell is made darker, too, so blanks written or erased while dim is on are grey in a white window.
# Why it matters: a program that dims numbers and frames leaves grey patches; there it must do without.
set -euo pipefail
for tool in pterm Xvfb import convert; do command -v "$tool" >/dev/null || { echo "this needs pterm 0.78, Xvfb and ImageMagick 6 (Debian packages pterm, xvfb, imagemagick)"; exit 2; }; done
dpkg-query -W -f 'pterm ${Version}\n' pterm 2>/dev/null || true
work=$(mktemp -d); export DISPLAY=:96; terminal=
Xvfb $DISPLAY -screen 0 800x400x24 >/dev/null 2>&1 & server=$!
trap 'kill $terminal $server 2>/dev/null || true; rm -rf "$work"' EXIT
sleep 2
cat >"$work/inside" <<'X'
#!/bin/bash
printf '\033[2J\033[H\033[2m%40s\033[0m\n%40s\n' '' ''
sleep 30
X
chmod +x "$work/inside"
pterm -fg black -bg white -bfg black -bbg white -geometry 60x10 -e "$work/inside" >/dev/null 2>&1 & terminal=$!
sleep 4
import -window root "$work/picture.png"
colour() { convert "$work/picture.png" -format "%[hex:p{$1}]" info: | cut -c1-6; }
dim=$(colour 100,8); plain=$(colour 100,100)
echo "expected: the ground of dim blanks is that of the window"
echo "seen: dim blanks #$dim, window #$plain"
[ "$dim" != "$plain" ] && [ "$plain" = FFFFFF ]
