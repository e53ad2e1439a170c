//! What is known about the documents that programmes cite, and the terms they use, from tables beside the code.
//!
//! The built-in tables are read at the first question, not at start; and each by itself: whoever asks for a document
//! needs no terms.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::{Table, TableError};
use crate::citation::Symbol;

/// A resolution of the Security Council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// Its number, by which it is known.
    pub number: u32,
    /// The year of its adoption.
    pub year: u32,
    /// The day of its adoption, `YYYY-MM-DD`.
    pub adopted: String,
    /// Its official title, which is that of the agenda item.
    pub title_en: String,
    /// What it is about, in a few English words.
    pub subject_en: String,
    /// What it is about, in a few Chinese words.
    pub subject_zh: String,
    /// Its record in the United Nations Digital Library.
    pub record: Option<u32>,
}

impl Resolution {
    /// Its symbol with the true year.
    #[must_use]
    pub fn symbol(&self) -> Symbol {
        Symbol::resolution(self.number, self.year)
    }
}

/// A document other than a resolution of the Security Council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDocument {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its title in English.
    pub title_en: String,
    /// Its title in Chinese.
    pub title_zh: String,
}

/// A term in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term in Chinese.
    pub zh: String,
    /// The term in English.
    pub en: String,
    /// Its abbreviation, where it has one: `CTED`.
    pub abbr: Option<String>,
}

/// The tables of resolutions, other documents and terms.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    resolutions: Vec<Resolution>,
    documents: Vec<OtherDocument>,
    glossary: Glossary,
    by_number: HashMap<u32, usize>,
    by_symbol: HashMap<Symbol, usize>,
}

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue { glossary: Glossary::BuiltIn, ..Catalogue::default() };
    for (kind, text) in [
        (TableKind::Resolutions, include_str!("../../data/resolutions.tsv")),
        (TableKind::Documents, include_str!("../../data/documents.tsv")),
    ] {
        // A test reads each table; a build with a broken one answers nothing rather than fail.
        let _ = catalogue.add(kind, text);
    }
    catalogue
});

/// The terms of a catalogue.
#[derive(Clone, Debug)]
enum Glossary {
    /// Those that the program carries.
    BuiltIn,
    /// These.
    Read(Vec<Term>),
}

impl Default for Glossary {
    fn default() -> Self {
        Self::Read(Vec::new())
    }
}

static BUILT_IN_TERMS: LazyLock<Vec<Term>> =
    LazyLock::new(|| read_glossary(include_str!("../../data/glossary.tsv")).unwrap_or_default());

/// One of the three tables, each a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// `resolutions.tsv`
    Resolutions,
    /// `documents.tsv`
    Documents,
    /// `glossary.tsv`
    Glossary,
}

impl TableKind {
    /// All tables.
    pub const ALL: [Self; 3] = [Self::Resolutions, Self::Documents, Self::Glossary];

    /// The name of its file.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Resolutions => "resolutions.tsv",
            Self::Documents => "documents.tsv",
            Self::Glossary => "glossary.tsv",
        }
    }
}

impl Catalogue {
    /// The catalogue that the program carries.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Adds the entries of a table; an entry known already is replaced.
    ///
    /// # Errors
    /// When a line is not as the first one promises; nothing is added then.
    pub fn add(&mut self, kind: TableKind, text: &str) -> Result<(), TableError> {
        match kind {
            TableKind::Resolutions => read_resolutions(text)?.into_iter().for_each(|entry| self.add_resolution(entry)),
            TableKind::Documents => read_documents(text)?.into_iter().for_each(|entry| self.add_document(entry)),
            TableKind::Glossary => {
                let terms = [self.glossary(), &read_glossary(text)?].concat();
                self.glossary = Glossary::Read(terms);
            }
        }
        Ok(())
    }

    /// The resolution of this number.
    #[must_use]
    pub fn resolution(&self, number: u32) -> Option<&Resolution> {
        self.resolutions.get(*self.by_number.get(&number)?)
    }

    /// The resolution that a symbol means, whatever year is printed.
    #[must_use]
    pub fn resolution_of(&self, symbol: &Symbol) -> Option<&Resolution> {
        self.resolution(symbol.resolution_number()?)
    }

    /// The document of this symbol, for any document that is no resolution of the Council.
    #[must_use]
    pub fn document(&self, symbol: &Symbol) -> Option<&OtherDocument> {
        self.documents.get(*self.by_symbol.get(symbol)?)
    }

    /// All resolutions, in the order of the tables.
    #[must_use]
    pub fn resolutions(&self) -> &[Resolution] {
        &self.resolutions
    }

    /// All terms, in the order of the tables.
    #[must_use]
    pub fn glossary(&self) -> &[Term] {
        match &self.glossary {
            Glossary::BuiltIn => &BUILT_IN_TERMS,
            Glossary::Read(terms) => terms,
        }
    }

