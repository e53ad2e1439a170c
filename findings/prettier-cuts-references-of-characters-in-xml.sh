#!/usr/bin/env bash
# prettier 3.10.1 with @prettier/plugin-xml 3.4.2 lays out XML. With xmlWhitespaceSensitivity "ignore" it may move
# blanks where there are some; one would expect a reference of a character (&#x7B2C; is 第) to stay one, as &#31532;
# does. A blank is put into it: "&#x7 B2C;". That is no XML any more. Where the rest looks like a number it is torn as
# well: 12&#xA0;500 becomes "12 &#xA 0;500". And words part at every reference: R&amp;D is "R & D", 12&#160;500 has
# three blanks.
# Why it matters: tools that write XML in ASCII write each hanzi so, and every kept blank in a figure. The XML written
# here has characters themselves, and & < > alone as references.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit prettier@3.10.1 @prettier/plugin-xml@3.4.2 >/dev/null
cat > try.mjs <<'J'
import prettier from "prettier";
import xml from "@prettier/plugin-xml";
const options = { parser: "xml", plugins: [xml], xmlWhitespaceSensitivity: "ignore" };
for (const text of ["&#31532;5", "&#x7B2C;5", "12&#xA0;500", "12&#160;500", "R&amp;D"])
    console.log(text, "->", (await prettier.format(`<p>${text}</p>`, options)).replace(/\s+/g, " ").trim());
J
seen=$(node try.mjs)
echo "prettier 3.10.1, @prettier/plugin-xml 3.4.2"
echo "expected: each as it was, but for blanks beside <p>"
echo "seen:     $seen"
[ "$seen" = "&#31532;5 -> <p> &#31532; 5 </p>
&#x7B2C;5 -> <p> &#x7 B2C;5 </p>
12&#xA0;500 -> <p> 12 &#xA 0;500 </p>
12&#160;500 -> <p> 12 &#160; 500 </p>
R&amp;D -> <p> R &amp; D </p>" ]
