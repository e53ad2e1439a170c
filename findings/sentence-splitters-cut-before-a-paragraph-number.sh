#!/usr/bin/env bash
# "annex, para. 4" is how documents of the United Nations cite, and "No. 5" and "Art. 41" are kept whole by any good
# splitter of sentences. So is "para. 4", one would think: it is in every style guide.
# pysbd 0.3.4, sentencex 1.0.32 and syntok 1.4.4 keep "No. 5" and "Art. 41" whole and cut between "para." and its
# number, and between "paras." and its numbers: the citation loses its pinpoint and a sentence begins with "4".
# Why it matters: clauses are compared and aligned here by marks of punctuation; a full stop behind an abbreviation
# of this field ends nothing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pysbd==0.3.4' 'sentencex==1.0.32' 'syntok==1.4.4'
seen=$(venv/bin/python - 2>/dev/null <<'P'
import pysbd, sentencex, syntok.segmenter
text = "It acts under Art. 41 of the Charter. See the annex, para. 4, and paras. 35 and 36."
print("pysbd", [s.strip() for s in pysbd.Segmenter(language="en", clean=False).segment(text)])
print("sentencex", [s.strip() for s in sentencex.segment("en", text)])
print("syntok", ["".join(t.spacing + t.value for t in s).strip() for p in syntok.segmenter.analyze(text) for s in p])
P
)
echo "expected: two sentences from each: [It acts under Art. 41 of the Charter.] [See the annex, para. 4, and paras. 35 and 36.]"
echo "$seen"
[ "$(grep -c "'See the annex, para\.', '4, and paras\.', '35 and 36\.'" <<< "$seen")" = 3 ] &&
    [ "$(grep -c "'It acts under Art\. 41 of the Charter\.'" <<< "$seen")" = 3 ]
