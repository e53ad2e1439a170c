#!/usr/bin/env bash
# quick-xml 0.42.0 reads XML into Rust types with serde; a segment of mixed content is a Vec of texts and elements ($value,
# $text). Blanks at the ends of texts are kept, so one would expect every blank that stands between words.
# A text that is blanks alone is left out: "<hi>shall</hi> <hi>not</hi> report" is read as shall, not, " report", so its
# words are shallnot report. In "States <hi>shall</hi> report" both blanks are there.
# Why it matters: it happens where two marked words meet, which a test with one marked word does not show. Here XML is read
# as a tree with all its texts.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="words"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nquick-xml={version="=0.42.0",features=["serialize"]}\nserde={version="1",features=["derive"]}\n' > Cargo.toml
cat > src/main.rs <<'R'
use serde::Deserialize;
#[derive(Deserialize)]
struct Segment {
    #[serde(rename = "$value")]
    parts: Vec<Part>,
}
#[derive(Deserialize)]
enum Part {
    #[serde(rename = "hi")]
    Marked(String),
    #[serde(rename = "$text")]
    Text(String),
}
fn main() {
    for xml in ["<seg>States <hi>shall</hi> report</seg>", "<seg><hi>shall</hi> <hi>not</hi> report</seg>"] {
        let segment: Segment = quick_xml::de::from_str(xml).unwrap();
        let texts = segment.parts.iter().map(|part| match part { Part::Marked(text) | Part::Text(text) => text.as_str() });
        println!("{}", texts.collect::<String>());
    }
}
R
seen=$(cargo run -q -j1)
echo "quick-xml 0.42.0"
echo "expected: States shall report, and shall not report"
echo "seen:     $seen"
[ "$seen" = "States shall report
shallnot report" ]
