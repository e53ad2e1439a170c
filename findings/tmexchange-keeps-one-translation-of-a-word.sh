#!/usr/bin/env bash
# In a translation memory (TMX) one source may have several translations, each in a unit of its own: Chair is 主席 and 主持人. The
# number of a unit (tuid) is optional. tmexchange 2.0.6 (npm) reads such files into objects and writes them back; one would
# expect two units of two.
# Where units have no number it takes the source text for one, and the second unit takes the place of the first: 主席 is gone
# from what is read and from what is written. The written units have the source as their number, and those with a number come
# first, whatever their order was. And of "States <hi>shall</hi> report" the text is "States  report". No error.
# Why it matters: the short sources, headings and terms, are those with several translations, and half of them are lost.
# Each unit has its number in the files written here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit tmexchange@2.0.6 >/dev/null
cat > read.js <<'J'
const memory = require("tmexchange");
const unit = (en, zh, number) => `<tu${number}><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`;
const file = units => '<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="en" datatype="plaintext"/><body>' + units + "</body></tmx>";
(async () => {
    const read = await memory.tmx2js(file(unit("Chair", "主席", "") + unit("Chair", "主持人", "") + unit("Annex", "附件", ' tuid="1"')));
    const written = await memory.js2tmx(read);
    console.log(Object.values(read.resources).map(({ en, zh }) => `${en} ${zh}`).join(", "), "| written:", written.match(/<seg>[^<]*/g).map(found => found.slice(5)).join(", "), written.match(/tuid="[^"]*"/g).join(" "));
    const marked = await memory.tmx2js(file(unit("States <hi>shall</hi> report", "各国应报告", ' tuid="1"')));
    console.log(JSON.stringify(marked.resources["1"].en));
})();
J
seen=$(node read.js)
echo "tmexchange 2.0.6"
echo "expected: Chair 主席, Chair 主持人, Annex 附件, in this order; States shall report"
echo "seen:     $seen"
[ "$seen" = 'Annex 附件, Chair 主持人 | written: Annex, 附件, Chair, 主持人 tuid="1" tuid="Chair"
{"_":"States  report","hi":["shall"]}' ]
