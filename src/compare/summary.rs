//! What a reader wants to know of a pair before reading it: how many differences of which kind, and whether it is worth
//! reading.

use super::{Comparison, Kind, Mark, Meaning};

/// One difference: the mark of either side, or of one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub kind: Kind,
    /// Its place among the marks of the left side.
    pub left: Option<usize>,
    /// Its place among the marks of the right side.
    pub right: Option<usize>,
}

impl Kind {
    /// All kinds, in the order in which a reader looks at them: what is real first, framing last.
    pub const BY_WEIGHT: [Self; 5] = [Self::Substance, Self::Citation, Self::Move, Self::Variant, Self::Role];

    /// The name in `compare --json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Variant => "variant",
            Self::Move => "move",
            Self::Citation => "citation",
            Self::Substance => "substance",
        }
    }

    /// Whether a mark of this kind is a candidate for a real difference between the two sides.
    pub const fn is_real(self) -> bool {
        match self {
            Self::Citation | Self::Substance => true,
            Self::Role | Self::Variant | Self::Move => false,
        }
    }
}

impl Comparison {
    /// How many differences are of a kind; two marks that answer each other are one.
    pub fn count(&self, kind: Kind) -> usize {
        self.differences.iter().filter(|difference| difference.kind == kind).count()
    }

    /// The places among [`Comparison::differences`] in the order to look at them: what is real first, framing last, each
    /// kind in the order of reading.
    pub fn ranked(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.differences.len()).collect();
        let weight = |place: &usize| {
            let kind = self.differences.get(*place).map(|difference| difference.kind);
            Kind::BY_WEIGHT.iter().position(|ranked| Some(*ranked) == kind)
        };
        places.sort_by_key(weight);
        places
    }

    /// Whether the pair holds a candidate for a real difference, or only one side.
    pub fn is_worth_reading(&self) -> bool {
        self.one_sided() || self.unlike || self.differences.iter().any(|difference| difference.kind.is_real())
    }

    /// What a difference in substance changes: the weightiest of what its two sides change.
    pub fn why(&self, difference: &Difference) -> Option<Meaning> {
        let of = |marks: &[Mark], place: Option<usize>| marks.get(place?)?.why;
        of(&self.left, difference.left).into_iter().chain(of(&self.right, difference.right)).min()
    }

    /// Whether one of the two sides is missing.
    pub fn one_sided(&self) -> bool {
        self.link.is_one_sided()
    }

    /// How much there is to read, for sorting a list of pairs: the higher, the sooner. 0 for equal texts.
    ///
    /// Characters count by their kind, so that one hedge weighs more than any framing. A paragraph without a counterpart
    /// comes first of all; two texts that have hardly anything in common come behind the pairs in which a difference can be
    /// pointed at.
    pub fn worth(&self) -> u64 {
        let marks = self.left.iter().chain(&self.right);
        let read: u64 = marks.map(|mark| weight(mark.kind) * u64::try_from(mark.span.len()).unwrap_or(u64::MAX)).sum();
        match (self.one_sided(), self.unlike, self.is_worth_reading()) {
            (true, ..) => read.saturating_add(BEFORE_ALL),
            (_, true, _) => BEFORE_WORDING,
            (_, _, true) => read.saturating_add(BEFORE_WORDING),
            _ => read.min(BEFORE_WORDING - 1),
        }
    }
}

/// What puts a pair before those without a real difference, and before all others.
const BEFORE_WORDING: u64 = 1_000_000_000;
const BEFORE_ALL: u64 = 1_000_000_000_000;

const fn weight(kind: Kind) -> u64 {
    match kind {
        Kind::Substance => 100,
        Kind::Citation => 60,
        Kind::Move => 5,
        Kind::Variant => 2,
        Kind::Role => 1,
    }
}

/// Joins the marks of the two sides to differences, in the order of reading.
///
/// `left_order` and `right_order` say where each mark stands in the reading of both.
pub(super) fn differences(left: &[Mark], right: &[Mark], order: [&[usize]; 2]) -> Vec<Difference> {
    let [left_order, right_order] = order;
    let mut found: Vec<(usize, usize, Difference)> = Vec::new();
    let mut joined = vec![false; right.len()];
    for (place, mark) in left.iter().enumerate() {
        // A mark that several answer is joined with the one that points back.
        let right =
            mark.partner.filter(|partner| right.get(*partner).is_some_and(|answer| answer.partner == Some(place)));
        if let Some(joined) = right.and_then(|right| joined.get_mut(right)) {
            *joined = true;
        }
        let at = left_order.get(place).copied().unwrap_or(0);
        found.push((at, place, Difference { kind: mark.kind, left: Some(place), right }));
    }
    for ((place, mark), is_joined) in right.iter().enumerate().zip(joined) {
        if !is_joined {
            let at = right_order.get(place).copied().unwrap_or(0);
            found.push((at, place, Difference { kind: mark.kind, left: None, right: Some(place) }));
        }
    }
    found.sort_by_key(|(at, place, difference)| (*at, difference.left.is_none(), *place));
    found.into_iter().map(|(_, _, difference)| difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn mark(start: usize, kind: Kind, partner: Option<usize>) -> Mark {
        Mark { span: Span::new(start, start + 2), kind, partner, recurs: 1, why: None }
    }

    #[test]
    fn marks_that_answer_each_other_are_one_difference() {
        let left = [mark(0, Kind::Role, Some(0)), mark(5, Kind::Substance, None)];
        let right = [mark(0, Kind::Role, Some(0)), mark(8, Kind::Variant, None)];
        let found = differences(&left, &right, [&[0, 2], &[0, 1]]);
        let places: Vec<_> = found.iter().map(|one| (one.kind, one.left, one.right)).collect();
        assert_eq!(
            places,
            [(Kind::Role, Some(0), Some(0)), (Kind::Variant, None, Some(1)), (Kind::Substance, Some(1), None)]
        );
    }

    #[test]
    fn a_mark_that_several_point_to_is_joined_once() {
        let left = [mark(0, Kind::Variant, Some(0)), mark(5, Kind::Variant, Some(0))];
        let right = [mark(0, Kind::Variant, Some(0))];
        let found = differences(&left, &right, [&[0, 0], &[0]]);
        assert_eq!(found.iter().filter(|one| one.right.is_some()).count(), 1);
        assert_eq!(found.len(), 2);
    }
}
