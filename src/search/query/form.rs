//! A query as meant: its words, or the address that the whole of it is.

use crate::i18n::search::Message;
use crate::model::{Address, ParagraphId, PartId, SectionId};
use crate::text::Span;

/// A query as meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(crate) address: Option<Address>,
    pub(crate) terms: Vec<Term>,
    /// The parts whose address may be begun.
    pub(crate) begun: Vec<PartId>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
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
    Number { digits: String, resolution: bool },
    /// A document by its symbol, folded, perhaps unfinished.
    Symbol(String),
    /// A part, said by `part:`.
    Part(PartId),
    /// A word that is also the name of a part.
    PartWord(PartId, String),
    /// Sections.
    Sections(Vec<SectionId>),
    /// Pairs whose citations differ.
    Differing,
    /// What the reader has marked.
    Marked,
}

impl Query {
    /// The paragraph whose address the whole query is (`a23`, `附件23`, `enclosure 5`); of a pair (`23`) the first. The
    /// browser goes there instead of filtering.
    #[must_use]
    pub fn address(&self) -> Option<ParagraphId> {
        match &self.address {
            Some(Address::Paragraphs { found, .. }) => found.first().copied(),
            Some(Address::Letter | Address::Sections(_) | Address::Part(_)) | None => None,
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.address.is_none() && self.terms.is_empty()
    }
}

/// Why a query could not be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.text(crate::i18n::Lang::En))]
pub struct QueryError {
    /// The part of the query at fault, in characters.
    pub span: Span,
    /// What is wrong and what to type instead.
    pub message: Message,
}
