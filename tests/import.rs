//! Documents of other years, languages and shapes, as converters and pages give them: what the importer makes of them.
//!
//! Each input is of our own making. The expected outlines stand in `snapshots/`, to be read by people.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fmt::Write as _;
use std::path::Path;

use ctc_programme::i18n::Lang;
use ctc_programme::import::{self, Class, Imported, Options};
use ctc_programme::model::{Cite, PairEntry, ParagraphForm, SectionForm};

fn imported(name: &str) -> Imported {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/inputs").join(name);
    let bytes = std::fs::read(path).expect("the input");
    import::import_source(&import::read(&bytes, name).expect("text"), &Options::default())
}

/// The programme as a person would sketch it, then the report without what was mended without doubt.
fn outline(imported: &Imported) -> String {
    let programme = &imported.programme;
    let mut out = String::new();
    let symbol = programme.symbol.as_ref().map_or("-", |symbol| symbol.as_str());
    let period = programme.period.as_ref().map(|period| format!("{}..{}", period.from, period.to));
    let dated = programme.dated.as_deref().unwrap_or("-");
    writeln!(out, "{} {symbol} dated {dated} period {}", programme.language, period.unwrap_or_default()).unwrap();
    if let Some(letter) = &programme.letter {
        writeln!(out, "letter: {:?}", letter.title).unwrap();
        letter.paragraphs.iter().for_each(|paragraph| writeln!(out, "  {paragraph:?}").unwrap());
        letter.signature.iter().for_each(|line| writeln!(out, "  ~ {line}").unwrap());
    }
    for part in &programme.parts {
        let label = part.label.as_deref().unwrap_or("-");
        let author = part.author.as_deref().unwrap_or("-");
        writeln!(out, "{} [{label}] {author}: {:?} {:?}", part.id, part.title.as_deref().unwrap_or(""), part.extra)
            .unwrap();
        paragraphs(&part.paragraphs, 1, &mut out);
        sections(&part.sections, 1, &mut out);
        part.footnotes.iter().for_each(|note| writeln!(out, "  note {}: {}", note.mark, note.text).unwrap());
    }
    for entry in programme.pairs.iter().flatten() {
        writeln!(out, "pair {}", pair(entry)).unwrap();
    }
    for entry in imported.report.entries.iter().filter(|entry| entry.class() != Class::Mended) {
        let start: String = entry.text.chars().take(40).collect();
        writeln!(out, "{:?} {}: {} {start:?}", entry.class(), entry.place.text(Lang::En), entry.notice.text(Lang::En))
            .unwrap();
    }
    out
}

fn pair(entry: &PairEntry) -> String {
    let (left, right) = entry.ends();
    let end = |end: &Option<_>| serde_json::to_string(end).unwrap();
    format!("{} {} {:.1}", end(left), end(right), entry.confidence().unwrap_or(1.0))
}

fn sections(all: &[SectionForm], depth: usize, out: &mut String) {
    for section in all {
        let number = section.number.as_deref().unwrap_or("-");
        writeln!(out, "{}{number} {:?}", "  ".repeat(depth), section.heading).unwrap();
        paragraphs(&section.paragraphs, depth + 1, out);
        sections(&section.sections, depth + 1, out);
    }
}

fn paragraphs(all: &[ParagraphForm], depth: usize, out: &mut String) {
    for paragraph in all {
        let number = paragraph.number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        let cites: Vec<String> = paragraph.cites.iter().map(cite).collect();
        writeln!(out, "{}{number}. {:?} {}", "  ".repeat(depth), paragraph.text, cites.join(" ")).unwrap();
    }
}

fn cite(cite: &Cite) -> String {
    match cite {
        Cite::Document(symbol) => symbol.to_string(),
        Cite::Pinpoint(point) => format!("{}#{:?}", point.symbol, point.paragraphs),
    }
}

macro_rules! outlines {
    ($($name:ident: $input:literal;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(outline(&imported($input)));
        }
    )*};
}

outlines! {
    a_laid_out_pdf_in_english: "layout.en.txt";
    a_page_of_the_web_in_english: "web.en.txt";
    a_pdf_in_reading_order_in_french: "reading.fr.txt";
    a_copy_in_capitals_with_marks_of_headings: "capitals.en.md";
    a_copy_with_a_title_on_two_lines: "copied.en.txt";
    paragraphs_with_decimal_numbers: "decimal.en.txt";
    lists_with_chinese_numerals: "lists.zh.txt";
    two_annexes_in_spanish: "annexes.es.txt";
    a_wrapped_text_in_chinese: "wrapped.zh.txt";
    a_body_without_numbers: "unnumbered.en.txt";
    faults_are_named_with_their_lines: "faults.en.txt";
}
