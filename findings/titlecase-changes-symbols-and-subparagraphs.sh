#!/usr/bin/env bash
# titlecase 2.4.1 sets titles in capitals as English has them. It leaves CTED, ISIL and words with capitals inside alone; one
# would expect as much of a symbol, and of a letter in brackets.
# A word with a slash is cut there and each part begun anew: S/RES/1373 is S/Res/1373. (c) is (C). S/2024/193 stays.
# Why it matters: S/Res is no symbol, and 2 (C) another paragraph where both are used.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'titlecase==2.4.1'
seen=$(venv/bin/python -c '
from titlecase import titlecase
print(titlecase("review by CTED of S/RES/1373 (2001), paragraph 2 (c) and S/2024/193"))')
echo "titlecase 2.4.1"
echo "expected: Review by CTED of S/RES/1373 (2001), Paragraph 2 (c) and S/2024/193"
echo "seen:     $seen"
[ "$seen" = "Review by CTED of S/Res/1373 (2001), Paragraph 2 (C) and S/2024/193" ]
