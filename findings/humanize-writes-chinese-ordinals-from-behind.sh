#!/usr/bin/env bash
# humanize 4.17.0 speaks more than thirty languages; ordinal(21) is 21st in English. One would expect 第21 in Chinese
# and 21e in French, for only the first is 1er.
# Chinese gets its 第 behind the number, 21第, French ends every number like 1, 21er, and in Arabic, where a word for
# the last digit is written beside the number, 20 is "20 zero" (20 صفر). A language can give ten endings, one for each
# last digit, and no place for them.
# Why it matters: sessions and meetings are counted so, la 21e session, 第二十一届. Numbers of sessions are never made
# here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'humanize==4.17.0'
seen=$(venv/bin/python - <<'P'
import humanize
for language in "en", "zh_CN", "fr_FR", "ar":
    if language != "en":
        humanize.i18n.activate(language)
    print(language, *(humanize.ordinal(number) for number in (1, 20, 21)), sep=", ")
P
)
echo "humanize 4.17.0"
echo "expected: en, 1st, 20th, 21st; zh_CN, 第1, 第20, 第21; fr_FR, 1er, 20e, 21e; and no صفر (zero) in Arabic"
echo "seen:     $seen"
[ "$seen" = "en, 1st, 20th, 21st
zh_CN, 1第, 20第, 21第
fr_FR, 1er, 20e, 21er
ar, 1 أول, 20 صفر, 21 أول" ]
