#!/usr/bin/env bash
# Presses the same keys in the browser of a Linux program and of an .exe under wine, and says where the screens differ.
#
#   packaging/windows/screens.sh LINUX_PROGRAM WINDOWS_EXE
#
# Text only: colours are not compared. Wants tmux, and the wine of build.sh --test.
set -uo pipefail
[ $# = 2 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
linux=$(realpath "$1") windows=$(realpath "$2")
work=$(mktemp -d)
export LC_ALL=C.UTF-8 LANG=C.UTF-8 WINEDEBUG=-all XDG_STATE_HOME="$work" XDG_CONFIG_HOME="$work"
unset DISPLAY
x86_64-w64-mingw32-gcc -municode -O2 -o "$work/console.exe" "$here/console.c" || exit 2
tmux=(tmux -L "screens$$" -f /dev/null)
trap '"${tmux[@]}" kill-server 2>/dev/null; rm -rf "$work"' EXIT

# Both begin without a place to go back to.
rm -rf "${WINEPREFIX:-$HOME/.wine}"/drive_c/users/*/AppData/*/ctc-programme
"${tmux[@]}" new-session -d -s linux -x 110 -y 24 "'$linux'"
# The standard error stays on the terminal: from it wine takes the size of its console.
"${tmux[@]}" new-session -d -s windows -x 110 -y 24 "bash -c \"wine '$work/console.exe' '$windows' | cat\""
sleep 5
same=0 different=0
for key in / 无 人 机 Enter n c Tab l Escape Escape 4 0 Enter r Down Escape s S Escape m L '?' Escape F10 Escape; do
    for side in linux windows; do "${tmux[@]}" send-keys -t "$side" "$key"; done
    # Either may still be at work.
    for _ in 1 2 3 4 5 6; do
        sleep 1
        for side in linux windows; do "${tmux[@]}" capture-pane -p -t "$side" >"$work/$side.screen"; done
        ! cmp -s "$work/linux.screen" "$work/windows.screen" || break
    done
    if cmp -s "$work/linux.screen" "$work/windows.screen"; then
        same=$((same + 1))
    else
        different=$((different + 1))
        echo "after $key:"
        diff "$work/linux.screen" "$work/windows.screen" | head -6
    fi
done
echo "$same screens the same, $different different"
[ "$different" = 0 ]
