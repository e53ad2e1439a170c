//! A query as typed and as meant.

use super::QueryError;
use crate::model::{Document, ParagraphId};

/// A query as meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(super) text: String,
    address: Option<ParagraphId>,
}

impl Query {
    /// The paragraph whose address the whole query is (`a23`, `附件23`, `enclosure 5`); of a pair (`23`) the first. The browser
    /// goes there instead of filtering.
    #[must_use]
    pub fn address(&self) -> Option<ParagraphId> {
        self.address
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Reads a query as typed.
///
/// # Errors
/// When it names a part or section that the document does not have, or is too long.
pub fn parse(_document: &Document, text: &str) -> Result<Query, QueryError> {
    Ok(Query { text: text.to_owned(), address: None })
}
