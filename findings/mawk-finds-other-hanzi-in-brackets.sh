#!/usr/bin/env bash
# Headings are numbered 一、二、三、 and found with /^[一二三]/. That mawk (the awk of Debian) counts bytes is known; of the
# expression one would expect that it fails or finds the three.
# In mawk 1.3.4 the brackets hold six bytes, and the first of them, E4, begins every hanzi from U+4000 to U+4FFF: 与会国
# (States that attend), 人权 (human rights) and 会员国 (Member States) are headings too. No error, and the three are found.
# Why it matters: a count of headings or paragraphs is too high by some, and a test with few lines shows nothing.
set -euo pipefail
command -v mawk >/dev/null || { echo "this needs mawk 1.3.4 (Debian 12)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
printf '%s\n' 一、导言 二、背景 三、活动 与会国 人权 会员国 报告 附件 > lines
seen=$(LC_ALL=C.UTF-8 mawk '/^[一二三]/' lines | paste -sd' ')
echo "$(mawk -W version 2>&1 | head -1)"
echo "expected: 一、导言 二、背景 三、活动"
echo "seen:     $seen"
[ "$seen" = "一、导言 二、背景 三、活动 与会国 人权 会员国" ]
