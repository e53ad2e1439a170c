#!/usr/bin/env bash
# langid 1.1.6 tells the language of a text, of 97, without a network. Headings of documents stand in capitals; one would
# expect those of French and Spanish to be French and Spanish, or at worst another Latin language.
# Words of capitals are rare in what it learnt from: "PROGRAMME DE TRAVAIL DU COMITÉ" is Japanese, "PROGRAMA DE TRABAJO DEL
# COMITÉ" Chinese, "CONSEIL DE SÉCURITÉ" Amharic, for the bytes of the accents; without them all is English. The same words
# in small letters are right, and so is py3langid 0.3, which has the method of langid with data learnt anew.
# Why it matters: documents sorted by their headings land among those in Chinese. The language is told here by the script and
# by common words in small letters.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install setuptools==75.8.0 wheel==0.45.1
venv/bin/pip -q install langid==1.1.6 numpy==2.4.6 2>/dev/null
seen=$(venv/bin/python -W ignore - <<'P'
import langid
for text in ["Programme de travail du Comité", "PROGRAMME DE TRAVAIL DU COMITÉ", "CONSEIL DE SÉCURITÉ", "Programa de trabajo del Comité", "PROGRAMA DE TRABAJO DEL COMITÉ"]:
    print(langid.classify(text)[0], end=" ")
P
)
echo "langid 1.1.6"
echo "expected: fr fr fr es es"
echo "seen:     $seen"
[ "$seen" = "fr ja am es zh " ]
