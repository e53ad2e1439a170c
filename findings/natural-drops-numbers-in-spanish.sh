#!/usr/bin/env bash
# natural 8.1.1 cuts texts into words, with a tokenizer for each of many languages. One would expect all to treat digits
# alike.
# The French and the Russian one give 1373 as a word; the Spanish one leaves every number out: "resolución 1373 (2001)" is
# "resolución". WordTokenizer, for texts in any language by its name, cuts at letters: "décidé" is d and cid, учёт уч and т.
# Why it matters: what is indexed or counted so loses the numbers of one language of six. Here digits are a word everywhere.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit natural@8.1.1 >/dev/null 2>&1
seen=$(node -e '
const natural = require("natural");
const texts = { Fr: "résolution 1373 (2001)", Ru: "резолюция 1373 (2001)", Es: "resolución 1373 (2001)" };
console.log(Object.entries(texts).map(([language, text]) => new natural[`AggressiveTokenizer${language}`]().tokenize(text).join(" ")).join("; "));' 2>/dev/null | tail -1)
echo "natural 8.1.1"
echo "expected: résolution 1373 2001; резолюция 1373 2001; resolución 1373 2001"
echo "seen:     $seen"
[ "$seen" = "résolution 1373 2001; резолюция 1373 2001; resolución" ]
