#!/usr/bin/env bash
# zhon 2.1.1 has a pattern for Chinese sentences, hanzi.sentence, to be used with re.findall. Chinese texts are full of
# digits, brackets and Latin letters; one would expect a sentence with them to be found whole.
# The pattern knows hanzi and Chinese marks only. A sentence begins behind its last digit or letter: of
# 委员会将执行第1373(2001)号决议，并报告。 it finds 号决议，并报告。 and what stood before is lost, without a word.
# Why it matters: every second sentence of this field cites a number. Texts are cut here at marks and never matched
# against a list of characters.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'zhon==2.1.1'
seen=$(venv/bin/python - <<'P'
import re
from zhon import hanzi
print("|".join(re.findall(hanzi.sentence, "各国应当报告。委员会将执行第1373(2001)号决议，并报告。执行局CTED协助各国。")))
P
)
echo "zhon 2.1.1"
echo "expected: 各国应当报告。|委员会将执行第1373(2001)号决议，并报告。|执行局CTED协助各国。"
echo "seen:     $seen"
[ "$seen" = "各国应当报告。|号决议，并报告。|协助各国。" ]
