#!/usr/bin/env bash
# GraphML is XML: a node whose name is an address with two parameters has id="...?a=1&amp;b=2". igraph 1.0.0 reads XML with
# libxml2; one would expect the name with & in it, as the texts of the nodes (<data>) come out.
# The name is "...?a=1&#38;b=2": what stands in an attribute keeps a half-read entity. &lt; in a name is right, & in <data>,
# too. Written again it is &amp;#38; in the file, and for every other reader the address is another.
# Why it matters: names of nodes are what edges and tables are joined by; official addresses of documents have such
# parameters. Graphs are written here for Graphviz, with symbols for names.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'networkx==3.6.1' 'igraph==1.0.0'
seen=$(venv/bin/python - <<'P'
import igraph, networkx
graph = networkx.DiGraph()
graph.add_node("https://example.org/?a=1&b=2", text="R & D")
graph.add_node("A < B", text="C")
networkx.write_graphml(graph, "a.graphml")
print("networkx", *networkx.read_graphml("a.graphml").nodes())
read = igraph.Graph.Read_GraphML("a.graphml")
print("igraph", *read.vs["id"], "with", read.vs["text"][0])
P
)
echo "networkx 3.6.1, igraph 1.0.0"
echo "expected: https://example.org/?a=1&b=2 A < B by both"
echo "seen:     $seen"
[ "$seen" = "networkx https://example.org/?a=1&b=2 A < B
igraph https://example.org/?a=1&#38;b=2 A < B with R & D" ]
