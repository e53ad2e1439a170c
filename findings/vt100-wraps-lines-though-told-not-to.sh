#!/usr/bin/env bash
# A program switches wrapping off (DECAWM, CSI ?7l) so that what it writes into the last column stays in its row. vt100
# 0.18.1, a terminal in memory for tests, knows many private modes; one would expect this one of 1978 to be among them.
# It is not: the next character goes on in the next row, and a wide one at the last column is moved there. Only who sets a
# callback for what is not handled learns of it. avt 0.19.0 keeps the row.
# Why it matters: a test by it says that a screen is broken which is whole in a terminal, or whole where a terminal that
# has the mode would show something else. The tests here hold that the mode is given back, not what it does.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="wrapping"\nversion="0.1.0"\nedition="2021"\n[dependencies]\navt="=0.19.0"\nvt100="=0.18.1"\n' > Cargo.toml
cat > src/main.rs <<'R'
use std::num::NonZero;
#[derive(Default)]
struct Told(usize);
impl vt100::Callbacks for Told {
    fn unhandled_csi(&mut self, _: &mut vt100::Screen, _: Option<u8>, _: Option<u8>, _: &[&[u16]], _: char) { self.0 += 1; }
}
fn main() {
    let text = "\x1b[?7labcdefgh";
    let mut one = avt::Terminal::new(6, 2).unwrap();
    one.feed(text);
    println!("avt   {}|{}", one.screen().line(0).unwrap().text().trim_end(), one.screen().line(1).unwrap().text().trim_end());
    let mut other = vt100::Parser::new_with_callbacks(NonZero::new(2).unwrap(), NonZero::new(6).unwrap(), 0, Told::default());
    other.process(text.as_bytes());
    println!("vt100 {}, told {}", other.screen().rows(0, 6).collect::<Vec<_>>().join("|"), other.callbacks().0);
}
R
seen=$(cargo run -q -j1)
echo "vt100 0.18.1, avt 0.19.0"
echo "expected: abcdeh and an empty row by both"
echo "seen:     $seen"
[ "$seen" = "avt   abcdeh|
vt100 abcdef|gh, told 1" ]
