#!/usr/bin/env bash
# A graph of citations names its nodes by document and paragraph, "S/2024/193:6". pydot 4.0.1 and networkx 3.6.1 read
# such a DOT file rightly. One would expect what is read to be written again as it was; a name with a blank is quoted.
# The quotation mark is set before the colon: "S/2024/193":6. In DOT that is the node S/2024/193 and a port, so for
# Graphviz two paragraphs of one document are one node and the edge between them a loop. networkx itself reads back
# three nodes, two of them with a quotation mark in their names. Nothing is said.
# Why it matters: whoever filters a graph and writes it again has the citations of all paragraphs of a document on one
# node. Names without a colon are safe; the graphs written here have documents for nodes and no colon in a name.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'networkx==3.6.1' 'pydot==4.0.1' 'pyparsing==3.3.3'
cat > again.py <<'P'
import networkx as nx, pydot
graph = nx.nx_pydot.from_pydot(pydot.graph_from_dot_data('digraph { "S/2024/193:6" -> "S/2024/193:7"; }')[0])
print(*graph.nodes())
written = nx.nx_pydot.to_pydot(graph).to_string()
print(next(line for line in written.splitlines() if "->" in line))
print(*nx.nx_pydot.from_pydot(pydot.graph_from_dot_data(written)[0]).nodes())
P
seen=$(venv/bin/python again.py)
echo "networkx 3.6.1, pydot 4.0.1 (read, written, read again)"
echo 'expected: S/2024/193:6 S/2024/193:7; "S/2024/193:6" -> "S/2024/193:7"; and the same names again'
echo "seen:     $seen"
[ "$(sed -n 1p <<< "$seen")" = "S/2024/193:6 S/2024/193:7" ] &&
    [[ "$(sed -n 2p <<< "$seen")" = '"S/2024/193":6 -> "S/2024/193":7'* ]] &&
    [ "$(sed -n 3p <<< "$seen")" = 'S/2024/193 S/2024/193":6 S/2024/193":7' ]
