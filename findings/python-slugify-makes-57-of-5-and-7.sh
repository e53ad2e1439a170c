#!/usr/bin/env bash
# python-slugify 9.2.0 makes the names of files and the anchors of headings out of titles: what is no letter or digit becomes
# a hyphen. "Paragraphs 5,7" should be paragraphs-5-7, as "5.7" is 5-7.
# A comma between digits is taken out first, as that of thousands: paragraphs 5,7 are paragraph 57, in Chinese text too.
# The documentation does not say so, and "57" and "5,7" get one name. With a blank behind the comma all is well.
# Why it matters: the extract of two paragraphs overwrites that of another. Lists of numbers are written here with ", ".
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install python-slugify==9.2.0
seen=$(venv/bin/python - <<'P'
from slugify import slugify
print(*(slugify(text, allow_unicode=True) for text in ["Paragraphs 5,7", "Paragraphs 5.7", "Paragraphs 5, 7", "第5,7段"]))
P
)
echo "python-slugify 9.2.0"
echo "expected: paragraphs-5-7 paragraphs-5-7 paragraphs-5-7 第5-7段"
echo "seen:     $seen"
[ "$seen" = "paragraphs-57 paragraphs-5-7 paragraphs-5-7 第57段" ]
