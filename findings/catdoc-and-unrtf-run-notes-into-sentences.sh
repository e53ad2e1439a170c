#!/usr/bin/env bash
# catdoc 0.95 and unrtf 0.21.10 (Debian 12) print the text of RTF files. One would expect a footnote to stand apart from
# the sentence, deleted words to be left out, and the no-break hyphen of RTF (\_) to be a hyphen.
# The text of a footnote stands in the middle of the sentence, without a mark: "States shall See S/2024/193. report."
# Words deleted under tracked changes are printed beside those that came in their place: "not now". And 5\_7 is 57.
# unrtf --text also prints each hanzi (\u31532?) as "?", while its --html has them; catdoc prints them with the ? behind
# each.
# Why it matters: a note becomes part of what is decided, and a range a number. RTF is read here by way of LibreOffice.
set -euo pipefail
for program in catdoc unrtf; do command -v $program >/dev/null || { echo "needs $program"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > a.rtf <<'R'
{\rtf1\ansi\ansicpg1252\uc1 {\pard States shall{\super\chftn}{\footnote\pard\chftn  See S/2024/193.} report {\deleted not }{\revised now }under paras. 5\_7 of \u31532?1373.\par}}
R
seen=$(echo "catdoc:" $(catdoc -d utf-8 a.rtf); echo "unrtf:" $(unrtf --text a.rtf 2>/dev/null | sed '/^###/d; /^---/d'))
echo "catdoc $(catdoc -V | grep -oE '[0-9.]+' | head -1), unrtf $(unrtf --version 2>&1 | head -1)"
echo "expected: States shall report now under paras. 5-7 of 第1373., and the note apart"
echo "seen:     $seen"
[ "$seen" = "catdoc: States shall See S/2024/193. report not now under paras. 57 of 第?1373.
unrtf: States shall See S/2024/193. report not now under paras. 57 of ?1373." ]
