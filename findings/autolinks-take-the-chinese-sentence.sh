#!/usr/bin/env bash
# An address in a Markdown text becomes a link by itself (GFM); 。 after it, one would expect, ends it as a full stop does.
# The specification counts ASCII marks alone: in micromark 4.0.3 with GFM 3.0.0 the link to https://undocs.org/S/2024/193
# goes on through 。 to the next blank and leads nowhere. So does bleach 6.4.0; linkifyjs 4.4.0 takes the words before the
# address too: 见www.un.org. linkify-it 6.1.0 ends it at 。.
# Why it matters: Chinese has no blanks, so the whole sentence is in the link, and the address that a reader copies is wrong.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'bleach==6.4.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit micromark@4.0.3 micromark-extension-gfm@3.0.0 linkifyjs@4.4.0 linkify-it@6.1.0 >/dev/null 2>&1
export TEXT='见 https://undocs.org/S/2024/193。第6段' WWW='见www.un.org，第7段'
cat > links.mjs <<'J'
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import * as linkify from "linkifyjs";
import { LinkifyIt } from "linkify-it";
const { TEXT, WWW } = process.env;
console.log("micromark", micromark(TEXT, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).match(/>([^<]*)<\/a>/)[1]);
console.log("linkifyjs", linkify.find(TEXT)[0].value, linkify.find(WWW)[0].value);
console.log("linkify-it", new LinkifyIt().match(TEXT)[0].text);
J
seen="$(node links.mjs)
bleach $(venv/bin/python -W ignore -c 'import bleach, os, re; print(re.search(">([^<]*)</a>", bleach.linkify(os.environ["TEXT"]))[1])')"
echo "micromark 4.0.3, micromark-extension-gfm 3.0.0, linkifyjs 4.4.0, linkify-it 6.1.0, bleach 6.4.0"
echo "expected: https://undocs.org/S/2024/193 by each"
echo "seen:     $seen"
[ "$seen" = "micromark https://undocs.org/S/2024/193。第6段
linkifyjs https://undocs.org/S/2024/193。第6段 见www.un.org
linkify-it https://undocs.org/S/2024/193
bleach https://undocs.org/S/2024/193。第6段" ]
