#!/usr/bin/env bash
# grep -w finds whole words. The number of a resolution in 执行第1373(2001)号决议, one would expect, is one: it ends at the
# bracket and begins where digits begin.
# GNU grep 3.8 and ripgrep 13.0.0 (Debian 12) take hanzi for letters of words, so 第1373 is one and -w 1373 does not find
# the line. In the locale C, as over a bare SSH, the same grep does find it, and so does `git grep -w` (2.47.3) in both: it
# knows letters of ASCII alone. The same command on one file gives one line here and two there.
# Why it matters: -w is what one adds so that 373 does not find 1373, and half of the texts are missed. Here a run of
# digits is a word.
set -euo pipefail
for tool in grep rg git; do command -v "$tool" >/dev/null || { echo "this needs grep 3.8, ripgrep 13.0.0, git 2.47"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
printf '执行第1373(2001)号决议\nresolution 1373 (2001)\n' > texts
export LC_ALL=C.UTF-8
seen="grep $(grep -cw 1373 texts), in the locale C $(LC_ALL=C grep -caw 1373 texts), ripgrep $(rg -cw 1373 texts), git grep $(git grep --no-index -hcw 1373 texts)"
echo "$(grep --version | head -1), $(rg --version | head -1), $(git --version)"
echo "expected: 2 lines by each"
echo "seen:     $seen"
[ "$seen" = "grep 1, in the locale C 2, ripgrep 1, git grep 2" ]
