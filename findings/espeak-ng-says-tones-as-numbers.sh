#!/usr/bin/env bash
# espeak-ng speaks for screen readers; cmn is its voice for Chinese. Version 1.51 (Debian 12) knows the hanzi: 第 is di4, the
# digit being the tone. One would expect 第5段 (paragraph 5) to be spoken dì wǔ duàn.
# What it has found for a hanzi it takes for English, the digit too: "dee four", five, "duan four". One hears the number of
# the paragraph among the numbers of tones. 决议 and 年 are spoken so too, 委 is not. The
# voice cmn-latn-pinyin is right with the same table, and so is cmn in 1.52.0. Both versions say 第5-7段 as 五七, no "to".
# Why it matters: a Chinese document is no Chinese, and one hears more numbers than are written. The plain lines that are
# printed here for screen readers cannot help it; the other voice can be chosen there.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download espeak-ng libespeak-ng1 espeak-ng-data libpcaudio0 libsonic0 >/dev/null 2>&1 || { echo "this needs the packages of espeak-ng 1.51 of Debian 12"; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
case "$(ls espeak-ng-data_*)" in *1.51*) ;; *) echo "this needs espeak-ng 1.51 (Debian 12)"; exit 2 ;; esac
python3 -m venv venv
venv/bin/pip -q install 'espeakng-loader==0.2.4'
cat > speak.py <<'P'
import ctypes, os, sys
library, data, voice = sys.argv[1:]
if not library:
    import espeakng_loader
    library, data = espeakng_loader.get_library_path(), espeakng_loader.get_data_path()
speech = ctypes.CDLL(library)
speech.espeak_Initialize(2, 0, str(data).encode(), 0)
speech.espeak_TextToPhonemes.restype = ctypes.c_char_p
speech.espeak_SetVoiceByName(voice.encode())
def said(text):
    place = ctypes.c_char_p(text.encode())
    return speech.espeak_TextToPhonemes(ctypes.byref(place), 1, 0).decode()
print(voice, said("第5段").strip("_|"), end="; ")
P
old=$(echo usr/lib/*/libespeak-ng.so.1)
export LD_LIBRARY_PATH=$PWD/$(dirname "$old")
seen="1.51 $(venv/bin/python speak.py "$PWD/$old" "$PWD/$(dirname "$old")" cmn)$(venv/bin/python speak.py "$PWD/$old" "$PWD/$(dirname "$old")" cmn-latn-pinyin)1.52 $(env -u LD_LIBRARY_PATH venv/bin/python speak.py "" "" cmn)"
echo "espeak-ng 1.51 (Debian 12), 1.52.0 (espeakng-loader 0.2.4): 第5段, in their signs for sounds; (en) is English, f'o@ is four"
echo "expected: t'i w'u t'uan with their tones, by each"
echo "seen:     $seen"
[ "$(grep -o '(en)' <<< "$seen" | wc -l)" = 2 ] && [[ "$seen" == "1.51 cmn (en)dIf'o@(cmn)_| w'u"*"f'o@(cmn); cmn-latn-pinyin t'i51_| w'u"*"; 1.52 cmn t'i51_| w'u"* ]]
