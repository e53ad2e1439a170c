#!/usr/bin/env bash
# Unicode has rules for the ends of sentences (UAX 29), in every browser (Intl.Segmenter) and in Rust (unicode-segmentation). A
# full stop before a small letter ends nothing: that is for abbreviations. "The Committee met. 15 States reported." is two
# sentences; one would expect the same of its Russian, French and Spanish.
# It is one in all three, and of "15 reports were received." too: the number is passed over, and the noun behind it begins with
# a small letter, as only English names like States do not. On the other side "see para. 5." is cut before its number, and "see
# para. 5 of the annex" is not. Node 20.20.2 (ICU 78.2) and unicode-segmentation 1.13.3 agree.
# Why it matters: reports are full of sentences that begin with a figure, and one language of a pair has fewer sentences than the
# other. Clauses are cut here at marks, with the numbers and abbreviations of the field known.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="sentences"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nunicode-segmentation="=1.13.3"\n' > Cargo.toml
cat > texts <<'T'
The Committee met. 15 States reported.
The Committee met. 15 reports were received.
Комитет собрался. 15 государств представили доклады.
Le Comité s’est réuni. 15 pays ont fait rapport.
El Comité se reunió. 15 países informaron.
委员会举行会议。15个国家提交报告。
The annex, para. 5 of it.
The annex, see para. 5.
T
cat > src/main.rs <<'R'
use unicode_segmentation::UnicodeSegmentation;
fn main() {
    for line in std::fs::read_to_string("texts").unwrap().lines() {
        println!("{}", line.split_sentence_bounds().map(str::trim_end).collect::<Vec<_>>().join(" | "));
    }
}
R
rust=$(cargo run -q -j1)
node=$(node -e 'for (const line of require("fs").readFileSync("texts", "utf8").trimEnd().split("\n")) console.log([...new Intl.Segmenter("en", { granularity: "sentence" }).segment(line)].map(part => part.segment.trimEnd()).join(" | "))')
echo "unicode-segmentation 1.13.3, Node $(node -p process.version) with ICU $(node -p process.versions.icu)"
echo "expected: two sentences in each of the first six, one in the last two"
echo "seen:     $rust"
[ "$rust" = "$node" ] && [ "$rust" = "The Committee met. | 15 States reported.
The Committee met. 15 reports were received.
Комитет собрался. 15 государств представили доклады.
Le Comité s’est réuni. 15 pays ont fait rapport.
El Comité se reunió. 15 países informaron.
委员会举行会议。 | 15个国家提交报告。
The annex, para. 5 of it.
The annex, see para. | 5." ]
