#!/usr/bin/env bash
# A manual page with hanzi, read in a locale that is not UTF-8, as over many a bare SSH. What cannot be shown, one would
# expect to be replaced, by ? or by <U+6587>.
# man 2.11.2 with groff 1.22.4 (Debian 12) leaves it out, and what stood around it moves together: S/2024/193号附件第5段 is
# printed as S/2024/1935, a symbol that looks right. The warnings go to standard error, above the pager's first screen.
# Why it matters: an example in a page is copied. Beside a hanzi a number wants a blank there.
set -euo pipefail
for tool in man groff; do command -v "$tool" >/dev/null || { echo "this needs man-db 2.11.2, groff 1.22.4 (Debian 12)"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
printf '.TH t 1\n.SH NAME\nt \\- S/2024/193号附件第5段\n' > page.1
shown() { LC_ALL=$1 MANWIDTH=60 man -l page.1 2>/dev/null | grep -o 't - .*'; }
seen="$(shown C.UTF-8); $(shown C)"
echo "$(groff --version | head -1), $(man --version)"
echo "expected: t - S/2024/193号附件第5段; t - S/2024/193?????5?"
echo "seen:     $seen"
[ "$seen" = "t - S/2024/193号附件第5段; t - S/2024/1935" ]