    /// What a document is about, in Chinese or else in English; `None` for one that no table holds.
    #[must_use]
    pub fn subject(&self, symbol: &Symbol, chinese: bool) -> Option<&str> {
        let (en, zh) = match self.resolution_of(symbol) {
            Some(resolution) => (&resolution.subject_en, &resolution.subject_zh),
            None => self.document(symbol).map(|document| (&document.title_en, &document.title_zh))?,
        };
        let (first, second) = if chinese { (zh, en) } else { (en, zh) };
        Some(if first.is_empty() { second } else { first })
    }

    fn add_resolution(&mut self, entry: Resolution) {
        match self.by_number.get(&entry.number).and_then(|&place| self.resolutions.get_mut(place)) {
            Some(known) => *known = entry,
            None => {
                self.by_number.insert(entry.number, self.resolutions.len());
                self.resolutions.push(entry);
            }
        }
    }

    fn add_document(&mut self, entry: OtherDocument) {
        match self.by_symbol.get(&entry.symbol).and_then(|&place| self.documents.get_mut(place)) {
            Some(known) => *known = entry,
            None => {
                self.by_symbol.insert(entry.symbol.clone(), self.documents.len());
                self.documents.push(entry);
            }
        }
    }
}

fn read_resolutions(text: &str) -> Result<Vec<Resolution>, TableError> {
    let columns = ["number", "year", "adopted", "title_en", "subject_en", "subject_zh", "record"];
    let mut entries = Vec::new();
    for row in Table::new(text, columns)? {
        let row = row?;
        entries.push(Resolution {
            number: row.number(0)?,
            year: row.number(1)?,
            adopted: row.text(2),
            title_en: row.text(3),
            subject_en: row.text(4),
            subject_zh: row.text(5),
            record: row.optional_number(6)?,
        });
    }
    Ok(entries)
}

fn read_documents(text: &str) -> Result<Vec<OtherDocument>, TableError> {
    let mut entries = Vec::new();
    for row in Table::new(text, ["symbol", "title_en", "title_zh"])? {
        let row = row?;
        entries.push(OtherDocument {
            symbol: Symbol::new(&row.required(0)?),
            title_en: row.text(1),
            title_zh: row.text(2),
        });
    }
    Ok(entries)
}

fn read_glossary(text: &str) -> Result<Vec<Term>, TableError> {
    let mut entries = Vec::new();
    for row in Table::new(text, ["zh", "en", "abbr"])? {
        let row = row?;
        let abbr = Some(row.text(2)).filter(|abbr| !abbr.is_empty());
        entries.push(Term { zh: row.required(0)?, en: row.required(1)?, abbr });
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::citation::scan;
    use crate::model::embedded;

    fn read(kind: TableKind, text: &str) -> Result<Catalogue, TableError> {
        let mut catalogue = Catalogue::default();
        catalogue.add(kind, text).map(|()| catalogue)
    }

    #[test]
    fn the_built_in_tables_are_sound() {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data/");
        for kind in TableKind::ALL {
            let text = std::fs::read_to_string(format!("{data}{}", kind.file_name())).expect("a table");
            read(kind, &text).expect("every line is as the first promises");
        }
        let catalogue = Catalogue::built_in();
        assert_eq!(catalogue.resolutions().len(), 34);
        assert!(catalogue.glossary().len() > 100);
        for resolution in catalogue.resolutions() {
            assert!(resolution.adopted.starts_with(&resolution.year.to_string()), "{resolution:?}");
            assert!(resolution.record.is_some(), "{resolution:?}");
        }
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
        assert_eq!((found.year, found.symbol().as_str()), (2014, "S/RES/2195(2014)"));
    }

    #[test]
    fn subjects_fall_back_to_the_other_language() {
        let catalogue = read(TableKind::Documents, "symbol\ttitle_en\ttitle_zh\nS/2020/1\tVisits\t\n").expect("sound");
        assert_eq!(catalogue.subject(&Symbol::new("S/2020/1"), true), Some("Visits"));
        assert_eq!(catalogue.subject(&Symbol::new("S/2020/2"), true), None);
    }

    #[test]
    fn an_added_table_wins_entry_by_entry() {
        let mut catalogue = Catalogue::built_in().clone();
        let header = "number\tyear\tadopted\ttitle_en\tsubject_en\tsubject_zh\trecord\n";
        catalogue
            .add(
                TableKind::Resolutions,
                &format!("{header}1373\t2001\t2001-09-28\tT\tmine\t\t\n9\t2030\t\t\tnew\t\t\n"),
            )
            .expect("sound");
        assert_eq!(catalogue.resolution(1373).map(|known| known.subject_en.as_str()), Some("mine"));
        assert_eq!(catalogue.resolution(9).map(|known| known.subject_en.as_str()), Some("new"));
        assert_eq!(catalogue.resolutions().len(), 35);
        let (before, term) = (catalogue.glossary().len(), "zh\ten\tabbr\n甲\tone\t\n");
        catalogue.add(TableKind::Glossary, term).expect("sound");
        assert_eq!(catalogue.glossary().len(), before + 1);
    }
}
