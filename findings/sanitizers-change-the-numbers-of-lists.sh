#!/usr/bin/env bash
# A site that takes HTML from others cleans it first. What is not safe goes, one would expect, and lists that are allowed
# keep the numbers that are read in them: start, value and type of a list can do no harm.
# sanitize-html 2.17.5 and bleach 6.4.0 allow <ol> and <li> and take all three away: paragraphs 12 and 15 are 1 and 2, (a)
# is 1. nh3 0.3.8 (ammonia) keeps start alone: 12 and 13, and 1 for (a). No word of it: the text itself is whole.
# Why it matters: a programme pasted into a site of an office is quoted by wrong numbers. Numbers are written as text here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'bleach==6.4.0' 'nh3==0.3.8'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit sanitize-html@2.17.5 >/dev/null 2>&1
export LIST='<ol start="12"><li>Report</li><li value="15">Assess</li></ol><ol type="a"><li>Meet</li></ol>'
seen="$(node -e 'console.log(require("sanitize-html")(process.env.LIST))')
$(venv/bin/python -W ignore -c 'import bleach, nh3, os
for clean in bleach.clean, nh3.clean: print(clean(os.environ["LIST"]))')"
echo "sanitize-html 2.17.5, bleach 6.4.0, nh3 0.3.8"
echo "expected: $LIST, three times"
echo "seen:     $seen"
none='<ol><li>Report</li><li>Assess</li></ol><ol><li>Meet</li></ol>'
[ "$seen" = "$none
$none
${none/<ol>/<ol start=\"12\">}" ]
