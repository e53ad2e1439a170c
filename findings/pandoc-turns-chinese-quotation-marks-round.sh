#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) writes “ ” and ‘ ’ as " and ' in its Markdown and makes them round again when it reads
# that. One would expect the same marks after both.
# It tells an opening mark by the blank before it, and Chinese has none: 将“反恐委员会”列入 comes back as
# 将”反恐委员会”列入, ‘新’ as ’新’. In English "the “first” report" comes back right. With `-t markdown-smart` the marks stay.
# Why it matters: texts that pass through Markdown open their quotations with a closing mark, and no later step can tell.
# The marks are written as they are here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
seen=$(venv/bin/python - <<'P'
from pypandoc import convert_text
for text in "the “first” and ‘second’ report", "委员会将“反恐委员会”和所谓‘新’办法列入附件":
    markdown = convert_text(f"<p>{text}</p>", "markdown", "html")
    print(markdown.strip(), "->", convert_text(markdown, "plain", "markdown").strip())
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: the “first” and ‘second’ report, and 委员会将“反恐委员会”和所谓‘新’办法列入附件"
echo "seen:     $seen"
[ "$seen" = "the \"first\" and 'second' report -> the “first” and ‘second’ report
委员会将\"反恐委员会\"和所谓'新'办法列入附件 -> 委员会将”反恐委员会”和所谓’新’办法列入附件" ]
