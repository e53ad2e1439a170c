#!/usr/bin/env bash
# jieba 0.42.1 cuts Chinese into words and takes words of one's own: after add_word a word of high frequency is kept
# whole. One would expect that of every word that it takes, or an error.
# A word with a sign that is neither a hanzi, a letter, a digit nor one of + # & . _ % - is taken, is in the dictionary
# with its frequency, and never comes out: text is first cut at such signs. A symbol (S/2024/193), a name with a middle
# dot (阿卜杜勒·卡里姆) and a citation (第1373(2001)号) fall to pieces.
# Why it matters: these are the very words that a glossary of this field adds. Citations and names must be found before
# a text is cut into words, as is done here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
export TMPDIR=$dir # jieba keeps its cache there
python3 -m venv venv
venv/bin/pip -q install 'setuptools==80.9.0' 'jieba==0.42.1'
seen=$(venv/bin/python -W ignore - 2>/dev/null <<'P'
import jieba
words = ["反恐执行局", "S/2024/193", "阿卜杜勒·卡里姆", "第1373(2001)号"]
for word in words:
    jieba.add_word(word, 10**6)
    found = jieba.lcut(f"见{word}的说明")
    print("in the dictionary" if jieba.dt.FREQ.get(word) else "refused", "found whole" if word in found else "/".join(found[1:-2]))
P
)
echo "jieba 0.42.1"
echo "expected: each word found whole, or refused"
echo "seen:     $seen"
[ "$(grep -c 'in the dictionary' <<< "$seen")" = 4 ] && [ "$(grep -c 'found whole' <<< "$seen")" = 1 ]
