#!/usr/bin/env bash
# links2 2.28 (Debian 12) prints a page as text with -dump. The page says resolution <del>1373</del><ins>1377</ins>, as
# web pages show amendments. One would expect a mark around what is deleted, as w3m ([DEL:1373:DEL]) and lynx ([DEL:
# 1373 :DEL]) print, or that it is left out.
# Both are printed, with nothing between: resolution 13731377.
# Why it matters: the result is one number of eight digits, and no sign says that a page had changes. What a page
# deletes is left out at import here, and told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
if ! command -v links2 >/dev/null; then
    apt-get -qq -o APT::Sandbox::User=root download links2=2.28-1+b2 >/dev/null 2>&1 && dpkg -x links2_*.deb . && PATH=$PWD/usr/bin:$PATH
fi
{ links2 -version >/dev/null 2>&1 && links2 -version | grep -q '2\.28'; } || { echo "this needs links2 2.28 (Debian package 2.28-1+b2)"; exit 2; }
printf '<!DOCTYPE html><meta charset="utf-8"><title>t</title><p>resolution <del>1373</del><ins>1377</ins> (2001)</p>\n' > page.html
seen=$(HOME=$dir links2 -dump page.html | grep -o 'resolution.*')
links2 -version | head -1
echo "expected: resolution [1373] 1377 (2001), or resolution 1377 (2001)"
echo "seen:     $seen"
[ "$seen" = "resolution 13731377 (2001)" ]
