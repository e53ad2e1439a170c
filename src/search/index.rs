//! A document made ready for search.

use std::collections::HashSet;

use super::{Hit, Query, QueryError, Tier, parse};
use crate::model::{Document, ParagraphId};
use crate::text::Span;

/// How many hits of an answer carry their ranges.
pub const EXPLAINED: usize = 200;

/// What a query may ask that the document does not hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outside<'a> {
    /// The paragraphs that the reader has marked, for `marked:`.
    pub marked: Option<&'a HashSet<ParagraphId>>,
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

    /// Reads the whole document once; `None` when `overtaken` says yes on the way.
    #[must_use]
    pub fn build_unless(document: &Document, overtaken: &dyn Fn() -> bool) -> Option<Self> {
        (!overtaken()).then(|| Self::build(document))
    }

    /// Parses and answers a query, best first. An empty query finds nothing.
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
        Ok(self.answer(document, &parse(document, query)?, &Outside::default(), overtaken))
    }

    /// Answers a query, best first; `None` when overtaken.
    #[must_use]
    pub fn answer(
        &self,
        document: &Document,
        query: &Query,
        _outside: &Outside<'_>,
        overtaken: &dyn Fn() -> bool,
    ) -> Option<Vec<Hit>> {
        if overtaken() {
            return None;
        }
        let query = query.text.as_str();
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
        Some(if query.is_empty() { Vec::new() } else { hits.collect() })
    }

    /// What of a query matches in a paragraph, in order, without overlaps.
    #[must_use]
    pub fn ranges(&self, document: &Document, query: &Query, paragraph: ParagraphId) -> Vec<Span> {
        let hits = self.answer(document, query, &Outside::default(), &|| false).unwrap_or_default();
        hits.into_iter().find(|hit| hit.paragraph == paragraph).map(|hit| hit.ranges).unwrap_or_default()
    }
}
