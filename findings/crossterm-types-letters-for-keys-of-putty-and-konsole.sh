#!/usr/bin/env bash
# crossterm 0.29.0 names keys: Alt+Left as xterm sends it (CSI 1;3 D) is Alt+Left. PuTTY and rxvt send Esc and then the
# sequence of the key (ESC ESC [ D), konsole sends Shift+F3 as ESC O 2 R. One would expect these to be keys as well, or
# nothing.
# Alt+Left is Esc and the letters [ and D, Shift+F3 is the letter R.
# Why it matters: Esc closes a window, letters are commands. A person who presses one key runs three. Here the parser
# knows both ways of Alt, and parameters before the letter.
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
keys = {"xterm Alt+Left": b"\x1b[1;3D", "PuTTY Alt+Left": b"\x1b\x1b[D", "konsole Shift+F3": b"\x1bO2R"}
print("; ".join(f"{name}: {keys_of(key)}" for name, key in keys.items()))
P
)
echo "crossterm 0.29.0 (Unix)"
echo "expected: Alt-Left, Alt-Left, Shift-F3, each with the x that is typed behind it"
echo "seen:     $seen"
[ "$seen" = "xterm Alt+Left: Alt-Left,x; PuTTY Alt+Left: Esc,[,Shift-D,x; konsole Shift+F3: Shift-R,x" ]
