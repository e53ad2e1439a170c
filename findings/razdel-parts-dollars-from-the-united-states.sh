#!/usr/bin/env bash
# razdel 0.5.0 cuts Russian texts into sentences and words. It knows млн., тыс. and г., and
# that "т. е." ends nothing; "5 млн. долл. США" (5 million United States dollars) is how every Russian text of the field gives a
# sum. One would expect it whole.
# A sentence ends behind долл., and the next begins with США: "США утверждена." (the USA is approved) is a sentence of its own.
# "док. S/2024/193", "рез. 1373" and "подп. 5" are parted, too. Of words a number keeps its comma if
# another number follows: "пункты 5, 9 и 12" is пункты, "5,", 9, и, 12.
# Why it matters: the sum is in one sentence and its currency begins another, with a verb that was not its own. Clauses are cut
# here at marks, with the abbreviations of the field known.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'razdel==0.5.0'
seen=$(venv/bin/python - <<'P'
from razdel import sentenize, tokenize
for text in ["Сумма в 5 млн. долл. США утверждена.", "Сумма в 5 млн. евро утверждена.", "См. док. S/2024/193.", "См. п. 5."]:
    print(" | ".join(part.text for part in sentenize(text)))
for text in ["пункты 5, 9 и 12", "пункты 5, а также 9"]:
    print(" | ".join(part.text for part in tokenize(text)))
P
)
echo "razdel 0.5.0"
echo "expected: no mark in the first four; 5 | , | 9"
echo "seen:     $seen"
[ "$seen" = "Сумма в 5 млн. долл. | США утверждена.
Сумма в 5 млн. евро утверждена.
См. док. | S/2024/193.
См. п. 5.
пункты | 5, | 9 | и | 12
пункты | 5 | , | а | также | 9" ]
