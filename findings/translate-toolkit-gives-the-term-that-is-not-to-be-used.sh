#!/usr/bin/env bash
# A term base (TBX) has the terms of one language side by side and says of each whether it is preferred or no longer to be
# used (administrativeStatus). Of a reader that gives one term a language one would expect the preferred one, or all.
# translate-toolkit 3.20.4 gives the first: "illegal alien", marked as deprecated, and not the preferred "irregular migrant"
# behind it. The other terms are in none of its fields.
# Why it matters: a glossary that was kept with care hands on the very words that it warns of. Each term written here
# stands alone in its language.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'translate-toolkit==3.20.4' 'lxml==6.1.3'
seen=$(venv/bin/python -W ignore - <<'P'
from translate.storage import tbx
def term(text, status):
    return f'<tig><term>{text}</term><termNote type="administrativeStatus">{status}-admn-sts</termNote></tig>'
base = f'''<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="c1"><langSet xml:lang="en">{term("illegal alien", "deprecatedTerm")}{term("irregular migrant", "preferredTerm")}</langSet>
<langSet xml:lang="fr">{term("clandestin", "deprecatedTerm")}{term("migrant en situation irrégulière", "preferredTerm")}</langSet></termEntry></body></text></martif>'''
print(" | ".join(f"{unit.source}, {unit.target}" for unit in tbx.tbxfile.parsestring(base.encode()).units))
P
)
echo "translate-toolkit 3.20.4"
echo "expected: irregular migrant, migrant en situation irrégulière (or all four)"
echo "seen:     $seen"
[ "$seen" = "illegal alien, clandestin" ]
