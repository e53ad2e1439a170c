#!/usr/bin/env bash
# ftfy 6.3.1 mends text that was decoded wrongly; text that is right, its description says, stays as it is. One would
# expect a Chinese sentence without a fault to come back unchanged.
# Every full-width mark becomes an ASCII one: ，becomes a comma, ：a colon, （ ） ASCII brackets, and “ ” straight
# quotation marks. 。 and 、 stay, so one sentence has both kinds. No broken character was in it.
# Why it matters: a quotation that went through it is no longer the official text, and a comparison with the original
# shows a difference at every comma. Marks are folded here only for the search.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'ftfy==6.3.1' 'wcwidth==0.9.4'
text='附件：委员会（“反恐委”）将报告，并公布结果。'
seen=$(venv/bin/python -c 'import ftfy, sys; print(ftfy.fix_text(sys.argv[1]))' "$text")
echo "ftfy 6.3.1"
echo "expected: $text"
echo "seen:     $seen"
[ "$seen" = '附件:委员会("反恐委")将报告,并公布结果。' ]
