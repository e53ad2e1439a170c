#!/usr/bin/env bash
# Both html2text 2025.4.15 and markdownify 1.2.3 honour <ol start="51">, so one would trust them with the numbers of
# a list. Both ignore <li value="60">: the item prints as 52, and all behind it are wrong as well. Nothing is said.
# Why it matters: pages of documents set value where a paragraph was left out or inserted, and the number is what
# people quote. A reader of saved pages must take start, value and reversed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'html2text==2025.4.15' 'markdownify==1.2.3' 'beautifulsoup4==4.15.0'
seen=$(venv/bin/python - <<'P'
import html2text, markdownify
page = '<ol start="51"><li>one</li><li value="60">two</li><li>three</li></ol>'
for convert in (html2text.html2text, markdownify.markdownify):
    print(" ".join(convert(page).split()), end=" | ")
P
)
echo "html2text 2025.4.15, markdownify 1.2.3"
echo "expected: 51. one 60. two 61. three (both)"
echo "seen:     $seen"
[ "$seen" = "51. one 52. two 53. three | 51. one 52. two 53. three | " ]
