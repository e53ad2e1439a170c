#!/usr/bin/env bash
# OpenCC 1.4.2, configuration s2t, turns simplified into traditional characters. 核 is the same character in both, and
# one would expect 核准 (approve) and 复核 (review) to stay 核準/核准 and 複核, as they are written in Taipei and Hong
# Kong.
# s2t writes 覈准 and 複覈, with a character that none of these uses (as well as 祕書處 for 秘书处); s2tw and s2hk keep
# 核准, 複核, 秘書處.
# Why it matters: a reader who types traditional characters types 核准. A table of traditional forms made from s2t alone
# misses it; the one here maps each form onto the simplified one and so needs every spelling.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'OpenCC==1.4.2'
seen=$(venv/bin/python - <<'P'
import opencc
for config in ("s2t", "s2tw", "s2hk"):
    convert = opencc.OpenCC(config).convert
    print(config, convert("核准"), convert("复核"), convert("秘书处"), end="; ")
P
)
echo "OpenCC 1.4.2"
echo "expected: 核准 複核 秘書處 from each"
echo "seen:     $seen"
[ "$seen" = "s2t 覈准 複覈 祕書處; s2tw 核准 複核 秘書處; s2hk 核准 複核 秘書處; " ]
