#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) writes RTF with footnotes and reads footnotes of RTF. One would expect that it reads those
# that it has written.
# It writes {\*\footnote ...}, the sign \* being for what a reader may pass over, and passes over it when it reads: "States
# report.[1]" comes back as "States report." with no note and no mark. {\footnote ...}, as Word writes it, is read. No
# warning, even with --verbose.
# Why it matters: the notes have the symbols that a paragraph cites, and a file that was RTF once has none. RTF is read
# here by way of LibreOffice.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'pypandoc_binary==1.17'
seen=$(venv/bin/python - 2>&1 <<'P'
import pypandoc
pypandoc.convert_text("States report.^[See S/2024/193.]", "rtf", format="markdown", outputfile="own.rtf", extra_args=["--standalone"])
own = open("own.rtf").read()
open("other.rtf", "w").write(own.replace(r"{\*\footnote", r"{\footnote"))
for name in "own", "other":
    print(name, "|", " ".join(pypandoc.convert_file(name + ".rtf", "plain", extra_args=["--verbose"]).split()))
print(r"\*\footnote" in own)
P
)
echo "pandoc 3.9 (pypandoc_binary 1.17): RTF as it writes it, and without the sign"
echo "expected: States report.[1] [1] See S/2024/193., by both"
echo "seen:     $seen"
[ "$seen" = "own | States report.
other | States report.[1] [1] See S/2024/193.
True" ]
