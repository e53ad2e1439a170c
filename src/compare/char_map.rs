//! Which character of the left text faces which of the right one.

use super::Comparison;
use crate::model::{Side, Sides};
use crate::text::Span;

/// The characters of equal text, paired; blanks face nothing.
#[derive(Debug, Default)]
pub(super) struct CharMap {
    /// Of each pair, in order: its place on the left and on the right.
    pairs: Vec<Sides<usize>>,
    /// The pairs that begin a stretch of equal text.
    starts: Vec<usize>,
    /// For each place of either side, how many pairs stand before it.
    before: Sides<Vec<usize>>,
}

impl CharMap {
    pub(super) fn new(comparison: &Comparison, left: &str, right: &str) -> Self {
        let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
        let mut facing = Self::default();
        for (a, b) in &comparison.equal {
            facing.starts.push(facing.pairs.len());
            facing.pairs.extend(solid(&left, *a).zip(solid(&right, *b)).map(|(left, right)| Sides { left, right }));
        }
        let lengths = Sides { left: left.len(), right: right.len() };
        facing.before = Sides::of(|side| counts(facing.pairs.iter().map(|pair| pair[side]), lengths[side]));
        facing
    }

    /// How many characters of equal text stand on a row between two places whose counterparts do not.
    pub(super) fn apart(&self, from: Sides<usize>, to: Sides<usize>) -> usize {
        let Sides { left: a, right: b } = Sides::of(|side| self.before(side, from[side])..self.before(side, to[side]));
        let both = a.end.min(b.end).saturating_sub(a.start.max(b.start));
        a.len() + b.len() - 2 * both
    }

    /// The places of one side at which equal text begins or ends, between two places of it.
    pub(super) fn run_starts(&self, side: Side, from: usize, to: usize) -> Vec<usize> {
        let place = |pair: usize| self.pairs.get(pair).map(|pair| pair[side]);
        let first = self.starts.partition_point(|start| place(*start).is_some_and(|place| place <= from));
        let mut found = Vec::new();
        for start in self.starts.get(first.saturating_sub(1)..).unwrap_or_default() {
            let begin = place(*start).unwrap_or(usize::MAX);
            let end_before = start.checked_sub(1).and_then(place).map_or(0, |place| place + 1);
            if end_before > to {
                break;
            }
            found.extend([end_before, begin].into_iter().filter(|place| from < *place && *place < to));
        }
        found
    }

    /// How many pairs stand before a place of one side.
    fn before(&self, side: Side, place: usize) -> usize {
        self.before[side].get(place).copied().unwrap_or(self.pairs.len())
    }

    /// The place on the other side that faces a place: where the equal text from there on begins.
    pub(super) fn across(&self, side: Side, place: usize) -> usize {
        let next = self.before(side, place);
        let follows = self.pairs.get(next).map(|pair| pair[side.other()]);
        let before = next.checked_sub(1).and_then(|last| self.pairs.get(last));
        follows.unwrap_or(before.map_or(0, |pair| pair[side.other()] + 1))
    }
}

/// For each of the places of a text and its end, how many of `places`, given in order, stand before it.
fn counts(places: impl Iterator<Item = usize>, len: usize) -> Vec<usize> {
    let mut places = places.peekable();
    let mut count = 0;
    (0..=len)
        .map(|at| {
            while places.next_if(|place| *place < at).is_some() {
                count += 1;
            }
            count
        })
        .collect()
}

fn solid(chars: &[char], span: Span) -> impl Iterator<Item = usize> {
    let run = chars.get(span.start..span.end).unwrap_or_default();
    run.iter().enumerate().filter(|(_, c)| !c.is_whitespace()).map(move |(at, _)| span.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `甲乙丙` against `甲x丙`: the first and the last characters face.
    fn facing() -> CharMap {
        let comparison = Comparison {
            equal: vec![(Span::new(0, 1), Span::new(0, 1)), (Span::new(2, 3), Span::new(3, 4))],
            ..Comparison::default()
        };
        CharMap::new(&comparison, "甲乙丙", "甲xy丙")
    }

    #[test]
    fn equal_text_off_its_row_counts_on_both_sides() {
        let facing = facing();
        let apart = |from: [usize; 2], to: [usize; 2]| {
            let [from, to] = [from, to].map(|[left, right]| Sides { left, right });
            facing.apart(from, to)
        };
        assert_eq!((apart([0, 0], [3, 4]), apart([0, 0], [3, 1]), apart([2, 0], [3, 1])), (0, 1, 2));
    }

    #[test]
    fn places_lead_to_the_equal_text_that_follows() {
        let facing = facing();
        assert_eq!([0, 1, 3].map(|place| facing.across(Side::Left, place)), [0, 3, 4]);
        assert_eq!([3, 4].map(|place| facing.across(Side::Right, place)), [2, 3]);
    }

    #[test]
    fn rows_may_end_where_equal_text_begins_or_ends() {
        assert_eq!(facing().run_starts(Side::Right, 0, 4), [1, 3]);
        assert_eq!(facing().run_starts(Side::Left, 1, 3), [2]);
    }
}
