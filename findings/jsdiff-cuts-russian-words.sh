#!/usr/bin/env bash
# jsdiff (diff 9.0.0) compares two texts by words with diffWords. A word of Russian, one would expect, is a word, as of
# French or Spanish: решение and решения differ as a whole.
# Its letters of words are Latin ones; any other letter is a word of its own. The difference is one letter, "решени" with е
# taken away and я put in, while "informó" and "informo" are two words. Counted by words, Russian texts seem hardly changed.
# Why it matters: a change of number or case looks like a slip of the pen. Words are whole here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit diff@9.0.0 >/dev/null 2>&1
seen=$(node -e '
const { diffWords } = require("diff");
const shown = (a, b) => diffWords(a, b).map(part => part.added ? `{+${part.value}+}` : part.removed ? `[-${part.value}-]` : part.value).join("");
console.log(shown("El Estado informó", "El Estado informo"), "|", shown("Комитет принял решение", "Комитет принял решения"));')
echo "diff 9.0.0"
echo "expected: El Estado [-informó-]{+informo+} | Комитет принял [-решение-]{+решения+}"
echo "seen:     $seen"
[ "$seen" = "El Estado [-informó-]{+informo+} | Комитет принял решени[-е-]{+я+}" ]
