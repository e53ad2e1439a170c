#!/usr/bin/env bash
# ICU4X cuts Chinese into words with the dictionary of ICU, as browsers do at a double click. 联合国 (United Nations) is as
# common a word as there is; one would expect it whole, and 安全理事会 (Security Council) cut at worst between its words.
# icu_segmenter 2.4.0 cuts 联合国安全理事会 into 联合 国安 全 理事 会: 国安, the short form of "State security", is taken out of
# the middle of both names. 委员会 is 委员 and 会.
# Why it matters: an index of such words finds the Council under State security and not under its name. Words of this
# field are listed here, and characters are compared where there is no word.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="words"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nicu_segmenter="=2.4.0"\n' > Cargo.toml
cat > src/main.rs <<'R'
use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
fn main() {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    for text in ["联合国", "联合国安全理事会", "委员会"] {
        let at: Vec<usize> = segmenter.segment_str(text).collect();
        print!("{} ", at.windows(2).map(|w| &text[w[0]..w[1]]).collect::<Vec<_>>().join("|"));
    }
}
R
seen=$(cargo run -q -j1)
echo "icu_segmenter 2.4.0"
echo "expected: 联合国 联合国|安全|理事会 委员会"
echo "seen:     $seen"
[[ "$seen" = *"联合|国安|全|理事|会 委员|会 " ]]
