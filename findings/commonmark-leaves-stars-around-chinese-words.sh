#!/usr/bin/env bash
# Bold in Markdown is two stars on each side of the words, and where no word begins with a blank it stands directly
# beside its neighbours. One would expect it in Chinese as in English: 委员会**决定**继续 is bold, so 决定**“反恐”**一词 is.
# CommonMark (0.31, section 6.2) lets stars close only if what they enclose does not end in punctuation, or if blank or
# punctuation follows; for opening the same the other way round. Chinese has no blanks: what begins or ends with 。 ， “ 》
# or ) keeps its stars as text. commonmark.py 0.9.2, markdown-it-py 4.3.0 and mistune 3.4.0 all print them; Markdown
# 3.11.3, which is older than the rule, makes all of them bold. 执行**第1373(2001)号**决议 is right by luck: it ends in 号.
# Why it matters: a table of changes that strikes out what went and makes bold what came is full of such ends.
# What was changed then reads as a text with stars in it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'commonmark==0.9.2' 'markdown-it-py==4.3.0' 'mistune==3.4.0' 'Markdown==3.11.3'
seen=$(venv/bin/python - <<'P'
import commonmark, markdown, markdown_it, mistune
readers = {"commonmark.py": commonmark.commonmark, "markdown-it-py": markdown_it.MarkdownIt("commonmark").render,
           "mistune": mistune.html, "Markdown": markdown.markdown}
texts = ["委员会**决定**继续", "决定**“反恐”**一词", "应当**公布，**并报告", "执行**第1373(2001)号**决议", "执行第**1373(2001)**号决议"]
for name, read in readers.items():
    print(name, " ".join("bold" if "<strong>" in read(text) else "stars" for text in texts))
P
)
echo "commonmark.py 0.9.2, markdown-it-py 4.3.0, mistune 3.4.0, Markdown 3.11.3"
echo "expected: bold bold bold bold bold, by each"
echo "seen:     $seen"
[ "$seen" = "commonmark.py bold stars stars bold stars
markdown-it-py bold stars stars bold stars
mistune bold stars stars bold stars
Markdown bold bold bold bold bold" ]
