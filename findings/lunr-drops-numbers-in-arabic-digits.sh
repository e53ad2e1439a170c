#!/usr/bin/env bash
# lunr 2.3.9 with the Arabic of lunr-languages 1.22.0: of القرار ١٣٧٣ (٢٠٠١), resolution 1373 (2001) in the digits that
# Arabic writes, one would expect the words of the index to be the noun and the two numbers.
# The numbers are not there. What is no letter is cut from the ends of a word, 0 to 9 are spared, ٠ to ٩ are not, and
# nothing is left of them; a search for ١٣٧٣ finds nothing.
# Why it matters: a text that says which resolution cannot be found by it. Here 1373 finds
# it, as ١٣٧٣ does, and it is read as a resolution.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit lunr@2.3.9 lunr-languages@1.22.0 >/dev/null
cat > find.js <<'J'
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.ar")(lunr);
const found = (text, number) => {
    const index = lunr(function () { this.use(lunr.ar); this.ref("id"); this.field("text"); this.add({ id: 0, text }); });
    return `${number}: ${Object.keys(index.invertedIndex).length} words, ${index.search(number).length} found`;
};
console.log(found("القرار 1373 (2001)", "1373"));
console.log(found("القرار ١٣٧٣ (٢٠٠١)", "١٣٧٣"));
J
seen=$(node find.js)
echo "lunr 2.3.9 with lunr-languages 1.22.0"
echo "expected: 3 words, 1 found; 3 words, 1 found"
echo "seen:     $seen"
[ "$seen" = "1373: 3 words, 1 found
١٣٧٣: 1 words, 0 found" ]
