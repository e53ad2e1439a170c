#!/usr/bin/env bash
# SGR 58;5;1 makes the underline red. A terminal that has no coloured underlines passes over it, as over any SGR that it
# does not know; one would expect it to pass over its two arguments as well, as 38 and 48 have them.
# avt 0.19.0 (asciinema) and vt100 0.18.1 pass over 58 alone and take the arguments for attributes of their own: 5 is
# blinking, 1 is bold. In 58;2;1;5;7 (an RGB colour) 7 reverses the text, which vt100 shows. With colons
# (58:5:1) nothing happens.
# Why it matters: an underline of a wrong spelling becomes bold or reversed in every recording and every test of a
# screen. Whoever writes it should write colons; there is no coloured underline here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="underlines"\nversion="0.1.0"\nedition="2021"\n[dependencies]\navt="=0.19.0"\nvt100="=0.18.1"\n' > Cargo.toml
cat > src/main.rs <<'R'
use std::num::NonZero;
fn main() {
    for sgr in ["58;5;1", "58;2;1;5;7", "58:5:1", "58:2::1:5:7"] {
        let text = format!("\x1b[{sgr}mx");
        let mut one = avt::Terminal::new(12, 2).unwrap();
        one.feed(&text);
        let pen = one.screen().line(0).unwrap().cells()[0].pen();
        let mut other = vt100::Parser::new(NonZero::new(2).unwrap(), NonZero::new(12).unwrap(), 0);
        other.process(text.as_bytes());
        let cell = other.screen().cell(0, 0).unwrap();
        let names = |set: &[(bool, &'static str)]| set.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect::<Vec<_>>().join("+");
        println!("{sgr} avt [{}] vt100 [{}]",
            names(&[(pen.is_bold(), "bold"), (pen.is_blink(), "blink"), (pen.is_inverse(), "reversed")]),
            names(&[(cell.bold(), "bold"), (cell.inverse(), "reversed")]));
    }
}
R
seen=$(cargo run -q -j1)
echo "avt 0.19.0, vt100 0.18.1"
echo "expected: no attribute by any of the four"
echo "seen:     $seen"
[ "$seen" = "58;5;1 avt [bold+blink] vt100 [bold]
58;2;1;5;7 avt [bold+blink+reversed] vt100 [bold+reversed]
58:5:1 avt [] vt100 []
58:2::1:5:7 avt [] vt100 []" ]
