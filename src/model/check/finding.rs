//! What a check finds, and where it stands in the file.

use crate::i18n::load::Trouble;
use crate::model::json::{JsonTree, NodeId, places};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The programme cannot be read.
    Unreadable,
    /// The programme contradicts itself: it is used only when a person insists.
    Contradiction,
    /// The programme can be used, but something in it is wrong.
    Fault,
    /// Something that a person may want to know.
    Warning,
}

/// One finding with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedFinding {
    /// The JSON path of the value.
    pub path: String,
    /// The line of the value, counted from 1.
    pub line: usize,
    /// The column of the value in characters, counted from 1.
    pub column: usize,
    pub weight: Weight,
    pub(crate) trouble: Trouble,
}

/// Gathers findings about a JSON tree.
pub(super) struct Finder<'a> {
    pub(super) tree: &'a JsonTree<'a>,
    found: Vec<(NodeId, usize, Weight, Trouble)>,
    unplaced: Vec<PlacedFinding>,
}

impl<'a> Finder<'a> {
    pub(super) const fn new(tree: &'a JsonTree<'a>) -> Self {
        Self { tree, found: Vec::new(), unplaced: Vec::new() }
    }

    /// The value makes the programme unreadable.
    pub(super) fn unreadable(&mut self, at: NodeId, trouble: Trouble) {
        self.add(at, Weight::Unreadable, trouble);
    }

    /// The value contradicts another one.
    pub(super) fn fault(&mut self, at: NodeId, trouble: Trouble) {
        self.add(at, Weight::Contradiction, trouble);
    }

    /// Adds a finding at a value.
    pub(super) fn add(&mut self, at: NodeId, weight: Weight, trouble: Trouble) {
        self.found.push((at, self.tree.offset(at), weight, trouble));
    }

    /// Adds a finding at the key of a value.
    pub(super) fn at_key(&mut self, at: NodeId, weight: Weight, trouble: Trouble) {
        self.found.push((at, self.tree.key_offset(at), weight, trouble));
    }

    /// Adds a finding whose value is not known.
    pub(super) fn unplaced(&mut self, line: usize, column: usize, trouble: Trouble) {
        self.unplaced.push(PlacedFinding { path: "$".to_owned(), line, column, weight: Weight::Unreadable, trouble });
    }

    /// Whether the programme can be read in spite of what was found.
    pub(super) fn is_readable(&self) -> bool {
        self.found.iter().all(|(_, _, weight, _)| *weight != Weight::Unreadable)
    }

    /// All findings in the order of the file.
    pub(super) fn finish(self, text: &str) -> Vec<PlacedFinding> {
        let offsets: Vec<usize> = self.found.iter().map(|(_, offset, _, _)| *offset).collect();
        let mut found: Vec<PlacedFinding> = self
            .found
            .into_iter()
            .zip(places(text, &offsets))
            .map(|((at, _, weight, trouble), (line, column))| PlacedFinding {
                path: self.tree.path(at),
                line,
                column,
                weight,
                trouble,
            })
            .chain(self.unplaced)
            .collect();
        found.sort_by_key(|found| (found.line, found.column));
        found
    }
}
