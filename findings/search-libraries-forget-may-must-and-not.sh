#!/usr/bin/env bash
# A full-text search leaves out the commonest words: the, of, and. Of "may", "must" and "not", which tell a permission from a
# duty and a ban, one would expect that they are kept, at the least in a phrase in quotation marks.
# Whoosh-Reloaded 2.7.5 leaves out may and not: the phrase "may not meet" is the word meet and finds "shall meet". Words
# of one character go as well: "paragraph 5" is paragraph. lunr 2.3.9 and elasticlunr 0.9.5 leave out may, must, not, should
# and cannot; "shall" is kept by all three.
# Why it matters: texts of this field are told apart by these words. No word is left out of the search here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'Whoosh-Reloaded==2.7.5'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit lunr@2.3.9 elasticlunr@0.9.5 >/dev/null 2>&1
seen=$(venv/bin/python -W ignore - <<'P'
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser
index = RamStorage().create_index(Schema(name=ID(stored=True), text=TEXT))
writer = index.writer()
for name, text in ("ban", "The Committee may not meet"), ("duty", "The Committee shall meet"), ("pinpoint", "see paragraph 6"):
    writer.add_document(name=name, text=text)
writer.commit()
for words in '"may not meet"', '"shall meet"', '"paragraph 5"':
    print(words, "Whoosh:", *sorted(hit["name"] for hit in index.searcher().search(QueryParser("text", index.schema).parse(words))), end="; ")
P
node -e '
for (const name of ["lunr", "elasticlunr"]) {
    const filter = require(name).stopWordFilter;
    console.log(name, "keeps:", ["shall", "may", "must", "not", "should", "cannot"].filter(word => filter(word)).join(" "));
}')
echo "Whoosh-Reloaded 2.7.5, lunr 2.3.9, elasticlunr 0.9.5"
echo "expected: ban; duty; nothing; and all six words kept"
echo "seen:     $seen"
[ "$seen" = '"may not meet" Whoosh: ban duty; "shall meet" Whoosh: duty; "paragraph 5" Whoosh: pinpoint; lunr keeps: shall
elasticlunr keeps: shall' ]
