//! Long stretches cut where rare words agree, so that aligning a paragraph of any length stays cheap.

use std::collections::HashMap;
use std::ops::Range;

use super::token::{Token, TokenSide, WordId};
use crate::model::{Side, Sides};

/// A stretch of tokens of either side that the other does not have; one of the two may be empty.
pub(super) type Change = Sides<Range<usize>>;

impl Change {
    /// The same stretch, counted from elsewhere.
    pub(super) fn shifted(&self, by: Sides<usize>, shift: impl Fn(usize, usize) -> usize) -> Self {
        let [left, right] = Side::BOTH.map(|side| shift(self[side].start, by[side])..shift(self[side].end, by[side]));
        Self { left, right }
    }
}

/// Cuts a stretch into pieces of at most `most` cells where that can be done; in order, covering all of it.
///
/// It is cut before words that stand once on each side, in the longest chain of them that keeps its order.
pub(super) fn cut(left: &TokenSide, right: &TokenSide, within: Change, most: usize) -> Vec<Change> {
    if within.left.len().saturating_mul(within.right.len()) <= most {
        return vec![within];
    }
    let (a, b) = (left.run(within.left.clone()), right.run(within.right.clone()));
    let chain = increasing(&unique_in_both(a, b));
    let mut pieces = Vec::new();
    let (mut from_left, mut from_right) = (within.left.start, within.right.start);
    for (at_left, at_right) in chain {
        let (at_left, at_right) = (at_left + within.left.start, at_right + within.right.start);
        let cells = (at_left - from_left).saturating_mul(at_right - from_right);
        // Pieces of a fair size: each cut is a place at which a change cannot be seen whole.
        if cells >= most / 8 {
            pieces.push(Change { left: from_left..at_left, right: from_right..at_right });
            (from_left, from_right) = (at_left, at_right);
        }
    }
    pieces.push(Change { left: from_left..within.left.end, right: from_right..within.right.end });
    pieces
}

/// The places of the words that stand exactly once on each side, by their place on the left.
fn unique_in_both(left: &[Token], right: &[Token]) -> Vec<(usize, usize)> {
    let places = once(right);
    let mut found: Vec<(usize, usize)> =
        once(left).into_iter().filter_map(|(word, place)| Some((place?, (*places.get(&word)?)?))).collect();
    found.sort_unstable();
    found
}

/// The place of each word; `None` for one that stands more than once.
fn once(tokens: &[Token]) -> HashMap<WordId, Option<usize>> {
    let mut places = HashMap::with_capacity(tokens.len());
    for (place, token) in tokens.iter().enumerate() {
        places.entry(token.word).and_modify(|at| *at = None).or_insert(Some(place));
    }
    places
}

/// The longest chain whose right places increase too.
fn increasing(places: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // tails[n]: the place in the list at which the best chain of n + 1 ends.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    let right = |at: usize| places.get(at).map_or(0, |(_, right)| *right);
    for (at, (_, place)) in places.iter().enumerate() {
        let rank = tails.partition_point(|&tail| right(tail) < *place);
        before.push(rank.checked_sub(1).and_then(|rank| tails.get(rank).copied()));
        match tails.get_mut(rank) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut chain = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        chain.extend(places.get(at));
        next = before.get(at).copied().flatten();
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_chain_keeps_the_order_of_both() {
        assert_eq!(increasing(&[(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]), [(1, 1), (2, 2), (4, 3)]);
        assert!(increasing(&[]).is_empty());
    }
}
