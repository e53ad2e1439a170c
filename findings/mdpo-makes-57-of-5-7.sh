#!/usr/bin/env bash
# mdpo 2.1.4 makes catalogues for translators of Markdown (md2po) and writes the Markdown of another language from them (po2md). With
# nothing translated yet, one would expect the document as it was, but for its layout.
# Tildes are lost with what they mean: 第5~7段和第9~11段 is 第57段和第911段, and a word that was struck out is not any more. Each
# item of a list is 1, so 5 and 6 are 1 and 1. "2024\." at the beginning of a line, which is no item, loses its backslash and is
# one; and in a table x\|y becomes two cells, as in that of md-gettext (markdown-gettext 0.2.2).
# Why it matters: every language of a resolution has other numbers than the one it comes from, and "shall ~~not~~ report" is "shall
# not report". Tildes have a backslash in the Markdown that is written here; mdpo keeps the tilde then and takes the backslash.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'mdpo==2.1.4' 'markdown-gettext==0.2.2'
cat > in.md <<'M'
第5~7段和第9~11段

5. States shall ~~not~~ report
6. The Panel shall meet

2024\. That year

| Sign | Text |
| --- | --- |
| x\|y | 5 |
M
seen="$(venv/bin/python -W ignore - <<'P'
from mdpo.md2po import markdown_to_pofile
from mdpo.po2md import pofile_to_markdown
markdown_to_pofile("in.md", po_filepath="in.po", save=True)
print("mdpo      ", " / ".join(line for line in pofile_to_markdown("in.md", "in.po").splitlines() if any(c.isdigit() for c in line)))
P
)
$(venv/bin/md-gettext extract in.md in.pot; venv/bin/md-gettext generate in.md in.pot out.md; echo "md-gettext $(grep 'x' out.md | tail -1)")"
echo "mdpo 2.1.4, markdown-gettext 0.2.2"
echo "expected: 第5~7段和第9~11段 / 5. States shall ~~not~~ report / 6. The Panel shall meet / 2024\. That year / | x\|y | 5 |"
echo "seen:     $seen"
[ "$seen" = "mdpo       第57段和第911段 / 1. States shall not report / 1. The Panel shall meet / 2024. That year / | x|y | 5 |
md-gettext | x|y | 5 |" ]
