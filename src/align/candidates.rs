//! Pairs of paragraphs worth judging, and which of them claim each other.

use std::collections::HashMap;
use std::ops::Range;

use super::reading::Read;
use crate::successor::OrderStep;

/// A left and a right paragraph and what speaks for their link.
#[derive(Clone, Copy, Debug)]
pub(super) struct LinkCandidate {
    pub left: usize,
    pub right: usize,
    pub score: f32,
}

/// Paragraphs that are each other's best.
pub(super) struct Fitting {
    /// By left and by right paragraph: the other and what speaks for the two.
    of: [HashMap<usize, (usize, f32)>; 2],
}

impl Fitting {
    pub(super) fn of(candidates: &[LinkCandidate]) -> Self {
        let mut best: [HashMap<usize, (usize, f32)>; 2] = [HashMap::new(), HashMap::new()];
        for one in candidates {
            for (best, (own, other)) in best.iter_mut().zip([(one.left, one.right), (one.right, one.left)]) {
                let known = best.entry(own).or_insert((other, one.score));
                if one.score > known.1 {
                    *known = (other, one.score);
                }
            }
        }
        let [lefts, rights] = &best;
        let mutual = |own: &HashMap<usize, (usize, f32)>, others: &HashMap<usize, (usize, f32)>| {
            let is_mutual =
                |(one, (other, _)): &(&usize, &(usize, f32))| others.get(other).is_some_and(|(back, _)| back == *one);
            own.iter().filter(is_mutual).map(|(one, best)| (*one, *best)).collect()
        };
        Self { of: [mutual(lefts, rights), mutual(rights, lefts)] }
    }

    /// Whether one of a step's paragraphs and one outside are each other's best, for more than speaks for the step: then
    /// it has moved, and order must not part it from there.
    pub(super) fn claims(&self, step: &OrderStep, margin: f32) -> bool {
        let outside = |own: &HashMap<usize, (usize, f32)>, places: &Range<usize>, others: &Range<usize>| {
            let best = places.clone().filter_map(|place| own.get(&place));
            best.into_iter().any(|(other, score)| !others.contains(other) && *score > step.weight + margin)
        };
        let [lefts, rights] = &self.of;
        outside(lefts, &step.old, &step.new) || outside(rights, &step.new, &step.old)
    }
}

/// What more paragraphs than this hold finds nobody: it would only find too many.
const MOST_HOLDERS: usize = 256;

/// By concept or word: the right paragraphs that hold it.
pub(super) struct Holders {
    held: Vec<Vec<u32>>,
}

impl Holders {
    pub(super) fn of(reads: &[Vec<Read>; 2], count: usize, list: impl Fn(&Read) -> &Vec<u32>) -> Self {
        let mut held = vec![Vec::new(); count];
        for (place, read) in (0_u32..).zip(reads.last().into_iter().flatten()) {
            for one in list(read) {
                if let Some(holders) = held.get_mut(*one as usize) {
                    holders.push(place);
                }
            }
        }
        Self { held }
    }

    /// Who holds one; nobody where too many do.
    pub(super) fn of_one(&self, one: u32) -> &[u32] {
        let holders = self.held.get(one as usize).map_or(&[][..], Vec::as_slice);
        if holders.len() > MOST_HOLDERS { &[] } else { holders }
    }
}
