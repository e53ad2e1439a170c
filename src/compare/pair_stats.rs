//! What a list of pairs shows of each of them: small enough to be kept for every pair of a large programme.

use super::{Comparison, Kind, Mark, Meaning};

const KINDS: usize = Kind::BY_WEIGHT.len();

/// A comparison without its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairStats {
    counts: [u16; KINDS],
    /// Differences in substance by what they change, in the order of [`Meaning::ALL`].
    changes: [u8; Meaning::ALL.len()],
    /// Characters marked on both sides together, by kind.
    marked: [u32; KINDS],
    equal: u32,
    /// How many documents only the left side cites.
    pub only_left: u16,
    /// How many documents only the right side cites.
    pub only_right: u16,
    /// From 0 to 1; 0 for a pair with one side only.
    pub similarity: f32,
    /// How much there is to read: see [`Comparison::worth`].
    pub worth: u64,
    /// Whether the pair holds a candidate for a real difference, or only one side.
    pub is_worth_reading: bool,
    /// Whether the two are too unlike to face word by word.
    pub unlike: bool,
    /// Whether one of the two sides is missing.
    pub one_sided: bool,
}

impl PairStats {
    /// How many differences are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        rank(kind).and_then(|place| self.counts.get(place)).copied().map_or(0, usize::from)
    }

    /// How many differences in substance are of a class.
    pub fn changes(&self, class: Meaning) -> usize {
        self.changes.get(class as usize).copied().map_or(0, usize::from)
    }

    /// The classes of its differences in substance, the weightiest first.
    pub fn classes(&self) -> impl Iterator<Item = Meaning> {
        Meaning::ALL.into_iter().filter(|class| self.changes(*class) > 0)
    }

    /// Whether one side cites a document that the other does not.
    pub const fn citations_differ(&self) -> bool {
        self.only_left > 0 || self.only_right > 0
    }

    /// Cuts a bar of `cells` by what the characters of both sides are: kinds of difference by weight, the rest equal.
    ///
    /// What is there at all has one cell at least, the weightiest first.
    pub fn bar(&self, cells: usize) -> Vec<(Kind, usize)> {
        let total = u64::from(self.equal) + self.marked.iter().map(|count| u64::from(*count)).sum::<u64>();
        let mut left = cells;
        let mut parts = Vec::new();
        for (kind, count) in Kind::BY_WEIGHT.into_iter().zip(self.marked) {
            let share = (u64::from(count) * cells as u64).div_ceil(total.max(1));
            let share = usize::try_from(share).unwrap_or(cells).min(left);
            if share > 0 {
                parts.push((kind, share));
                left -= share;
            }
        }
        parts
    }
}

impl From<&Comparison> for PairStats {
    fn from(comparison: &Comparison) -> Self {
        let marks = || comparison.left.iter().chain(&comparison.right);
        let marked = |kind: Kind| marks().filter(|mark| mark.kind == kind).map(length).sum();
        let equal = comparison.equal.iter().map(|(left, right)| left.len() + right.len()).sum::<usize>();
        let mut changes = [0_u8; Meaning::ALL.len()];
        for class in comparison.differences.iter().filter_map(|difference| comparison.why(difference)) {
            if let Some(count) = changes.get_mut(class as usize) {
                *count = count.saturating_add(1);
            }
        }
        Self {
            changes,
            counts: Kind::BY_WEIGHT.map(|kind| small(comparison.count(kind))),
            marked: Kind::BY_WEIGHT.map(marked),
            equal: u32::try_from(equal).unwrap_or(u32::MAX),
            only_left: small(comparison.citations.only_left.len()),
            only_right: small(comparison.citations.only_right.len()),
            similarity: comparison.similarity as f32,
            worth: comparison.worth(),
            is_worth_reading: comparison.is_worth_reading(),
            unlike: comparison.unlike,
            one_sided: comparison.one_sided(),
        }
    }
}

fn rank(kind: Kind) -> Option<usize> {
    Kind::BY_WEIGHT.iter().position(|other| *other == kind)
}

fn length(mark: &Mark) -> u32 {
    u32::try_from(mark.span.len()).unwrap_or(u32::MAX)
}

fn small(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::{Framing, compare};
    use super::*;
    use crate::model::{Link, LinkEnd, embedded};

    #[test]
    fn the_stats_say_what_its_comparison_says() {
        let document = embedded().expect("the embedded programme");
        let pairing = document.counterparts().expect("two parts");
        let framing = Framing::learn(&document, &pairing);
        for pair in pairing.links().iter().take(8) {
            let comparison = compare(&document, &framing, pair);
            let stats = PairStats::from(&comparison);
            for kind in Kind::BY_WEIGHT {
                assert_eq!(stats.count(kind), comparison.count(kind));
            }
            assert_eq!(stats.is_worth_reading, comparison.is_worth_reading());
            let told: usize = stats.classes().map(|class| stats.changes(class)).sum();
            assert_eq!(told, comparison.count(Kind::Substance), "each difference in substance is of one class");
            assert_eq!(
                stats.citations_differ(),
                !comparison.citations.only_left.is_empty() || !comparison.citations.only_right.is_empty()
            );
        }
    }

    #[test]
    fn the_bar_gives_what_is_there_a_cell_and_never_more_than_there_are() {
        let document = embedded().expect("the embedded programme");
        let pairing = document.counterparts().expect("two parts");
        let stats = |pair| PairStats::from(&compare(&document, &Framing::default(), pair));
        for pair in pairing.links() {
            let stats = stats(pair);
            let bar = stats.bar(10);
            assert!(bar.iter().map(|(_, cells)| cells).sum::<usize>() <= 10);
            assert!(stats.count(Kind::Substance) == 0 || bar.first().is_some_and(|(kind, _)| *kind == Kind::Substance));
        }
        let one = pairing.links().first().expect("a pair");
        assert!(stats(&Link { right: LinkEnd::new(), ..one.clone() }).bar(10).is_empty());
    }
}
