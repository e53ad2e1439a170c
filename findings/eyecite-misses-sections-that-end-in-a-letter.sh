#!/usr/bin/env bash
# eyecite 2.7.8 (with reporters-db 3.2.67) finds citations of American law in text. It finds 18 U.S.C. § 2339; one would
# expect 18 U.S.C. § 2339B, on support to terrorist organizations, the most cited section of the field.
# It finds the sign "§" there, as an unknown citation, and so for 50 U.S.C. § 1861a and 42 U.S.C. § 300a-7: a section
# whose number ends in a letter is none. "Pub. L. No. 107-56, 115 Stat. 272" is found as section 115 of that law, and
# page 272 of the Statutes at Large is not found.
# Why it matters: an index made so lists the neighbours of a section and not the section. Here a document is found
# whatever paragraph is named with it; of 35a and 12 bis it does not take the number.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'eyecite==2.7.8' 'reporters-db==3.2.67'
seen=$(venv/bin/python - <<'P'
from eyecite import get_citations
for text in ("18 U.S.C. § 2339", "18 U.S.C. § 2339B", "18 U.S.C. § 2339A(b)(1)", "50 U.S.C. § 1861a", "Pub. L. No. 107-56, 115 Stat. 272 (2001)"):
    print(text, "->", *(f"{type(one).__name__} {one.matched_text()} {one.groups.get('section')}" for one in get_citations(text)))
P
)
echo "eyecite 2.7.8, reporters-db 3.2.67"
echo "expected: FullLawCitation of each, 115 Stat. 272 apart"
echo "seen:     $seen"
[ "$seen" = "18 U.S.C. § 2339 -> FullLawCitation 18 U.S.C. § 2339 2339
18 U.S.C. § 2339B -> UnknownCitation § None
18 U.S.C. § 2339A(b)(1) -> UnknownCitation § None
50 U.S.C. § 1861a -> UnknownCitation § None
Pub. L. No. 107-56, 115 Stat. 272 (2001) -> FullLawCitation Pub. L. No. 107-56, 115 115" ]
