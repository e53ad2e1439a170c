#!/usr/bin/env bash
# WeasyPrint 70.0 makes PDFs of pages and knows many counter styles: cjk-decimal comes out as 一、 二、. One would expect
# cjk-ideographic, the oldest name for such lists (CSS 2), and simp-chinese-informal of today's CSS to be known as well, or a
# warning.
# Both come out as 1. and 2., with no warning. All other styles that it lacks fall back to digits in the same way.
# Why it matters: sections count 一、 and paragraphs 1. in Chinese documents, so the numbers of sections look like those
# of paragraphs. Pages written here have the numbers as text.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'weasyprint==70.0' 'pypdf==7.1.1'
seen=$(venv/bin/python - 2>warnings.txt <<'P'
import pypdf, weasyprint
for style in ("cjk-decimal", "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"):
    weasyprint.HTML(string=f'<ol style="list-style-type: {style}"><li>x</li><li>y</li></ol>').write_pdf("a.pdf")
    marks = pypdf.PdfReader("a.pdf").pages[0].extract_text()
    print(style, "digits" if "1." in marks and "2." in marks else "other", end="; ")
P
)
echo "weasyprint 70.0"
echo "expected: all other than digits, or a warning for each that is not known"
echo "seen:     $seen$(grep -c . warnings.txt || true) lines of warnings"
[ "$seen" = "cjk-decimal other; cjk-ideographic digits; simp-chinese-informal digits; trad-chinese-informal digits; " ]
