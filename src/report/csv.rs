//! Tables for spreadsheets: RFC 4180, one row a paragraph or a resolution.

use std::fmt::Write as _;

use super::json::stated_cites;
use super::resolutions::{CitedListing, Numbered, numbers};
use crate::model::{Catalogue, Cite, Library};

/// The paragraphs as a table: part, number, section, heading, text, cited documents, footnotes.
pub(crate) fn csv_of_paragraphs(document: &Library) -> String {
    let mut csv = String::new();
    // A document without footnotes keeps the columns that older tables have.
    let has_notes = document.parts().iter().any(|part| !part.footnotes.is_empty());
    let columns = ["part", "number", "section", "heading", "text", "cites"];
    row(&mut csv, columns.into_iter().chain(has_notes.then_some("footnotes")));
    for (id, paragraph) in document.paragraph_ids().zip(document.paragraphs()) {
        let section = paragraph.section.and_then(|section| document.section(section));
        let number = paragraph.number.map(|number| number.to_string()).unwrap_or_default();
        let cites = symbols(&stated_cites(paragraph));
        let notes = has_notes.then(|| document.note_lines(&[id]).join("\n"));
        row(
            &mut csv,
            [
                document.part(paragraph.part).map_or("", |part| &part.id),
                &number,
                section.map_or("", |section| &section.path),
                section.map_or("", |section| &section.heading),
                &paragraph.text,
                &cites,
            ]
            .into_iter()
            .chain(notes.as_deref()),
        );
    }
    csv
}

/// The resolutions cited as a table: symbol, number, year, subjects, and the paragraphs of each part.
pub(crate) fn csv_of_resolutions(document: &Library, catalogue: &Catalogue, cited: &[CitedListing]) -> String {
    let mut csv = String::new();
    let fixed = ["symbol", "number", "year", "subject_en", "subject_zh"];
    row(&mut csv, fixed.into_iter().chain(document.parts().iter().map(|part| part.id.as_str())));
    for cited in cited.iter().filter(|cited| cited.symbol.is_resolution()) {
        let known = catalogue.resolution_of(&cited.symbol);
        let year = known.map(|known| known.year).or_else(|| cited.symbol.resolution_year());
        let mut cells = vec![
            cited.symbol.as_str().to_owned(),
            cited.symbol.resolution_number().map(|number| number.to_string()).unwrap_or_default(),
            year.map(|year| year.to_string()).unwrap_or_default(),
            known.map(|known| known.subject_en.clone()).unwrap_or_default(),
            known.map(|known| known.subject_zh.clone()).unwrap_or_default(),
        ];
        cells.extend(numbers(document, cited).map(|list| joined(list.iter().map(Numbered::to_string))));
        row(&mut csv, cells.iter().map(String::as_str));
    }
    csv
}

fn symbols(cites: &[Cite]) -> String {
    joined(cites.iter().filter_map(|cite| match cite {
        Cite::Document(symbol) => Some(symbol.to_string()),
        Cite::Pinpoint(_) => None,
    }))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(" ")
}

pub(super) fn row<'a>(csv: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            csv.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            let _ = write!(csv, "\"{}\"", cell.replace('"', "\"\""));
        } else {
            csv.push_str(cell);
        }
    }
    csv.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_could_break_a_row_are_quoted() {
        let mut csv = String::new();
        row(&mut csv, ["a", "b,c", "d\"e", "f\ng"]);
        assert_eq!(csv, "a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
    }
}
