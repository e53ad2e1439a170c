#!/bin/bash
# PuTTY's pterm 0.78 (Debian 12) knows SGR 2 (dim). Expected: dim text is drawn in a weaker colour on the ground that it has.
# What happens: the ground of a dim cell is made darker, too, so blanks written or erased while dim is on are grey on a white
# window. Why it matters: a program that dims numbers and frames leaves grey patches; there it must do without.
#
# Needs: apt-get install pterm xvfb imagemagick xdotool. Uses no program of this project.
set -eu
version=$(dpkg-query -W -f '${Version}' pterm)
echo "pterm $version"
work=$(mktemp -d); export DISPLAY=:96
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
