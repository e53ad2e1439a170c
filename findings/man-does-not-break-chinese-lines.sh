#!/usr/bin/env bash
# A manual page is filled to the width of the terminal. Chinese may be broken between any two characters but for a few
# rules, and groff 1.22.4 (Debian 12) has a file of such rules, zh.tmac; man 2.11.2 knows the language of the locale. One
# would expect a Chinese page to be filled, in zh_CN.UTF-8 at the least.
# It is not, in any locale: without blanks the text of a paragraph stays one line, 169 columns wide at a width of 60, and
# the pager breaks it anywhere or cuts it off. Nothing reads zh.tmac unless the page asks for it: with `.mso zh.tmac` in
# its second line the same page is filled.
# Why it matters: a program with a manual page in Chinese has to write that line itself.
set -euo pipefail
for tool in man groff localedef; do command -v "$tool" >/dev/null || { echo "this needs man-db 2.11.2, groff 1.22.4, locales (Debian 12)"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
localedef -i zh_CN -f UTF-8 ./zh_CN.UTF-8 2>/dev/null || true
sentence='本程序可以查找比较导出并打印委员会与执行局的工作方案，'
page() { printf '.TH t 1\n%s.SH NAME\nt \\- page\n.SH DESCRIPTION\n%s\n' "$1" "$sentence$sentence$sentence"; }
page '' > plain.1
page $'.mso zh.tmac\n' > asks.1
widest() { LOCPATH=$dir LC_ALL=$1 MANWIDTH=60 man -l "$2" 2>/dev/null | LC_ALL=C.UTF-8 python3 -c 'import sys, unicodedata
print(max(sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in line.rstrip()) for line in sys.stdin))'; }
seen="C.UTF-8 $(widest C.UTF-8 plain.1), zh_CN.UTF-8 $(widest zh_CN.UTF-8 plain.1), with .mso zh.tmac $(widest C.UTF-8 asks.1) and $(widest zh_CN.UTF-8 asks.1)"
echo "$(groff --version | head -1), $(man --version)"
echo "expected: no line wider than 60: C.UTF-8 58, zh_CN.UTF-8 58, with .mso zh.tmac 58 and 58"
echo "seen:     $seen"
[ "$seen" = "C.UTF-8 169, zh_CN.UTF-8 169, with .mso zh.tmac 58 and 58" ]
