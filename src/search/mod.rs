//! A typed query to ranked paragraphs, each with the reason why it was found.

use crate::model::{Document, ParagraphId};
use crate::text::Span;

/// How a paragraph was found, from the most to the least certain. The names are those of `search --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The query is the paragraph's address: a number, a part, a section.
    Address,
    /// A citation, a symbol, or the exact words.
    Exact,
    /// A heading above the paragraph.
    Heading,
    /// The sound of the words: pinyin in full, by initials, or mixed with characters.
    Pinyin,
    /// Nearly the words: characters wrong, left out or swapped.
    Fuzzy,
    /// The same term in another language or wording.
    Glossary,
}

/// One paragraph found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The paragraph.
    pub paragraph: ParagraphId,
    /// From 0 to 1; comparable within one answer only.
    pub score: f32,
    /// How it was found: the least certain of its words decides.
    pub tier: Tier,
    /// Whether it is a guess, shown after the certain ones.
    pub weak: bool,
    /// What matched in the text, in order, without overlaps.
    pub ranges: Vec<Span>,
    /// The term behind a hit that the text alone does not explain: `FATF` for 金融行动特别工作组.
    pub reason: Option<String>,
}

/// Why a query could not be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct QueryError {
    /// The part of the query at fault.
    pub span: Span,
    /// What is wrong and what to type instead.
    pub message: String,
}

/// A document made ready for search.
#[derive(Debug)]
pub struct Index {}

impl Index {
    /// Reads the whole document once.
    #[must_use]
    pub fn build(_document: &Document) -> Self {
        Self {}
    }

    /// Answers a query, best first. An empty query finds nothing.
    ///
    /// `overtaken` is asked between slices of work; once it says yes the answer is given up as `Ok(None)`.
    ///
    /// # Errors
    /// When the query cannot be understood.
    pub fn search(
        &self,
        document: &Document,
        query: &str,
        overtaken: &dyn Fn() -> bool,
    ) -> Result<Option<Vec<Hit>>, QueryError> {
        if overtaken() {
            return Ok(None);
        }
        let hits = document.paragraph_ids().filter_map(|id| {
            let (before, _) = document.text(id).split_once(query)?;
            let start = before.chars().count();
            Some(Hit {
                paragraph: id,
                score: 1.0,
                tier: Tier::Exact,
                weak: false,
                ranges: vec![Span::new(start, start + query.chars().count())],
                reason: None,
            })
        });
        Ok(Some(if query.is_empty() { Vec::new() } else { hits.collect() }))
    }
}
