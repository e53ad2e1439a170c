#!/usr/bin/env bash
# vexy-markliff 1.3.2 turns Markdown into XLIFF 2.1 and the XLIFF back into Markdown. One would expect a heading to stay a heading, the
# paragraphs 5 and 6 to keep their numbers, and a sentence with a bold word to be one unit.
# What comes back is a row of <p>, not Markdown: headings, lists with their numbers and tables are paragraphs, and a bold word
# makes three of a sentence, since each piece between two marks is a unit of its own. The file says version 2.1 and has the
# <trans-unit> of 1.2, which readers of 2.1 do not know. No message.
# Why it matters: a translator gets sentences in pieces, and gives back a document without the numbers of its paragraphs.
# Languages are exchanged here as TMX, a unit for a provision.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'vexy-markliff==1.3.2'
printf '# Report\n\n5. States shall report\n6. The Panel **shall** meet\n' > in.md
venv/bin/vexy-markliff md2xliff in.md out.xlf >/dev/null 2>&1
venv/bin/vexy-markliff xliff2md out.xlf out.md >/dev/null 2>&1
seen="XLIFF $(grep -o '<xliff [^>]*version="[0-9.]*"' out.xlf | grep -o 'version.*'), $(grep -c '<trans-unit' out.xlf) trans-units
$(cat out.md)"
echo "vexy-markliff 1.3.2"
echo "expected: three units, and the Markdown as it was"
echo "seen:     $seen"
[ "$seen" = "XLIFF version=\"2.1\", 5 trans-units
<p>Report</p>
<p>States shall report</p>
<p>The Panel</p>
<p>shall</p>
<p>meet</p>" ]
