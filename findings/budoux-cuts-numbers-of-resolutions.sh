#!/usr/bin/env bash
# BudouX 0.10.1 tells where a line of Chinese may end without cutting a phrase; its model for simplified Chinese comes with
# it. One would expect a number of several digits to stay whole, as every rule of line breaking has it.
# It cuts inside: 第1373(2001)号决议 may end its line after 第1 and after 3, 第12段 after 第1, 第2617 after 第2 and 6. The year of
# 2024年 stays whole. It is made for headings in a browser, which puts the ends of lines where it says.
# Why it matters: 第1 at the end of a line and 373号决议 in the next. Digits stay together here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'budoux==0.10.1'
seen=$(venv/bin/python -c '
import budoux
parser = budoux.load_default_simplified_chinese_parser()
for text in "安全理事会第1373(2001)号决议", "见文件附件第12段至第15段", "第2617（2021）号决议", "2024年12月31日以前":
    print("|".join(parser.parse(text)))')
echo "budoux 0.10.1"
echo "expected: no | between two digits"
echo "seen:     $seen"
[ "$seen" = "安全|理|事会|第1|3|73|(|2001)号|决议
见|文件|附件|第1|2|段至|第1|5|段
第2|6|17|（2021）|号|决议
2024年|12月|31日|以前" ]
