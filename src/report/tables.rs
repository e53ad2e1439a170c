//! What a programme holds as tables: one row a paragraph or a resolution.

use super::json::stated_cites;
use super::resolutions::{CitedListing, numbers};
use super::table::{Cell, Table};
use crate::model::{Catalogue, Cite, Library, ParagraphRef};

/// The paragraphs: part, number, section, heading, text, cited documents, footnotes.
pub(crate) fn table_of_paragraphs(document: &Library) -> Table {
    // A document without footnotes keeps the columns that older tables have.
    let has_notes = document.parts().iter().any(|part| !part.footnotes.is_empty());
    let columns = ["part", "number", "section", "heading", "text", "cites"];
    let mut table = Table::new(columns.into_iter().chain(has_notes.then_some("footnotes")));
    for (id, paragraph) in document.paragraph_ids().zip(document.paragraphs()) {
        let section = paragraph.section.and_then(|section| document.section(section));
        let notes = has_notes.then(|| Cell::from(document.note_lines(&[id]).join("\n")));
        let cells = [
            document.part(paragraph.part).map_or("", |part| &part.id).into(),
            paragraph.number.into(),
            section.map_or("", |section| &section.path).into(),
            section.map_or("", |section| &section.heading).into(),
            paragraph.text.as_str().into(),
            symbols(&stated_cites(paragraph)).into(),
        ];
        table.push(cells.into_iter().chain(notes));
    }
    table
}

/// The resolutions cited: symbol, number, year, subjects, and the paragraphs of each part.
pub(crate) fn table_of_resolutions(document: &Library, catalogue: &Catalogue, cited: &[CitedListing]) -> Table {
    let fixed = ["symbol", "number", "year", "subject_en", "subject_zh"];
    let mut table = Table::new(fixed.into_iter().chain(document.parts().iter().map(|part| part.id.as_str())));
    for cited in cited.iter().filter(|cited| cited.symbol.is_resolution()) {
        let known = catalogue.resolution_of(&cited.symbol);
        let year = known.map(|known| known.year).or_else(|| cited.symbol.resolution_year());
        let fixed = [
            cited.symbol.as_str().into(),
            cited.symbol.resolution_number().into(),
            year.into(),
            known.map(|known| known.subject_en.clone()).unwrap_or_default().into(),
            known.map(|known| known.subject_zh.clone()).unwrap_or_default().into(),
        ];
        let lists = numbers(document, cited).map(|list| Cell::from(joined(list.iter().map(ParagraphRef::to_string))));
        table.push(fixed.into_iter().chain(lists));
    }
    table
}

fn symbols(cites: &[Cite]) -> String {
    joined(cites.iter().filter_map(|cite| match cite {
        Cite::Document(symbol) => Some(symbol.to_string()),
        Cite::Pinpoint(_) => None,
    }))
}

/// A list in one cell; blanks alone between numbers would make one large number of them in a French spreadsheet.
fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
