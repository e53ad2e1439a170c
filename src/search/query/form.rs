//! A query as meant: its words, or the address that the whole of it is.

use crate::compare::Meaning;
use crate::i18n::search::Message;
use crate::model::{Address, Library, Missing, ParagraphId, PartId, SectionId};
use crate::text::Span;

/// What a query as typed means.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(crate) address: Option<Address>,
    /// What an address in it names that is not there.
    pub(crate) missing: Option<Missing>,
    pub(crate) terms: Vec<QueryTerm>,
    /// Where to look or not to look, by `in:`.
    pub(crate) sources: Vec<(bool, TextSource)>,
    /// The parts whose address may be begun.
    pub(crate) begun: Vec<PartId>,
}

/// A sort of texts that queries look through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum TextSource {
    /// What is open: its paragraphs, letter, titles, headings, footnotes.
    #[default]
    Programme,
    Notes,
    /// The texts that programmes cite; only where they are asked for.
    Library,
}

impl TextSource {
    /// The names that `in:` takes.
    const NAMES: [(Self, &[&str]); 3] = [
        (Self::Programme, &["programme", "program", "方案"]),
        (Self::Notes, &["notes", "note", "笔记", "批注"]),
        (Self::Library, &["library", "文库", "资料库"]),
    ];

    /// The names of all sources together.
    const ALL: [&str; 2] = ["all", "全部"];

    /// The first name of each source, for a message.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().filter_map(|(_, names)| names.first().copied())
    }

    /// The sources of a name, folded; none where it names no source.
    pub(crate) fn named(name: &str) -> Vec<Self> {
        let is_named = |names: &[&str]| names.contains(&name) || Self::ALL.contains(&name);
        Self::NAMES.iter().filter(|(_, names)| is_named(names)).map(|(source, _)| *source).collect()
    }
}

/// One word of a query and whether it excludes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct QueryTerm {
    /// Whether what it finds is left out.
    pub negated: bool,
    pub sought: Sought,
}

/// What a word of a query asks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sought {
    /// The word in any way it can be found, folded.
    Word(String),
    /// Nothing but these characters, folded.
    Exact(String),
    /// A number, in digits; with a year, `号` or `res` it can only be a resolution's.
    Number {
        digits: String,
        resolution: bool,
        /// Its year in four digits, where one was typed.
        year: Option<String>,
    },
    /// A document by its symbol, folded, perhaps unfinished.
    Symbol(String),
    /// A part, said by `part:`.
    Part(PartId),
    PartWord(PartId, String),
    Sections(Vec<SectionId>),
    /// Pairs whose citations differ.
    Differing,
    /// Paragraphs that cite a document which this part of the work alone cites.
    CitedOnlyIn(PartId),
    /// Paragraphs of the letter that cite a document which nothing else cites.
    CitedOnlyInLetter,
    /// Pairs that hold a difference in substance of a class.
    Changing(Meaning),
    Marked,
}

impl Query {
    /// The paragraph whose address the whole query is (`a23`, `附件23`, `enclosure 5`); of a pair (`23`) the first. The
    /// browser goes there instead of filtering; several (`10,12`) it lists.
    pub fn address(&self, document: &Library) -> Option<ParagraphId> {
        let Some(Address::Paragraphs { found, .. }) = &self.address else { return None };
        let number = |id: &ParagraphId| document.paragraph(*id).and_then(|paragraph| paragraph.number);
        let (first, others) = found.split_first()?;
        others.iter().all(|other| number(other) == number(first)).then_some(*first)
    }

    /// A query for paragraphs by themselves.
    pub(crate) fn of_paragraphs(found: Vec<ParagraphId>) -> Self {
        Self { address: Some(Address::of(found)), ..Self::default() }
    }

    /// Whether it says what is to be there, not only what is not.
    pub(crate) fn seeks(&self) -> bool {
        self.address.is_some() || self.terms.iter().any(|term| !term.negated)
    }

    pub(crate) fn names(&self, source: TextSource) -> bool {
        self.sources.contains(&(false, source))
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.address.is_none() && self.terms.is_empty() && self.sources.is_empty()
    }

    /// Whether it asks for what the letter alone cites.
    pub(crate) fn asks_letter_alone(&self) -> bool {
        self.terms.iter().any(|term| term.sought == Sought::CitedOnlyInLetter)
    }

    /// Whether it looks through the texts that are cited, and nothing else.
    pub(crate) fn asks_library_alone(&self) -> bool {
        self.asks(TextSource::Library) && !self.asks(TextSource::Programme) && !self.asks(TextSource::Notes)
    }

    /// Whether the query looks through texts of a sort: those that it names, or all but the library.
    pub(crate) fn asks(&self, source: TextSource) -> bool {
        let mut named = self.sources.iter().filter(|(negated, _)| !negated).map(|(_, source)| *source).peekable();
        let is_named =
            if named.peek().is_none() { source != TextSource::Library } else { named.any(|one| one == source) };
        is_named && !self.sources.contains(&(true, source))
    }
}

/// Why a query could not be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.text(crate::i18n::Lang::En))]
pub struct QueryError {
    /// The part of the query at fault, in characters.
    pub span: Span,
    /// What is wrong and what to type instead.
    pub(crate) message: Message,
}
