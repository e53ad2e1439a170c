#!/usr/bin/env bash
# rich 15.0.0 prints to terminals and reads [bold] and [/bold] in a text as marks. A word in brackets that is no style, one
# would expect, is printed, or refused as [/x] is.
# Any word of small letters in brackets is a style and printed as nothing: of "[a], [c] and [ii]" stay the comma and the and.
# [5], [A] and (a) are printed. Style names that do not exist are no error at all.
# Why it matters: subparagraphs and notes are often in brackets, and a table of texts loses them and looks well. Brackets
# are printed here as they are.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'rich==15.0.0'
seen=$(venv/bin/python -c '
from rich.console import Console
Console(width=80).print("paragraphs 2 [a], [c] and [ii]; [5], [A], (a)")')
echo "rich 15.0.0"
echo "expected: paragraphs 2 [a], [c] and [ii]; [5], [A], (a)"
echo "seen:     $seen"
[ "$seen" = "paragraphs 2 ,  and ; [5], [A], (a)" ]
