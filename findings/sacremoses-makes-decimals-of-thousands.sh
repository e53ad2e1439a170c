#!/usr/bin/env bash
# sacremoses 0.2.0 is the cleaning of texts of the Moses tools in Python: before texts are aligned or counted,
# MosesPunctNormalizer makes quotation marks and blanks alike. In French, and in UN texts in Spanish and Russian, a number of
# five digits is written with a blank that keeps it together (U+00A0); one would expect an ordinary blank, or none.
# It becomes a decimal mark: in French and Spanish a comma, which is that of decimals there, and for English (and any other
# language) a point. 12 500 persons are twelve and a half, "paragraphs 2 and 3" written "2 3" with such a blank are 2,3. With
# a narrow blank (U+202F) nothing is changed. norm_numbers=False leaves numbers alone.
# Why it matters: the two sides of a pair are cleaned by it, and then the figures of both differ by a thousand. Figures are
# compared here as they are written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install sacremoses==0.2.0
seen=$(venv/bin/python - <<'P'
from sacremoses import MosesPunctNormalizer
print(" | ".join(MosesPunctNormalizer(lang=lang).normalize(text) for lang, text in
    [("fr", "12\u00a0500 personnes"), ("es", "12\u00a0500 personas"), ("en", "12\u00a0500 persons"), ("fr", "12\u202f500 personnes")]))
P
)
echo "sacremoses 0.2.0"
echo "expected: 12 500 personnes | 12 500 personas | 12 500 persons | 12 500 personnes"
echo "seen:     $seen"
[ "$seen" = "12,500 personnes | 12,500 personas | 12.500 persons | $(printf '12\xe2\x80\xaf500 personnes')" ]
