#!/usr/bin/env bash
# Typograf 7.8.0 (npm) puts quotation marks, dashes and blanks of a text in order, for Russian and other languages. It writes 1/2
# as ½ where that is a word. Of a symbol of a document in which 1/2 is a part one would expect that it stays, as S/2024/193 does.
# Whatever is no digit may stand beside: document A/C.1/2 becomes A/C.½, UNEP/EA.1/4 UNEP/EA.¼, and resolution 1/2 of the Human
# Rights Council ½. (Subparagraph 2 (c) is 2 ©, which one may know of such programs.) No sign of it.
# Why it matters: the symbol that is printed finds no document. Texts are printed here as they are written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit typograf@7.8.0 >/dev/null
seen=$(node -e '
const Typograf = require("typograf"), order = new Typograf({ locale: ["ru", "en-US"] });
console.log(["S/2024/193", "A/C.1/2", "A/C.1/25", "UNEP/EA.1/4", "resolution 1/2"].map(text => order.execute(text).replace("\u00a0", " ")).join(", "));
')
echo "Typograf 7.8.0"
echo "expected: S/2024/193, A/C.1/2, A/C.1/25, UNEP/EA.1/4, resolution 1/2"
echo "seen:     $seen"
[ "$seen" = "S/2024/193, A/C.½, A/C.1/25, UNEP/EA.¼, resolution ½" ]
