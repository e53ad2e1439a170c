//! What cutting a pair leads to: its changes, and the pieces of one kind that they are made of.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Kind;
use super::anchors::Change;
use super::meaning::Meaning;
use super::token::{Token, TokenClass, TokenSide, WordId};
use crate::model::Sides;

/// A stretch of one side that will be one mark.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub tokens: Range<usize>,
    pub change: usize,
    /// The change that it is judged in: its own, or one within a moved passage.
    pub region: usize,
    /// What it is, as far as that is known.
    pub kind: Option<Kind>,
    /// In how many paragraphs its phrase recurs.
    pub recurs: usize,
    /// Equal for the two ends of one move.
    pub moved: Option<usize>,
    /// What a difference in substance changes.
    pub why: Option<Meaning>,
}

/// The places of the pieces of one change: they stand together, for pieces stand in the order of the text.
pub(super) fn of_change(pieces: &[Segment], change: usize) -> Range<usize> {
    let first = pieces.partition_point(|piece| piece.change < change);
    first..pieces.partition_point(|piece| piece.change <= change)
}

/// A pair cut into what is equal and what is not.
#[derive(Debug)]
pub(super) struct Cut {
    pub sides: Sides<TokenSide>,
    pub changes: Vec<Change>,
    /// The changes within moved passages, and what is equal within them.
    pub inner: Vec<Change>,
    pub inner_equal: Vec<(Range<usize>, Range<usize>)>,
    pub pieces: Sides<Vec<Segment>>,
}

/// Makes a stretch of the first piece that holds it and pleases `holds` a piece of its own, as `tell` says.
pub(super) fn set_apart(
    pieces: &mut Vec<Segment>,
    range: &Range<usize>,
    holds: impl Fn(&Segment) -> bool,
    tell: impl Fn(&mut Segment),
) {
    let is_around = |piece: &Segment| piece.tokens.start <= range.start && range.end <= piece.tokens.end;
    let found = pieces.iter().position(|piece| is_around(piece) && holds(piece));
    let Some(at) = found.filter(|_| !range.is_empty()) else { return };
    let whole = pieces.remove(at);
    let part = |tokens| Segment { tokens, ..whole.clone() };
    let mut middle = part(range.clone());
    tell(&mut middle);
    let parts = [part(whole.tokens.start..range.start), middle, part(range.end..whole.tokens.end)];
    pieces.splice(at..at, parts.into_iter().filter(|piece| !piece.tokens.is_empty()));
}

/// The weight that two bags have in common.
pub(super) fn shared(left: &FxHashMap<WordId, usize>, right: &FxHashMap<WordId, usize>) -> usize {
    left.iter().map(|(word, weight)| (*weight).min(right.get(word).copied().unwrap_or(0))).sum()
}

/// How much each word with content weighs in some tokens.
pub(super) fn bag(tokens: &[Token]) -> FxHashMap<WordId, usize> {
    let mut bag = FxHashMap::default();
    for token in tokens.iter().filter(|token| matches!(token.class, TokenClass::Content | TokenClass::Citation)) {
        *bag.entry(token.word).or_default() += usize::from(token.weight);
    }
    bag
}
