//! A document made ready for search.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use super::corpus::Corpus;
use super::engine::Engine;
use super::pairs::Pairs;
use super::readings::Readings;
use super::set::Set;
use super::thesaurus::Thesaurus;
use super::{Answer, Hit, Query, QueryError, Session, parse};
use crate::model::{Catalogue, CitationIndex, Document, ParagraphId};
use crate::text::is_han;

/// What a query may ask that the document does not hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outside<'a> {
    /// The paragraphs that the reader has marked, for `marked:`.
    pub marked: Option<&'a HashSet<ParagraphId>>,
}

/// A document made ready for search.
///
/// Building it reads the text once; what only some queries need (pinyin, glossary, headings, citations) is made at
/// the first of them.
#[derive(Debug)]
pub struct Index {
    pub(super) corpus: Corpus,
    pub(super) is_alphabetic: bool,
    /// Whether only candidates are read. Without it every paragraph is, with the same answers.
    pub(super) narrows: bool,
    pub(super) readings: OnceLock<Readings>,
    pub(super) pairs: OnceLock<Pairs>,
    pub(super) thesaurus: OnceLock<Thesaurus>,
    pub(super) headings: OnceLock<Corpus>,
    pub(super) subjects: OnceLock<Corpus>,
    pub(super) citations: OnceLock<Arc<CitationIndex>>,
    pub(super) differing: OnceLock<Set>,
    pub(super) vocabulary: OnceLock<Vec<String>>,
}

impl Index {
    /// Reads the whole document once.
    #[must_use]
    pub fn build(document: &Document) -> Self {
        Self::build_unless(document, &|| false).unwrap_or_else(|| Self::of(Corpus::empty()))
    }

    /// Reads the whole document once; `None` when `overtaken` says yes on the way.
    #[must_use]
    pub fn build_unless(document: &Document, overtaken: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let texts = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str());
        Corpus::build(texts, overtaken).map(Self::of)
    }

    fn of(corpus: Corpus) -> Self {
        let of_kind = |test: fn(char) -> bool| {
            let symbols = (1u16..).zip(corpus.alphabet().iter().skip(1));
            symbols.filter(|(_, c)| test(**c)).map(|(symbol, _)| corpus.frequency(symbol)).max().unwrap_or(0)
        };
        Self {
            is_alphabetic: of_kind(is_han) < of_kind(|c| c.is_alphabetic() && !is_han(c)),
            corpus,
            narrows: true,
            readings: OnceLock::new(),
            pairs: OnceLock::new(),
            thesaurus: OnceLock::new(),
            headings: OnceLock::new(),
            subjects: OnceLock::new(),
            citations: OnceLock::new(),
            differing: OnceLock::new(),
            vocabulary: OnceLock::new(),
        }
    }

    /// Takes the terms of a catalogue instead of the built-in ones. To be called before the first search.
    pub fn use_terms(&mut self, catalogue: &Catalogue) {
        self.thesaurus = OnceLock::from(Thesaurus::of(catalogue));
    }

    /// Makes now what the first query would wait for: sounds, glossary, headings, words. What `overtaken` cuts short is
    /// made by the first query that needs it.
    pub fn warm(&self, document: &Document, overtaken: &(dyn Fn() -> bool + Sync)) {
        let _ = Engine { index: self, document, overtaken, before: None }.warm();
    }

    /// Takes the citations of the document from who has read them already, so that they are not read twice.
    pub fn use_citations(&self, citations: Arc<CitationIndex>) {
        // Whoever comes second brings the same.
        let _ = self.citations.set(citations);
    }

    /// Parses and answers a query; gives the hits, best first, each with all that is known of it. An empty query finds
    /// nothing.
    ///
    /// `overtaken` is asked between slices of work; once it says yes the answer is given up as `Ok(None)`.
    ///
    /// # Errors
    /// When the query cannot be understood.
    pub fn search(
        &self,
        document: &Document,
        query: &str,
        overtaken: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<Vec<Hit>>, QueryError> {
        let answer = self.answer(document, &parse(document, query)?, &Outside::default(), overtaken);
        Ok(answer.map(|answer| answer.hits(self, document).collect()))
    }

    /// Answers a query; `None` when overtaken.
    #[must_use]
    pub fn answer(
        &self,
        document: &Document,
        query: &Query,
        outside: &Outside<'_>,
        overtaken: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        Session::default().answer(self, document, query, outside, overtaken)
    }
}
