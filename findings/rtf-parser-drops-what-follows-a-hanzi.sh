#!/usr/bin/env bash
# RTF writes a hanzi as \u31532? : its number and one sign for readers that know no Unicode, which all others leave out.
# rtf-parser 0.4.3 (Rust) has a rule for \u; one would expect 第1373 of \u31532?1373, or 第?1373.
# The hanzi, the sign and all up to the next blank or control word are gone: of 第1373(2001)号 nothing is left, and Communiqué
# of is Communiquof. With a blank behind the number (\u31532 ?1373) it is 第?1373, with the sign that was to be left out.
# Why it matters: no error, and an English text with one é in it still reads. RTF is read by way of LibreOffice here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="signs"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nrtf-parser="=0.4.3"\n' > Cargo.toml
cat > src/main.rs <<'R'
fn main() {
    for text in [r"\u31532?1373(2001)\u21495?", r"\u31532 ?1373(2001)\u21495 ?", r"the Communiqu\u233? of S/2024/193"] {
        let rtf = format!(r"{{\rtf1\ansi\uc1 {text}\par}}");
        println!("{:?}", rtf_parser::RtfDocument::try_from(rtf.as_str()).unwrap().get_text());
    }
}
R
seen=$(cargo run -q -j1)
echo "rtf-parser 0.4.3"
echo 'expected: "第1373(2001)号" twice, "the Communiqué of S/2024/193"'
echo "seen:     $seen"
[ "$seen" = '""
"第?1373(2001)号?"
"the Communiquof S/2024/193"' ]
