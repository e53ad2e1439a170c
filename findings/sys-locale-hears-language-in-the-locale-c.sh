#!/usr/bin/env bash
# sys-locale 0.3.2 tells a Rust program the language of the user. LC_ALL=C asks for messages that scripts can read; GNU
# gettext says that LANGUAGE, a list of languages, does not count in the locale C, and LC_ALL outranks LANG. One would expect
# nothing, or "C", and no other language.
# LANGUAGE comes first whatever the locale is, and LANG stands in the list behind C: LC_ALL=C gives zh-CN either way to a
# program that takes the first language which it has. "C" itself is given as it is, which is no language tag of BCP 47.
# Why it matters: a script sets LC_ALL=C and reads Chinese messages. On Linux the variables are read here as gettext does;
# the crate is asked on Windows alone.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="locale"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nsys-locale="=0.3.2"\n' > Cargo.toml
cat > src/main.rs <<'R'
fn main() { println!("{}", sys_locale::get_locales().collect::<Vec<_>>().join(" ")); }
R
cargo build -q -j1
ask() { env -u LANGUAGE -u LC_MESSAGES -u LC_ALL -u LANG "$@" target/debug/locale; }
seen="$(ask LC_ALL=C LANGUAGE=zh_CN LANG=en_GB.UTF-8); $(ask LC_ALL=C LANG=zh_CN.UTF-8)"
echo "sys-locale 0.3.2"
echo "expected: C; C"
echo "seen:     $seen"
[ "$seen" = "zh-CN C en-GB; C zh-CN" ]
