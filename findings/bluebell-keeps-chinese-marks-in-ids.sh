#!/usr/bin/env bash
# Akoma Ntoso builds the eId of a paragraph from its number without the marks around it: "12." gives para_12, and the
# same paragraph has the same eId in every language. bluebell 3.1.1, the parser behind several legislatures' sites,
# does that for "1." and "(a)".
# With the marks of Chinese texts it does not: "十二、" gives para_十二、 and "（a）" subpara_（a）, full-width brackets
# and all. The eIds of two languages of one text then never agree, and a reference made for one leads nowhere in the
# other.
# Why it matters: whoever writes this form must count for the eId and leave the printed number to <num>.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'bluebell-akn==3.1.1' 'cobalt==9.0.1' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
text = """BODY

PARA 1.

  SUBPARA (a)

    one

PARA 十二、

  SUBPARA （a）

    two
"""
uri = FrbrUri.parse("/akn/aa/statement/2024/1")
uri.work_component = "main"
tree = AkomaNtosoParser(uri).parse_to_xml(text, "statement")
print(" ".join(e.get("eId") for e in tree.iter() if str(e.tag).endswith("aragraph")))
P
)
echo "bluebell-akn 3.1.1, cobalt 9.0.1"
echo "expected: para_1 para_1__subpara_a para_12 para_12__subpara_a"
echo "seen:     $seen"
[ "$seen" = "para_1 para_1__subpara_a para_十二、 para_十二、__subpara_（a）" ]
