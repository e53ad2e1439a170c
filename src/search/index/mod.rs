//! A document made ready for search.

mod alphabet;
pub(crate) mod bit_set;
pub(crate) mod char_table;
pub(crate) mod corpus;
pub(crate) mod posting;
pub(crate) mod vocabulary;

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::compare::Meaning;
use crate::model::{CitationIndex, Library, ParagraphId};
use crate::search::find::readings::Readings;
use crate::search::find::thesaurus::Thesaurus;
use crate::search::query::TextSource;
use crate::search::speed::initial_bigrams::InitialBigrams;
use crate::text::is_han;

use bit_set::BitSet;
use corpus::Corpus;

/// What a query may ask that the document does not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// The paragraphs that the reader has marked, for `marked:`.
    pub marked: HashSet<ParagraphId>,
    /// What the reader has noted.
    pub notes: Vec<OwnNote>,
}

/// A note of the reader on a paragraph or, without one, on the letter.
pub(super) type OwnNote = (Option<ParagraphId>, String);

/// A document made ready for search.
///
/// Building it reads the text once; what only some queries need (pinyin, glossary, headings, citations) is made at
/// the first of them.
#[derive(Debug)]
pub struct Index {
    pub(crate) corpus: Corpus,
    pub(crate) is_alphabetic: bool,
    pub(crate) source: TextSource,
    /// Whether only candidates are read. Without it every paragraph is, with the same answers.
    pub(crate) narrows: bool,
    /// Whether one whole question is asked and no other: what pays from the second on is not made, no word is unfinished.
    pub(crate) is_asked_once: bool,
    pub(crate) readings: OnceLock<Readings>,
    pub(crate) bigrams: OnceLock<InitialBigrams>,
    pub(crate) thesaurus: OnceLock<Thesaurus>,
    /// The terms that two languages of the work teach; none until they are known.
    pub(crate) translations: OnceLock<Thesaurus>,
    /// The paragraphs that translate each other one to one.
    pub(crate) facing: OnceLock<Vec<[ParagraphId; 2]>>,
    pub(crate) headings: OnceLock<Corpus>,
    pub(crate) subjects: OnceLock<Corpus>,
    pub(crate) citations: OnceLock<Arc<CitationIndex>>,
    pub(crate) differing: OnceLock<BitSet>,
    /// The classes of what changes in the pairs, each with a paragraph, once asked for.
    pub(crate) changing: OnceLock<Vec<(Meaning, u32)>>,
    pub(crate) vocabulary: OnceLock<Vec<String>>,
}

impl Index {
    /// Reads the whole document once.
    pub fn build(document: &Library) -> Self {
        Self::build_unless(document, &|| false).unwrap_or_else(|| Self::of(Corpus::empty()))
    }

    /// Reads the whole document once; `None` when `cancelled` says yes on the way.
    pub fn build_unless(document: &Library, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let texts = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str());
        Corpus::build(texts, cancelled).map(Self::of)
    }

    fn of(corpus: Corpus) -> Self {
        let of_kind = |test: fn(char) -> bool| {
            let symbols = (1u16..).zip(corpus.alphabet().iter().skip(1));
            symbols.filter(|(_, c)| test(**c)).map(|(symbol, _)| corpus.frequency(symbol)).max().unwrap_or(0)
        };
        Self {
            is_alphabetic: of_kind(is_han) < of_kind(|c| c.is_alphabetic() && !is_han(c)),
            corpus,
            source: TextSource::default(),
            narrows: true,
            is_asked_once: false,
            readings: OnceLock::new(),
            bigrams: OnceLock::new(),
            thesaurus: OnceLock::new(),
            translations: OnceLock::new(),
            facing: OnceLock::new(),
            headings: OnceLock::new(),
            subjects: OnceLock::new(),
            citations: OnceLock::new(),
            differing: OnceLock::new(),
            changing: OnceLock::new(),
            vocabulary: OnceLock::new(),
        }
    }

    /// Takes the citations of the document from who has read them already, so that they are not read twice.
    pub fn use_citations(&self, citations: Arc<CitationIndex>) {
        // Whoever comes second brings the same.
        let _ = self.citations.set(citations);
    }

    /// Takes the terms that stand in both languages of a work, and which paragraphs face each other there, so that a word of
    /// the one finds the other; none change nothing.
    pub fn use_translations<'t>(
        &self,
        pairs: impl Iterator<Item = [&'t str; 2]>,
        facing: impl Iterator<Item = [ParagraphId; 2]>,
    ) {
        let mut pairs = pairs.peekable();
        if self.translations.get().is_none() && pairs.peek().is_some() {
            let _ = self.translations.set(Thesaurus::of_pairs(pairs));
            let _ = self.facing.set(facing.collect());
        }
    }
}
