#!/usr/bin/env bash
# A TMX file says in its header that the source language is zh, and its segments are marked zh-CN. By RFC 4647 zh
# covers zh-CN, and a reader that finds no segment of the source language might refuse the file.
# translate-toolkit 3.20.4 reads it without a word, and every unit has a source of None; the target is there. With
# the same code in both places, or with *all*, the source is found.
# Why it matters: a translation memory whose sources are gone translates nothing, and nobody is told. The header
# written here holds the very code of the left segments.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'translate-toolkit==3.20.4' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from translate.storage import tmx
def source(srclang):
    memory = f'''<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1"
      segtype="paragraph" o-tmf="t" adminlang="en" srclang="{srclang}" datatype="plaintext"/><body><tu>
      <tuv xml:lang="zh-CN"><seg>边境</seg></tuv><tuv xml:lang="en"><seg>border</seg></tuv></tu></body></tmx>'''
    unit = tmx.tmxfile.parsestring(memory.encode()).units[0]
    return f"{srclang}: {unit.source} {unit.target}"
print("; ".join(map(source, ["zh-CN", "zh", "*all*"])))
P
)
echo "translate-toolkit 3.20.4"
echo "expected: 边境 and border from each, or an error"
echo "seen:     $seen"
[ "$seen" = "zh-CN: 边境 border; zh: None border; *all*: 边境 border" ]
