#!/usr/bin/env bash
# fzy 1.0 (Debian 12) finds lines by some of their letters, in their order, others between them. Of two hanzi one would
# expect a line that has both.
# It looks for bytes, three for a hanzi, and others may stand between those, too: 会议 (meeting) finds 委员会访问会员国 (the
# Committee visits a Member State), in which no 议 stands: two of its bytes are the first of 访, the third is the last of
# 问. fuzzy-matcher 0.3.7 looks for characters.
# Why it matters: the line that is found has nothing to do with what was typed, and nothing is marked in it that would tell.
# Characters are looked for here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
if ! command -v fzy >/dev/null; then
    apt-get -qq -o APT::Sandbox::User=root download fzy=1.0-1 >/dev/null 2>&1 || { echo "this needs fzy 1.0 (Debian package 1.0-1)"; exit 2; }
    dpkg -x fzy_*.deb . && PATH=$PWD/usr/bin:$PATH
fi
printf '%s\n' 委员会举行会议 委员会访问会员国 安全理事会访问 委员会报告 各国建议 > lines
seen=$(fzy -e 会议 < lines | sort | paste -sd' ')
fzy --version 2>&1 | head -1 || true
echo "expected: 委员会举行会议"
echo "seen:     $seen"
[ "$seen" = "$(printf '%s\n' 委员会举行会议 委员会访问会员国 安全理事会访问 | sort | paste -sd' ')" ]
