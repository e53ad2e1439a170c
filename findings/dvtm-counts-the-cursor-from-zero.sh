#!/usr/bin/env bash
# dvtm 0.15 (Debian 12) answers a question for the cursor (CSI 6 n). One would expect row and column to count from 1, as
# ECMA-48 has it.
# They count from 0.
# Why it matters: a program that writes a character and asks where the cursor is, to learn how wide the terminal draws it,
# takes one column for none and two for one.
set -euo pipefail
command -v dvtm >/dev/null || { echo "this needs dvtm 0.15 (Debian package 0.15+40.g311a8c0-1)"; exit 2; }
dvtm -v 2>&1 | head -1 || true
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cat >"$work/inside.py" <<'P'
import os, select, sys, tty
tty.setraw(0)
os.write(1, b"\x1b[2J\x1b[H\x1b[6n")
got = b""
while not got.endswith(b"R") and select.select([0], [], [], 5)[0]:
    got += os.read(0, 100)
open(sys.argv[1], "w").write(got.decode().replace("\x1b", "ESC "))
P
cat >"$work/outside.py" <<'P'
import fcntl, os, pty, select, struct, sys, termios, time
pid, fd = pty.fork()
if pid == 0:
    time.sleep(0.3)
    os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
    os.execvp("dvtm", ["dvtm", "python3 %s/inside.py %s/answer" % (sys.argv[1], sys.argv[1])])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
end = time.time() + 8
while time.time() < end:
    if select.select([fd], [], [], 0.2)[0]:
        try:
            if not os.read(fd, 65536): break
        except OSError: break
P
python3 "$work/outside.py" "$work"
seen=$(cat "$work/answer")
echo "expected at the top left: ESC [1;1R"
echo "seen:                    $seen"
[ "$seen" = "ESC [0;0R" ]
