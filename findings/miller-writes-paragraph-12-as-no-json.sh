#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12) makes JSON of CSV; what looks like a number becomes one. It leaves "007" and "5-7" texts, so one would
# expect it to know what a number is in JSON.
# "12.", as paragraphs are numbered, and ".5" are numbers for it and are written as they stand, 12. and .5, without quotation
# marks; so is 0x1F. JSON has none of these: Python and Node refuse the whole file, and Miller itself does not read what it
# wrote. 1.10 is a number, too, which the next program reads as 1.1. With mlr -S all are texts.
# Why it matters: a table of paragraphs has its full stops, and the file breaks at the first of them. Numbers are bare in the
# tables written here.
set -euo pipefail
command -v mlr >/dev/null && command -v node >/dev/null || { echo "this needs Miller 6.6.0 (Debian package miller) and Node"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
printf 'number\n007\n5-7\n12.\n.5\n0x1F\n1.10\n' > a.csv
mlr --icsv --ojson cat a.csv > a.json
seen=$(grep -o '"number": .*' a.json | cut -d' ' -f2 | tr '\n' ' ')
refused() { "$@" >/dev/null 2>&1 && echo read || echo refused; }
seen="$seen| Python: $(refused python3 -c 'import json; json.load(open("a.json"))') Node: $(refused node -e 'JSON.parse(require("fs").readFileSync("a.json", "utf8"))') Miller: $(refused mlr --json cat a.json)"
mlr --version
echo 'expected: "007" "5-7" "12." "0.5" or ".5" ..., read by all three'
echo "seen:     $seen"
[ "$seen" = '"007" "5-7" 12. .5 0x1F 1.10 | Python: refused Node: refused Miller: refused' ]
