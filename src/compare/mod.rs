//! Two paragraphs that face each other: what differs, of which kind, and how to lay them side by side.

use crate::citation::Symbol;
use crate::model::{Document, Pair, Pairing};
use crate::text::Span;

/// What a difference is. The names are those of `compare --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Framing that recurs through the programme: who acts, who supports, who considers.
    Role,
    /// Said otherwise.
    Variant,
    /// The same matter in another place.
    Move,
    /// A document that only one side cites.
    Citation,
    /// A duty, an actor, a hedge or a condition that only one side has.
    Substance,
}

/// One marked stretch of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in its side's text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The mark on the other side that answers it: the other wording, the other end of a move.
    pub partner: Option<usize>,
    /// In how many paragraphs its phrase recurs; 1 for a phrase of its own.
    pub recurs: usize,
}

/// The documents that the two sides cite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// Only the left side, in order of first mention.
    pub only_left: Vec<Symbol>,
    /// Only the right side.
    pub only_right: Vec<Symbol>,
    /// Both sides, in the left side's order.
    pub both: Vec<Symbol>,
}

/// Two paragraphs compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Which paragraphs.
    pub pair: Pair,
    /// The marks of the left side, in order, without overlaps.
    pub left: Vec<Mark>,
    /// The marks of the right side.
    pub right: Vec<Mark>,
    /// Stretches that are equal on both sides but for width and spacing, in order: left, right.
    pub equal: Vec<(Span, Span)>,
    /// From 0 to 1.
    pub similarity: f32,
    /// Whether the two are too unlike to face word by word.
    pub unlike: bool,
    /// What they cite.
    pub citations: Citations,
}

/// One row of the two facing columns: a stretch of each side, empty where a side has nothing to set there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of the left text.
    pub left: Span,
    /// Of the right text.
    pub right: Span,
}

/// What was learnt by reading the whole programme: which phrases are framing.
#[derive(Clone, Debug, Default)]
pub struct Framing {}

impl Framing {
    /// Counts the phrases that recur in the differences of all pairs.
    #[must_use]
    pub fn learn(_document: &Document, _pairing: &Pairing) -> Self {
        Self {}
    }
}

/// Compares the two paragraphs of a pair. A pair with one side only has no marks.
#[must_use]
pub fn compare(_document: &Document, _framing: &Framing, pair: Pair) -> Comparison {
    Comparison {
        pair,
        left: Vec::new(),
        right: Vec::new(),
        equal: Vec::new(),
        similarity: 0.0,
        unlike: false,
        citations: Citations::default(),
    }
}

/// Lays the two texts in facing columns of `width` terminal columns each.
#[must_use]
pub fn rows(_comparison: &Comparison, _left: &str, _right: &str, _width: usize) -> Vec<Row> {
    Vec::new()
}
