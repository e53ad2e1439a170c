#!/usr/bin/env bash
# EbookLib 0.17.1 writes and reads EPUB books. A chapter may begin with text that stands in <body> itself, before the first
# paragraph or heading; one would expect it in the book, as text between and behind elements is.
# It is left out when the chapter is written: of "附件<p>第一段</p>尾" the book holds "<p>第一段</p>尾". The attributes of <body>
# are gone and the language of <html> is that of the book. No error.
# Why it matters: what stands first is often the number or "Annex", and the page looks whole.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'ebooklib==0.17.1'
seen=$(venv/bin/python -W ignore - <<'P'
import re, zipfile
from ebooklib import epub
book = epub.EpubBook()
book.set_identifier("a")
book.set_title("Programme")
book.set_language("en")
chapter = epub.EpubHtml(title="Annex", file_name="a.xhtml")
chapter.content = '<html xml:lang="zh"><head><title>Annex</title></head><body class="annex">附件<p>第一段</p>尾</body></html>'
for item in chapter, epub.EpubNcx(), epub.EpubNav():
    book.add_item(item)
book.spine = ["nav", chapter]
epub.write_epub("a.epub", book)
print(re.search("<body.*</body>", zipfile.ZipFile("a.epub").read("EPUB/a.xhtml").decode())[0])
P
)
echo "EbookLib 0.17.1"
echo 'expected: <body class="annex">附件<p>第一段</p>尾</body>'
echo "seen:     $seen"
[ "$seen" = "<body><p>第一段</p>尾</body>" ]
