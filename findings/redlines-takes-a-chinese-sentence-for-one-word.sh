#!/usr/bin/env bash
# redlines 0.6.2 shows what changed between two texts, word by word. Between 应当公布 and 不应当公布 one character is
# new; a reader wants to see that one.
# It cuts words at blanks only. A Chinese paragraph is one word: the whole old text is struck out and the whole new
# text inserted, whatever changed in it.
# Why it matters: the tool is much used for contracts. Texts without blanks need a segmentation of their own; the
# comparison here cuts at characters, words of a list, numbers and citations.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'redlines==0.6.2' 'typing_extensions' 'rich'
seen=$(venv/bin/python - <<'P'
import re
from redlines import Redlines
marked = Redlines("委员会应当公布其报告，然后提交。", "委员会不应当公布其报告，然后提交。").output_markdown
print(re.sub(r"<[^>]*line-through[^>]*>(.*?)</span>", r"[-\1-]", marked).replace("\n", "") if marked else "")
P
)
seen=$(sed -E 's/<[^>]*>//g' <<< "$seen")
echo "redlines 0.6.2"
echo "expected: 委员会不应当公布其报告，然后提交。 with only 不 marked"
echo "seen:     $seen"
[ "$seen" = "[-委员会应当公布其报告，然后提交。-]委员会不应当公布其报告，然后提交。" ]
