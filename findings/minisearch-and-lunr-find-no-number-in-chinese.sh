#!/usr/bin/env bash
# minisearch 7.2.0 and lunr 2.3.9 search texts in a browser, in many sites of documents. That they do not cut Chinese into
# words is to be expected; a number stands out of it by itself, one would think, and 1373 is found in 第1373(2001)号决议.
# minisearch cuts at blanks and punctuation only, lunr at blanks and hyphens: 委员会将执行第1373 is one word or part of one,
# and the search for 1373 finds the English paragraph alone. minisearch finds 2001, which stands between brackets; lunr
# does not. No error.
# Why it matters: numbers of resolutions are the surest words of this field, and those who search miss half of the texts.
# Digits are a word of their own in the search here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit minisearch@7.2.0 lunr@2.3.9 >/dev/null 2>&1
seen=$(node -e '
const MiniSearch = require("minisearch"), lunr = require("lunr");
const texts = [{ id: "zh", text: "委员会将执行第1373(2001)号决议。" }, { id: "en", text: "The Committee will carry out resolution 1373 (2001)." }];
const one = new MiniSearch({ fields: ["text"] });
one.addAll(texts);
const other = lunr(function () { this.ref("id"); this.field("text"); texts.forEach(text => this.add(text)); });
for (const query of ["1373", "2001"])
    console.log(query, "minisearch:", one.search(query).map(hit => hit.id).join(" ") || "none", "lunr:", other.search(query).map(hit => hit.ref).join(" ") || "none");')
echo "minisearch 7.2.0, lunr 2.3.9"
echo "expected: both texts for both numbers"
echo "seen:     $seen"
[ "$seen" = "1373 minisearch: en lunr: en
2001 minisearch: zh en lunr: en" ]
