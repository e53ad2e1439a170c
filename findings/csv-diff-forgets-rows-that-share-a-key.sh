#!/usr/bin/env bash
# csv-diff 1.2 compares two tables by a key. An annex and its enclosure both begin at paragraph 1, so a key of the number
# alone names two rows. One would expect an error, or both rows compared in their order.
# The last row of a key replaces the others without a word: a change in the annex is reported as no change at all, in
# text and in JSON.
# Why it matters: "no difference" is what people act on. A table that is to be compared so needs one column that is a key;
# the tables written here have the part and the number in columns of their own, and neither is one alone.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'csv-diff==1.2' 'dictdiffer==0.10.0' 'click==8.3.1'
printf 'part,number,text\nannex,1,shall report\nenclosure,1,shall help\n' > old.csv
printf 'part,number,text\nannex,1,may report\nenclosure,1,shall help\n' > new.csv
seen=$(venv/bin/csv-diff old.csv new.csv --key=number --json | tr -d ' \n')
echo "csv-diff 1.2"
echo "expected: an error that names the key 1, or a change from 'shall report' to 'may report'"
echo "seen:     $seen"
[ "$(grep -o '"changed":\[[^]]*\]' <<< "$seen")" = '"changed":[]' ] && ! grep -q report <<< "$seen"
