#!/usr/bin/env bash
# Unicode's rules for words (UAX 29) keep 1,373 and 5.7 together, as they are one number. The comma of Chinese texts, ，, is
# for clauses and never for thousands; one would expect that it ends a word, as 、 and 。 do, and that a semicolon does.
# Both stand in the list of marks inside numbers, the full-width ， and ； and the plain ; as well: 1373，1624 is one word,
# 2023，2024 and 5;7 too. unicode-segmentation 1.13.3 and Intl.Segmenter (Node 24.11.0, ICU) follow the rules. With a
# bracket or a blank between, as in 1373(2001)，1624(2005), the numbers are two.
# Why it matters: an index by words finds neither resolution, and a comparison by words marks both for a change in one.
# Figures in a run of digits and marks are compared one by one here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.11.0 >/dev/null 2>&1
mkdir src
printf '[package]\nname="words"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nunicode-segmentation="=1.13.3"\n' > Cargo.toml
cat > src/main.rs <<'R'
use unicode_segmentation::UnicodeSegmentation;
fn main() {
    let cut = |text: &&str| text.unicode_words().collect::<Vec<_>>().join(" ");
    println!("{}", ["决议1373，1624", "2023，2024年", "5、7", "5;7"].iter().map(cut).collect::<Vec<_>>().join(" | "));
}
R
cat > words.mjs <<'J'
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const cut = text => [...segmenter.segment(text)].filter(part => part.isWordLike).map(part => part.segment).join(" ");
console.log(["决议1373，1624", "2023，2024年", "5、7", "5;7"].map(cut).join(" | "));
J
seen="$(cargo run -q -j1)
$(node_modules/.bin/node words.mjs)"
echo "unicode-segmentation 1.13.3, Node $(node_modules/.bin/node --version)"
echo "expected: 决 议 (or 决议) 1373 1624 | 2023 2024 年 | 5 7 | 5 7"
echo "seen:     $seen"
[ "$seen" = "决 议 1373，1624 | 2023，2024 年 | 5 7 | 5;7
决议 1373，1624 | 2023，2024 年 | 5 7 | 5;7" ]
