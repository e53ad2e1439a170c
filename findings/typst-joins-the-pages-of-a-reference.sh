#!/usr/bin/env bash
# Typst 0.15 (typst 0.15.2 on PyPI, with hayagriva) makes bibliographies from BibTeX files. Pages there are numbers and
# ranges with commas between: {7,41,73--97} is the example of BibTeX's own manual. One would expect "pp. 7, 41, 73–97".
# The commas are gone: pages 5 and 7 are "pp. 57", 5-7 and 9 are "pp. 5–79", the example is "74173–97", in APA, MLA
# and the Chinese standard. A single range is right, and so is "5 and 7". And of a date with two ends,
# 2001-09-28/2001-12-31, the last day is printed as the date.
# Why it matters: a reference sends the reader to a page that the document does not have, and nothing looks wrong. Lists
# of numbers are kept here as they are written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'typst==0.15.2' 'pypdf==7.1.1'
seen=$(venv/bin/python - <<'P'
import io, pypdf, typst
pages = ("5, 7", "5--7, 9", "7,41,73--97", "985--986", "5 and 7")
with open("list.bib", "w") as file:
    for number, one in enumerate(pages):
        file.write(f"@article{{k{number}, author={{Doe, Jane}}, title={{T{number}}}, journal={{J}}, date={{2001-09-28/2001-12-31}}, pages={{{one}}}}}\n")
for style in ("apa", "modern-language-association", "gb-7714-2015-numeric"):
    with open("list.typ", "w") as file:
        file.write(f'#set page(width: 30cm, height: auto)\n#bibliography("list.bib", full: true, style: "{style}", title: none)')
    print(" | ".join(pypdf.PdfReader(io.BytesIO(typst.compile("list.typ"))).pages[0].extract_text().split("\n")))
P
)
echo "typst 0.15.2"
echo "expected: pages 5, 7 | 5–7, 9 | 7, 41, 73–97 | 985–986 | 5 and 7 in each style"
echo "seen:     $seen"
[ "$seen" = "Doe, J. (2001a). T0. J, 57. | Doe, J. (2001b). T1. J, 5–79. | Doe, J. (2001c). T2. J, 74173–97. | Doe, J. (2001d). T3. J, 985–986. | Doe, J. (2001e). T4. J, 5 and 7.
Doe, Jane. “T0.” J, Dec. 2001, pp. 57. | ———. “T1.” J, Dec. 2001, pp. 5–79. | ———. “T2.” J, Dec. 2001, pp. 74173–97. | ———. “T3.” J, Dec. 2001, pp. 985–86. | ———. “T4.” J, Dec. 2001, p. 5 and 7.
[1] DOE J. T0[J]. J, 2001: 57. | [2] DOE J. T1[J]. J, 2001: 5-79. | [3] DOE J. T2[J]. J, 2001: 74173-97. | [4] DOE J. T3[J]. J, 2001: 985-986. | [5] DOE J. T4[J]. J, 2001: 5 and 7." ]
