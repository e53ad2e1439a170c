//! Word documents made here, part by part.

use std::io::Write as _;

use super::super::stated::Stated;
use super::*;

/// A package with these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("a package").into_inner()
}

fn document(body: &str) -> String {
    format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#)
}

fn paragraph(level: Option<(u32, u32)>, text: &str) -> String {
    let number = level.map_or_else(String::new, |(list, level)| {
        format!(r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>"#)
    });
    format!("<w:p>{number}<w:r><w:t>{text}</w:t></w:r></w:p>")
}

const NUMBERING: &str = r#"<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"#;

fn text(body: &str) -> String {
    let parts = [("word/document.xml", document(body)), ("word/numbering.xml", NUMBERING.to_owned())];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    printed(&read(&package(&parts)).expect("a document"))
}

/// The lines with their numbers, as Word prints them.
fn printed(source: &Source) -> String {
    let line = |(text, stated): (&str, &Stated)| {
        let number = stated.number.as_ref().map(|number| number.printed.clone() + " ");
        let note = stated.note.as_ref().map(|mark| format!("[{mark}] "));
        format!("{}{}{text}", number.unwrap_or_default(), note.unwrap_or_default())
    };
    source.text.split('\n').zip(&source.stated).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn numbers_that_word_keeps_apart_are_resolved() {
    let body = [
        paragraph(Some((1, 0)), "Introduction"),
        paragraph(Some((2, 0)), "The Committee:"),
        paragraph(Some((2, 1)), "one;"),
        paragraph(Some((2, 1)), "two."),
        paragraph(Some((1, 0)), "Programme"),
        paragraph(Some((1, 1)), "Monitoring"),
        paragraph(Some((2, 0)), "Next"),
        paragraph(Some((2, 1)), "again;"),
        paragraph(Some((2, 2)), "point"),
        paragraph(Some((3, 0)), "Anew"),
        paragraph(Some((3, 0)), "Second"),
        paragraph(Some((0, 0)), "None"),
    ];
    assert_eq!(
        text(&body.concat()),
        "I. Introduction\n1. The Committee:\n(a) one;\n(b) two.\nII. Programme\nA. Monitoring\n2. Next\n(a) again;\n• point\n\
         1. Anew\n2. Second\nNone"
    );
}

#[test]
fn styles_number_too_through_the_styles_they_stand_on() {
    let styles = r#"<w:styles>
      <w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Para"><w:basedOn w:val="Base"/></w:style>
      <w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>"#;
    let styled =
        |style: &str| format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#);
    let body = document(&[styled("Para"), styled("Para"), styled("Loop")].concat());
    let parts = [("word/document.xml", body.as_str()), ("word/numbering.xml", NUMBERING), ("word/styles.xml", styles)];
    assert_eq!(printed(&read(&package(&parts)).expect("a document")), "1. x\n2. x\nx");
}

#[test]
fn footnotes_follow_the_paragraph_that_refers_to_them() {
    let notes = r#"<w:footnotes><w:footnote w:id="0"><w:p/></w:footnote>
      <w:footnote w:id="5"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> S/2020/731.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let body = document(
        r#"<w:p><w:r><w:t>of 1373 (2001)</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p/>"#,
    );
    let source = read(&package(&[("word/document.xml", &body), ("word/footnotes.xml", notes)])).expect("a document");
    assert_eq!(printed(&source), "of 1373 (2001)¹.\n[1] S/2020/731.\n");
    assert_eq!(source.places, [1, 1, 2].map(Place::Paragraph));
}

#[test]
fn only_what_is_printed_is_text() {
    let body = r#"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>
      <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
      <mc:Fallback><w:t>again</w:t></mc:Fallback></mc:AlternateContent></w:p>"#;
    assert_eq!(text(body), "a b c new link\ncell\n\nbox");
}

#[test]
fn archives_that_are_no_document_are_refused() {
    assert_eq!(read(&package(&[("a.txt", "x")])), Err(ReadFault::NotWord));
    assert!(matches!(read(b"PK\x03\x04rubbish"), Err(ReadFault::WordDamaged { .. })));
    assert!(matches!(read(&package(&[("word/document.xml", "<w:p>")])), Err(ReadFault::WordDamaged { .. })));
    let large = " ".repeat(usize::try_from(LARGEST).expect("a size") + 1);
    assert_eq!(read(&package(&[("word/document.xml", &large)])), Err(ReadFault::WordTooLarge));
}
