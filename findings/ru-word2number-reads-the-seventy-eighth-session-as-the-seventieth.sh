#!/usr/bin/env bash
# ru-word2number 1.1 reads Russian number words. Ordinals are in its list, двадцать первый is 21; one would expect the feminine
# восьмая, since a session is feminine in Russian, or an error as for words alone that it does not know.
# A word that it does not know is left out where others are known: "семьдесят восьмая сессия" (the seventy-eighth session) is
# 70, "полтора миллиона" (a million and a half) is 1000000. "восьмая сессия" alone is an error.
# Why it matters: every document of the General Assembly is given to a session of ten years before. No number is read here
# from Russian words.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'ru-word2number==1.1'
seen=$(venv/bin/python - <<'P'
from ru_word2number.w2n import word_to_num
for text in ["двадцать первый", "семьдесят восьмая сессия", "полтора миллиона", "восьмая сессия"]:
    try: print(word_to_num(text), end=" ")
    except ValueError: print("error", end=" ")
P
)
echo "ru-word2number 1.1: 21st, the 78th session, a million and a half, the eighth session"
echo "expected: 21, 78 or an error, 1500000 or an error, an error"
echo "seen:     $seen"
[ "$seen" = "21 70 1000000 error " ]
