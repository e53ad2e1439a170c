//! The resolutions that a programme cites, with who cites them.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::sheet::{Sheet, TextRole, columns_of};
use crate::citation::{DocumentKey, Symbol, scan};
use crate::i18n::Lang;
use crate::i18n::report::{Word, word};
use crate::model::{Catalogue, CitationIndex, Library, ParagraphId, ParagraphRef, Part};

/// One document cited, with the paragraphs that cite it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CitedListing {
    /// The document, as first printed.
    pub symbol: Symbol,
    /// The paragraphs that cite it, by part, in the order of the parts.
    pub paragraphs: Vec<Vec<ParagraphId>>,
    pub in_letter: bool,
    /// The marks of the footnotes that cite it, by part. They are told apart from the paragraphs.
    pub in_notes: Vec<Vec<String>>,
}

/// Every document that the paragraphs or the letter cite: resolutions of the Council by number, then the others.
pub(crate) fn cited_resolutions(document: &Library) -> Vec<CitedListing> {
    let index = CitationIndex::build(document);
    let parts = document.parts().len();
    let mut all: BTreeMap<DocumentKey, CitedListing> = BTreeMap::new();
    for cited in index.documents() {
        let slot = all.entry(DocumentKey::of(&cited.symbol)).or_insert_with(|| CitedListing::new(&cited.symbol, parts));
        for id in &cited.paragraphs {
            let part = document.paragraph(*id).map(|paragraph| paragraph.part.index());
            if let Some(list) = part.and_then(|part| slot.paragraphs.get_mut(part)) {
                list.push(*id);
            }
        }
    }
    let letter = document.first().letter.iter().flat_map(|letter| &letter.paragraphs);
    for citation in letter.flat_map(|text| scan(text)) {
        let slot =
            all.entry(DocumentKey::of(&citation.symbol)).or_insert_with(|| CitedListing::new(&citation.symbol, parts));
        slot.in_letter = true;
    }
    for (place, part) in document.parts().iter().enumerate() {
        for note in &part.footnotes {
            for citation in scan(&note.text) {
                let slot = all
                    .entry(DocumentKey::of(&citation.symbol))
                    .or_insert_with(|| CitedListing::new(&citation.symbol, parts));
                if let Some(marks) = slot.in_notes.get_mut(place).filter(|marks| marks.last() != Some(&note.mark)) {
                    marks.push(note.mark.clone());
                }
            }
        }
    }
    all.into_values().collect()
}

impl CitedListing {
    fn new(symbol: &Symbol, parts: usize) -> Self {
        let (paragraphs, in_notes) = (vec![Vec::new(); parts], vec![Vec::new(); parts]);
        Self { symbol: symbol.clone(), paragraphs, in_letter: false, in_notes }
    }

    /// Whether a part alone cites it, by its place; without one, whether the letter does and no part.
    pub(crate) fn is_only_in(&self, part: Option<usize>) -> bool {
        let citing = self.paragraphs.iter().zip(&self.in_notes).enumerate();
        let mut citing = citing.filter(|(_, (paragraphs, notes))| !paragraphs.is_empty() || !notes.is_empty());
        match part {
            Some(part) => citing.next().is_some_and(|(place, _)| place == part) && citing.next().is_none(),
            None => self.in_letter && citing.next().is_none(),
        }
    }

    /// Whether paragraphs of one part alone cite it, of several parts.
    pub(crate) fn is_one_sided(&self) -> bool {
        self.paragraphs.len() > 1 && self.paragraphs.iter().filter(|list| !list.is_empty()).count() == 1
    }
}

/// One resolution, as `resolutions --json` has it: a list of numbers for each part, under the part's id.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ResolutionJson<'a> {
    symbol: &'a str,
    number: Option<u32>,
    year: Option<u32>,
    subject_en: Option<&'a str>,
    subject_zh: Option<&'a str>,
    letter: bool,
    /// The marks of footnotes by part, where any cites it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    footnotes: BTreeMap<&'a str, &'a [String]>,
    #[serde(flatten)]
    parts: BTreeMap<&'a str, Vec<ParagraphRef>>,
}

/// The form of the resolutions among the documents cited.
pub(crate) fn resolutions_form<'a>(
    document: &'a Library,
    catalogue: &'a Catalogue,
    cited: &'a [CitedListing],
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
                footnotes: notes_by_part(document, cited).map(|(part, marks)| (part.id.as_str(), marks)).collect(),
                parts: document.parts().iter().map(|part| part.id.as_str()).zip(numbers(document, cited)).collect(),
            }
        })
        .collect()
}

/// The parts whose footnotes cite a document, with the marks of these.
fn notes_by_part<'a>(document: &'a Library, cited: &'a CitedListing) -> impl Iterator<Item = (&'a Part, &'a [String])> {
    let parts = document.parts().iter().zip(cited.in_notes.iter().map(Vec::as_slice));
    parts.filter(|(_, marks)| !marks.is_empty())
}

/// The paragraphs that cite a document, part by part.
pub(super) fn numbers(document: &Library, cited: &CitedListing) -> impl Iterator<Item = Vec<ParagraphRef>> {
    cited.paragraphs.iter().map(|list| list.iter().map(|id| document.printed(*id)).collect())
}

