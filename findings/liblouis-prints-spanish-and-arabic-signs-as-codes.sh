#!/usr/bin/env bash
# liblouis makes the braille of screen readers and embossers. Its Spanish tables es-g1 and es-g2 know € and the raised 2; one
# would expect them to know º and ª, without which no Spanish number stands (n.º 5, 1.ª), and §, and the Arabic tables the
# Arabic signs of per cent and of decimals, ٪ and ٫, beside ١٢٣.
# Version 3.24 (Debian 12) does not: what a table lacks is spelled out as its number in hexadecimal. "n.º 5" has "'\x00ba'" in
# the middle, ten cells with quotation marks, and ١٢٫٥ (12.5) is 12, '\x066b', 5. Old tables know º: Es-Es-G0 and pt-pt-g1.
# Why it matters: a number of a resolution is read with other digits in it. The plain lines that are
# printed here for screen readers keep the signs as they are written; another table can be chosen there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download liblouis-bin liblouis20 liblouis-data >/dev/null 2>&1 || { echo "this needs the packages of liblouis 3.24 of Debian 12"; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
case "$(ls liblouis-data_*)" in *3.24*) ;; *) echo "this needs liblouis 3.24 (Debian 12)"; exit 2 ;; esac
export LD_LIBRARY_PATH=$(echo usr/lib/*-linux-gnu) LOUIS_TABLEPATH=$PWD/usr/share/liblouis/tables
cells() { printf "%s\n" "$2" | usr/bin/lou_translate -f "unicode.dis,$1"; }
seen="$(for table in es-g1.ctb es-g2.ctb Es-Es-G0.utb; do echo "$table $(cells $table "5€") $(cells $table "5º") $(cells $table "§")"; done
for table in ar-ar-g1.utb ar-ar-g2.ctb; do echo "$table $(cells $table "١٢") $(cells $table "١٢٫٥") $(cells $table "٥٪")"; done)"
echo "liblouis 3.24.0: 5€, 5º, § in Spanish; ١٢, ١٢٫٥, ٥٪ in Arabic"
echo "expected: a few cells each, by every table"
echo "seen:     $seen"
[ "$seen" = "es-g1.ctb ⠼⠑⠸⠑ ⠼⠑⠄⡳⠭⠴⠴⠃⠁⠄ ⠄⡳⠭⠴⠴⠁⠶⠄
es-g2.ctb ⠼⠑⠸⠑ ⠐⠼⠑⠄⡳⠭⠴⠴⠃⠁⠄ ⠐⠄⡳⠭⠴⠴⠁⠶⠄
Es-Es-G0.utb ⠱⢗ ⠱⣰ ⡡
ar-ar-g1.utb ⠼⠁⠃ ⠼⠁⠃⠄⡳⠭⠴⠖⠖⠃⠄⠼⠑ ⠼⠑⠄⡳⠭⠴⠖⠖⠁⠄
ar-ar-g2.ctb ⠼⠁⠃ ⠼⠁⠃⠄⡳⠭⠴⠖⠖⠃⠄⠼⠑ ⠼⠑⠄⡳⠭⠴⠖⠖⠁⠄" ]
