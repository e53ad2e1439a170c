#!/usr/bin/env bash
# strip-ansi-escapes 0.2.1 takes the escape sequences out of what a program prints, "bytes with ANSI escape sequences
# removed", for logs and tests. Of a table with tabs in which nothing is coloured one would expect every byte back.
# The tabs are gone: paragraphs 5, 7 and 12 of a row are 5712, and of all control characters the line end alone stays.
# console 0.16.6, which has a function for the same, leaves them.
# Why it matters: columns are parted by tabs in what cut, paste and many a table write; numbers become one number. Tests
# here read a screen, where a tab has been moved over.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="tabs"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nstrip-ansi-escapes="=0.2.1"\nconsole="=0.16.6"\n' > Cargo.toml
cat > src/main.rs <<'R'
fn main() {
    let row = "5\t7\t12\n";
    println!("strip-ansi-escapes {:?}", strip_ansi_escapes::strip_str(row));
    println!("console {:?}", console::strip_ansi_codes(row));
}
R
seen=$(cargo run -q -j1)
echo "strip-ansi-escapes 0.2.1, console 0.16.6"
echo 'expected: "5\t7\t12\n" of both'
echo "seen:     $seen"
[ "$seen" = 'strip-ansi-escapes "5712\n"
console "5\t7\t12\n"' ]
