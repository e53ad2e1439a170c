#!/usr/bin/env bash
# Graphviz writes a graph out anew, laid out or set in order, with -Tdot or -Tcanon. Names with anything but letters, digits
# and _ stand in quotation marks there; so, one would expect, does "附件、附文", whose 、 is no letter.
# By the grammar of DOT every byte above 127 is a letter, so Graphviz 16.1.0 (the build of @viz-js/viz 3.31.0) takes the
# quotation marks away that stood in the file. pydot 4.0.1, dotparser 1.1.1 and ts-graphviz 3.0.7 ask Unicode what a letter
# is: 附件 is one, 、 ，（ and “ are not, and the whole graph is a fault of syntax.
# Why it matters: a graph of documents reads well until it has been through Graphviz. What is written here has quotation
# marks around every name; a name with a blank in it keeps them.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install pydot==4.0.1 pyparsing==3.2.3
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @viz-js/viz@3.31.0 dotparser@1.1.1 ts-graphviz@3.0.7 >/dev/null 2>&1
cat > write.mjs <<'J'
import { instance } from "@viz-js/viz";
import { writeFileSync } from "fs";
const viz = await instance();
for (const [name, label] of [["one", "附件"], ["two", "附件、附文"]]) writeFileSync(name, viz.renderString(`graph { a [label="${label}"] }`, { format: "canon" }));
J
cat > read.mjs <<'J'
import { readFileSync } from "fs";
import dotparser from "dotparser";
import { fromDot } from "ts-graphviz";
for (const read of [dotparser, fromDot]) console.log(["one", "two"].map(name => { try { read(readFileSync(name, "utf8")); return "read"; } catch { return "refused"; } }).join(" "));
J
node write.mjs
seen="$(venv/bin/python -W ignore -c 'import pydot
print(*("read" if pydot.graph_from_dot_data(open(name, encoding="utf-8").read()) else "refused" for name in ["one", "two"]))' 2>/dev/null | sed -n '$p')
$(node read.mjs)"
echo "Graphviz 16.1.0; pydot 4.0.1, dotparser 1.1.1, ts-graphviz 3.0.7"
grep -ho 'label=.*附.*' one two
echo "expected: read read by each of the three"
echo "seen:     $(echo $seen)"
[ "$seen" = "read refused
read refused
read refused" ] && grep -q '\[label=附件、附文\]' two
