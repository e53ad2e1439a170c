#!/usr/bin/env bash
# GNU screen 4.9.0 (Debian 12) delivers a lone Esc after its 0.3 s (maptimeout); one would expect it to do so, too, when the
# program inside has switched mouse reports on.
# With ?1000h on, the Esc is held back until the next key and comes together with it, so a program reads Alt and that key.
# Why it matters: where Esc closes a window, nothing happens, and the next key is lost as well. A program that runs in
# screen has to leave the mouse alone.
set -euo pipefail
command -v screen >/dev/null || { echo "this needs screen 4.9.0 (Debian package 4.9.0-4)"; exit 2; }
screen --version || true
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cat >"$work/inside.py" <<'P'
import os, select, sys, termios, tty
tty.setraw(0)
if sys.argv[1] == "mouse":
    os.write(1, b"\x1b[?1000h")
os.write(1, b"READY")
parts = []
while b"a" not in b"".join(parts):
    select.select([0], [], [], 10)
    parts.append(os.read(0, 100))
with open(sys.argv[2], "w") as out:
    print(" ".join(part.hex() for part in parts), file=out)
P
cat >"$work/outside.py" <<'P'
import os, pty, select, sys, time
mode, work = sys.argv[1:]
pid, fd = pty.fork()
if pid == 0:
    os.environ.update(TERM="xterm", SCREENDIR=work + "/sockets", LC_ALL="C.UTF-8")
    os.environ.pop("STY", None)
    os.makedirs(work + "/sockets", mode=0o700, exist_ok=True)
    os.execvp("screen", ["screen", "-c", "/dev/null", "-S", mode, "python3", work + "/inside.py", mode, work + "/" + mode])
def until(text, seconds):
    seen, end = b"", time.time() + seconds
    while text not in seen and time.time() < end:
        if select.select([fd], [], [], 0.2)[0]:
            try: seen += os.read(fd, 65536)
            except OSError: break
until(b"READY", 20); time.sleep(1)
os.write(fd, b"\x1b"); until(b"no such text", 2); os.write(fd, b"a"); until(b"no such text", 2)
P
for mode in plain mouse; do python3 "$work/outside.py" "$mode" "$work"; done
plain=$(cat "$work/plain"); mouse=$(cat "$work/mouse")
echo "expected in both: 1b, and two seconds later 61"
echo "seen without the mouse: $plain"
echo "seen with the mouse on: $mouse"
[ "$plain" = "1b 61" ] && [ "$mouse" = "1b61" ]
