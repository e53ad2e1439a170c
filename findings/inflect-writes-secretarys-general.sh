#!/usr/bin/env bash
# inflect 7.6.0 writes English plurals. It knows that "general" behind a noun stays as it is: Attorney-General is
# Attorneys-General, as its list of such words has it. One would expect Secretaries-General, secretary being secretaries.
# The noun before "general" gets a bare s: Secretarys-General, Under-Secretarys-General, Deputys-General. With a word before
# it, "Deputy Secretary-Generals", the other part gets it.
# Why it matters: it is the word of reports for more than one of them. Nothing is made plural here; forms are looked up.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install inflect==7.6.0
seen=$(venv/bin/python - <<'P'
import inflect
print(", ".join(map(inflect.engine().plural, ["secretary", "Attorney-General", "Secretary-General", "Under-Secretary-General", "Deputy Secretary-General"])))
P
)
echo "inflect 7.6.0"
echo "expected: secretaries, Attorneys-General, Secretaries-General, Under-Secretaries-General, Deputy Secretaries-General"
echo "seen:     $seen"
[ "$seen" = "secretaries, Attorneys-General, Secretarys-General, Under-Secretarys-General, Deputy Secretary-Generals" ]
