#!/usr/bin/env bash
# mosh 1.4.0 (Debian 12) shows a remote screen by sending what differs, and knows colours, bold, italics and underlines.
# What it does not know, one would expect to come through plain.
# Dim (SGR 2), struck out (9) and a curly underline (4:3) do come through plain: text that a program strikes out stands
# there as if it were valid. But the colour of an underline (58;5;1) is no plain text: its arguments are taken for
# attributes, so that it comes out blinking and bold.
# Why it matters: a change must never be told by a strike alone. Here what went has a sign of its own beside it.
set -euo pipefail
for tool in mosh-server mosh-client; do command -v "$tool" >/dev/null || { echo "this needs mosh 1.4.0 (Debian package 1.4.0-1)"; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > both.py <<'P'
import fcntl, os, pty, re, select, struct, subprocess, termios, time
words = {"dim": "2", "struck": "9", "curly": "4:3", "colour": "58;5;1", "italic": "3"}
inside = " ".join(f"\\033[{sgr}m{word}\\033[0m" for word, sgr in words.items())
environment = dict(os.environ, LC_ALL="C.UTF-8", TERM="xterm-256color")
command = ["mosh-server", "new", "-i", "127.0.0.1", "-p", "60100:60199", "--", "sh", "-c", f"printf '{inside} end'; sleep 2"]
said = subprocess.run(command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL).stdout
port, key = re.search(r"MOSH CONNECT (\d+) (\S+)", said).groups()
pid, fd = pty.fork()
if pid == 0:
    time.sleep(0.3)
    os.execvpe("mosh-client", ["mosh-client", "127.0.0.1", port], dict(environment, MOSH_KEY=key))
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
came, last = b"", time.time() + 15
while time.time() < last:
    if select.select([fd], [], [], 0.2)[0]:
        try:
            came += os.read(fd, 65536)
        except OSError:
            break
os.waitpid(pid, 0)
# What was set, reset and drawn again in another order is of no interest: the attributes at the time of each word.
for word in words:
    before = came[: came.rindex(word.encode())].decode("utf-8", "replace")
    sgr = re.findall(r"\x1b\[([0-9;:]*)m", before)[-1]
    print(word, ",".join(part for part in sgr.split(";") if part != "0") or "plain", end="; ")
P
seen=$(python3 both.py)
echo "$(mosh-server --version | head -1)"
echo "expected: each plain or as it was sent: dim 2; struck 9; curly 4:3; colour plain; italic 3"
echo "seen:     $seen"
[ "$seen" = "dim plain; struck plain; curly plain; colour 1,5; italic 3; " ]
