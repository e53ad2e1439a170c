#!/usr/bin/env bash
# portable-pty 0.9.0 starts a program in a pseudo-terminal. Its CommandBuilder is "similar to std::process::Command", says
# the documentation, which starts a program in the directory of the one that starts it.
# Without a call of cwd the program starts in the home directory of the user, and so it does if the directory that cwd names
# is not there; no error tells of either. A relative path among its arguments is another file, or none.
# Why it matters: a test in a pseudo-terminal reads and writes in the home of the person who runs it. The tests here name
# a directory of their own.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src home work
printf '[package]\nname="start"\nversion="0.1.0"\nedition="2021"\n[dependencies]\nportable-pty="=0.9.0"\n' > Cargo.toml
cat > src/main.rs <<'R'
use portable_pty::{native_pty_system, CommandBuilder, PtySize};
fn main() {
    for directory in [None, Some("work"), Some("missing")] {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &format!("basename \"$(pwd)\" > {}/where", std::env::current_dir().unwrap().display())]);
        if let Some(name) = directory { command.cwd(std::env::current_dir().unwrap().join(name)); }
        pair.slave.spawn_command(command).unwrap().wait().unwrap();
        print!("{} ", std::fs::read_to_string("where").unwrap().trim());
    }
}
R
cargo build -q -j1
seen=$(HOME=$dir/home target/debug/start)
echo "portable-pty 0.9.0"
echo "expected: $(basename "$dir") work, and an error"
echo "seen:     $seen"
[ "$seen" = "home work home " ]
