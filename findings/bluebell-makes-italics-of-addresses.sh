#!/usr/bin/env bash
# bluebell 3.1.1 writes Akoma Ntoso from a plain text in which //words// are italics. A web address has two strokes as
# well; one would expect a parser of law texts to know it, and "see https://example.org/a." indeed stays whole.
# Of two addresses in one paragraph nothing stays: what stands between them becomes italics, and both lose their strokes:
# https:example.org. No warning; the text of the official record has changed.
# Why it matters: footnotes cite pages, often two at a time. A text that goes through this form must have its strokes
# escaped (\/\/), which is not to be guessed from one address that came through.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'bluebell-akn==3.1.1' 'cobalt==9.0.1' 'lxml==6.1.3'
seen=$(venv/bin/python - <<'P'
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
uri = FrbrUri.parse("/akn/aa/statement/2024/1")
uri.work_component = "main"
for line in [r"See https://example.org/a.", r"See https://example.org/a and https://example.org/b.", r"See https:\/\/example.org/a and https:\/\/example.org/b."]:
    tree = AkomaNtosoParser(uri).parse_to_xml(f"BODY\n\nPARA 1.\n\n  {line}\n", "statement")
    print(" ".join("".join(p.itertext()) for p in tree.iter() if str(p.tag).endswith("}p")))
P
)
echo "bluebell-akn 3.1.1, cobalt 9.0.1"
echo "expected: See https://example.org/a. / See https://example.org/a and https://example.org/b. (twice)"
echo "seen:     $seen"
[ "$seen" = "See https://example.org/a.
See https:example.org/a and https:example.org/b.
See https://example.org/a and https://example.org/b." ]
