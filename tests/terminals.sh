#!/bin/bash
# Runs the program in the terminals that Debian offers, under Xvfb, and takes a picture of each step. Outside CI: it
# takes some minutes and 700 MB of packages, and a person has to look at the pictures.
#
#   apt-get install --no-install-recommends xvfb xdotool imagemagick x11-utils fonts-dejavu-core fonts-noto-cjk xclip \
#       xterm pterm mlterm rxvt-unicode stterm kitty alacritty konsole xfce4-terminal weston foot tmux screen dvtm mosh
#   tests/terminals.sh PROGRAM FOLDER [NAME...]
#
# Pictures: FOLDER/NAME-1-start.png, -2-compare.png, -3-help.png (closed again by Esc), -4-summary.png, -5-after.png (the
# shell, with the exit status and the line's settings). Typed: wurenji, Enter, c; Esc, ?, Esc; S; q.
set -u
program=$(realpath "${1:?the program}"); folder=${2:?a folder for the pictures}; shift 2
mkdir -p "$folder"; folder=$(realpath "$folder"); work=$(mktemp -d)
export DISPLAY=:97 LANG=C.UTF-8 LC_ALL=C.UTF-8 XDG_STATE_HOME=$work/state XDG_RUNTIME_DIR=$work
unset TMUX STY COLORFGBG COLORTERM SSH_CONNECTION WAYLAND_DISPLAY
Xvfb $DISPLAY -screen 0 1100x760x24 >/dev/null 2>&1 & server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
sleep 1

# What runs in each terminal: the program between the line's settings before and after.
cat >"$work/inside" <<X
#!/bin/bash
sleep 0.5 # some terminals set the line only after the shell has begun
before=\$(stty -g)
echo BEFORE; echo BEFORE
LC_ALL=\${PROGRAM_LOCALE:-C.UTF-8} "$program"
echo "AFTER rc=\$? line \$([ "\$(stty -g)" = "\$before" ] && echo same || echo CHANGED)"
sleep 60
X
chmod +x "$work/inside"
mkdir -p "$work/.mlterm"; export HOME=$work
# Without a font for each of the two, mlterm draws boxes.
printf '%s\n' 'DEFAULT=DejaVu Sans Mono' 'ISO10646_UCS4_1=DejaVu Sans Mono' 'ISO10646_UCS4_1_FULLWIDTH=Noto Sans Mono CJK SC' >"$work/.mlterm/aafont"
printf 'startup_message off\ndefscrollback 100\n' >"$work/screenrc"
mkdir -p "$work/.putty/sessions"; echo CJKAmbigWide=1 >"$work/.putty/sessions/wide"
# As GNU screen is in a Chinese locale.
printf 'startup_message off\ncjkwidth on\n' >"$work/screenrc-zh"
# mosh without ssh between its two halves.
cat >"$work/mosh-here" <<X
#!/bin/bash
read -r port key < <(mosh-server new -i 127.0.0.1 -- $work/inside 2>/dev/null | sed -n 's/^MOSH CONNECT //p')
MOSH_KEY=\$key mosh-client 127.0.0.1 \$port
X
# foot knows Wayland only.
cat >"$work/foot-in-weston" <<X
#!/bin/bash
weston --socket=w --width=1050 --height=700 & sleep 3
WAYLAND_DISPLAY=w foot --font='DejaVu Sans Mono:size=9' --window-size-chars=100x30 $work/inside
X
chmod +x "$work"/{foot-in-weston,mosh-here}; chmod 700 "$work"
# A screen or tmux whose server ends with the picture.
in_screen="screen -c $work/screenrc -S t$$ $work/inside"
in_tmux="tmux -f /dev/null -L t$$ new-session $work/inside"
mono="DejaVu Sans Mono,Noto Sans Mono CJK SC"
xterm="xterm -fa DejaVuSansMono -fd NotoSansMonoCJKsc -fs 11 -geometry 100x30"
pterm="pterm -fn 'client:Noto Sans Mono CJK SC 11' -geometry 100x30"

