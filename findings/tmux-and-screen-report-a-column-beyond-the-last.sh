#!/usr/bin/env bash
# A character is written into the last of 80 columns, and the program asks where the cursor is (CSI 6 n). It waits at
# the last column, as on a VT100 and in xterm: the answer is 80.
# tmux 3.3a and GNU screen 4.9.0 (Debian 12) answer 81, a column that the screen does not have. With wrapping off (?7l)
# both say 80.
# Why it matters: a program that measures a character at the right edge, or takes the answer as an index, is one
# too far. Widths are measured here at the first column.
set -euo pipefail
for tool in tmux screen; do command -v "$tool" >/dev/null || { echo "this needs tmux 3.3a and screen 4.9.0 (Debian 12)"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
mkdir -m 700 sockets
cat > inside.py <<'P'
import os, select, sys, tty
tty.setraw(0)
def asked(text):
    os.write(1, text + b"\x1b[6n")
    answer = b""
    while not answer.endswith(b"R") and select.select([0], [], [], 5)[0]:
        answer += os.read(0, 99)
    return answer.decode().split(";")[-1].rstrip("R")
said = asked(b"\x1b[2J\x1b[1;80Ha") + " and " + asked(b"\x1b[?7l\x1b[1;80Ha")
open(sys.argv[1], "w").write(said)
P
cat > outside.py <<'P'
import fcntl, os, pty, select, struct, sys, termios, time
pid, fd = pty.fork()
if pid == 0:
    time.sleep(0.3)
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 80, 0, 0))
last = time.time() + 20
while time.time() < last:
    if select.select([fd], [], [], 0.2)[0]:
        try:
            if not os.read(fd, 65536):
                break
        except OSError:
            break
P
export TERM=xterm-256color LC_ALL=C.UTF-8 SCREENDIR=$dir/sockets TMUX_TMPDIR=$dir
unset TMUX STY
python3 outside.py tmux -f /dev/null new-session "python3 inside.py tmux.txt"
python3 outside.py screen -c /dev/null -U python3 inside.py screen.txt
seen="tmux $(cat tmux.txt), screen $(cat screen.txt)"
echo "$(tmux -V), $(screen --version)"
echo "expected: tmux 80 and 80, screen 80 and 80"
echo "seen:     $seen"
[ "$seen" = "tmux 81 and 80, screen 81 and 80" ]
