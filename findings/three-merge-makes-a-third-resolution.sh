#!/usr/bin/env bash
# three-merge 0.1.1 puts together what two people have changed in one text, and marks where they contradict each other. One
# of them writes 1377 for 1373, the other 2373; one would expect a conflict, as in a merge by lines or words, or one of the
# two.
# It goes by characters: the first has changed the last digit, the second the first one, and both changes are good. The
# result is resolution 2377, which nobody wrote, and no mark. Within 120 days, changed to 125 and to 220, is 225 days.
# Why it matters: two corrections of a number make a third number, in a text that looks agreed. Nothing is merged here:
# what differs is shown.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'three-merge==0.1.1' 'diff-match-patch==20241021'
seen=$(venv/bin/python - <<'P'
from three_merge import merge
for text, before, one, other in [("resolution %s (2001)", 1373, 1377, 2373), ("第%s号决议", 1373, 1377, 2373), ("within %s days", 120, 125, 220)]:
    print(merge(text % one, text % other, text % before), end="; ")
P
)
echo "three-merge 0.1.1"
echo "expected: <<<<<<< and >>>>>>> in each"
echo "seen:     $seen"
[ "$seen" = "resolution 2377 (2001); 第2377号决议; within 225 days; " ]
