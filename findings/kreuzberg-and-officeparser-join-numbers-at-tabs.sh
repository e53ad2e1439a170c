#!/usr/bin/env bash
# kreuzberg 4.10.4 and officeparser 7.8.0 (npm) take the text out of Word documents for search and for language models. A tab
# (w:tab) is what parts a number from its text, and columns from each other; one would expect a tab, or a blank.
# It is nothing in both: paragraphs 5, 7 and 12 with tabs between are 5712. So is the no-break hyphen of 5-7, which is 57,
# and for officeparser the line end (w:br): S/2024/193 and 1373 (2001) below it are S/2024/1931373 (2001). kreuzberg has the
# line end. No message.
# Why it matters: numbers become one number, in what is searched and summed up. A tab is a tab here, a line end a line end.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'python-docx==1.2.0' 'kreuzberg==4.10.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit officeparser@7.8.0 >/dev/null
venv/bin/python - <<'P'
import docx
document = docx.Document()
document.add_paragraph("paragraphs 5\t7\t12")
between = document.add_paragraph("5").add_run()
between._r.append(between._r.makeelement("{%s}noBreakHyphen" % between._r.nsmap["w"]))
between.add_text("7")
document.add_paragraph("S/2024/193\n1373 (2001)")
document.save("a.docx")
P
seen="kreuzberg: $(venv/bin/python -c 'import kreuzberg; print(kreuzberg.extract_file_sync("a.docx").content.split("\n"))')
officeparser: $(node -e 'require("officeparser").parseOffice("a.docx").then(read => console.log(JSON.stringify(read.toText().split("\n"))))')"
echo "kreuzberg 4.10.4, officeparser 7.8.0"
echo "expected: paragraphs 5, 7 and 12 with tabs or blanks between, 5-7, S/2024/193 and 1373 (2001) in two lines"
echo "seen:     $seen"
[ "$seen" = "kreuzberg: ['paragraphs 5712', '', '57', '', 'S/2024/193', '1373 (2001)']
officeparser: [\"paragraphs 5712\",\"57\",\"S/2024/1931373 (2001)\"]" ]
