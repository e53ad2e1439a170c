//! Whole files of other kinds than text: a Word document and a PDF, made here, become the programme that they print.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::io::{Cursor, Write as _};
use std::process::Command;

use ctc_programme::i18n::Lang;
use ctc_programme::i18n::import::ReadFault;
use ctc_programme::import::{self, Imported, Options};

fn imported(bytes: &[u8]) -> Imported {
    import::import_source(&import::read(bytes, "file").expect("a readable file"), &Options::default())
}

/// Headings and paragraphs as `I Introduction`, `1 The Committee ...`.
fn outline(imported: &Imported) -> Vec<String> {
    fn walk(section: &ctc_programme::model::SectionForm, lines: &mut Vec<String>) {
        lines.push(format!("{} {}", section.number.as_deref().unwrap_or("-"), section.heading));
        lines.extend(
            section.paragraphs.iter().map(|paragraph| format!("{} {}", paragraph.number.unwrap_or(0), paragraph.text)),
        );
        section.sections.iter().for_each(|below| walk(below, lines));
    }
    let mut lines = Vec::new();
    for part in &imported.programme.parts {
        lines.push(format!("{}: {}", part.id, part.title.as_deref().unwrap_or("-")));
        part.sections.iter().for_each(|below| walk(below, &mut lines));
        lines.extend(part.footnotes.iter().map(|note| format!("[{}] {}", note.mark, note.text)));
    }
    lines
}

/// The namespace that every part of a Word document declares.
const WORD: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

fn word_document() -> Vec<u8> {
    let paragraph = |list: Option<(u32, u32)>, runs: &str| {
        let number = list.map_or_else(String::new, |(list, level)| {
            format!(r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>"#)
        });
        format!("<w:p>{number}{runs}</w:p>")
    };
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let noted = run("It follows resolution 1373 (2001)") + r#"<w:r><w:footnoteReference w:id="2"/></w:r>"# + &run(".");
    let body = [
        paragraph(None, &run("Annex")),
        paragraph(None, &run("Programme of work of the Counter-Terrorism Committee for 2019")),
        paragraph(Some((1, 0)), &run("Introduction")),
        paragraph(Some((2, 0)), &noted),
        paragraph(Some((1, 0)), &run("Programme")),
        paragraph(Some((1, 1)), &run("Monitoring")),
        paragraph(Some((2, 0)), &run("The Committee will:")),
        paragraph(Some((2, 1)), &run("visit;")),
        paragraph(Some((2, 1)), &run("report.")),
    ];
    let level = |level: u32, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let shape = |id: u32, levels: String| format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#);
    let list = |id: u32| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#);
    let numbering = [
        shape(1, level(0, "upperRoman", "%1.") + &level(1, "upperLetter", "%2.")),
        shape(2, level(0, "decimal", "%1.") + &level(1, "lowerLetter", "(%2)")),
        list(1),
        list(2),
    ];
    let parts = [
        ("word/document.xml", format!("<w:document {WORD}><w:body>{}</w:body></w:document>", body.concat())),
        ("word/numbering.xml", format!("<w:numbering {WORD}>{}</w:numbering>", numbering.concat())),
        (
            "word/footnotes.xml",
            format!(
                r#"<w:footnotes {WORD}><w:footnote w:id="2"><w:p><w:r><w:t>See S/2018/1.</w:t></w:r></w:p></w:footnote></w:footnotes>"#
            ),
        ),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("a package").into_inner()
}

#[test]
fn a_word_document_is_the_programme_that_it_prints() {
    let imported = imported(&word_document());
    assert_eq!(
        outline(&imported),
        [
            "annex: Programme of work of the Counter-Terrorism Committee for 2019",
            "I Introduction",
            "1 It follows resolution 1373 (2001)¹.",
            "II Programme",
            "A Monitoring",
            "2 The Committee will:\n(a) visit;\n(b) report.",
            "[1] See S/2018/1.",
        ]
    );
    assert!(imported.report.is_clean(), "{:?}", imported.report);
}

/// A PDF of one page a list of lines, in a font that every reader has.
fn pdf(pages: &[&[&str]]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>".to_owned(),
    ];
    for (place, lines) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>",
            5 + place * 2
        ));
        let escaped = |line: &str| line.replace('(', "\\(").replace(')', "\\)");
        let shown: String = lines.iter().map(|line| format!("({}) Tj T*\n", escaped(line))).collect();
        let stream = format!("BT /F 9 Tf 50 780 Td 12 TL\n{shown}ET");
        objects.push(format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()));
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (place, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", place + 1).expect("memory");
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).expect("memory");
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").expect("memory");
    }
    write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).expect("memory");
    file
}

#[test]
fn a_pdf_is_the_programme_that_it_prints_or_says_what_is_missing() {
    let file = pdf(&[
        &[
            "Annex",
            "",
            "Programme of work of the Counter-Terrorism Committee for 2019",
            "",
            "I. Introduction",
            "",
            "1. The Committee will monitor the implementation of resolution 1373 (2001) by all",
            "Member States and will, with the support of the Executive Directorate, continue to",
            "19-01234                                                                     1/2",
        ],
        &["S/2019/1", "", "consider the reports of States.", "", "2. It will meet."],
    ]);
    if Command::new("pdftotext").arg("-v").output().is_err() {
        let error = import::read(&file, "file.pdf").expect_err("no program");
        assert_eq!(error.fault, ReadFault::PdfNoProgram);
        assert!(error.text(Lang::En).contains("pdftotext"));
        return;
    }
    let imported = imported(&file);
    assert_eq!(
        outline(&imported),
        [
            "annex: Programme of work of the Counter-Terrorism Committee for 2019",
            "I Introduction",
            "1 The Committee will monitor the implementation of resolution 1373 (2001) by all Member States and will, with \
             the support of the Executive Directorate, continue to consider the reports of States.",
            "2 It will meet.",
        ]
    );
    assert_eq!(imported.programme.symbol.as_ref().map(ToString::to_string).as_deref(), Some("S/2019/1"));
    let joined = imported.report.entries.iter().find(|entry| entry.text.starts_with("consider")).expect("an entry");
    assert_eq!(joined.place.text(Lang::En), "page 2, line 3");
}
