#!/usr/bin/env bash
# French writes ordinals and "number" with raised letters: 1ᵉʳ, 2ᵉ, nᵒ. Where no font can raise them, Unicode has letters for it.
# liblouis has tables of French braille; one would expect the letters, as 1er has them, or else the number in hexadecimal that
# it writes for characters it does not know.
# Version 3.24 (Debian 12) writes an empty cell for each: 1ᵉʳ is "1  ", "Mᵐᵉ" is "M  ", nᵒ is "n ". So do the tables for 6 and 8
# dots and contracted French. m², with a raised digit, is right.
# Why it matters: the 1st is read as 1, a lady as M., and no sign tells that something was there. The plain lines that are
# printed here for screen readers keep the letters as they are written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download liblouis-bin liblouis20 liblouis-data >/dev/null 2>&1 || { echo "this needs the packages of liblouis 3.24 of Debian 12"; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
case "$(ls liblouis-data_*)" in *3.24*) ;; *) echo "this needs liblouis 3.24 (Debian 12)"; exit 2 ;; esac
export LD_LIBRARY_PATH=$(echo usr/lib/*-linux-gnu) LOUIS_TABLEPATH=$PWD/usr/share/liblouis/tables
cells() { printf "%s\n" "$2" | usr/bin/lou_translate -f "unicode.dis,$1"; }
seen="$(for table in fr-bfu-comp6.utb fr-bfu-comp8.utb fr-bfu-g2.ctb; do echo "$table $(cells $table "1er")| $(cells $table "1ᵉʳ")| $(cells $table "nᵒ")| $(cells $table "m²")|"; done)"
echo "liblouis 3.24.0: 1er, 1ᵉʳ, nᵒ, m²"
echo "expected: for 1ᵉʳ and nᵒ the letters e, r and o, raised or not, or their codes"
echo "seen:     $seen"
[ "$seen" = "fr-bfu-comp6.utb ⠠⠡⠑⠗| ⠠⠡⠀⠀| ⠝⠀| ⠍⠈⠣|
fr-bfu-comp8.utb ⠡⠑⠗| ⠡⠀⠀| ⠝⠀| ⠍⡘|
fr-bfu-g2.ctb ⠠⠡⠑⠗| ⠠⠡⠀⠀| ⠰⠝⠀| ⠰⠍⠈⠣|" ]
