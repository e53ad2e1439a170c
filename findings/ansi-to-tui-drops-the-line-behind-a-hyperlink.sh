#!/usr/bin/env bash
# ansi-to-tui 8.0.1 makes text of ratatui of what a program prints. It knows colours; of a sequence that it does not
# know, such as a hyperlink (OSC 8), one would expect that it is left out and the text that is linked stays.
# With the ending that the standard has for it, ESC \, all is lost from the hyperlink to the end of the line: of "see
# S/RES/1373 (2001)" comes "see". With BEL, which others write for it, it is right. Of ESC ( B, which tput sgr0 prints for
# many a terminal, (B is left as text: "5(B paragraphs". No error in either.
# Why it matters: gcc and ripgrep write hyperlinks so, and the symbol that is linked is what is gone. Here ratatui gets
# lines that were never escape sequences.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="links"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nansi-to-tui={version="=8.0.1",default-features=false}\n' > Cargo.toml
cat > src/main.rs <<'R'
use ansi_to_tui::IntoText;
fn main() {
    for printed in [
        "see \x1b]8;;https://undocs.org\x07S/RES/1373\x1b]8;;\x07 (2001)",
        "see \x1b]8;;https://undocs.org\x1b\\S/RES/1373\x1b]8;;\x1b\\ (2001)",
        "\x1b[1m5\x1b(B\x1b[m paragraphs",
    ] {
        let text = printed.into_text().expect("text");
        let spans = text.lines.iter().flat_map(|line| &line.spans);
        println!("{:?}", spans.map(|span| &*span.content).collect::<String>());
    }
}
R
seen=$(cargo run -q -j1)
echo "ansi-to-tui 8.0.1"
echo 'expected: "see S/RES/1373 (2001)" twice, "5 paragraphs"'
echo "seen:     $seen"
[ "$seen" = '"see S/RES/1373 (2001)"
"see "
"5(B paragraphs"' ]
