#!/usr/bin/env bash
# flexsearch 0.8.212 searches texts in a browser. A number, one would expect, is found as it is: 1373 where 1373 stands.
# Numbers of more than three digits are cut in threes: 1373 is 137 and 3. A text with "137 States in 3 regions" is found for
# 1373, and the resolution for 137. With `encoder: { numeric: false }` numbers stay whole.
# Why it matters: the numbers of resolutions have four digits, so all of 1370 to 1379 begin with one word. Here they are
# one word each.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit flexsearch@0.8.212 >/dev/null 2>&1
seen=$(node -e '
const { Index } = require("flexsearch");
for (const options of [{}, { encoder: { numeric: false } }]) {
    const index = new Index(options);
    index.add("resolution", "resolution 1373 (2001)");
    index.add("report", "137 States in 3 regions");
    console.log(index.search("1373").join(" "), "|", index.search("137").join(" "));
}')
echo "flexsearch 0.8.212"
echo "expected: resolution | report, twice"
echo "seen:     $seen"
[ "$seen" = "resolution report | report resolution
resolution | report" ]
