#!/usr/bin/env bash
# fuzzy-matcher 0.3.7 finds lines by some of their letters; SkimMatcherV2 and ClangdMatcher have ignore_case(). One would
# expect РЕШЕНИЕ to be found for решение, as RESOLUTION is for resolution.
# Only letters of ASCII lose their case: решение does not find РЕШЕНИЕ, nor état État. Smart case is the same. No error: a
# heading in capitals is not there.
# Why it matters: headings of UN documents are in capitals in Russian and French too. Case is folded for every script here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="letters"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nfuzzy-matcher="=0.3.7"\n' > Cargo.toml
cat > src/main.rs <<'R'
use fuzzy_matcher::{clangd::ClangdMatcher, skim::SkimMatcherV2, FuzzyMatcher};
fn main() {
    let matchers: [Box<dyn FuzzyMatcher>; 3] = [
        Box::new(SkimMatcherV2::default().ignore_case()),
        Box::new(SkimMatcherV2::default().smart_case()),
        Box::new(ClangdMatcher::default().ignore_case()),
    ];
    for (line, query) in [("RESOLUTION", "resolution"), ("РЕШЕНИЕ", "решение"), ("État", "état")] {
        let found: Vec<_> = matchers.iter().map(|matcher| matcher.fuzzy_match(line, query).is_some()).collect();
        println!("{line} {found:?}");
    }
}
R
seen=$(cargo run -q -j1)
echo "fuzzy-matcher 0.3.7"
echo "expected: [true, true, true] for each"
echo "seen:     $seen"
[ "$seen" = "RESOLUTION [true, true, true]
РЕШЕНИЕ [false, false, false]
État [false, false, false]" ]
