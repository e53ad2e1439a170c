#!/usr/bin/env bash
# A quoted CSV cell that lists paragraph numbers, "9,134", is text to any reader of CSV, one would think.
# csvkit 2.2.0 (agate 1.14.2) takes the commas for signs between thousands, wherever they stand: "1,2,3" becomes the
# number 123 and "9,134" becomes 9134, in csvjson, in2csv, csvsort and every other command that guesses types.
# Nothing is said. A blank behind the comma keeps the cell a text.
# Why it matters: a table of citations lists the paragraphs that cite a resolution. `resolutions --csv` therefore
# never writes two numbers with a bare comma between them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'csvkit==2.2.0' 'agate==1.14.2' 'babel==2.19.0'
printf 'symbol,paragraphs\nA,"1,2,3"\nB,"9,134"\n' > bare.csv
printf 'symbol,paragraphs\nA,"1, 2, 3"\nB,"9, 134"\n' > blank.csv
bare=$(venv/bin/in2csv bare.csv | tail -n +2 | paste -sd' ')
blank=$(venv/bin/in2csv blank.csv | tail -n +2 | paste -sd' ')
venv/bin/csvcut --version
echo "expected: A,\"1,2,3\" B,\"9,134\""
echo "seen:     $bare"
echo "with a blank behind the comma: $blank"
[ "$bare" = 'A,123 B,9134' ] && [ "$blank" = 'A,"1, 2, 3" B,"9, 134"' ]
