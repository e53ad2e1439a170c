#!/usr/bin/env bash
# tantivy (Rust; tantivy 0.27.0 on PyPI) cuts texts into words and leaves out words that are too long to be words. Of an
# everyday word of 21 letters, контртеррористический (counter-terrorist), one would expect that it is found.
# Words of 40 bytes and more are left out, and a letter of Russian is two, a hanzi three: the word is not in the index, and
# neither is a Chinese clause of 12 hanzi with 1373 among them, which is one word there. A word of 15 letters and a clause
# of 8 hanzi are found. Nothing is said, when it is written or searched.
# Why it matters: what is not found depends on the length of a sentence. Digits, words and characters are looked up here
# whatever their length.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'tantivy==0.27.0'
seen=$(venv/bin/python - <<'P'
import tantivy
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer()
texts = ["взаимодействует", "контртеррористический", "x" * 39, "委员会将执行决议", "委员会将执行第1373号决议附件"]
for text in texts:
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
print(" ".join(f"{len(text)}/{len(text.encode())}:{index.searcher().search(index.parse_query(text, ['text'])).count}" for text in texts))
P
)
echo "tantivy 0.27.0: characters/bytes:texts found"
echo "expected: each text found by itself"
echo "seen:     $seen"
[ "$seen" = "15/30:1 21/42:0 39/39:1 8/24:1 16/40:0" ]
