#!/usr/bin/env bash
# cli-truncate 5.2.0 cuts a text to a number of columns of the terminal and knows wide characters: the result should
# have that many columns at most, with … in the last.
# With an even number a Chinese text gets one column more: cut to 8 it takes 9, to 4 it takes 5. Of the columns that …
# leaves, 7, the fourth hanzi has only one, and it is kept whole. Cut in the middle to 6 it takes 7. Odd numbers are
# right, and cutting at the start is, so that a test with one of these does not show it.
# Why it matters: a line of 9 columns in a window of 8 wraps, and all below it moves. What does not fit is left out
# here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit cli-truncate@5.2.0 string-width@8.3.0 >/dev/null
cat > cut.mjs <<'J'
import cliTruncate from "cli-truncate";
import stringWidth from "string-width";
for (const position of ["start", "middle", "end"]) console.log(position + ": " + [4, 5, 6, 7, 8, 9].map(columns => {
    const cut = cliTruncate("委员会感谢执行局", columns, { position });
    return `${columns} ${cut} ${stringWidth(cut)}`;
}).join(", "));
J
seen=$(node cut.mjs)
echo "cli-truncate 5.2.0: columns asked for, text, columns taken"
echo "expected: no text that takes more columns than were asked for"
echo "seen:     $seen"
[ "$seen" = "start: 4 …局 3, 5 …行局 5, 6 …行局 5, 7 …执行局 7, 8 …执行局 7, 9 …谢执行局 9
middle: 4 委… 3, 5 委…局 5, 6 委员…局 7, 7 委员…局 7, 8 委员…局 7, 9 委员…行局 9
end: 4 委员… 5, 5 委员… 5, 6 委员会… 7, 7 委员会… 7, 8 委员会感… 9, 9 委员会感… 9" ]
