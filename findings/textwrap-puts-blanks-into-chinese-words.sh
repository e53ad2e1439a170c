#!/usr/bin/env bash
# textwrap 0.16.4 fills text to a width and knows by the rules of Unicode where a line of Chinese may end. unfill takes the
# line ends out again, refill fills anew; one would expect that they know the same, and the text comes back.
# Each line end becomes a blank: 委员会将继续执行第1373号决议 filled to 12 columns and unfilled is 委员会将继续 执行第1373号 决议, and
# refill leaves the blanks in the middle of its new lines. English comes back as it was.
# Why it matters: the text differs from its source at places that depend on a width, and a search misses it. Lines are
# joined without a blank between hanzi here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="lines"\nversion="0.1.0"\nedition="2021"\n[dependencies]\ntextwrap="=0.16.4"\n' > Cargo.toml
cat > src/main.rs <<'R'
fn main() {
    for text in ["The Committee will carry on", "委员会将继续执行第1373号决议"] {
        println!("{}", textwrap::unfill(&textwrap::fill(text, 12)).0);
    }
    println!("{:?}", textwrap::refill("委员会将继续\n执行第1373号\n决议", 20));
}
R
seen=$(cargo run -q -j1)
echo "textwrap 0.16.4"
echo 'expected: The Committee will carry on, 委员会将继续执行第1373号决议, "委员会将继续执行第\n1373号决议"'
echo "seen:     $seen"
[ "$seen" = 'The Committee will carry on
委员会将继续 执行第1373号 决议
"委员会将继续 执行第\n1373号 决议"' ]
