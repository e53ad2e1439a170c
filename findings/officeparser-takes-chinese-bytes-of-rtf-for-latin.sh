#!/usr/bin/env bash
# RTF keeps Chinese as bytes of the character set that the font is declared with (\fcharset134 is GBK), the other text as
# bytes of \ansicpg; WordPad and others write so. Where it has \u22996 the bytes behind it are for old readers, as many as
# \uc says. A reader of today, one would expect, follows both.
# officeparser 7.8.0 reads the bytes of every font as Windows-1252: 附件 becomes ¸½¼þ. Of the two bytes that \uc2 tells to
# pass over it makes a letter of its own: 委ί员Ա. striprtf 0.0.35 and LibreOffice read both rightly.
# Why it matters: nothing is said, and half of a document can be right (\u without bytes) and half not.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 - <<'P'
def bytes_of(text):
    return "".join("\\'%02x" % byte for byte in text.encode("gbk"))
fonts = r"{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset134 SimSun;}}"
open("a.rtf", "w").write(r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + r"\f0 Annex \f1 " + bytes_of("附件") + r"\f0 : \uc2\u22996" + bytes_of("委") + r"\u21592" + bytes_of("员") + r"\uc1 .\par}")
P
npm init -y >/dev/null
npm install --silent --no-fund --no-audit officeparser@7.8.0 >/dev/null 2>&1
seen=$(node -e '
const { parseOffice } = require("officeparser");
parseOffice("a.rtf").then(result => console.log(result.toText().trim()));')
python3 -m venv venv
venv/bin/pip -q install 'striprtf==0.0.35'
other=$(venv/bin/python -c 'from striprtf.striprtf import rtf_to_text; print(rtf_to_text(open("a.rtf").read()).strip())')
echo "officeparser 7.8.0, striprtf 0.0.35"
echo "expected: Annex 附件: 委员. by both"
echo "seen:     $seen by officeparser, $other by striprtf"
[ "$other" = "Annex 附件: 委员." ] && [[ "$seen" = "Annex ¸½¼þ: 委"?"员"?*"." ]]
