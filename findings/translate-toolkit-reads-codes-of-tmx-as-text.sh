#!/usr/bin/env bash
# In a TMX segment <bpt>, <ept> and <ph> hold codes of the program that the text came from (a tag, a field, the mark of a
# note), and <hi> holds text. A reader, one would expect, gives the text, without the codes or with a sign for each.
# translate-toolkit 3.20.4 gives both as one text: "States <b>shall</b> report{note 5}" where the sentence is "States shall
# report"; with \i1 of a Word file the code is in the middle of the words. <hi> is read rightly.
# Why it matters: codes are searched, counted and learnt as words, and a digit of a code becomes one of the text. Segments
# written here are plain text.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'translate-toolkit==3.20.4' 'lxml==6.1.3'
seen=$(venv/bin/python -W ignore - <<'P'
from translate.storage import tmx
segments = ["States <hi>shall</hi> report", 'States <bpt i="1">&lt;b></bpt>shall<ept i="1">&lt;/b></ept> report<ph>{note 5}</ph>', 'resolution <bpt i="1">{\\i1 </bpt>1373<ept i="1">}</ept>']
units = "".join(f'<tu><tuv xml:lang="en"><seg>{segment}</seg></tuv><tuv xml:lang="zh"><seg>各国</seg></tuv></tu>' for segment in segments)
memory = f'''<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
  o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>{units}</body></tmx>'''
print(" | ".join(str(unit.source) for unit in tmx.tmxfile.parsestring(memory.encode()).units))
P
)
echo "translate-toolkit 3.20.4"
echo "expected: States shall report | States shall report | resolution 1373"
echo "seen:     $seen"
[ "$seen" = 'States shall report | States <b>shall</b> report{note 5} | resolution {\i1 1373}' ]
