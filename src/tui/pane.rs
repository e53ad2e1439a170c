//! The three panes of the browser, from left to right.

use crate::tui::list::next_of;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    Sections,
    /// The list of paragraphs with its reader.
    #[default]
    Paragraphs,
    Resolutions,
}

impl Pane {
    /// The panes from left to right.
    pub const ALL: [Self; 3] = [Self::Sections, Self::Paragraphs, Self::Resolutions];

    /// The pane on the right, round to the first.
    pub fn next(self) -> Self {
        next_of(&Self::ALL, self)
    }

    /// The pane on the left, round to the last.
    pub fn previous(self) -> Self {
        self.next().next()
    }
}
