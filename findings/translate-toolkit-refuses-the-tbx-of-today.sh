#!/usr/bin/env bash
# A term base of one entry in the TBX of today (ISO 30042:2019, `tbx` with conceptEntry and termSec) and in that of 2008
# (`martif` with termEntry and tig). A library that reads TBX might read the standard that is in force, or name the
# version that it lacks.
# translate-toolkit 3.20.4 reads the old form and ends at the new one with an AssertionError without a word.
# Why it matters: terms are handed on to programs built on it. The term base written here is the form of 2008.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'translate-toolkit==3.20.4' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from translate.storage import tbx
OLD = '''<martif type="TBX" xml:lang="zh"><martifHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="c1"><langSet xml:lang="zh"><tig><term>渡船</term></tig></langSet>
<langSet xml:lang="en"><tig><term>ferry</term></tig></langSet></termEntry></body></text></martif>'''
NEW = '''<tbx style="dca" type="TBX-Core" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc>
<p>t</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1"><langSec xml:lang="zh"><termSec>
<term>渡船</term></termSec></langSec><langSec xml:lang="en"><termSec><term>ferry</term></termSec></langSec></conceptEntry>
</body></text></tbx>'''
def read(text):
    try:
        return " ".join(f"{unit.source} {unit.target}" for unit in tbx.tbxfile.parsestring(text.encode()).units)
    except Exception as error:
        return f"{type(error).__name__}({error})"
print(f"2008: {read(OLD)}; 2019: {read(NEW)}")
P
)
echo "translate-toolkit 3.20.4"
echo "expected: 渡船 ferry from both, or an error that names the version"
echo "seen:     $seen"
[ "$seen" = "2008: 渡船 ferry; 2019: AssertionError()" ]
