#!/usr/bin/env bash
# docx-rs 0.4.22 writes Word documents. The text given to add_text may hold a line end; one would expect a break (w:br), as
# python-docx makes one, or at least the blank that XML makes of it.
# The line end is removed: "S/2024/193\n1373 (2001)" is written as S/2024/1931373 (2001). No error.
# Why it matters: two symbols become one that looks like one. Text is cut at its line ends here, with a break between.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="lines"\nversion="0.1.0"\nedition="2021"\n[dependencies]\ndocx-rs={version="=0.4.22",default-features=false}\n' > Cargo.toml
cat > src/main.rs <<'R'
use docx_rs::{Docx, Paragraph, Run};
fn main() {
    let run = Run::new().add_text("S/2024/193\n1373 (2001)");
    let document = Docx::new().add_paragraph(Paragraph::new().add_run(run)).build().document;
    let xml = String::from_utf8(document).unwrap();
    let (from, to) = (xml.find("<w:t ").unwrap(), xml.find("</w:r>").unwrap());
    println!("{:?}", &xml[from..to]);
}
R
seen=$(cargo run -q -j1)
echo "docx-rs 0.4.22"
echo 'expected: S/2024/193 and 1373 (2001) in two w:t with a w:br between, or with a line end between'
echo "seen:     $seen"
[ "$seen" = '"<w:t xml:space=\"preserve\">S/2024/1931373 (2001)</w:t>"' ]
