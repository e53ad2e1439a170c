#!/usr/bin/env bash
# <ol start="51"> begins at 51, <li value="60"> is 60, and reversed lists count down. A reader of pages that takes the one
# surely takes the other?
# html2text 2025.4.15 and markdownify 1.2.3 take start and not value: the item of 60 is 52, and all behind it are wrong.
# inscriptis 2.7.6 takes value and not start: the list begins at 1, jumps to 60, and no two numbers fit together. None
# counts down. Nothing is said.
# Why it matters: pages of documents set value where a paragraph was left out or inserted, and the number is what people
# quote. A saved page is read here with its start, value and reversed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'html2text==2025.4.15' 'markdownify==1.2.3' 'beautifulsoup4==4.15.0' 'inscriptis==2.7.6' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
import html2text, inscriptis, markdownify
pages = ('<ol start="51"><li>one</li><li value="60">two</li><li>three</li></ol>', "<ol reversed><li>a</li><li>b</li></ol>")
for read in (html2text.html2text, markdownify.markdownify, inscriptis.get_text):
    print(" | ".join(" ".join(read(page).split()) for page in pages))
P
)
echo "html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6"
echo "expected: 51. one 60. two 61. three | 2. a 1. b, by each"
echo "seen:     $seen"
[ "$seen" = "51. one 52. two 53. three | 1. a 2. b
51. one 52. two 53. three | 1. a 2. b
1. one 60. two 61. three | 1. a 2. b" ]
