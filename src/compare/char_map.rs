//! Which character of the left text faces which of the right one.

use super::Comparison;
use crate::text::Span;

/// The characters of equal text, paired; blanks face nothing.
#[derive(Debug, Default)]
pub(super) struct CharMap {
    /// Of each pair, in order: its place on the left and on the right.
    pairs: Vec<[usize; 2]>,
    /// The pairs that begin a stretch of equal text.
    starts: Vec<usize>,
    /// For each place of either side, how many pairs stand before it.
    before: [Vec<usize>; 2],
}

impl CharMap {
    pub(super) fn new(comparison: &Comparison, left: &str, right: &str) -> Self {
        let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
        let mut facing = Self::default();
        for (a, b) in &comparison.equal {
            facing.starts.push(facing.pairs.len());
            facing.pairs.extend(solid(&left, *a).zip(solid(&right, *b)).map(|(a, b)| [a, b]));
        }
        let places = |side: usize| facing.pairs.iter().filter_map(move |pair| pair.get(side).copied());
        facing.before = [counts(places(0), left.len()), counts(places(1), right.len())];
        facing
    }

    /// How many characters of equal text stand on a row between two places whose counterparts do not.
    pub(super) fn apart(&self, [left, right]: [usize; 2], [left_end, right_end]: [usize; 2]) -> usize {
        let (a, a_end) = (self.before(0, left), self.before(0, left_end));
        let (b, b_end) = (self.before(1, right), self.before(1, right_end));
        let both = a_end.min(b_end).saturating_sub(a.max(b));
        (a_end - a) + (b_end - b) - 2 * both
    }

    /// The place on the right that faces a place on the left: where the equal text from there on begins.
    pub(super) fn to_right(&self, left: usize) -> usize {
        self.across(0, left)
    }

    /// The place on the left that faces a place on the right.
    pub(super) fn to_left(&self, right: usize) -> usize {
        self.across(1, right)
    }

    /// The places of one side at which equal text begins or ends, between two places of it.
    pub(super) fn run_starts(&self, side: usize, from: usize, to: usize) -> Vec<usize> {
        let place = |pair: usize| self.pairs.get(pair).and_then(|pair| pair.get(side)).copied();
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
    fn before(&self, side: usize, place: usize) -> usize {
        let before = self.before.get(side).and_then(|before| before.get(place));
        before.copied().unwrap_or(self.pairs.len())
    }

    fn across(&self, side: usize, place: usize) -> usize {
        let next = self.before(side, place);
        let opposite = |pair: &[usize; 2]| pair.get(1 - side).copied().unwrap_or(0);
        let follows = self.pairs.get(next).map(opposite);
        let ended = next.checked_sub(1).and_then(|last| self.pairs.get(last)).map_or(0, |pair| opposite(pair) + 1);
        follows.unwrap_or(ended)
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
    use super::super::Citations;
    use super::*;
    use crate::model::Link;

    /// `甲乙丙` against `甲x丙`: the first and the last characters face.
    fn facing() -> CharMap {
        let comparison = Comparison {
            link: Link::default(),
            left: Vec::new(),
            right: Vec::new(),
            differences: Vec::new(),
            equal: vec![(Span::new(0, 1), Span::new(0, 1)), (Span::new(2, 3), Span::new(3, 4))],
            similarity: 1.0,
            unlike: false,
            clauses: Vec::new(),
            too_long: false,
            citations: Citations::default(),
        };
        CharMap::new(&comparison, "甲乙丙", "甲xy丙")
    }

    #[test]
    fn equal_text_off_its_row_counts_on_both_sides() {
        let facing = facing();
        assert_eq!(facing.apart([0, 0], [3, 4]), 0);
        assert_eq!(facing.apart([0, 0], [3, 1]), 1);
        assert_eq!(facing.apart([2, 0], [3, 1]), 2);
    }

    #[test]
    fn places_lead_to_the_equal_text_that_follows() {
        let facing = facing();
        assert_eq!((facing.to_right(0), facing.to_right(1), facing.to_right(3)), (0, 3, 4));
        assert_eq!((facing.to_left(3), facing.to_left(4)), (2, 3));
    }

    #[test]
    fn rows_may_end_where_equal_text_begins_or_ends() {
        assert_eq!(facing().run_starts(1, 0, 4), [1, 3]);
        assert_eq!(facing().run_starts(0, 1, 3), [2]);
    }
}
