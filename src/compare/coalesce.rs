//! Changes joined where what stands between them is too light to stand alone.

use std::ops::Range;

use super::anchors::Change;
use super::token::{Token, TokenClass, TokenSide, weight};

/// The longest gap that a change may swallow: in Chinese characters, and in words of other scripts.
const LONGEST_GAP: usize = 4;
const LONGEST_GAP_WORDS: usize = 3;

/// Joins neighbouring changes over a light gap: a reader sees one rewording, not two with a stray word between.
pub(super) fn join(left: &TokenSide, changes: Vec<Change>, light: impl Fn(&[Token]) -> bool) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        match joined.last_mut() {
            Some(last) if light(left.run(last.left.end..change.left.start)) => {
                last.left.end = change.left.end;
                last.right.end = change.right.end;
            }
            _ => joined.push(change),
        }
    }
    joined
}

/// Whether a gap between two changes is short and holds neither a citation nor the mark of a clause.
///
/// A mark alone is never light: it shows where one clause of an enumeration ends.
pub(super) fn is_light(gap: &[Token]) -> bool {
    let heavy = |token: &Token| matches!(token.class, TokenClass::Citation | TokenClass::Number | TokenClass::Clause);
    let only_mark = matches!(gap, [token] if token.class == TokenClass::Mark);
    let words = gap.len() <= LONGEST_GAP_WORDS && !gap.iter().any(|token| token.is_han);
    (words || weight(gap) <= LONGEST_GAP) && !gap.iter().any(heavy) && !only_mark
}

/// Whether a gap is a stray: nothing but grammatical words and marks of the kind that no reader stops at.
pub(super) fn is_stray(gap: &[Token]) -> bool {
    is_light(gap) && (gap.iter().all(|token| token.class == TokenClass::Function) || weight(gap) <= 1)
}

/// The stretches between changes, as pairs of equally many tokens.
pub(super) fn between(changes: &[Change], left: usize, right: usize) -> Vec<(Range<usize>, Range<usize>)> {
    let ends = changes.iter().map(|change| (change.left.end, change.right.end));
    let starts = changes.iter().map(|change| (change.left.start, change.right.start));
    let gaps = std::iter::once((0, 0)).chain(ends).zip(starts.chain(std::iter::once((left, right))));
    gaps.map(|(from, to)| (from.0..to.0, from.1..to.1)).filter(|(gap, _)| !gap.is_empty()).collect()
}
