#!/usr/bin/env bash
# po4a makes catalogues for translators and puts translations into documents; for Markdown it has an option of its own (-o markdown),
# which knows headings, lists and fences. One would expect a pipe table, as GitHub and pandoc have it, to stay a table.
# In po4a 0.69 (Debian 12) it is a paragraph and is filled like one, whether something is translated or not: all rows are one line,
# which is no table. With -o neverwrap it is right, though the whole table is one text to translate.
# Why it matters: the members of a committee are one sentence with bars, in all languages at once. Rows stay rows here, each cell
# written by itself.
set -euo pipefail
command -v po4a-translate >/dev/null || { echo "this needs po4a 0.69 (Debian package po4a)"; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
printf '| Year | Body |\n| --- | --- |\n| 2024 | Panel |\n| 2025 | Committee |\n' > in.md
seen=$(for more in wrap neverwrap; do
    options=(-f text -o markdown -m in.md -M utf-8 -p "$more.po"); [ $more = wrap ] || options+=(-o neverwrap)
    po4a-updatepo "${options[@]}" >/dev/null 2>&1
    po4a-translate "${options[@]}" -k 0 -l "$more.md" >/dev/null 2>&1
    echo "$more: $(paste -sd/ "$more.md"), units $(($(grep -c ^msgid "$more.po") - 1))"
done)
dpkg-query -W -f 'po4a ${Version}\n' po4a
echo "expected: | Year | Body |/| --- | --- |/| 2024 | Panel |/| 2025 | Committee |, twice"
echo "seen:     $seen"
[ "$seen" = "wrap: | Year | Body | | --- | --- | | 2024 | Panel | | 2025 | Committee |, units 1
neverwrap: | Year | Body |/| --- | --- |/| 2024 | Panel |/| 2025 | Committee |, units 1" ]
