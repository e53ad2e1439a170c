#!/usr/bin/env bash
# A symbol of a document, S/2024/193, stays on one line by Unicode's rules (UAX 14), as a date with strokes does. One would
# expect the same of S/RES/1373 (2001), and of A/C.1/78/L.5; or an end of line behind every stroke, as in an address.
# unicode-linebreak 0.1.5 follows the rules, and they go by what is behind the stroke: before a digit no line ends, before a
# letter it may. So S/ can be at the end of a line and RES/1373 in the next, A/ and C.1/78/ and L.5 in three.
# Why it matters: what is copied out of the lines has a blank in the symbol. The rule is right by the book, so it is for the
# program to hold a symbol together, as is done here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="lines"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nunicode-linebreak="=0.1.5"\n' > Cargo.toml
cat > src/main.rs <<'R'
fn main() {
    for text in ["S/2024/193", "S/RES/1373(2001)", "A/C.1/78/L.5"] {
        let ends: Vec<usize> = unicode_linebreak::linebreaks(text).map(|(at, _)| at).collect();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        println!("{}", starts.zip(&ends).map(|(from, to)| &text[from..*to]).collect::<Vec<_>>().join("|"));
    }
}
R
seen=$(cargo run -q -j1)
echo "unicode-linebreak 0.1.5 (| where a line may end)"
echo "expected: S/2024/193, S/RES/1373(2001), A/C.1/78/L.5"
echo "seen:     $seen"
[ "$seen" = "S/2024/193
S/|RES/1373(2001)
A/|C.1/78/|L.5" ]
