#!/usr/bin/env bash
# A terminal answers questions on the same line as a person types. crossterm 0.29.0 knows such answers: those to a cursor
# report and to CSI c are no key events. One would expect that of every answer, as each has a form that no key has.
# The answers to OSC 11 (the colour of the ground), to CSI > c and to CSI > q come as keys, typed one after the other,
# the r, g and b of "rgb:" among them.
# Why it matters: a program that asks for the ground, or is started where one has just asked, runs the commands on these
# keys. Here the bytes are read by a parser that knows the forms.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export CARGO_TARGET_DIR=$dir/target
mkdir src
printf '[package]\nname="keys"\nversion="0.1.0"\nedition="2021"\n[dependencies]\ncrossterm="=0.29.0"\n' > Cargo.toml
cat > src/main.rs <<'R'
use crossterm::{event::{poll, read, Event}, terminal};
use std::time::Duration;
// Writes the keys that come until a second passes without one.
fn main() {
    terminal::enable_raw_mode().unwrap();
    println!("ready");
    let (mut said, mut wait) = (String::new(), 20);
    while poll(Duration::from_secs(wait)).unwrap() {
        match read().unwrap() {
            Event::Key(key) => said += &format!("{}{} ", if key.modifiers.is_empty() { String::new() } else { format!("{}-", key.modifiers) }, key.code),
            other => said += &format!("{other:?} "),
        }
        wait = 1;
    }
    terminal::disable_raw_mode().unwrap();
    std::fs::write("keys.txt", said).unwrap();
}
R
cargo build -q -j1
cat > sends.py <<'P'
import os, pty, sys
def keys_of(text):
    pid, fd = pty.fork()
    if pid == 0:
        os.execv("target/debug/keys", ["keys"])
    while b"ready" not in os.read(fd, 99):
        pass
    os.write(fd, text + b"x")
    os.waitpid(pid, 0)
    os.close(fd)
    return open("keys.txt").read().strip().replace(" ", ",") or "none"
P
seen=$(python3 - <<'P'
from sends import keys_of
answers = {"cursor": b"\x1b[3;5R", "CSI c": b"\x1b[?62;22c", "OSC 11": b"\x1b]11;rgb:0/0/0\x1b\\", "CSI > c": b"\x1b[>84;0;0c", "CSI > q": b"\x1bP>|tmux\x1b\\"}
print("; ".join(f"{name} {keys_of(answer)}" for name, answer in answers.items()))
P
)
echo "crossterm 0.29.0 (Unix)"
echo "expected: no key by any answer but the x that is typed behind it"
echo "seen:     $seen"
[ "$seen" = 'cursor x; CSI c x; OSC 11 Alt-],1,1,;,r,g,b,:,0,/,0,/,0,Alt-\,x; CSI > c 8,4,;,0,;,0,c,x; CSI > q Shift+Alt-P,>,|,t,m,u,x,Alt-\,x' ]
