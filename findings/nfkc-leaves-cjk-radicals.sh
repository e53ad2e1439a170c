#!/usr/bin/env bash
# Text out of a PDF often holds radicals where characters are meant. NFKC is the usual mend, and for the Kangxi
# radicals (U+2F00 to U+2FD5) it works: all 214 become characters. One would expect the same of the block beside it.
# Of the 115 signs of CJK Radicals Supplement (U+2E80 to U+2EF3) NFKC changes two; the others, among them the
# simplified forms that PDF readers really give (⻅ for 见, ⻔ for 门, ⻓ for 长), stay. Unicode gives them no
# decomposition (unicodedata2 18.0.0).
# Why it matters: a label or a heading with such a sign is not recognised, and a search does not find it. The folding
# of look-alikes here has a table of its own for this block.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'unicodedata2==18.0.0'
seen=$(venv/bin/python - <<'P'
import unicodedata2 as u
def folded(first, last):
    signs = [chr(c) for c in range(first, last + 1) if u.name(chr(c), "")]
    return len(signs), sum(u.normalize("NFKC", s) != s for s in signs)
print(u.unidata_version, "Kangxi %d, folded %d;" % folded(0x2F00, 0x2FD5),
      "Supplement %d, folded %d;" % folded(0x2E80, 0x2EF3), u.normalize("NFKC", "\u2ec5\u2ed4\u2ed3"))
P
)
echo "expected: every radical becomes the character that it stands for: 见门长"
echo "seen:     $seen"
case "$seen" in *"Kangxi 214, folded 214; Supplement 115, folded 2; ⻅⻔⻓") ;; *) exit 1 ;; esac
