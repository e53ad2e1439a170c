#!/usr/bin/env bash
# lexref 1.1 finds references in laws of the European Union and names their target. "Article 2 of Regulation (EU) No
# 1286/2014 and Article 12 of Directive 2013/36/EU" is read well. One would expect the same with a point before the
# article. "..., and point (a) of Article 12 of Directive 2013/36/EU" is Article 12 of the Regulation. In German, of
# "Artikel 3 und Absätze 1 und 2 des Artikels 5" paragraph 1 is of Article 3 and paragraph 2 of Article 5. Each has an
# address that looks good.
# Why it matters: a link to a wrong law is worse than none, and it is the long sentences that have points. Here
# "paragraph 2 and paragraph 3 of" gives both to the document that they are named with.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'lexref==1.1' 'lxml==6.1.3' 'anytree==2.13.0'
seen=$(venv/bin/python - <<'P'
from lexref import Reflector
law = "Article 2 of Regulation (EU) No 1286/2014"
for language, text in (("EN", law + " and Article 12 of Directive 2013/36/EU"), ("EN", law + ", and point (a) of Article 12 of Directive 2013/36/EU"),
        ("DE", "Artikel 3 und Absätze 1 und 2 des Artikels 5 der Richtlinie (EU) 2017/541")):
    found = Reflector(language, "annotate")(text)
    print("; ".join(one["title"] for part in found for one in part["references"]))
P
)
echo "lexref 1.1"
echo "expected: ...; Directive 2013/36/EU Article 12; Directive 2013/36/EU"
echo "          ...; Directive 2013/36/EU Article 12 point (a); Directive 2013/36/EU Article 12; Directive 2013/36/EU"
echo "          ... Art. 3; ... Art. 5 Abs. 1; ... Art. 5 Abs. 2; ..."
echo "seen:     $seen"
[ "$seen" = "Regulation (EU) No 1286/2014 Article 2; Regulation (EU) No 1286/2014; Directive 2013/36/EU Article 12; Directive 2013/36/EU
Regulation (EU) No 1286/2014 Article 2; Regulation (EU) No 1286/2014; Regulation (EU) No 1286/2014 Article 12 point (a); Regulation (EU) No 1286/2014 Article 12; Directive 2013/36/EU
Richtlinie (EU) 2017/541 Art. 3; Richtlinie (EU) 2017/541 Art. 3 Abs. 1; Richtlinie (EU) 2017/541 Art. 5 Abs. 2; Richtlinie (EU) 2017/541 Art. 5; Richtlinie (EU) 2017/541" ]
