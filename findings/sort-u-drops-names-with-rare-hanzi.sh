#!/usr/bin/env bash
# `sort -u` prints each different line once. One would expect two names that differ in a hanzi to be two lines, in any
# locale.
# With the locale en_US.UTF-8 of glibc 2.36 (Debian 12, coreutils 9.1) characters that the locale gives no place of their
# own compare as equal, and one of the two lines is dropped. CJK Extension A and the later ones have many such, and
# personal names are where they occur. `sort | uniq` keeps both lines, LC_ALL=C as well.
# Why it matters: a list of names or terms loses lines and looks sorted. Lines are told apart here by their characters,
# and an order never decides what is equal.
set -euo pipefail
case "$(ldd --version | head -1)" in *2.36*) ;; *) echo "this needs glibc 2.36 (Debian package libc6 2.36-9)"; exit 2 ;; esac
command -v localedef >/dev/null || { echo "this needs localedef (Debian packages libc-bin and locales)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
localedef -i en_US -f UTF-8 ./en_US.UTF-8 2>/dev/null || true
printf '王㛃\n王㼆\n王𬀩\n王𬱖\n王伟\n王芳\n' > names.txt
lines() { LOCPATH=$dir LC_ALL=$1 bash -c "$2" < names.txt | wc -l; }
seen="C $(lines C 'sort -u'), en_US $(lines en_US.UTF-8 'sort -u'), en_US with uniq $(lines en_US.UTF-8 'sort | uniq')"
echo "glibc 2.36, $(sort --version | head -1)"
echo "expected: C 6, en_US 6, en_US with uniq 6"
echo "seen:     $seen"
[ "$seen" = "C 6, en_US 4, en_US with uniq 6" ]
