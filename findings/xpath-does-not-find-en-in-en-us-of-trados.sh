#!/usr/bin/env bash
# lang('en') of XPath asks for elements in a language whatever its region and, by the standard, "ignoring case": it finds
# xml:lang="en-US" and "EN-US", as programs for translators write it in TMX. libxml2 (lxml 6.1.3) does so.
# xpath 0.0.34 (npm) goes by case: lang('en') does not find EN-US, nor lang('zh-cn') zh-CN. elementpath 5.1.4 (PyPI), which has
# a parser for each edition of XPath, knows no case in that of XPath 1 but no region either: lang('zh-CN') does not find zh-CN
# itself, which that of XPath 2 does. No error, an empty list.
# Why it matters: the source of a translation memory is empty, and its file is in order. Codes of languages are compared here
# without regard to case.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'lxml==6.1.3' 'elementpath==5.1.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xpath@0.0.34 @xmldom/xmldom@0.8.11 >/dev/null
echo '<tmx><tuv xml:lang="EN-US">A</tuv><tuv xml:lang="en-US">B</tuv><tuv xml:lang="zh-CN">C</tuv></tmx>' > a.xml
cat > find.js <<'J'
const { select } = require("xpath"), { DOMParser } = require("@xmldom/xmldom");
const tree = new DOMParser().parseFromString(require("fs").readFileSync("a.xml", "utf8"), "text/xml");
console.log("xpath:", ["en", "en-US", "zh-cn", "zh-CN"].map(code => `${code} ${select(`//tuv[lang('${code}')]`, tree).map(found => found.textContent).join("") || "-"}`).join(", "));
J
seen=$(venv/bin/python - <<'P'
import elementpath
from lxml import etree
tree = etree.parse("a.xml").getroot()
for name, find in [("lxml", tree.xpath), ("elementpath, XPath 1", lambda path: elementpath.select(tree, path, parser=elementpath.XPath1Parser)), ("elementpath, XPath 2", lambda path: elementpath.select(tree, path, parser=elementpath.XPath2Parser))]:
    print(f"{name}:", ", ".join(f"{code} {''.join(found.text for found in find(f'//tuv[lang({code!r})]')) or '-'}" for code in ("en", "en-US", "zh-cn", "zh-CN")))
P
node find.js)
echo "lxml 6.1.3, elementpath 5.1.4, xpath 0.0.34"
echo "expected: en AB, en-US AB, zh-cn C, zh-CN C"
echo "seen:     $seen"
[ "$seen" = "lxml: en AB, en-US AB, zh-cn C, zh-CN C
elementpath, XPath 1: en AB, en-US -, zh-cn -, zh-CN -
elementpath, XPath 2: en AB, en-US AB, zh-cn C, zh-CN C
xpath: en B, en-US B, zh-cn -, zh-CN C" ]