/// Lists all documents cited, resolutions first, with their subjects and the paragraphs that cite them.
pub(crate) fn list_resolutions(
    sheet: &mut Sheet<'_>,
    document: &Library,
    catalogue: &Catalogue,
    cited: &[CitedListing],
) -> io::Result<()> {
    let lang = sheet.style().lang;
    let others_from = cited.partition_point(|cited| cited.symbol.is_resolution());
    for (place, cited) in cited.iter().enumerate() {
        if place == others_from {
            sheet.end_line()?;
            sheet.put_line(TextRole::Heading, word(lang, Word::OtherDocuments))?;
        }
        one(sheet, document, catalogue, cited)?;
    }
    Ok(())
}

fn one(sheet: &mut Sheet<'_>, document: &Library, catalogue: &Catalogue, cited: &CitedListing) -> io::Result<()> {
    let lang = sheet.style().lang;
    let subject = catalogue.subject(&cited.symbol, lang == Lang::Zh).unwrap_or(word(lang, Word::NotInCatalogue));
    sheet.put_document(&cited.symbol, cited.symbol.as_str())?;
    sheet.put(TextRole::Text, &format!("  {subject}"))?;
    if cited.is_one_sided() {
        sheet.put(TextRole::Warning, &format!("  ! {}", word(lang, Word::OneSided)))?;
    }
    sheet.end_line()?;
    let widest = document.parts().iter().map(|part| columns_of(part.name())).max().unwrap_or(0);
    for (part, numbers) in document.parts().iter().zip(numbers(document, cited)) {
        if numbers.is_empty() {
            continue;
        }
        let padding = " ".repeat(widest - columns_of(part.name()));
        let list: Vec<String> = numbers.iter().map(ParagraphRef::to_string).collect();
        sheet.put(TextRole::Dim, &format!("  {}{padding} {:>3}  ", part.name(), list.len()))?;
        sheet.put_line(TextRole::Dim, &list.join(" "))?;
    }
    for (part, marks) in notes_by_part(document, cited) {
        let line = format!("  {} {}  {}", part.name(), word(lang, Word::InNotes), marks.join(" "));
        sheet.put_line(TextRole::Dim, &line)?;
    }
    if cited.in_letter && cited.paragraphs.iter().all(Vec::is_empty) {
        sheet.put_line(TextRole::Dim, &format!("  {}", word(lang, Word::Letter)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{embedded, from_slice};

    /// Two parts: the annex cites a resolution in its text, and another one in its note.
    fn annotated() -> Library {
        let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [
            {"id": "annex", "paragraphs": [{"number": 1, "text": "Under resolution 1373 (2001) it meets.¹"}],
             "footnotes": [{"mark": "1", "text": "See resolution 2462 (2019) and S/2030/1."}]},
            {"id": "enclosure", "paragraphs": [{"number": 1, "text": "The pilots help."}]}]});
        from_slice(programme.to_string().as_bytes(), "made").expect("a programme")
    }

    #[test]
    fn footnotes_that_cite_are_told_apart_from_paragraphs() {
        let document = annotated();
        let cited = cited_resolutions(&document);
        let of_note = cited.iter().find(|cited| cited.symbol.as_str() == "S/RES/2462(2019)").expect("cited in a note");
        assert!(of_note.paragraphs.iter().all(Vec::is_empty));
        assert_eq!(of_note.in_notes, [vec!["1".to_owned()], vec![]]);
        let catalogue = Catalogue::built_in();
        let form = serde_json::to_value(resolutions_form(&document, catalogue, &cited)).expect("JSON");
        assert_eq!(form[1]["footnotes"], serde_json::json!({"annex": ["1"]}));
        assert_eq!(form[1]["annex"], serde_json::json!([]));
        assert!(form[0].get("footnotes").is_none());
    }

    #[test]
    fn footnotes_stand_with_their_paragraph_in_tables_and_forms() {
        let document = annotated();
        let csv = crate::report::table_of_paragraphs(&document).csv(false);
        assert!(csv.lines().next().is_some_and(|head| head.ends_with(",cites,footnotes")), "{csv}");
        assert!(csv.contains("¹ See resolution 2462 (2019) and S/2030/1."), "{csv}");
        let plain = crate::report::table_of_paragraphs(&embedded().expect("the embedded programme")).csv(false);
        assert!(plain.lines().next().is_some_and(|head| head.ends_with(",cites")));
        let first = document.paragraph_ids().next().and_then(|id| crate::report::paragraph_form(&document, id));
        let form = serde_json::to_value(first).expect("JSON");
        assert_eq!(form["footnotes"][0]["mark"], "1");
    }

    #[test]
    fn the_letter_adds_three_resolutions_and_other_documents_come_last() {
        let document = embedded().expect("the embedded programme");
        let cited = cited_resolutions(&document);
        let resolutions: Vec<&CitedListing> = cited.iter().filter(|cited| cited.symbol.is_resolution()).collect();
        assert_eq!(resolutions.len(), 34);
        assert_eq!(resolutions.iter().filter(|cited| !cited.paragraphs.iter().all(Vec::is_empty)).count(), 31);
        let numbers: Vec<Option<u32>> = resolutions.iter().map(|cited| cited.symbol.resolution_number()).collect();
        assert!(numbers.is_sorted());
        assert_eq!(cited.len() - resolutions.len(), 5);
    }
}
