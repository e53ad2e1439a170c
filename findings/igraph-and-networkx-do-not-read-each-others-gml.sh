#!/usr/bin/env bash
# GML is a form for graphs that many programs share. It is ASCII by its first description, and writes other characters as
# entities: 附件 is &#38468;&#20214;. networkx 3.6.1 writes and reads it so. igraph 1.0.0 reads and writes GML, too; one would
# expect the names of one to come out of the other.
# igraph leaves the entities as text: a node is called "&#38468;&#20214;", and in a picture so. What igraph writes has hanzi
# as they are, and networkx refuses that ("input is not ASCII-encoded").
# Why it matters: a graph of Chinese documents goes neither way, and one way nothing is said. Graphs are written here for
# Graphviz, in UTF-8.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'networkx==3.6.1' 'igraph==1.0.0'
seen=$(venv/bin/python - <<'P'
import igraph, networkx
graph = networkx.DiGraph([("附件", "S/2024/193")])
networkx.write_gml(graph, "a.gml")
print("networkx", *networkx.read_gml("a.gml").nodes())
print("igraph", *igraph.Graph.Read_GML("a.gml").vs["label"])
other = igraph.Graph(directed=True)
other.add_vertex(label="附件")
other.write_gml("b.gml")
try:
    print("networkx", *networkx.read_gml("b.gml").nodes())
except networkx.NetworkXError as error:
    print("networkx", error)
P
)
echo "networkx 3.6.1, igraph 1.0.0"
echo "expected: networkx 附件 S/2024/193, igraph 附件 S/2024/193, networkx 附件"
echo "seen:     $seen"
[ "$seen" = "networkx 附件 S/2024/193
igraph &#38468;&#20214; S/2024/193
networkx input is not ASCII-encoded" ]
