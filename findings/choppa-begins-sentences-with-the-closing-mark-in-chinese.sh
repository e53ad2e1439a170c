#!/usr/bin/env bash
# choppa-srx 1.0.0 cuts texts into sentences by rules in SRX, the format of translation tools; it brings the rules of LanguageTool.
# In English they keep the closing quotation mark with the sentence that it ends; one would expect as much of Chinese, whose
# sentences in quotation marks and brackets end in 。” and 。）.
# In Chinese each 。, ？ and ！ ends a sentence at once, and the next begins with the closing mark: “请报告。 and ”主席说。 are two
# segments, （见附件。 and ）名单 are two. The two marks are never in one segment then.
# Why it matters: quotation marks of a segment no longer agree with those of the other language, and each such pair is told as
# an error. Clauses are cut here behind the closing mark.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'choppa-srx==1.0.0'
seen=$(venv/bin/python - <<'P'
import os, choppa
from choppa.iterators import SrxTextIterator
from choppa.srx_parser import SrxDocument
rules = SrxDocument(ruleset=os.path.join(os.path.dirname(choppa.__file__), "data/srx/languagetool_segment.srx"))
for language, text in [("en", "“Report now.” He left."), ("zh", "“请报告。”主席说。"), ("zh", "（见附件。）名单如下。")]:
    print("|".join(SrxTextIterator(rules, language, text)))
P
)
echo "choppa-srx 1.0.0, rules of LanguageTool"
echo "expected: the closing mark before each |"
echo "seen:     $seen"
[ "$seen" = "“Report now.” |He left.
“请报告。|”主席说。
（见附件。|）名单如下。" ]
