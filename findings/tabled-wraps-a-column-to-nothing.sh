#!/usr/bin/env bash
# tabled 0.22.0 draws tables of text and wraps them to a width with Width::wrap. Of a long Chinese text beside a short
# English one, one would expect two narrow columns, or an error if they do not fit.
# Columns lose one column of the screen in turn, the short one too, down to none: its text is gone, and the frame closes
# over it. It is so with keep_words too. Priority::max(true) takes from the widest and keeps all.
# Why it matters: the number of a paragraph is the short column beside a long text.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="columns"\nversion="0.1.0"\nedition="2021"\n[dependencies]\ntabled="=0.22.0"\n' > Cargo.toml
cat > src/main.rs <<'R'
use tabled::{builder::Builder, settings::{peaker::Priority, Width}};
fn main() {
    let text = "委员会将继续执行安全理事会第1373(2001)号决议的各项规定";
    let table = || { let mut rows = Builder::new(); rows.push_record([text, "a.12"]); rows.build() };
    println!("{}", table().with(Width::wrap(30)).to_string().contains("12"));
    println!("{}", table().with(Width::wrap(30).priority(Priority::max(true))).to_string().contains("a.12"));
}
R
seen=$(cargo run -q -j1)
echo "tabled 0.22.0"
echo "expected: true true (the short column is drawn)"
echo "seen:     $(echo $seen)"
[ "$(echo $seen)" = "false true" ]
