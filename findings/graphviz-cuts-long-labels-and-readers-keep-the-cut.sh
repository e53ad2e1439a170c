#!/usr/bin/env bash
# A label of one sentence, longer than 128 characters. Written out anew by Graphviz (-Tdot, -Tcanon), one would expect it in
# one piece, or readers that put it together again.
# Graphviz 16.1.0 (@viz-js/viz 3.31.0) ends the line inside the quotation marks with a backslash, which its grammar takes for
# nothing. dotparser 1.1.1, ts-graphviz 3.0.7 and graphlib-dot 0.6.4 read a backslash and a line end as text, in the middle
# of the sentence; pydot 4.0.1 alone reads the sentence.
# Why it matters: the label is searched, compared and drawn with a stroke in it. Graphs written here are to be read as they
# are; labels in them are short.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install pydot==4.0.1 pyparsing==3.2.3
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @viz-js/viz@3.31.0 dotparser@1.1.1 ts-graphviz@3.0.7 graphlib-dot@0.6.4 >/dev/null 2>&1
cat > read.mjs <<'J'
import { instance } from "@viz-js/viz";
import { writeFileSync } from "fs";
import dotparser from "dotparser";
import graphlib from "graphlib-dot";
import { fromDot } from "ts-graphviz";
const label = "The Committee, with the support of its Executive Directorate, will continue to take stock of what States do under resolution 1373 (2001), and tell the Council.";
const text = (await instance()).renderString(`digraph { a [label="${label}"] }`, { format: "canon" });
writeFileSync("graph", text); writeFileSync("label", label);
const labels = [
  dotparser(text)[0].children.find(child => child.node_id?.id === "a").attr_list.find(pair => pair.id === "label").eq,
  fromDot(text).getNode("a").attributes.get("label"),
  graphlib.read(text).node("a").label,
];
console.log(labels.map(read => read === label ? "whole" : read.replace("\\\n", "") === label ? "cut" : "other").join(" "));
J
seen="$(node read.mjs) $(venv/bin/python -W ignore -c 'import pydot
read = pydot.graph_from_dot_data(open("graph").read())[0].get_node("a")[0].get("label").strip(chr(34))
print("whole" if read == open("label").read() else "other")')"
echo "Graphviz 16.1.0; dotparser 1.1.1, ts-graphviz 3.0.7, graphlib-dot 0.6.4, pydot 4.0.1"
echo "expected: whole whole whole whole"
echo "seen:     $seen"
[ "$seen" = "cut cut cut whole" ]
