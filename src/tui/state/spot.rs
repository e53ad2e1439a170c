//! Where a user is in the panes, to come back to.

use crate::model::ParagraphId;
use crate::tui::list::Cursor;

/// Where a user is in the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub paragraph: Option<ParagraphId>,
    pub(super) letter: bool,
    pub(super) tree: Cursor,
    pub(super) top: usize,
    pub(super) at_match: Option<usize>,
}

impl Spot {
    /// The paragraph that is read there; `None` where it is the letter.
    pub fn read(&self) -> Option<ParagraphId> {
        self.paragraph.filter(|_| !self.letter)
    }
}
