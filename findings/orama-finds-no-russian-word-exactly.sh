#!/usr/bin/env bash
# Orama 3.1.18 with language: "russian" or "french" finds words with their endings open, and with exact: true the word
# as it is written and whole. One would expect Совет to be found in "Совет Безопасности" both ways, as Council is in
# "Security Council".
# With exact: true no Russian word is found at the edge of a text or between blanks, and of French those with an accent
# at an end: membre is found, État is not. What is found is looked at again with \b of JavaScript, which knows the ends
# of words of ASCII alone. Nothing tells it; without exact all are found.
# Why it matters: the option that is to make a search strict makes it empty in Russian. "Phrases" are compared by
# characters of every script here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @orama/orama@3.1.18 >/dev/null
cat > find.mjs <<'J'
import { create, insert, search } from "@orama/orama";
for (const [language, text, terms] of [["english", "Security Council", ["Security", "Council"]],
        ["french", "un État membre", ["État", "membre"]], ["russian", "Совет Безопасности", ["Совет", "Безопасности"]]]) {
    const index = create({ schema: { text: "string" }, language });
    insert(index, { text });
    console.log(terms.map(term => `${term} ${search(index, { term }).count} ${search(index, { term, exact: true }).hits.length}`).join(", "));
}
J
seen=$(node find.mjs)
echo "@orama/orama 3.1.18: hits without and with exact: true"
echo "expected: Security 1 1, Council 1 1; État 1 1, membre 1 1; Совет 1 1, Безопасности 1 1"
echo "seen:     $seen"
[ "$seen" = "Security 1 1, Council 1 1
État 1 0, membre 1 1
Совет 1 0, Безопасности 1 0" ]
