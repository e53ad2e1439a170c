#!/usr/bin/env bash
# Chinese often writes a range with a tilde: 第5~7段. In Markdown of GitHub two tildes strike text out; one between digits,
# one would expect, is a tilde.
# One is enough: in "第5~7段和第9~11段" micromark-extension-gfm 3.0.0 strikes out 7段和第9. pandoc 3.9, in whose Markdown one
# tilde lowers text that has no blank in it, lowers the same, as Chinese has no blanks. The tildes are gone in both.
# markdown-it 15.0.3 asks for two.
# Why it matters: a text with two ranges says that a part of it is cancelled. Tildes are escaped in what is written here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit micromark@4.0.3 micromark-extension-gfm@3.0.0 markdown-it@15.0.3 >/dev/null 2>&1
export TEXT='第5~7段和第9~11段'
cat > tildes.mjs <<'J'
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import markdownIt from "markdown-it";
console.log(micromark(process.env.TEXT, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));
console.log(markdownIt().render(process.env.TEXT).trim());
J
seen="$(node tildes.mjs)
$(venv/bin/python -c 'import os, pypandoc; print(pypandoc.convert_text(os.environ["TEXT"], "html", "markdown").strip())')"
echo "micromark 4.0.3, micromark-extension-gfm 3.0.0; markdown-it 15.0.3; pandoc 3.9 (pypandoc_binary 1.17)"
echo "expected: <p>$TEXT</p> by each"
echo "seen:     $seen"
[ "$seen" = "<p>第5<del>7段和第9</del>11段</p>
<p>$TEXT</p>
<p>第5<sub>7段和第9</sub>11段</p>" ]
