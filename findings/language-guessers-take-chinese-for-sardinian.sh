#!/usr/bin/env bash
# 委员会将与 UNODC、INTERPOL、IOM 和 UNHCR 合作 is a Chinese sentence with the names of four offices in it. No language of Latin letters
# has hanzi, so one would expect any guesser of languages to say Chinese, or nothing.
# franc 6.2.0 (npm) says Sardinian (src): it takes the script that has the most letters, and the four names have more. eld 2.1.0
# (npm; 1.0.6 of PyPI as well) says Norwegian for CTED将与UNODC、INTERPOL和IOM合作. py3langid 0.4.0 says Wu Chinese (wuu), tinyld
# 1.3.4 Chinese. Without the names all say Chinese.
# Why it matters: texts of this field are full of such names, and a paragraph is sent to the wrong reader, dictionary or voice.
# Hanzi decide here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'eld==1.0.6' 'py3langid==0.4.0'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit franc@6.2.0 tinyld@1.3.4 eld@2.1.0 >/dev/null
cat > texts <<'T'
委员会将与 UNODC、INTERPOL、IOM 和 UNHCR 合作
CTED将与UNODC、INTERPOL和IOM合作
委员会将与各办事处合作
T
cat > guess.mjs <<'J'
import { readFileSync } from "fs";
import { franc } from "franc";
import { detect } from "tinyld";
import { eld } from "eld";
await eld.load("large");
const texts = readFileSync("texts", "utf8").trimEnd().split("\n");
for (const [name, guess] of [["franc", text => franc(text, { minLength: 1 })], ["tinyld", detect], ["eld (npm)", text => eld.detect(text).language]]) console.log(`${name}:`, texts.map(guess).join(" "));
J
seen="$(node guess.mjs)
$(venv/bin/python - <<'P'
import eld, py3langid
texts = open("texts").read().split("\n")[:3]
guesser = eld.LanguageDetector()
print("eld (PyPI):", *[guesser.detect(text).language for text in texts])
print("py3langid:", *[py3langid.classify(text)[0] for text in texts])
P
)"
echo "franc 6.2.0, tinyld 1.3.4, eld 2.1.0 and 1.0.6, py3langid 0.4.0"
echo "expected: Chinese (cmn, zh) each time"
echo "seen:     $seen"
[ "$seen" = "franc: src eng cmn
tinyld: zh zh zh
eld (npm): zh no zh
eld (PyPI): zh no zh
py3langid: wuu wuu zh" ]
