#!/usr/bin/env bash
# A citation style (CSL) may ask for titles in sentence case. Of a title in small and large letters the specification has the
# first word begin large and all else stay as it is; so one would expect CTED and S/RES/1373 as given.
# citeproc-js (npm citeproc 2.4.63, in Zotero) makes all but the first letter small: "... of the cted: s/res/1373". Title
# case leaves them alone.
# Why it matters: symbols are found by their capitals, and s/res/1373 is in no index.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit citeproc@2.4.63 >/dev/null 2>&1
seen=$(node -e '
const CSL = require("citeproc");
const item = { id: "a", type: "report", title: "Programme of work of the CTED: S/RES/1373 (2001)" };
for (const form of ["title", "sentence"]) {
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>a</title><id>a</id><updated>2024-01-01T00:00:00Z</updated></info>
        <citation><layout><text variable="title" text-case="${form}"/></layout></citation></style>`;
    const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms/></locale>`;
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style);
    engine.updateItems(["a"]);
    console.log(engine.previewCitationCluster({ citationItems: [{ id: "a" }], properties: { noteIndex: 1 } }, [], [], "text"));
}')
echo "citeproc 2.4.63"
echo "expected: Programme of Work of the CTED: S/RES/1373 (2001), and Programme of work of the CTED: S/RES/1373 (2001)"
echo "seen:     $seen"
[ "$seen" = "Programme of Work of the CTED: S/RES/1373 (2001)
Programme of work of the cted: s/res/1373 (2001)" ]
