#!/usr/bin/env bash
# A unit of XLIFF 2 is a paragraph, in it a segment is a sentence. xliff 6.4.0 (npm) reads such files into objects and writes
# them back; a unit of two segments, one would expect, comes with both, or joined.
# It keeps the last one: "States report." before "The Committee meets." is gone from source and target, and from the file
# that is written. No error.
# Why it matters: translation programs write one segment a sentence, so of each paragraph its last sentence is left.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xliff@6.4.0 >/dev/null 2>&1
cat > a.xlf <<'X'
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh-CN"><file id="f"><unit id="5">
<segment id="s1"><source>States report.</source><target>各国提出报告。</target></segment>
<segment id="s2"><source>The Committee meets.</source><target>委员会举行会议。</target></segment>
</unit></file></xliff>
X
seen=$(node -e '
const { xliff2js, js2xliff } = require("xliff");
xliff2js(require("fs").readFileSync("a.xlf", "utf8")).then(async content => {
    const { source, target } = content.resources.f[5];
    console.log(source, target, "segments written:", (await js2xliff(content)).match(/<segment/g).length);
});')
echo "xliff 6.4.0"
echo "expected: both sentences, segments written: 2"
echo "seen:     $seen"
[ "$seen" = "The Committee meets. 委员会举行会议。 segments written: 1" ]
