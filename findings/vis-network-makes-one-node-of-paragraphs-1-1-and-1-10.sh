#!/usr/bin/env bash
# In DOT a name may be a numeral: 1.1 and 1.10 are two nodes, and 1373 is the same node as "1373". Graphviz takes the quotation
# marks of numerals away when it writes a graph out anew. Of readers one would expect names as they are written.
# vis-network 10.1.5 and ngraph.fromdot 7.1.0 (npm) make numbers of numerals: paragraphs 1.1 and 1.10 are one node, with the edges
# of both, while 1373 and "1373" are two. vis-network also writes the label 1.10 as 1.1 and takes a port for a part of the name:
# a:p is another node than a. graphlib-dot 0.6.4 and networkx 3.6.1 keep numerals as they are. No error.
# Why it matters: a graph of paragraphs that was in order, with all names in quotation marks, is another one when it has been
# through Graphviz. Names in what is written here are symbols of documents.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'networkx==3.6.1' 'pydot==4.0.1'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit vis-network@10.1.5 ngraph.fromdot@7.1.0 graphlib-dot@0.6.4 @viz-js/viz@3.31.0 >/dev/null
cat > read.mjs <<'J'
import { createRequire } from "module";
import { instance } from "@viz-js/viz";
import { writeFileSync } from "fs";
const load = createRequire(import.meta.url);
const { parseDOTNetwork } = load("vis-network/standalone/umd/vis-network.js"), graph = load("ngraph.fromdot"), graphlib = load("graphlib-dot");
const again = (await instance()).renderString('digraph { "1.1" -> "a"; "1.10" -> "b" }', { format: "canon" }).split(/\s+/).join(" ").trim();
console.log("Graphviz:", again);
writeFileSync("a.dot", again);
for (const [name, read] of [["vis-network", dot => parseDOTNetwork(dot).edges.map(edge => `${edge.from}>${edge.to}`)], ["ngraph.fromdot", dot => { const edges = []; graph(dot).forEachLink(edge => { edges.push(`${edge.fromId}>${edge.toId}`); }); return edges; }],
        ["graphlib-dot", dot => graphlib.read(dot).edges().map(edge => `${edge.v}>${edge.w}`).sort()]]) {
    console.log(`${name}:`, read(again).join(" "));
}
const nodes = dot => parseDOTNetwork(dot).nodes.map(node => `${typeof node.id} ${node.id} (${node.label})`).join(", ");
console.log(nodes('digraph { 1373; "1373"; a [label=1.10]; a:p -> b }'));
J
seen="$(node read.mjs)
networkx: $(venv/bin/python -W ignore -c 'import networkx; print(*sorted(">".join(edge) for edge in networkx.nx_pydot.read_dot("a.dot").edges()))')"
echo "vis-network 10.1.5, ngraph.fromdot 7.1.0, graphlib-dot 0.6.4, networkx 3.6.1, Graphviz of @viz-js/viz 3.31.0"
echo "expected: 1.1>a 1.10>b by each; one node 1373, a with the label 1.10"
echo "seen:     $seen"
[ "$(grep -v '^Graphviz' <<< "$seen")" = "vis-network: 1.1>a 1.1>b
ngraph.fromdot: 1.1>a 1.1>b
graphlib-dot: 1.10>b 1.1>a
number 1373 (1373), string 1373 (1373), string a (1.1), string a:p (a:p), string b (b)
networkx: 1.10>b 1.1>a" ] && grep -q ' 1.1 -> a; 1.10 -> b;' <<< "$seen"
