#!/usr/bin/env bash
# liblouis has two tables for Chinese braille of the mainland: zhcn-g1 with tones and zh-chn without; zh_CHN.tbl, the table named
# like a language, is zh-chn. One would expect of it what zhcn-g1 does: one sign before the digits of a number, the round zero of
# years a zero, and a closing bracket told from a closing quotation mark.
# In version 3.24 (Debian 12) zh-chn sets the number sign before every digit, so that 1373 is 1, 3, 7, 3; for 〇 it writes
# '\x3007' in letters and figures, thus 二〇二四 has an English word in it; and ） and ” are the same cells.
# Why it matters: the year of a document cannot be read, and a remark ends a quotation. The plain lines
# that are printed here for screen readers keep 〇 as it is written; the other table can be chosen there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download liblouis-bin liblouis20 liblouis-data >/dev/null 2>&1 || { echo "this needs the packages of liblouis 3.24 of Debian 12"; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
case "$(ls liblouis-data_*)" in *3.24*) ;; *) echo "this needs liblouis 3.24 (Debian 12)"; exit 2 ;; esac
export LD_LIBRARY_PATH=$(echo usr/lib/*-linux-gnu) LOUIS_TABLEPATH=$PWD/usr/share/liblouis/tables
cells() { printf "%s\n" "$2" | usr/bin/lou_translate -f "unicode.dis,$1"; }
seen="$(for table in zhcn-g1.ctb zh-chn.ctb; do echo "$table $(cells $table 1373) $(cells $table 二〇二四) $(cells $table 甲”乙) $(cells $table 甲）乙)"; done)"
echo "liblouis 3.24.0, $(grep -h '^include zh' "$LOUIS_TABLEPATH/zh_CHN.tbl") in zh_CHN.tbl: 1373, 二〇二四, 甲”乙, 甲）乙"
echo "expected: ⠼ once in 1373, a zero in 二〇二四, other cells for ） than for ”, by both"
echo "seen:     $seen"
[ "$seen" = "zhcn-g1.ctb ⠼⠁⠉⠛⠉ ⠗⠆⠼⠚⠀⠗⠆⠎⠆ ⠛⠫⠄⠘⠀⠊⠄ ⠛⠫⠄⠠⠆⠊⠄
zh-chn.ctb ⠼⠁⠼⠉⠼⠛⠼⠉ ⠗⠄⡳⠭⠒⠴⠴⠶⠄⠗⠎⠆ ⠛⠫⠔⠆⠊ ⠛⠫⠔⠆⠊" ]
