//! The three panes of the browser, from left to right.

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
    pub const fn next(self) -> Self {
        match self {
            Self::Sections => Self::Paragraphs,
            Self::Paragraphs => Self::Resolutions,
            Self::Resolutions => Self::Sections,
        }
    }

    /// The pane on the left, round to the last.
    pub const fn previous(self) -> Self {
        self.next().next()
    }
}
