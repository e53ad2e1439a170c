#!/usr/bin/env bash
# In Akoma Ntoso a list may have words before its points (intro) and behind them (wrapUp): They shall: (a) report; (b) meet,
# within 90 days. tulit 0.8.0 reads laws of many countries in this form; one would expect the text in the order of the file.
# The words before and behind come first, as one sentence, then the points without their letters: "They shall: within 90
# days. report; meet". What was deleted (del) and what came in its place (ins) are one word, monthlyyearly, and 1373<br/>12 is
# 137312. Its reader for German laws, given the same file, has the order and the letters.
# Why it matters: what binds all points reads as a sentence of its own that binds none. The points of a paragraph are written
# here as its lines, in their order. (A statement, which a programme is written as, tulit does not read at all.)
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'tulit==0.8.0'
cat > make.py <<'P'
def level(name, uri, more=""):
    return f'<FRBR{name}><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/><FRBRdate date="2001-09-28" name="Generation"/><FRBRauthor href="#un"/>{more}</FRBR{name}>'
uri = "/akn/un/act/2001/1373"
meta = level("Work", uri, '<FRBRcountry value="un"/>') + level("Expression", uri + "/eng", '<FRBRlanguage language="eng"/>') + level("Manifestation", uri + "/eng.xml")
point = lambda letter, text: f'<point eId="art_1__para_1__list_1__point_{letter}"><num>({letter})</num><content><p>{text}</p></content></point>'
points = point("a", "report;") + point("b", "meet <del>monthly</del><ins>yearly</ins>,")
open("law.xml", "w").write(f'''<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#un">{meta}</identification></meta><body><chapter eId="chp_I"><num>I</num><heading>Duties</heading>
<article eId="art_1"><num>Article 1</num><heading>Reports</heading>
<paragraph eId="art_1__para_1"><num>1.</num><list eId="art_1__para_1__list_1"><intro><p>They shall:</p></intro>{points}<wrapUp><p>within 90 days.</p></wrapUp></list></paragraph>
<paragraph eId="art_1__para_2"><num>2.</num><content><p>Resolution 1373<br/>12 States</p></content></paragraph></article></chapter></body></act></akomaNtoso>''')
P
venv/bin/python make.py
seen=$(for form in akn legaldocml-de; do
    venv/bin/tulit parse --format "$form" law.xml -o "$form.json" > "$form.log" 2>&1 || cat "$form.log"
    venv/bin/python -c 'import json, sys
print(sys.argv[1], [" ".join(one["text"].split()) for one in json.load(open(sys.argv[1] + ".json"))["articles"][0]["children"]])' "$form"
done)
echo "tulit 0.8.0, its readers akn and legaldocml-de"
echo "expected: They shall: (a) report; (b) meet yearly, within 90 days., by both"
echo "seen:     $seen"
[ "$seen" = "akn ['They shall: within 90 days. report; meet monthlyyearly,', 'Resolution 137312 States']
legaldocml-de ['They shall: (a) report; (b) meet monthlyyearly, within 90 days.', 'Resolution 137312 States']" ]
