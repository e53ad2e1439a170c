#!/usr/bin/env bash
# htmldiff2 0.2.2 compares two pages and marks what is new with <ins> and what is gone with <del>. Without <del> the
# result should say what the new page says.
# Where the first item of a list had an element in it and becomes two items, the item behind them, which nobody touched,
# comes twice: marked as new, and bare. And the second new item is no item: "shall advise" stands between two <li>, so
# that every number behind it is of another item. Paragraphs (<p>) fare the same.
# Why it matters: a clause that is shown as inserted is read as a concession, and the numbers are what people quote.
# What differs is found here by paragraphs and words, and each text is shown whole.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'htmldiff2==0.2.2' 'Genshi==0.7.12' 'html5lib==1.1'
seen=$(venv/bin/python - <<'P'
import re, htmldiff2
def page(*items):
    return "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
for old, new in ((page("<em>shall report</em>", "may meet in New York", "shall publish the report"),
        page("may report", "shall advise", "may meet in New York", "shall publish the report")),
        (page("<em>应当报告</em>", "可以在纽约开会", "应当公布报告"), page("可以报告", "应当建议", "可以在纽约开会", "应当公布报告"))):
    print(re.sub(r"<del>.*?</del>|</?div.*?>", "", htmldiff2.render_html_diff(old, new)))
P
)
echo "htmldiff2 0.2.2, without what is deleted"
echo "expected: <ol><li><ins>may report</ins></li><li><ins>shall advise</ins></li><li>may meet in New York</li><li>shall publish the report</li></ol>"
echo "          and the same in Chinese"
echo "seen:     $seen"
[ "$seen" = "<ol><li><ins>may report</ins></li><ins>shall advise</ins><li><ins>may meet in New York</ins></li><li>may meet in New York</li><li>shall publish the report</li></ol>
<ol><li><ins>可以报告</ins></li><ins>应当建议</ins><li><ins>可以在纽约开会</ins></li><li>可以在纽约开会</li><li>应当公布报告</li></ol>" ]
