#!/usr/bin/env bash
# normattiva2md 2.1.15 (once akoma2md) makes Markdown of a law in Akoma Ntoso. It is made for Italian laws; of an act with
# sections, one would expect their text without the fine points, or a word that it is not read.
# Only what stands in an <article> is printed: a section with its paragraphs, and a numbered paragraph in the body itself,
# are left out, and of a <statement> nothing but headings of annexes is left. The exit status is 0.
# Why it matters: resolutions and programmes have paragraphs and no articles, and so has what is written here in that form.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'normattiva2md==2.1.15'
cat > a.xml <<'X'
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#un">
<FRBRWork><FRBRthis value="/akn/un/act/2001/1/!main"/><FRBRuri value="/akn/un/act/2001/1"/><FRBRdate date="2001-09-28" name="adoption"/><FRBRauthor href="#un"/><FRBRcountry value="un"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/un/act/2001/1/eng/!main"/><FRBRuri value="/akn/un/act/2001/1/eng"/><FRBRdate date="2001-09-28" name="adoption"/><FRBRauthor href="#un"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/akn/un/act/2001/1/eng/!main.xml"/><FRBRuri value="/akn/un/act/2001/1/eng.xml"/><FRBRdate date="2001-09-28" name="markup"/><FRBRauthor href="#un"/></FRBRManifestation>
</identification></meta><body>
<article eId="art_1"><num>Art. 1</num><heading>Scope</heading><paragraph eId="art_1__para_1"><num>1.</num><content><p>States report.</p></content></paragraph></article>
<section eId="sec_1"><num>A.</num><heading>General</heading><paragraph eId="sec_1__para_2"><num>2.</num><content><p>The Committee meets.</p></content></paragraph></section>
<paragraph eId="para_3"><num>3.</num><content><p>The Directorate assesses.</p></content></paragraph>
</body></act></akomaNtoso>
X
seen=$(venv/bin/normattiva2md a.xml 2>/dev/null | sed '1,/^---$/d' | tr -s '\n' ' ')
echo "normattiva2md 2.1.15"
echo "expected: ## Art. 1 - Scope 1. States report. A. General 2. The Committee meets. 3. The Directorate assesses."
echo "seen:     $seen"
[ "$seen" = " ## Art. 1 - Scope 1. States report. " ]
