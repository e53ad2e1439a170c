#!/usr/bin/env bash
# Orama 3.1.18 finds documents that have any of the words of a query, or with threshold: 0 only those that have all of
# them: "all the documents that contain both". S/RES/1373 is the words s, res and 1373 then, and one would expect
# resolution 1373.
# It finds resolution S/RES/2462 (2019) and leaves out S/RES/1373 (2001). Every word of the document that begins with a
# word of the query counts, and the count must be just that of the query, three: 1373 has s, res, resolution and 1373,
# which are four; 2462 has s, res and resolution. So the one document that has all words is the one that is not found.
# No error.
# Why it matters: symbols are made of short words that others begin with. Each word of a query is looked for by itself
# here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @orama/orama@3.1.18 >/dev/null
cat > find.mjs <<'J'
import { create, insert, search } from "@orama/orama";
const texts = ["resolution S/RES/1373 (2001)", "resolution S/RES/2462 (2019)", "the Committee decided to meet"];
const index = create({ schema: { text: "string" } });
for (const text of texts) insert(index, { text });
for (const term of ["1373", "S/RES/1373"]) console.log(search(index, { term, threshold: 0 }).hits.map(hit => hit.document.text).join(", "));
J
seen=$(node find.mjs)
echo "@orama/orama 3.1.18, threshold 0: 1373, S/RES/1373"
echo "expected: resolution S/RES/1373 (2001), twice"
echo "seen:     $seen"
[ "$seen" = "resolution S/RES/1373 (2001)
resolution S/RES/2462 (2019)" ]
