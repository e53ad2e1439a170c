#!/usr/bin/env bash
# A segment of a TMX file may hold inline elements: <hi> around words, <ph/> for a footnote mark. tmx2dataframe 0.3.0 reads
# such files into tables for training and search. One would expect the text without the elements, or an error.
# Each segment ends at its first element: "States <hi>shall</hi> report" is read as "States ". No error; a segment that
# begins with an element does raise one (AttributeError).
# Why it matters: half sentences of an official translation are learnt from. Segments written here are plain text.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'tmx2dataframe==0.3.0' 'pandas==3.1.1'
cat > a.tmx <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>
<tu><tuv xml:lang="zh-CN"><seg>各国应当报告。</seg></tuv><tuv xml:lang="en"><seg>States shall report.</seg></tuv></tu>
<tu><tuv xml:lang="zh-CN"><seg>各国<hi>应当</hi>报告。</seg></tuv><tuv xml:lang="en"><seg>States <hi>shall</hi> report.</seg></tuv></tu>
</body></tmx>
X
seen=$(venv/bin/python -W ignore -c '
from tmx2dataframe import tmx2dataframe
_, table = tmx2dataframe.read("a.tmx")
print(" ".join("[" + "|".join(row) + "]" for row in table[["source_sentence", "target_sentence"]].values))')
echo "tmx2dataframe 0.3.0"
echo "expected: [各国应当报告。|States shall report.] twice"
echo "seen:     $seen"
[ "$seen" = "[各国应当报告。|States shall report.] [各国|States ]" ]
