#!/usr/bin/env bash
# In Akoma Ntoso a list may have words behind its points that bind all of them (wrapUp): They shall: (a) report; (b)
# meet, within 90 days. normattiva2md 2.1.15 makes Markdown of laws in this form. One would expect every word of a
# paragraph; what was deleted (del) left out, or marked otherwise than what came in its place (ins).
# "within 90 days" is gone, and so are a table in a paragraph and a quoted provision (quotedStructure). del and ins have
# the same marks, ((monthly))((yearly)), those of the Italian gazette for new words, and a footnote runs into the
# sentence. Words before the points (intro) are there. No message.
# Why it matters: the deadline is what is lost, and both frequencies are in force. Points are written here as lines of
# their paragraph, and what was deleted is not written. (A statement, which a programme is written as, comes out empty.)
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'normattiva2md==2.1.15'
cat > make.py <<'P'
def level(name, uri, more=""):
    return f'<FRBR{name}><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/><FRBRdate date="2001-09-28" name="Generation"/><FRBRauthor href="#un"/>{more}</FRBR{name}>'
uri = "/akn/un/act/2001/1373"
meta = level("Work", uri, '<FRBRcountry value="un"/>') + level("Expression", uri + "/eng", '<FRBRlanguage language="eng"/>') + level("Manifestation", uri + "/eng.xml")
point = lambda letter, text: f'<point eId="art_1__para_1__list_1__point_{letter}"><num>{letter})</num><content><p>{text}</p></content></point>'
points = point("a", "report;") + point("b", 'meet <del>monthly</del><ins>yearly</ins><authorialNote marker="1"><p>See S/2024/193.</p></authorialNote>,')
second = "<p>The following is added:</p><quotedStructure><paragraph><num>3.</num><content><p>quoted</p></content></paragraph></quotedStructure><table><tr><td><p>cell</p></td></tr></table>"
open("law.xml", "w").write(f'''<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#un">{meta}</identification></meta><body>
<article eId="art_1"><num>Art. 1</num><heading>Reports</heading>
<paragraph eId="art_1__para_1"><num>1.</num><list eId="art_1__para_1__list_1"><intro><p>They shall:</p></intro>{points}<wrapUp><p>within 90 days.</p></wrapUp></list></paragraph>
<paragraph eId="art_1__para_2"><num>2.</num><content>{second}</content></paragraph></article></body></act></akomaNtoso>''')
P
venv/bin/python make.py
seen=$(venv/bin/normattiva2md law.xml 2>/dev/null | sed -n '/Art. 1/,$p' | tr -s '\n' '|')
echo "normattiva2md 2.1.15"
echo "expected: ... meet yearly, | within 90 days. | 2. The following is added: | 3. quoted | cell"
echo "seen:     $seen"
[ "$seen" = "## Art. 1 - Reports|1. They shall:|- a) report;|- b) meet ((monthly))((yearly))See S/2024/193.,|2. The following is added:|" ]
