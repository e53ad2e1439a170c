#!/usr/bin/env bash
# Markdown keeps the number at which a list begins: "5." and "6." are paragraphs 5 and 6 (CommonMark: <ol start="5">),
# and a second paragraph in an item has no number. Word has a start for each list; one would expect 5 and 6 in the Word
# document. markdown-docx 1.7.0 writes a list that begins at 1, and every paragraph of an item is an item: what stood in
# 6 is 3. So 5, 6 and a paragraph more are 1, 2 and 3. @mohtasham/md-to-docx 4.0.1 writes 5 and 6. No message.
# Why it matters: paragraphs are quoted by number, and an excerpt never begins at 1. The Word documents of this program
# are made from the text, with numbers as text, and in its Markdown numbers begin no list.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit markdown-docx@1.7.0 @mohtasham/md-to-docx@4.0.1 >/dev/null
cat > write.mjs <<'J'
import fs from "node:fs";
import markdown, { Packer } from "markdown-docx";
import { convertMarkdownToDocx } from "@mohtasham/md-to-docx";
const text = "5. Decides to meet;\n6. Urges States to act,\n\n   and to report.\n";
fs.writeFileSync("markdown-docx", await Packer.toBuffer(await markdown(text)));
fs.writeFileSync("md-to-docx", Buffer.from(await (await convertMarkdownToDocx(text)).arrayBuffer()));
J
node write.mjs
cat > numbers.py <<'P'
import xml.etree.ElementTree as tree, zipfile
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
for name in ("markdown-docx", "md-to-docx"):
    file = zipfile.ZipFile(name)
    lists, text = (tree.fromstring(file.read(f"word/{part}.xml")) for part in ("numbering", "document"))
    first, line = {}, []
    for one in lists.iter(W + "num"):
        kind = one.find(W + "abstractNumId").get(W + "val")
        level = next(a for a in lists.iter(W + "abstractNum") if a.get(W + "abstractNumId") == kind).find(W + "lvl")
        again = one.find(f"{W}lvlOverride/{W}startOverride")
        first[one.get(W + "numId")] = int((level.find(W + "start") if again is None else again).get(W + "val"))
    for paragraph in text.iter(W + "p"):
        words, number = "".join(t.text or "" for t in paragraph.iter(W + "t")), paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if words and number is not None:
            words = f"{first[number.get(W + 'val')]}. {words}"
            first[number.get(W + "val")] += 1
        line += [words] if words else []
    print(name + ":", " ".join(line))
P
seen=$(python3 numbers.py)
echo "markdown-docx 1.7.0, @mohtasham/md-to-docx 4.0.1"
echo "expected: 5. Decides to meet; 6. Urges States to act, and to report., by both"
echo "seen:     $seen"
[ "$seen" = "markdown-docx: 1. Decides to meet; 2. Urges States to act, 3. and to report.
md-to-docx: 5. Decides to meet; 6. Urges States to act, and to report." ]
