#!/usr/bin/env bash
# Builds ctc-programme.exe on Debian or Ubuntu, and tries it under wine. Outside CI: it takes some minutes and 2 GB.
#
#   packaging/windows/build.sh          builds target/x86_64-pc-windows-gnu/release/ctc-programme.exe
#   packaging/windows/build.sh --test   builds it, then runs the tests that apply to Windows under wine
#
# PROFILE=quick builds faster, for trying. What is missing of mingw and wine is installed when root runs it.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=x86_64-pc-windows-gnu
profile=${PROFILE:-release}
have() { command -v "$1" >/dev/null 2>&1; }

wanted=()
have x86_64-w64-mingw32-gcc || wanted+=(gcc-mingw-w64-x86-64-posix)
[ "${1:-}" != --test ] || have wine || wanted+=(wine64 wine)
if [ "${#wanted[@]}" -gt 0 ]; then
    [ "$(id -u)" = 0 ] && have apt-get || { echo "needed: ${wanted[*]}" >&2; exit 1; }
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
fi
rustup target add "$target"

export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
cargo build --locked --profile "$profile" --target "$target"
echo "built target/$target/$profile/ctc-programme.exe"
[ "${1:-}" = --test ] || exit 0

# wine garbles names that are not ASCII unless the locale is UTF-8, and a window is not needed.
export LANG=C.UTF-8 LC_ALL=C.UTF-8 WINEDEBUG=-all WINEPREFIX=${WINEPREFIX:-$PWD/target/wine}
unset DISPLAY
mkdir -p "$WINEPREFIX"
wineboot --init >/dev/null 2>&1
system=$WINEPREFIX/drive_c/windows/system32
if [ ! -e "$system/bcryptprimitives.dll" ]; then
    # The one function of this library that Rust calls; Windows 10 has it, wine 8 does not, and every program would end.
    source=$(mktemp --suffix=.c)
    trap 'rm -f "$source"' EXIT
    cat >"$source" <<'C'
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length)
{
    for (SIZE_T done = 0, part; done < length; done += part) {
        part = length - done < 4096 ? length - done : 4096;
        if (!RtlGenRandom(bytes + done, (ULONG)part)) return FALSE;
    }
    return TRUE;
}
C
    x86_64-w64-mingw32-gcc -shared -O2 "$source" -o "$system/bcryptprimitives.dll" -ladvapi32
fi
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine
cargo test --locked --target "$target" --no-fail-fast
