#!/usr/bin/env bash
# pangu (npm 7.2.1, PyPI 6.1.0) puts blanks between hanzi and letters or digits. One would expect every other character of a
# text to stay.
# The dot between the parts of a foreign name, · (U+00B7), which the Chinese standard for punctuation asks for, becomes ・
# (U+30FB), the dot of Japanese: 阿里・哈桑.
# Why it matters: the name that comes out is not found by an exact search for the one that went in, and both look alike.
# No text is rewritten here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pangu==6.1.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pangu@7.2.1 >/dev/null 2>&1
cat > spaced.mjs <<'J'
import pangu from "pangu";
console.log(pangu.spacingText("阿里·哈桑"), pangu.spacingText("见第12段"));
J
seen="$(node spaced.mjs); $(venv/bin/python -c 'import pangu; print(pangu.space_text("阿里·哈桑"), pangu.space_text("见第12段"))')"
echo "pangu 7.2.1 (npm), 6.1.0 (PyPI)"
echo "expected: 阿里·哈桑 见第 12 段, by both"
echo "seen:     $seen"
[ "$seen" = "阿里・哈桑 见第 12 段; 阿里・哈桑 见第 12 段" ]
