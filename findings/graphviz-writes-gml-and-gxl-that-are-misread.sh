#!/usr/bin/env bash
# gv2gml and gv2gxl of Graphviz 2.43.0 (Debian 12) write a graph in GML and in GXL. One would expect that Graphviz and
# others read the labels again as they were.
# GML: quotation marks in a label are written as they are, inside quotation marks: the label: the "Programme" of work is
# "the " when gml2gv or igraph 1.0.0 reads it, and "Programme" becomes an attribute of the node. No error. (networkx
# says that the file is not ASCII.) GXL: the text is UTF-8, and the head says encoding="iso-8859-1": any reader of XML
# makes six Latin signs of 附件.
# Why it matters: titles of documents have quotation marks, and names hanzi. Graphs are written here as DOT alone.
set -euo pipefail
for program in gv2gml gml2gv gv2gxl; do command -v $program >/dev/null || { echo "needs graphviz"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'igraph==1.0.0'
printf 'digraph { "附件" [label="the \\"Programme\\" of work"] }\n' > a.gv
gv2gml a.gv > a.gml; gv2gxl a.gv > a.gxl
seen=$(echo "gml2gv:" $(gml2gv a.gml | grep -oE '\b(label|Programme)=.*')
venv/bin/python - 2>/dev/null <<'P'
import igraph
from xml.etree import ElementTree
print("igraph:", igraph.Graph.Read_GML("a.gml").vs["label"])
print("XML:", ascii(ElementTree.parse("a.gxl").find(".//node//string").text))
P
)
dot -V 2>&1
echo 'expected: the "Programme" of work by both, 附件'
echo "seen:     $seen"
[ "$seen" = "gml2gv: Programme=\" of work\", label=\"the \",
igraph: ['the ']
XML: '\\xe9\\x99\\x84\\xe4\\xbb\\xb6'" ]
