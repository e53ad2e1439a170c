#!/usr/bin/env bash
# moment 2.31.0 reads dates with the names of months in many languages. Of "5 février 2024" whose é is e and an accent of its
# own (NFD, as in names of files from a Mac and in text out of PDFs), one would expect February, or an invalid date.
# It is a valid date, 5 January: a month that is not found is left out, and January stands in for it. So it is with août,
# décembre, and with "fevrier" without an accent. In strict mode they are invalid.
# Why it matters: three months of the French year become January, in a form that passes every check of the result. A month
# that is not known makes no date here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit moment@2.31.0 >/dev/null 2>&1
seen=$(node -e '
const moment = require("moment");
require("moment/locale/fr");
const read = (text, strict) => { const day = moment(text, "D MMMM YYYY", "fr", strict); return day.isValid() ? day.format("YYYY-MM-DD") : "invalid"; };
for (const text of ["5 février 2024", "5 août 2024", "5 décembre 2024"])
    console.log(read(text), read(text.normalize("NFD")), read(text.normalize("NFD"), true));')
echo "moment 2.31.0 (composed, decomposed, decomposed and strict)"
echo "expected: the same day twice, or invalid"
echo "seen:     $seen"
[ "$seen" = "2024-02-05 2024-01-05 invalid
2024-08-05 2024-01-05 invalid
2024-12-05 2024-01-05 invalid" ]