# NAME: command
terminals="
xterm: $xterm -e $work/inside
xterm-white: $xterm -bg white -fg black -e $work/inside
xterm-wide: $xterm -cjk_width -e $work/inside
xterm-cjk: PROGRAM_LOCALE=zh_CN.UTF-8 $xterm -cjk_width -e $work/inside
pterm: $pterm -e $work/inside
pterm-white: $pterm -fg black -bg white -bfg black -bbg white -e $work/inside
pterm-wide: pterm -load wide ${pterm#pterm} -e $work/inside
mlterm: mlterm --type=xft -w 14 -g 100x30 -e $work/inside
mlterm-wide: PROGRAM_LOCALE=zh_CN.UTF-8 mlterm --type=xft -a 2 -w 14 -g 100x30 -e $work/inside
urxvt: urxvt -fn 'xft:DejaVu Sans Mono:size=11,xft:Noto Sans Mono CJK SC' -geometry 100x30 -e $work/inside
st: stterm -f 'DejaVu Sans Mono:size=11' -g 100x30 -e $work/inside
kitty: LIBGL_ALWAYS_SOFTWARE=1 kitty --config NONE -o remember_window_size=no -o initial_window_width=100c -o initial_window_height=30c $work/inside
alacritty: LIBGL_ALWAYS_SOFTWARE=1 alacritty -o window.dimensions.columns=100 -o window.dimensions.lines=30 -e $work/inside
konsole: konsole --nofork --hide-menubar --hide-tabbar -p TerminalColumns=100 -p TerminalRows=30 -e $work/inside
vte: xfce4-terminal --disable-server --hide-menubar --geometry=100x30 --font='DejaVu Sans Mono 11' -x $work/inside
foot: $work/foot-in-weston
mosh: $xterm -e $work/mosh-here
tmux: $xterm -e $in_tmux
tmux-white: $xterm -bg white -fg black -e $in_tmux
screen: $xterm -e $in_screen
screen-white: $xterm -bg white -fg black -e $in_screen
screen-pterm: $pterm -e $in_screen
screen-zh: $xterm -cjk_width -e screen -U -c $work/screenrc-zh -S z$$ $work/inside
dvtm: $xterm -e dvtm $work/inside
"

picture() { sleep "${2:-0.7}"; import -window root "$folder/$name-$1.png"; }
keys() { for key in "$@"; do xdotool key --delay 40 "$key"; sleep 0.15; done; }

while IFS= read -r line; do
    name=${line%%: *}; command=${line#*: }
    [ -n "$line" ] || continue
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    wanted=$(grep -oE '\b(xterm|pterm|mlterm|urxvt|stterm|kitty|alacritty|konsole|xfce4-terminal|foot|weston|mosh|screen|tmux|dvtm)\b' <<<"$command" | sort -u)
    type $wanted >/dev/null 2>&1 || { echo "$name: not all here:" $wanted; continue; }
    rm -rf "$XDG_STATE_HOME"
    setsid bash -c "$command" >"$work/log" 2>&1 & terminal=$!
    # Without a window manager the keys go to the window under the pointer.
    for _ in $(seq 50); do xdotool search --onlyvisible --name '.' >/dev/null 2>&1 && break; sleep 0.2; done
    xdotool mousemove 400 330
    picture 1-start 2.5
    keys slash w u r e n j i Return; sleep 0.5; keys c; picture 2-compare 1
    keys Escape; sleep 0.8; keys question; sleep 0.5; keys Escape; picture 3-help 1.5
    keys S; picture 4-summary 1.5
    keys Escape; sleep 0.8; keys q; picture 5-after 1
    kill -- -$terminal 2>/dev/null; wait $terminal 2>/dev/null
    echo "$name: $(ls "$folder/$name"-*.png | wc -l) pictures"
    sleep 0.3
done <<<"$terminals"
