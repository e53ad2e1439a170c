#!/usr/bin/env bash
# xmldiff 3.0 (Python) compares two XML texts; its XMLFormatter gives one text with what was inserted and deleted
# marked. One would expect that the new text is left when all that is marked as deleted is taken out.
# When an element goes, the words behind it stay unmarked: "shall <b>not</b> report within 90 days" changed to "shall
# report" still says "within 90 days" in the new text, and "report" is said to be inserted before the bare old
# "report". The list of changes that the same package makes is right, and with text_tags=("p",) and the elements as
# formatting_tags so is the marked text.
# Why it matters: an obligation that was taken out reads as one that stays. What is written here with marks, in pages
# and Markdown, is made of the two texts, word by word.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'xmldiff==3.0' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from lxml import etree
from xmldiff import formatting, main
MARK = "{http://namespaces.shoobx.com/diff}"
def new(element):
    gone = element.tag == MARK + "delete" or MARK + "delete" in element.attrib
    return ("" if gone else (element.text or "") + "".join(map(new, element))) + (element.tail or "")
for old, text in (("States shall <b>not</b> report within 90 days", "States shall report"), ("第<ref>1373</ref>号和第<ref>1624</ref>号决议", "第<ref>1373</ref>号决议")):
    for options in ({}, {"text_tags": ("p",), "formatting_tags": ("b", "ref")}):
        marked = main.diff_texts(f"<d><p>{old}</p></d>", f"<d><p>{text}</p></d>", formatter=formatting.XMLFormatter(pretty_print=False, **options))
        print(new(etree.fromstring(marked)), end="; ")
P
)
echo "xmldiff 3.0: the new text, without and with text_tags"
echo "expected: States shall report; States shall report; 第1373号决议; 第1373号决议; "
echo "seen:     $seen"
[ "$seen" = "States shall report report within 90 days; States shall report; 第1373号决议号决议; 第1373号决议; " ]
