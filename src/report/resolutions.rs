//! The resolutions that a programme cites, with who cites them.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::sheet::{Role, Sheet, columns_of};
use crate::citation::{DocumentKey, Symbol, scan};
use crate::i18n::Lang;
use crate::i18n::report::{Word, word};
use crate::model::{Catalogue, CitationIndex, Document, ParagraphId};

/// One document cited, with the paragraphs that cite it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The document, as first printed.
    pub symbol: Symbol,
    /// The paragraphs that cite it, by part, in the order of the parts.
    pub paragraphs: Vec<Vec<ParagraphId>>,
    /// Whether the letter cites it.
    pub in_letter: bool,
}

/// Every document that the paragraphs or the letter cite: resolutions of the Council by number, then the others.
#[must_use]
pub fn cited_resolutions(document: &Document) -> Vec<Cited> {
    let index = CitationIndex::build(document);
    let parts = document.parts().len();
    let mut all: BTreeMap<DocumentKey, Cited> = BTreeMap::new();
    for cited in index.documents() {
        let slot = all.entry(DocumentKey::of(&cited.symbol)).or_insert_with(|| Cited::new(&cited.symbol, parts));
        for id in &cited.paragraphs {
            let part = document.paragraph(*id).map(|paragraph| paragraph.part.index());
            if let Some(list) = part.and_then(|part| slot.paragraphs.get_mut(part)) {
                list.push(*id);
            }
        }
    }
    let letter = document.first().letter.iter().flat_map(|letter| &letter.paragraphs);
    for citation in letter.flat_map(|text| scan(text)) {
        let slot = all.entry(DocumentKey::of(&citation.symbol)).or_insert_with(|| Cited::new(&citation.symbol, parts));
        slot.in_letter = true;
    }
    all.into_values().collect()
}

impl Cited {
    fn new(symbol: &Symbol, parts: usize) -> Self {
        Self { symbol: symbol.clone(), paragraphs: vec![Vec::new(); parts], in_letter: false }
    }

    /// Whether paragraphs of one part alone cite it, of several parts.
    #[must_use]
    pub fn is_one_sided(&self) -> bool {
        self.paragraphs.len() > 1 && self.paragraphs.iter().filter(|list| !list.is_empty()).count() == 1
    }
}

/// A paragraph in a list: its number, or `#` and its place in its part where it has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Numbered {
    /// Its number.
    Number(u32),
    /// Its place, counted from 1.
    Place(String),
}

impl Numbered {
    /// How to list a paragraph.
    #[must_use]
    pub fn of(document: &Document, id: ParagraphId) -> Option<Self> {
        let paragraph = document.paragraph(id)?;
        let first = document.part(paragraph.part)?.paragraphs.start;
        Some(paragraph.number.map_or_else(|| Self::Place(format!("#{}", id.index() + 1 - first)), Self::Number))
    }
}

impl std::fmt::Display for Numbered {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(out, "{number}"),
            Self::Place(place) => out.write_str(place),
        }
    }
}

/// One resolution, as `resolutions --json` has it: a list of numbers for each part, under the part's id.
#[derive(Clone, Debug, Serialize)]
pub struct ResolutionJson<'a> {
    symbol: &'a str,
    number: Option<u32>,
    year: Option<u32>,
    subject_en: Option<&'a str>,
    subject_zh: Option<&'a str>,
    letter: bool,
    #[serde(flatten)]
    parts: BTreeMap<&'a str, Vec<Numbered>>,
}

/// The form of the resolutions among the documents cited.
#[must_use]
pub fn resolutions_form<'a>(
    document: &'a Document,
    catalogue: &'a Catalogue,
    cited: &'a [Cited],
) -> Vec<ResolutionJson<'a>> {
    let resolutions = cited.iter().filter(|cited| cited.symbol.is_resolution());
    resolutions
        .map(|cited| {
            let known = catalogue.resolution_of(&cited.symbol);
            ResolutionJson {
                symbol: cited.symbol.as_str(),
                number: cited.symbol.resolution_number(),
                year: known.map(|known| known.year).or_else(|| cited.symbol.resolution_year()),
                subject_en: known.map(|known| known.subject_en.as_str()),
                subject_zh: known.map(|known| known.subject_zh.as_str()),
                letter: cited.in_letter,
                parts: document.parts().iter().map(|part| part.id.as_str()).zip(numbers(document, cited)).collect(),
            }
        })
        .collect()
}

/// The paragraphs that cite a document, part by part.
pub(super) fn numbers(document: &Document, cited: &Cited) -> impl Iterator<Item = Vec<Numbered>> {
    cited.paragraphs.iter().map(|list| list.iter().filter_map(|id| Numbered::of(document, *id)).collect())
}

/// Lists all documents cited, resolutions first, with their subjects and the paragraphs that cite them.
///
/// # Errors
/// When the output fails.
pub fn list_resolutions(
    sheet: &mut Sheet<'_>,
    document: &Document,
    catalogue: &Catalogue,
    cited: &[Cited],
) -> io::Result<()> {
    let lang = sheet.style().lang;
    let others_from = cited.partition_point(|cited| cited.symbol.is_resolution());
    for (place, cited) in cited.iter().enumerate() {
        if place == others_from {
            sheet.end_line()?;
            sheet.put(Role::Heading, word(lang, Word::OtherDocuments))?;
            sheet.end_line()?;
        }
        one(sheet, document, catalogue, cited)?;
    }
    Ok(())
}

fn one(sheet: &mut Sheet<'_>, document: &Document, catalogue: &Catalogue, cited: &Cited) -> io::Result<()> {
    let lang = sheet.style().lang;
    let subject = catalogue.subject(&cited.symbol, lang == Lang::Zh).unwrap_or(word(lang, Word::NotInCatalogue));
    sheet.put_document(&cited.symbol, cited.symbol.as_str())?;
    sheet.put(Role::Text, &format!("  {subject}"))?;
    if cited.is_one_sided() {
        sheet.put(Role::Warning, &format!("  ! {}", word(lang, Word::OneSided)))?;
    }
    sheet.end_line()?;
    let widest = document.parts().iter().map(|part| columns_of(part.name())).max().unwrap_or(0);
    for (part, numbers) in document.parts().iter().zip(numbers(document, cited)) {
        if numbers.is_empty() {
            continue;
        }
        let padding = " ".repeat(widest - columns_of(part.name()));
        let list: Vec<String> = numbers.iter().map(Numbered::to_string).collect();
        sheet.put(Role::Dim, &format!("  {}{padding} {:>3}  ", part.name(), list.len()))?;
        sheet.put(Role::Dim, &list.join(" "))?;
        sheet.end_line()?;
    }
    if cited.in_letter && cited.paragraphs.iter().all(Vec::is_empty) {
        sheet.put(Role::Dim, &format!("  {}", word(lang, Word::Letter)))?;
        sheet.end_line()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    #[test]
    fn the_letter_adds_three_resolutions_and_other_documents_come_last() {
        let document = embedded().expect("the embedded programme");
        let cited = cited_resolutions(&document);
        let resolutions: Vec<&Cited> = cited.iter().filter(|cited| cited.symbol.is_resolution()).collect();
        assert_eq!(resolutions.len(), 34);
        assert_eq!(resolutions.iter().filter(|cited| !cited.paragraphs.iter().all(Vec::is_empty)).count(), 31);
        let numbers: Vec<Option<u32>> = resolutions.iter().map(|cited| cited.symbol.resolution_number()).collect();
        assert!(numbers.is_sorted());
        assert_eq!(cited.len() - resolutions.len(), 5);
    }
}
