#!/usr/bin/env bash
# ftfy 6.3.1 mends texts whose bytes were read by a wrong table; a text that is in order it should leave alone. Its
# documentation says of wide forms that "Latin characters and half-width Katakana" are replaced by those of common width.
# Of good Chinese every ， ； ： （ ） ！ becomes a Latin mark and “ ” become ", while 。 and 、 stay, as ／ and ～ do not: a
# sentence in which half of the marks are Latin. fix_character_width=False and uncurl_quotes=False keep them.
# Why it matters: a quotation is no longer the official text, and the cleaned side of a pair differs from the other in every
# sentence. Marks are compared here as they are, and texts are not rewritten.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install ftfy==6.3.1
text='委员会，按照第1373（2001）号决议：一、协助“会员国”；二、提交报告。'
seen=$(venv/bin/python -c 'import ftfy, sys; print(ftfy.fix_text(sys.argv[1]))' "$text")
echo "ftfy 6.3.1"
echo "expected: $text"
echo "seen:     $seen"
[ "$seen" = '委员会,按照第1373(2001)号决议:一、协助"会员国";二、提交报告。' ]
