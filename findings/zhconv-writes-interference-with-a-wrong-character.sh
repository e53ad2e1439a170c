#!/usr/bin/env bash
# Simplified 干 is 乾 (dry), 幹 (trunk, to do) or 干 (to concern) in traditional characters. zhconv 1.4.3 converts with the
# tables of a large encyclopedia, words included; 干涉 and 干预 (interference, intervention) are common words of law and one
# would expect them to be among them: 干涉, 干預.
# They become 幹涉 and 幹預, and 干扰 (to disturb) 幹擾, in zh-hant, zh-tw and zh-hk; there are no such words. 骨干 is rightly
# 骨幹. OpenCC 1.4.2 has all four right.
# Why it matters: non-interference (不干涉) is a principle of the Charter. Traditional characters are mapped onto simplified
# ones here, where each has one answer, never the other way.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'setuptools==80.9.0' 'zhconv==1.4.3' 'OpenCC==1.4.2'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import opencc, zhconv
words = ["不干涉", "干预", "干扰", "骨干"]
for name in "zh-hant", "zh-tw", "zh-hk":
    print(name, *(zhconv.convert(word, name) for word in words), end="; ")
print("OpenCC s2t", *map(opencc.OpenCC("s2t").convert, words))
P
)
echo "zhconv 1.4.3, OpenCC 1.4.2"
echo "expected: 不干涉 干預 干擾 骨幹 from each"
echo "seen:     $seen"
[ "$seen" = "zh-hant 不幹涉 幹預 幹擾 骨幹; zh-tw 不幹涉 幹預 幹擾 骨幹; zh-hk 不幹涉 幹預 幹擾 骨幹; OpenCC s2t 不干涉 干預 干擾 骨幹" ]
