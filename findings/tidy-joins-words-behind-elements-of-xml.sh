#!/usr/bin/env bash
# HTML Tidy 5.6.0 (Debian 12) lays out XML too (-xml). It is not told to indent; one would expect the words of a
# paragraph with elements in it to stay words, as they do in its pages.
# The blank behind an element is taken away: "<i>shall</i> not meet" becomes "<i>shall</i>not meet", and a line end
# comes before the element: in Chinese, 第<b>5</b>段 gets a blank that was not there. With xml:space="preserve" the words
# are left alone. No warning. xmlstarlet 1.6.1 does nothing to such a paragraph.
# Why it matters: an Akoma Ntoso file that went through tidy says "shallnot" and "1373(2001)" in one word for every
# reader. XML is written here without layout inside texts, so that it need not be tidied.
set -euo pipefail
command -v tidy >/dev/null || { echo "needs tidy"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
words() { python3 -c 'import sys, xml.etree.ElementTree as tree
print("|".join(" ".join("".join(one.itertext()).split()) for one in tree.fromstring(sys.stdin.read())))'; }
page='<d><p>States <i>shall</i> not meet</p><p>resolution <ref>1373</ref> (2001)</p><p>第<b>5</b>段</p><p xml:space="preserve">States <i>shall</i> not meet</p></d>'
seen=$(tidy -xml -q -utf8 <<< "$page" | words)
tidy -v
echo "expected: $(words <<< "$page")"
echo "seen:     $seen"
[ "$seen" = "States shallnot meet|resolution 1373(2001)|第 5段|States shall not meet" ]
