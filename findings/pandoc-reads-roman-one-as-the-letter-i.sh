#!/usr/bin/env bash
# In the Markdown of pandoc, paragraphs that begin with (a) or (i) are items of lists, with their own kind of number. After
# (a) and (b), one would expect (i) and (ii) to begin a list of small Roman numbers: a letter i does not follow b.
# pandoc 3.9 (pypandoc_binary 1.17) takes (i) for a letter and, as an item's own number counts for nothing behind the first,
# prints (c). With (ii) a list of Roman numbers begins at 2, and goes on with (c), a hundred, as (iii).
# Why it matters: subparagraph (b) (i) is (c) and (c) is (iii), and each looks right. In what is written here
# they are lines of their paragraph and begin no list.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
seen=$(venv/bin/python -c '
import pypandoc
text = "\n\n".join(["(a) Reports", "(b) Visits", "(i) Europe", "(ii) Asia", "(c) Meetings"])
print(" ".join(pypandoc.convert_text(text, "plain", "markdown").split()))')
echo "pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: (a) Reports (b) Visits (i) Europe (ii) Asia (c) Meetings"
echo "seen:     $seen"
[ "$seen" = "(a) Reports (b) Visits (c) Europe (ii) Asia (iii) Meetings" ]
