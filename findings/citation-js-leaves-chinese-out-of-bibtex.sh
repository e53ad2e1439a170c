#!/usr/bin/env bash
# Citation.js (@citation-js/core 0.8.2, plugin-bibtex 0.8.2) reads BibTeX and BibLaTeX in UTF-8 and writes them again. A
# setting asciiOnly, which is on, is to write é as {\' e}; one would expect what has no such form to stay, or an error.
# It is left out: the book 国际法 of 王, 铁崖 comes back as a book of {, } without a title, Russian and Arabic words too, and
# of 第1373(2001)号决议 the number alone is left. Where no key was given it is "undefinedundefined", for each of them the
# same. With asciiOnly off all is whole. RIS is written whole, too.
# Why it matters: a list of sources in six languages loses three of them, and the file still reads well. Nothing is
# written here in less than UTF-8.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null
seen=$(node -e '
const { Cite, plugins } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
const write = (cite) => console.log(cite.format("bibtex").replace(/\s+/g, " ").trim());
const read = new Cite("@book{a, author={王, 铁崖}, title={第1373(2001)号决议}}");
write(read);
for (const [family, title] of [["Иванов", "О резолюции 1373"], ["حسن", "قرار"], ["Pérez", "Sécurité"]])
    write(new Cite({ type: "book", title, author: [{ family, given: "A." }] }));
plugins.config.get("@bibtex").format.asciiOnly = false;
write(read);')
echo "@citation-js/core 0.8.2, @citation-js/plugin-bibtex 0.8.2"
echo "expected: 王, 铁崖; 第1373(2001)号决议; Иванов; О резолюции 1373; حسن; قرار"
echo "seen:     $seen"
[ "$seen" = "@book{a, author = {, }, title = {1373(2001)}, }
@book{undefined1373, author = {, A.}, title = { 1373}, }
@book{undefinedundefined, author = {, A.}, title = {}, }
@book{PerezSecurite, author = {P{\\' e}rez, A.}, title = {S{\\' e}curit{\\' e}}, }
@book{a, author = {王, 铁崖}, title = {第1373(2001)号决议}, }" ]
