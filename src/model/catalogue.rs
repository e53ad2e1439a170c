//! What is known about the documents that programmes cite, and the terms they use, from tables beside the code.
//!
//! The tables are read at the first question, not at start; and the terms by themselves: whoever asks for a document
//! needs none.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::citation::Symbol;

/// A resolution of the Security Council.
#[derive(Clone, Debug)]
pub(crate) struct Resolution {
    pub number: u32,
    pub year: u32,
    /// What it is about, in a few English words.
    pub subject_en: String,
    /// What it is about, in a few Chinese words.
    pub subject_zh: String,
}

/// A document other than a resolution of the Security Council.
#[derive(Clone, Debug)]
pub(crate) struct OtherDocument {
    pub symbol: Symbol,
    pub title_en: String,
    pub title_zh: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub zh: String,
    pub en: String,
    /// Its abbreviation, where it has one: `CTED`.
    pub abbr: Option<String>,
}

/// The tables of resolutions, other documents and terms.
#[derive(Clone, Debug)]
pub(crate) struct Catalogue {
    resolutions: HashMap<u32, Resolution>,
    documents: HashMap<Symbol, OtherDocument>,
}

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    resolutions: resolutions(RESOLUTIONS).map(|resolution| (resolution.number, resolution)).collect(),
    documents: documents(DOCUMENTS).map(|document| (document.symbol.clone(), document)).collect(),
});

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| terms(GLOSSARY).collect());

const RESOLUTIONS: &str = include_str!("../../data/resolutions.tsv");
const DOCUMENTS: &str = include_str!("../../data/documents.tsv");
const GLOSSARY: &str = include_str!("../../data/glossary.tsv");

impl Catalogue {
    /// The catalogue that the program carries.
    pub(crate) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    pub(crate) fn resolution(&self, number: u32) -> Option<&Resolution> {
        self.resolutions.get(&number)
    }

    /// The resolution that a symbol means, whatever year is printed.
    pub(crate) fn resolution_of(&self, symbol: &Symbol) -> Option<&Resolution> {
        self.resolution(symbol.resolution_number()?)
    }

    /// The document of this symbol, for any document that is no resolution of the Council.
    pub(crate) fn document(&self, symbol: &Symbol) -> Option<&OtherDocument> {
        self.documents.get(symbol)
    }

    /// All terms, in the order of their table.
    pub(crate) fn glossary(&self) -> &'static [Term] {
        &TERMS
    }

    /// What a document is about, in Chinese or else in English; `None` for one that no table holds.
    pub(crate) fn subject(&self, symbol: &Symbol, chinese: bool) -> Option<&str> {
        let (en, zh) = match self.resolution_of(symbol) {
            Some(resolution) => (&resolution.subject_en, &resolution.subject_zh),
            None => self.document(symbol).map(|document| (&document.title_en, &document.title_zh))?,
        };
        let (first, second) = if chinese { (zh, en) } else { (en, zh) };
        Some(if first.is_empty() { second } else { first })
    }
}

/// The rows of a table of `N` columns, parted by tabs, behind the line that names them. That every line is such a row is
/// held by a test of the built-in tables.
fn rows<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    text.lines().skip(1).filter_map(|line| line.split('\t').map(str::trim).collect::<Vec<_>>().try_into().ok())
}

fn resolutions(text: &str) -> impl Iterator<Item = Resolution> {
    rows(text).filter_map(|[number, year, _adopted, _title, subject_en, subject_zh, _record]| {
        let (subject_en, subject_zh) = (subject_en.to_owned(), subject_zh.to_owned());
        Some(Resolution { number: number.parse().ok()?, year: year.parse().ok()?, subject_en, subject_zh })
    })
}

fn documents(text: &str) -> impl Iterator<Item = OtherDocument> {
    rows(text).map(|[symbol, title_en, title_zh]| OtherDocument {
        symbol: Symbol::new(symbol),
        title_en: title_en.to_owned(),
        title_zh: title_zh.to_owned(),
    })
}

fn terms(text: &str) -> impl Iterator<Item = Term> {
    rows(text).map(|[zh, en, abbr]| Term {
        zh: zh.to_owned(),
        en: en.to_owned(),
        abbr: Some(abbr.to_owned()).filter(|abbr| !abbr.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::citation::scan;
    use crate::model::embedded;

    #[test]
    fn every_line_of_the_tables_is_an_entry() {
        let lines = |text: &str| text.lines().count() - 1;
        assert_eq!((resolutions(RESOLUTIONS).count(), documents(DOCUMENTS).count()), (34, lines(DOCUMENTS)));
        assert_eq!((lines(RESOLUTIONS), terms(GLOSSARY).count()), (34, lines(GLOSSARY)));
        for [_, year, adopted, _, subject_en, subject_zh, record] in rows(RESOLUTIONS) {
            assert!(adopted.starts_with(year) && record.parse::<u32>().is_ok(), "{subject_en}");
            assert!(!subject_en.is_empty() && !subject_zh.is_empty(), "{year}");
        }
        assert!(documents(DOCUMENTS).all(|document| !document.symbol.as_str().is_empty()));
        assert!(terms(GLOSSARY).all(|term| !term.zh.is_empty() && !term.en.is_empty()));
        let catalogue = Catalogue::built_in();
        assert_eq!((catalogue.resolutions.len(), catalogue.documents.len()), (34, lines(DOCUMENTS)), "no entry twice");
    }

    #[test]
    fn every_cited_document_has_its_entry() {
        let document = embedded().expect("the embedded programme");
        let letter = document.first().letter.iter().flat_map(|letter| letter.paragraphs.iter().map(String::as_str));
        let headings = document.sections().iter().map(|section| section.heading.as_str());
        let texts = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str());
        let cited: BTreeSet<Symbol> =
            letter.chain(headings).chain(texts).flat_map(scan).map(|citation| citation.symbol).collect();
        let catalogue = Catalogue::built_in();
        let unknown: Vec<&Symbol> = cited.iter().filter(|symbol| catalogue.subject(symbol, true).is_none()).collect();
        assert_eq!(unknown, Vec::<&Symbol>::new());
        let wrong_years: Vec<&Symbol> = cited
            .iter()
            .filter(|symbol| {
                catalogue.resolution_of(symbol).is_some_and(|known| Some(known.year) != symbol.resolution_year())
            })
            .collect();
        assert_eq!(wrong_years, Vec::<&Symbol>::new());
    }

    #[test]
    fn a_wrong_year_finds_the_resolution_all_the_same() {
        let found = Catalogue::built_in().resolution_of(&Symbol::resolution(2195, 2015)).expect("an entry");
        assert_eq!((found.year, found.number), (2014, 2195));
    }

    #[test]
    fn subjects_fall_back_to_the_other_language() {
        let documents = documents("symbol\ttitle_en\ttitle_zh\nS/2020/1\tVisits\t\n");
        let documents = documents.map(|document| (document.symbol.clone(), document)).collect();
        let catalogue = Catalogue { resolutions: HashMap::new(), documents };
        assert_eq!(catalogue.subject(&Symbol::new("S/2020/1"), true), Some("Visits"));
        assert_eq!(catalogue.subject(&Symbol::new("S/2020/2"), true), None);
    }
}
