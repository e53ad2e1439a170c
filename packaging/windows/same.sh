#!/usr/bin/env bash
# Runs the same commands as a Linux program and as an .exe under wine, and says where their answers differ.
#
#   packaging/windows/same.sh LINUX_PROGRAM WINDOWS_EXE
#
# Compared are exit status, output, messages and the files written, byte by byte. The name of the program, and where a
# system keeps its files, may differ: `ctc-programme.exe` is read as `ctc-programme`. Wants the wine of build.sh --test.
set -uo pipefail
[ $# = 2 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
linux=$(realpath "$1") windows=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 LANG=C.UTF-8 WINEDEBUG=-all
unset DISPLAY COLUMNS TERM NO_COLOR

mkdir "$work/linux" "$work/windows"
# A text of our own with what an importer meets: two parts, sections, a note, a citation.
text='Letter dated 2 March 2031 from the Chair

Annex
Programme of work for 2031

I. Introduction

1. The harbour committee will inspect the boats, as decided in resolution 1373 (2001).

2. It will report twice a year.1

1 See S/2031/7.

Enclosure
Programme of work of the harbour office for 2031

I. Introduction

1. The harbour office will help to inspect the boats, as decided in resolution 1373 (2001).

2. It will not report.
'
for side in linux windows; do
    printf '%s' "$text" >"$work/$side/harbour.txt"
    printf '%s' "${text//$'\n'/$'\r\n'}" >"$work/$side/港口 1.txt"
    mkdir "$work/$side/library"
done

commands=(
    "--version" "--help" "search --help" "search 无人机" "search drone" "search wurenji" "search --json 2462" "search --certain nosuchword"
    "search para 12" "show a38" "show e38 --json" "show a1 e1" "show letter" "show a99" "compare 25" "compare 25 --json" "compare --all --only substance"
    "compare 1 --plain" "resolutions" "resolutions --json" "resolutions 2462" "check" "export --format markdown"
    "export --format csv" "export --format json" "export --format html" "export --format akn" "schema" "completions bash"
    "completions powershell" "man" "--lang zh show a38" "--lang zh resolutions" "--lang zh check" "--lang fr check"
    "import harbour.txt" "import harbour.txt -o harbour.json" "check harbour.json" "--data harbour.json show a1"
    "--data harbour.json compare --all" "import 港口\\ 1.txt -o 出.json" "check 出.json" "changes harbour.json 出.json"
    "align harbour.json 出.json" "check missing.json" "check library" "history 1373 harbour.json" "cited 2462 --tree"
    "terms harbour.json 出.json" "library --library library list" "serch drone" "show"
)
same=0 different=0
for command in "${commands[@]}"; do
    eval "words=($command)"
    for side in linux windows; do
        run=("$linux")
        [ "$side" = linux ] || run=(wine "$windows")
        (cd "$work/$side" && "${run[@]}" "${words[@]}" >"$work/$side.out" 2>"$work/$side.err" </dev/null; echo $? >"$work/$side.status")
    done
    sed -i 's/ctc-programme\.exe/ctc-programme/g' "$work/windows.out" "$work/windows.err"
    if cmp -s "$work/linux.out" "$work/windows.out" && cmp -s "$work/linux.err" "$work/windows.err" &&
        cmp -s "$work/linux.status" "$work/windows.status"; then
        same=$((same + 1))
    else
        different=$((different + 1))
        echo "differs: ctc-programme $command (status $(cat "$work/linux.status") and $(cat "$work/windows.status"))"
        diff <(cat "$work/linux.out" "$work/linux.err") <(cat "$work/windows.out" "$work/windows.err") | head -4
    fi
done
diff -r "$work/linux" "$work/windows" && echo "the files written are the same"
echo "$same the same, $different different"
[ "$different" = 0 ]
