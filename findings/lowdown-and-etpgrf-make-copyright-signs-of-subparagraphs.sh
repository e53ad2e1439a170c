#!/usr/bin/env bash
# lowdown turns Markdown into pages, manuals and plain text for terminals, etpgrf sets texts as they are printed. Both put better
# quotation marks and dashes; one would expect that letters and figures of provisions stay.
# lowdown 1.0.0 (Debian 12), with nothing asked for, makes © of (c), also of 2(c) and 2 (c), and ½ of 1/2: of the subparagraphs
# (a), (b) and (c) the third is a copyright sign, and resolution 1/2 is one half. etpgrf 0.1.6 makes © of (c), too, and ℗ of (p).
# A/C.1/2 is left as it is by both.
# Why it matters: a provision loses its letter, and a search for 2(c) finds nothing. Texts are printed here as they are
# written.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install 'etpgrf==0.1.6.post1'
apt-get -qq -o APT::Sandbox::User=root download lowdown >/dev/null 2>&1 || { echo "this needs the package lowdown 1.0.0 of Debian 12"; exit 2; }
case "$(ls lowdown_*)" in lowdown_1.0.0*) ;; *) echo "this needs lowdown 1.0.0 (Debian 12)"; exit 2 ;; esac
dpkg -x lowdown_*.deb .
text="(b) meet; (c) report; 2(c); resolution 1/2; A/C.1/2"
seen="lowdown $(echo "$text" | usr/bin/lowdown -tterm | sed 's/^ *//' | grep .)
etpgrf  $(venv/bin/python -c 'import sys, etpgrf; print(etpgrf.Typographer(langs="en").process(sys.argv[1]).replace("&nbsp;", " "))' "$text")"
echo "lowdown 1.0.0, etpgrf 0.1.6.post1"
echo "expected: $text, by both"
echo "seen:     $seen"
[ "$seen" = "lowdown (b) meet; © report; 2©; resolution ½; A/C.1/2
etpgrf  (b) meet; © report; 2©; resolution 1/2; A/C.1/2" ]
