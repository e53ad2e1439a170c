#!/usr/bin/env bash
# striprtf 0.0.35 turns RTF into text. One would expect the text of a footnote to be in it, or to be told that it was
# left out, and text that was deleted under tracked changes to be gone.
# It is the other way round: the footnote's text is dropped without a word, while deleted and hidden text is printed
# as if it stood in the document; of the two ways in which RTF keeps a list number, \pntext is dropped as well and only
# \listtext survives.
# Why it matters: in documents of the United Nations the footnotes hold the symbols that a paragraph cites. A
# citation lost so is lost in silence.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'striprtf==0.0.35'
seen=$(venv/bin/python - <<'P'
from striprtf.striprtf import rtf_to_text
rtf = (r"{\rtf1\ansi Cited text{\super 1}{\footnote \pard See the symbol.}. {\deleted taken out} {\v hidden}\par "
       r"{\pntext 1.\tab}old list\par {\listtext 2.\tab}new list\par}")
print(" / ".join(" ".join(line.split()) for line in rtf_to_text(rtf).splitlines() if line.strip()))
P
)
echo "striprtf 0.0.35"
echo "expected: Cited text1. / See the symbol. / 1. old list / 2. new list"
echo "seen:     $seen"
[ "$seen" = "Cited text1. taken out hidden / old list / 2. new list" ]
