#!/usr/bin/env bash
# Resiliparse 2.0.1 takes the text out of pages, for large collections of pages; main_content=True leaves menus out.
# What stands in a sentence of a paragraph is no menu; one would expect the sentence, as its English: "shall <b>not</b>
# report". A hanzi that is alone between two tags is left out: 会员国<b>不</b>得提供支持 is 会员国得提供支持: "States shall not" is
# "States may". So is the 一 of <b>一</b>、导言, the 第 of 第<b>5</b>段, and a cell with 是 or 否. Without main_content all are
# kept. A Russian <b>и</b> and a Latin <b>A</b> are kept, too.
# Why it matters: in Chinese the one sign that turns a duty round is one character, and it is that which is set in bold.
# A saved page is read whole here, and what is left out is told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'Resiliparse==2.0.1'
seen=$(venv/bin/python - <<'P'
from resiliparse.extract.html2text import extract_plain_text
texts = ("States shall <b>not</b> report", "会员国<b>不</b>得提供支持", "<b>一</b>、导言", "第<b>5</b>段规定", "войны <b>и</b> мира, Annex <b>A</b>")
page = "<html><body><main><article><h1>Resolution</h1>" + "".join(f"<p>{text}</p>" for text in texts) + "</article></main></body></html>"
for main in False, True:
    print(" | ".join(extract_plain_text(page, main_content=main).split("\n\n")[1:]))
P
)
echo "Resiliparse 2.0.1, all of the page and its main content"
echo "expected: States shall not report | 会员国不得提供支持 | 一、导言 | 第5段规定 | войны и мира, Annex A, twice"
echo "seen:     $seen"
[ "$seen" = "States shall not report | 会员国不得提供支持 | 一、导言 | 第5段规定 | войны и мира, Annex A
States shall not report | 会员国得提供支持 | 、导言 | 5段规定 | войны и мира, Annex A" ]
