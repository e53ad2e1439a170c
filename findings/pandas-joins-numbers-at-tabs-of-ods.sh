#!/usr/bin/env bash
# A cell of an .ods sheet with a tab or a line end of its own, 5<text:tab/>7 and 5<text:line-break/>7, as they come from
# text pasted out of a document. pandas 3.1.1 reads .ods by two engines, odf (odfpy 1.4.1) and calamine (python-calamine
# 0.9.1). One would expect a tab and a line end of both, as <text:s/> is blanks with both.
# With odf the tab is nothing, with calamine both are: paragraphs 5 and 7 are 57. pyexcel-ods3 0.6.1 has them both.
# Why it matters: two numbers of one cell are one, and read as a number they even sort well. Sheets are only written here;
# in .odt files both are read.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv venv
venv/bin/pip -q install pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 pyexcel-ods3==0.6.1 lxml==6.1.3
seen=$(venv/bin/python -W ignore - <<'P'
import zipfile, pandas, pyexcel_ods3
space = "urn:oasis:names:tc:opendocument:xmlns:"
cells = "".join(f'<table:table-cell office:value-type="string"><text:p>5<text:{mark}/>7</text:p></table:table-cell>' for mark in ["s", "tab", "line-break"])
with zipfile.ZipFile("sheet.ods", "w") as sheet:
    sheet.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    sheet.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{space}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    sheet.writestr("content.xml", f'''<office:document-content xmlns:office="{space}office:1.0" xmlns:text="{space}text:1.0" xmlns:table="{space}table:1.0" office:version="1.2"><office:body>
      <office:spreadsheet><table:table table:name="s"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>''')
for engine in ["odf", "calamine"]:
    print(engine, [str(cell) for cell in pandas.read_excel("sheet.ods", engine=engine, header=None, dtype=str).iloc[0]], end=" ")
print("pyexcel", pyexcel_ods3.get_data("sheet.ods")["s"][0])
P
)
echo "pandas 3.1.1, odfpy 1.4.1, python-calamine 0.9.1, pyexcel-ods3 0.6.1"
echo "expected: ['5 7', '5\\t7', '5\\n7'] by each"
echo "seen:     $seen"
[ "$seen" = "odf ['5 7', '57', '5\\n7'] calamine ['5 7', '57', '57'] pyexcel ['5 7', '5\\t7', '5\\n7']" ]
