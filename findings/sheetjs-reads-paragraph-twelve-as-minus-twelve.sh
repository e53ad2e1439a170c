#!/usr/bin/env bash
# A CSV file of citations: paragraph "(12)", paragraphs "5-7", paragraphs "9,134", each in quotation marks. SheetJS (npm
# xlsx 0.18.5) tells numbers from text; these are none, one would think.
# (12) is the number -12, as bookkeepers write losses, 5-7 a day in the year 2001 and 9,134 the number 9134. Only with
# raw: true all stay what they are.
# Why it matters: many pages that take an uploaded CSV are built on it. Paragraph numbers are written here as bare
# numbers, ranges are not written, and lists have a blank behind each comma.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
seen=$(TZ=UTC node -e '
const xlsx = require("xlsx");
const read = raw => {
    const sheet = xlsx.read("\"(12)\",\"5-7\",\"9,134\",\"S/2024/193\"\n", { type: "string", raw }).Sheets.Sheet1;
    return ["A1", "B1", "C1", "D1"].map(cell => (sheet[cell].t === "s" ? "text " : "number ") + sheet[cell].v).join("; ");
};
console.log(read(false));
console.log("raw:", read(true));')
echo "xlsx 0.18.5"
echo "expected: text (12); text 5-7; text 9,134; text S/2024/193"
echo "seen:     $seen"
[ "$seen" = "number -12; number 37018; number 9134; text S/2024/193
raw: text (12); text 5-7; text 9,134; text S/2024/193" ]
