#!/usr/bin/env bash
# kreuzberg 4.10.4 takes the text out of web pages. Text stands in <p>, in <div>, in lists of terms (<dl>); of a page that has a
# <div> between two <p> one would expect all three, as its own output in Markdown has them.
# As plain text, which is what it gives unless asked, the <div> is gone: "One. Three." So are lists of terms, and
# addresses. A page that has nothing but <div> comes whole, so it looks as if all were well. No message.
# Why it matters: pages mix both, and what stands in the <div> is often the clause itself. A page is read whole here, and what
# is left out is told.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'kreuzberg==4.10.4'
seen=$(venv/bin/python - <<'P'
import kreuzberg
for body in ["<p>One.</p><div>Two.</div><p>Three.</p>", "<p>One.</p><dl><dt>CTED</dt><dd>the Executive Directorate</dd></dl>", "<p>One.</p><address>New York</address>", "<div>One.</div><div>Two.</div>"]:
    with open("a.html", "w") as page:
        page.write(f'<!DOCTYPE html><html lang="en"><head><title>Programme</title></head><body>{body}</body></html>')
    plain = kreuzberg.extract_file_sync("a.html").content
    marked = kreuzberg.extract_file_sync("a.html", config=kreuzberg.ExtractionConfig(output_format="markdown")).content
    print(plain.split(), "| Markdown:", *marked.split()[4:])
P
)
echo "kreuzberg 4.10.4"
echo "expected: the words of the Markdown in the plain text, too"
echo "seen:     $seen"
[ "$seen" = "['One.', 'Three.'] | Markdown: One. Two. Three.
['One.'] | Markdown: One. CTED the Executive Directorate
['One.'] | Markdown: One. New York
['One.', 'Two.'] | Markdown: One. Two." ]
