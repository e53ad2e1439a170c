#!/usr/bin/env bash
# eyecite 2.7.8 reads who stands against whom in a case. One would expect the names as they are written.
# Of the one before "v." every word in small letters is taken out, and the letter behind an apostrophe: "National
# Council of Resistance of Iran" is "National Council  Resistance  Iran", "People's Mojahedin Org. of Iran" is "People'
# Mojahedin Org. Iran". The one behind "v." is whole: the same State department has its "of". And the pages quoted,
# 836-38, are read with a hyphen; with the dash that printed texts have (836–38) they are no pages, but put away as
# "extra".
# Why it matters: the same party has two names in a list, by the side on which it stood. Names of bodies are taken here
# as they stand, and a range may have either sign.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'eyecite==2.7.8' 'reporters-db==3.2.67'
seen=$(venv/bin/python - <<'P'
from eyecite import get_citations
for text in ("National Council of Resistance of Iran v. Department of State, 251 F.3d 192, 196-97 (D.C. Cir. 2001)",
        "People's Mojahedin Org. of Iran v. Department of State, 182 F.3d 17, 22–25 (D.C. Cir. 1999)"):
    data = get_citations(text)[0].metadata
    print(data.plaintiff, data.defendant, data.pin_cite, data.extra, sep=" | ")
P
)
echo "eyecite 2.7.8: before v., behind v., pages, extra"
echo "expected: National Council of Resistance of Iran | Department of State | 196-97 | None"
echo "          People's Mojahedin Org. of Iran | Department of State | 22–25 | None"
echo "seen:     $seen"
[ "$seen" = "National Council  Resistance  Iran | Department of State | 196-97 | None
People' Mojahedin Org.  Iran | Department of State | None | 22–25" ]
