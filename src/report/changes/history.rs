//! The history of a mandate: for each year the paragraphs that cite a document, and how their text changed.

use std::io;

use serde::Serialize;

use super::super::sheet::{Sheet, TextRole};
use super::json::SuccessionForm;
use super::text::change;
use super::{ChangesFilter, SuccessionRow, year_of};
use crate::citation::{DocumentKey, Symbol, mentioned, named};
use crate::i18n::changes::{Message, Word};
use crate::model::{Library, ParagraphId, ParagraphRef, address_of};
use crate::successor::Changes;

/// The document whose history is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mandate(DocumentKey);

impl Mandate {
    /// What a word names; `None` for what is no document.
    pub(crate) fn named(word: &str) -> Option<Self> {
        named(word).map(Self)
    }

    fn is_cited_in(&self, text: &str) -> bool {
        mentioned(text).any(|named| self.0 == DocumentKey::of(&Symbol::from(named)))
    }

    /// The paragraphs of a work that cite it, in the order of reading.
    pub(crate) fn paragraphs(&self, library: &Library) -> Vec<ParagraphId> {
        library.paragraph_ids().filter(|id| self.is_cited_in(library.text(*id))).collect()
    }

    /// Its name as people write it.
    pub(crate) fn name(&self) -> String {
        match &self.0 {
            DocumentKey::Resolution(number) => number.to_string(),
            DocumentKey::Other(symbol) => symbol.to_string(),
        }
    }

    /// Which of the two sides of a link cite it.
    fn cited(&self, row: &SuccessionRow<'_>) -> [bool; 2] {
        [0, 1].map(|year| row.texts(year).iter().any(|(_, text)| self.is_cited_in(text)))
    }
}

/// Writes which paragraphs of each year cite a document, and what became of them from each year to the next.
pub(crate) fn show_history(
    sheet: &mut Sheet<'_>,
    mandate: &Mandate,
    works: &[&Library],
    changes: &[Changes<'_>],
) -> io::Result<()> {
    let lang = sheet.style().lang;
    let year = |library: &Library| year_of(library).unwrap_or("?").to_owned();
    for library in works {
        let places: Vec<String> = mandate.paragraphs(library).into_iter().map(|id| address_of(library, id)).collect();
        let said = Message::CitedIn { year: year(library), count: places.len() }.text(lang);
        sheet.put(TextRole::Heading, &said)?;
        sheet.put_line(TextRole::Text, &format!(" {}", places.join(" ")))?;
    }
    for changes in changes {
        sheet.end_line()?;
        sheet.put_line(TextRole::Heading, &format!("{} → {}", year(changes.old), year(changes.new)))?;
        let everything = ChangesFilter::default();
        let rows = SuccessionRow::changed(changes, &everything).filter(|row| mandate.cited(row).contains(&true));
        let mut number = 0;
        for row in rows {
            number += 1;
            change(sheet, number, &row)?;
            let said = match mandate.cited(&row) {
                [true, false] => Word::CitedNoMore,
                [false, true] => Word::CitedNow,
                _ => continue,
            };
            sheet.put_line(TextRole::Warning, &format!("  {}: {}", said.text(lang), mandate.name()))?;
        }
        if number == 0 {
            sheet.put_line(TextRole::Dim, Word::NothingDiffers.text(lang))?;
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct HistoryForm {
    document: String,
    years: Vec<YearForm>,
    changes: Vec<ChangesForm>,
}

#[derive(Serialize)]
struct YearForm {
    year: Option<String>,
    paragraphs: Vec<HistoryPlace>,
}

#[derive(Serialize)]
struct HistoryPlace {
    part: String,
    number: ParagraphRef,
}

#[derive(Serialize)]
struct ChangesForm {
    old_year: Option<String>,
    new_year: Option<String>,
    links: Vec<CitingLink>,
}

/// A link of which one side at least cites the document.
#[derive(Serialize)]
struct CitingLink {
    part: String,
    cited: [bool; 2],
    #[serde(flatten)]
    link: SuccessionForm,
}

/// The history as `history --json` has it.
pub(crate) fn history_form(mandate: &Mandate, works: &[&Library], changes: &[Changes<'_>]) -> impl Serialize + use<> {
    let year = |library: &Library| year_of(library).map(str::to_owned);
    let place = |library: &Library, id: ParagraphId| {
        let part = library.paragraph(id).and_then(|paragraph| library.part(paragraph.part));
        HistoryPlace { part: part.map(|part| part.id.clone()).unwrap_or_default(), number: library.reference(id) }
    };
    let years = works.iter().map(|library| YearForm {
        year: year(library),
        paragraphs: mandate.paragraphs(library).into_iter().map(|id| place(library, id)).collect(),
    });
    let everything = ChangesFilter::default();
    let links = |changes: &Changes<'_>| {
        let rows = SuccessionRow::all(changes, &everything).map(|row| (mandate.cited(&row), row));
        let cited = rows.filter(|(cited, _)| cited.contains(&true));
        cited
            .map(|(cited, row)| CitingLink { part: row.part.id.clone(), cited, link: SuccessionForm::of(&row) })
            .collect()
    };
    let changes = changes.iter().map(|changes| ChangesForm {
        old_year: year(changes.old),
        new_year: year(changes.new),
        links: links(changes),
    });
    HistoryForm { document: mandate.name(), years: years.collect(), changes: changes.collect() }
}
