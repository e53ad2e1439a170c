#!/usr/bin/env bash
# avt 0.19.0 is the terminal in memory behind asciinema's recorder, player and pictures. It knows wide characters; one
# would expect it to know those without width too: an accent that is a character of its own (e and U+0301), the zero-width
# space, the soft hyphen.
# Each takes a column. Behind "é" written so the cursor is one column too far, and whatever a program places by columns
# behind it (the frame of a pane, the next column of a table) is shifted or written over. vt100 0.18.1 counts rightly.
# Why it matters: a recording or picture of a program that is right shows broken frames in lines with names such as
# Brăila (with ă in two characters) or with text from web pages. A zero-width space is drawn as ␢ here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="widths"\nversion="0.1.0"\nedition="2021"\n[dependencies]\navt="=0.19.0"\nvt100="=0.18.1"\n' > Cargo.toml
cat > src/main.rs <<'R'
use std::num::NonZero;
fn main() {
    for text in ["委x", "e\u{301}x", "a\u{200b}x", "a\u{ad}x"] {
        let mut one = avt::Terminal::new(12, 2).unwrap();
        one.feed(text);
        let mut other = vt100::Parser::new(NonZero::new(2).unwrap(), NonZero::new(12).unwrap(), 0);
        other.process(text.as_bytes());
        println!("{} columns in avt, {} in vt100", one.cursor().position().unwrap().0, other.screen().cursor_position().1);
    }
}
R
seen=$(cargo run -q -j1)
echo "avt 0.19.0, vt100 0.18.1: a hanzi, an accent, a zero-width space, a soft hyphen, each with a letter"
echo "expected: 3 columns, 2, 2, 2"
echo "seen:     $seen"
[ "$seen" = "3 columns in avt, 3 in vt100
3 columns in avt, 2 in vt100
3 columns in avt, 2 in vt100
3 columns in avt, 2 in vt100" ]
