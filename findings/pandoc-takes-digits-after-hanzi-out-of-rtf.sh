#!/usr/bin/env bash
# RTF writes a hanzi as \u31532? : its number and one sign for readers that know no Unicode, which all others leave out. One
# would expect that what stands behind that sign is text: \u31532?1373 is 第1373.
# pandoc 3.9 (pypandoc_binary 1.17) leaves out one more: the digit, letter or blank behind the sign. 第1373(2001)号 is
# 第373(2001)号, 第5段 第段, café5 café. With a blank after the number (\u31532 ?1373) or another hanzi behind, it is right.
# Why it matters: a resolution becomes another one, and nothing is said. RTF is read by way of LibreOffice here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
printf '%s\n' '{\rtf1\ansi\uc1 \u31532?1373(2001)\u21495?\u31532?5\u27573?\u65292?caf\u233?5\par \u31532 ?1373(2001)\u21495 ?\par}' > a.rtf
seen=$(venv/bin/python -c 'import pypandoc; print(pypandoc.convert_file("a.rtf", "plain").strip())')
echo "pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: 第1373(2001)号第5段，café5, and 第1373(2001)号"
echo "seen:     $(echo $seen)"
[ "$(echo $seen)" = "第373(2001)号第段，afé 第1373(2001)号" ]
