#!/usr/bin/env bash
# Snowball takes the endings off words so that one form finds the other; most full-text searches have it. Its Spanish has
# resolución and resoluciones as one; of comité (committee), whose plural has nothing but an s more, one would expect that
# it finds comités.
# comité is comit, and comités comites: é at the end is an ending, és is none, and the s behind é stays. So it is with café
# and bebé. snowballstemmer 3.1.1 (Python) and rust-stemmers 1.2.0 agree. In French comité and comités are one.
# Why it matters: a search for the committees misses the Committee, the commonest word of this field. Plurals are told here
# by rules of our own, and each form finds the other.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
python3 -m venv venv
venv/bin/pip -q install 'snowballstemmer==3.1.1'
mkdir src
printf '[package]\nname="stems"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nrust-stemmers="=1.2.0"\n' > Cargo.toml
cat > src/main.rs <<'R'
use rust_stemmers::{Algorithm, Stemmer};
fn main() {
    let stemmer = Stemmer::create(Algorithm::Spanish);
    println!("{}", ["resolución", "resoluciones", "comité", "comités"].map(|word| stemmer.stem(word).into_owned()).join(" "));
}
R
seen="$(venv/bin/python - <<'P'
import snowballstemmer
stem = snowballstemmer.stemmer("spanish").stemWord
print(*map(stem, ["resolución", "resoluciones", "comité", "comités"]))
P
) | $(cargo run -q -j1)"
echo "snowballstemmer 3.1.1, rust-stemmers 1.2.0"
echo "expected: resolu resolu comit comit by both"
echo "seen:     $seen"
[ "$seen" = "resolu resolu comit comites | resolu resolu comit comites" ]
