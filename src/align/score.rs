//! How much speaks for paragraphs of the left saying what paragraphs of the right say: a sum of log-likelihoods, 0 where
//! nothing speaks for it or against it.

use std::ops::Range;

use smallvec::SmallVec;

use super::evidence::{Likelihood, union};
use super::learnt::Expected;
use super::reading::Read;

/// Concepts come in lists and words in phrases: what each says is not independent of the next one.
const CONCEPTS: f32 = 0.5;
const WORDS: f32 = 0.3;

/// The spread of the logarithm of the lengths' ratio: of texts that say the same, and of any two.
const SPREAD: f32 = 0.22;
const SPREAD_OF_ANY: f32 = 0.75;

/// The most that lengths take away.
const LENGTHS_LEAST: f32 = -5.0;

/// Judges links by all that is known so far.
pub(super) struct Scorer<'a> {
    pub reads: &'a [Vec<Read>; 2],
    pub weights: &'a [Likelihood],
    /// By side and paragraph: the words that its own words lead one to expect on the other side.
    pub expected: &'a [Vec<Expected>; 2],
    /// The logarithm of how much longer the right text is.
    pub ratio: f32,
    /// What equal numbers are worth.
    pub numbered: Likelihood,
}

impl Scorer<'_> {
    /// How much speaks for some paragraphs of the left saying what some of the right say.
    pub(super) fn score(&self, lefts: Range<usize>, rights: Range<usize>) -> f32 {
        let [left, right] = [self.within(0, lefts.clone()), self.within(1, rights.clone())];
        let (left, right) = (left.as_slice(), right.as_slice());
        let concepts = self.shared(&union(left, |read| &read.concepts), &union(right, |read| &read.concepts));
        let words = [union(left, |read| &read.words), union(right, |read| &read.words)];
        let [left_words, right_words] = &words;
        let foretold = |side: usize, range: Range<usize>, found: &[u32]| -> f32 {
            let expected = self.expected.get(side).and_then(|all| all.get(range)).unwrap_or_default();
            expected.iter().map(|one| one.met_by(found)).sum()
        };
        let words = (foretold(0, lefts, right_words) + foretold(1, rights, left_words)) / 2.0;
        CONCEPTS * concepts + WORDS * words + self.lengths(left, right) + self.numbers(left, right)
    }

    fn within(&self, side: usize, range: Range<usize>) -> SmallVec<[&Read; 4]> {
        self.reads.get(side).and_then(|reads| reads.get(range)).into_iter().flatten().collect()
    }

    fn shared(&self, left: &[u32], right: &[u32]) -> f32 {
        let weight = |concept: &u32| self.weights.get(*concept as usize).copied().unwrap_or_default();
        let mut sum = 0.0;
        let mut others = right.iter().peekable();
        for concept in left {
            while let Some(alone) = others.next_if(|other| *other < concept) {
                sum += weight(alone).miss;
            }
            let is_shared = others.next_if(|other| *other == concept).is_some();
            sum += if is_shared { weight(concept).hit } else { weight(concept).miss };
        }
        sum + others.map(|alone| weight(alone).miss).sum::<f32>()
    }

    fn lengths(&self, left: &[&Read], right: &[&Read]) -> f32 {
        let length = |reads: &[&Read]| reads.iter().map(|read| read.length).sum::<f32>() + 1.0;
        let (left, right) = (length(left), length(right));
        let off = (right / left).ln() - self.ratio;
        // Short texts vary more.
        let own = SPREAD * SPREAD + 2.0 / left.min(right);
        let any = SPREAD_OF_ANY * SPREAD_OF_ANY + 2.0 / left.min(right);
        let likelihood = 0.5 * (any / own).ln() - 0.5 * off * off * (1.0 / own - 1.0 / any);
        likelihood.max(LENGTHS_LEAST)
    }

    fn numbers(&self, left: &[&Read], right: &[&Read]) -> f32 {
        match (left, right) {
            ([left], [right]) if left.number.is_some() && right.number.is_some() => {
                if left.number == right.number {
                    self.numbered.hit
                } else {
                    self.numbered.miss
                }
            }
            _ => 0.0,
        }
    }
}
