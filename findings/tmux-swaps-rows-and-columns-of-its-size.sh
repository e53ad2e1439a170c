#!/usr/bin/env bash
# CSI 18 t asks a terminal for its size in characters; the answer is CSI 8 ; rows ; columns t. One would expect tmux to
# answer so, or not at all, as GNU screen does.
# tmux 3.3a (Debian 12) in 80 columns and 30 rows, one of which is its status line, answers 8;80;29: the columns
# where the rows belong.
# Why it matters: a program that asks so over a serial line or where the size is not set by the system lays out its
# panes for a screen of 80 rows and 29 columns. The size is asked of the system here.
set -euo pipefail
command -v tmux >/dev/null || { echo "this needs tmux 3.3a (Debian 12)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > inside.py <<'P'
import os, select, sys, tty
size = os.get_terminal_size()
tty.setraw(0)
os.write(1, b"\x1b[18t")
answer = b""
while not answer.endswith(b"t") and select.select([0], [], [], 5)[0]:
    answer += os.read(0, 99)
open("said.txt", "w").write(f"{size.lines} rows, {size.columns} columns: {answer.decode()[2:]}")
P
export LC_ALL=C.UTF-8 TERM=xterm-256color TMUX_TMPDIR=$dir
unset TMUX
tmux -f /dev/null new-session -d -x 80 -y 30 "python3 inside.py"
for _ in $(seq 50); do [ -s said.txt ] && break; sleep 0.2; done
seen=$(cat said.txt)
echo "$(tmux -V)"
echo "expected: N rows, 80 columns: 8;N;80t"
echo "seen:     $seen"
[[ "$seen" =~ ^([0-9]+)\ rows,\ 80\ columns:\ 8\;80\;([0-9]+)t$ ]] && [ "${BASH_REMATCH[1]}" = "${BASH_REMATCH[2]}" ]
