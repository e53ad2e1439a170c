#!/usr/bin/env bash
# A node whose URL has two parameters, https://example.org/?a=1&b=2. Graphviz escapes the tooltip "A & B" for SVG, as
# it must; one expects the same of the address.
# Graphviz 2.43 (Debian 12) writes the bare & into xlink:href. The file is not well-formed, and a strict reader
# refuses the whole drawing. Written as &amp; in the DOT file, the address comes out right.
# Why it matters: official addresses of documents have parameters. A DOT file must have &amp; in
# them.
set -euo pipefail
command -v dot >/dev/null || { echo "this needs graphviz 2.43 (Debian package graphviz 2.42.2-7)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dot -V
verdict() {
    printf 'digraph { "r" [URL="%s", tooltip="A & B"] }' "$1" | dot -Tsvg > out.svg
    python3 -c 'import sys, xml.dom.minidom as x
try: x.parse("out.svg"); print("well-formed")
except Exception: print("not well-formed")'
}
bare=$(verdict 'https://example.org/?a=1&b=2')
escaped=$(verdict 'https://example.org/?a=1&amp;b=2')
echo "expected: well-formed in both cases, or an error"
echo "seen:     with & $bare, with &amp; $escaped"
[ "$bare" = "not well-formed" ] && [ "$escaped" = "well-formed" ]
