#!/usr/bin/env bash
# French and Russian texts write 12 500 with a no-break space so that no line ends inside a number. Of a program that
# does nothing but wrap lines one would expect that it keeps them together, as Python's textwrap and wrap-ansi 10.0.2
# do.
# wordwrap 1.0.0 and word-wrap 1.2.5, which are in many trees of npm packages, end a line there: they cut at \s, and in
# JavaScript that is the no-break space as well. The first line ends in 12, and the next begins with 500.
# Why it matters: a sum is cut so, "§ 5" too. Lines end where Unicode says here, and not behind U+00A0.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit wordwrap@1.0.0 word-wrap@1.2.5 wrap-ansi@10.0.2 >/dev/null
cat > wrap.mjs <<'J'
import wordwrap from "wordwrap";
import wordWrap from "word-wrap";
import wrapAnsi from "wrap-ansi";
const text = "au titre de 12\u00a0500 dossiers";
const shown = lines => lines.split("\n").map(line => line.trim()).join(" | ");
console.log("wordwrap:", shown(wordwrap(15)(text)));
console.log("word-wrap:", shown(wordWrap(text, { width: 15, indent: "" })));
console.log("wrap-ansi:", shown(wrapAnsi(text, 15)));
J
seen=$(node wrap.mjs)
echo "wordwrap 1.0.0, word-wrap 1.2.5, wrap-ansi 10.0.2"
echo "expected: au titre de | 12 500 dossiers, of each"
echo "seen:     $seen"
[ "$seen" = "wordwrap: au titre de 12 | 500 dossiers
word-wrap: au titre de 12 | 500 dossiers
wrap-ansi: au titre de | $(printf '12\302\240500') dossiers" ]
