//! The alignment in order: of all steps that could be taken, the chain of the greatest weight.

use std::ops::Range;

use super::candidates::Candidates;
use super::chain::{OrderStep, heaviest};
use super::sections::Homes;
use super::shingles::Shingles;

/// How alike two paragraphs must be that stand in sections that belong together, and in others.
const GATE_AT_HOME: f32 = 0.13;
const GATE_ABROAD: f32 = 0.3;

/// Two paragraphs that are so much alike leave nothing for a third to explain.
const WHOLE: f32 = 0.995;

/// How much of each half must stand in the whole without standing in the other half.
const LEAST_OWN: f32 = 0.4;

/// The heaviest chain of steps of which each stands behind the one before it, in both years.
pub(super) fn chain(shingles: &Shingles, candidates: &Candidates, homes: &Homes) -> Vec<OrderStep> {
    let steps = possible(shingles, candidates, homes);
    let best = heaviest(&steps, shingles.count(0), shingles.count(1));
    best.into_iter().filter_map(|at| steps.get(at).cloned()).collect()
}

/// Every step that could be taken, by the place where it begins in the old year.
fn possible(shingles: &Shingles, candidates: &Candidates, homes: &Homes) -> Vec<OrderStep> {
    let mut steps = Vec::with_capacity(candidates.all.len() * 2);
    for one in &candidates.all {
        let (old, new) = (one.old as usize, one.new as usize);
        let gate = if homes.agree(old, new) { GATE_AT_HOME } else { GATE_ABROAD };
        if one.alike > gate && !candidates.gives_way(old, new, one.alike) {
            // In the section where it belongs a paragraph is at home even if it is as like another elsewhere.
            let at_home = if homes.agree(old, new) { 0.02 } else { 0.0 };
            steps.push(OrderStep {
                old: old..old + 1,
                new: new..new + 1,
                weight: one.alike - gate + at_home,
                leaps: false,
            });
        }
        if one.alike < WHOLE {
            let split = (old..old + 1, new..new + 2, candidates.alike(old, new + 1));
            let merged = (old..old + 2, new..new + 1, candidates.alike(old + 1, new));
            for (olds, news, other) in [split, merged] {
                if let Some(weight) = group(shingles, homes, olds.clone(), news.clone(), [one.alike, other]) {
                    steps.push(OrderStep { old: olds, new: news, weight, leaps: false });
                }
            }
        }
    }
    steps.sort_by_key(|step| (step.old.start, step.new.start));
    steps
}

/// What a step of one to two or two to one weighs, whose halves are so much alike to the whole; `None` when nothing is
/// gained by it.
fn group(shingles: &Shingles, homes: &Homes, old: Range<usize>, new: Range<usize>, halves: [f32; 2]) -> Option<f32> {
    if !old.clone().all(|a| new.clone().all(|b| homes.agree(a, b))) {
        return None;
    }
    let (year, halved, whole) = if old.len() > 1 {
        (0, old.clone(), shingles.weight(1, new.start))
    } else {
        (1, new.clone(), shingles.weight(0, old.start))
    };
    let weights = [shingles.weight(year, halved.start), shingles.weight(year, halved.end - 1)];
    let [one, other] = weights;
    let shared = [halves[0] * (one + whole) / 2.0, halves[1] * (other + whole) / 2.0];
    if weights.iter().zip(shared).any(|(weight, shared)| *weight <= 0.0 || shared < LEAST_OWN * weight) {
        return None;
    }
    let joined = shingles.shared(old, new);
    let explains = |half: f32, by_other: f32| joined - by_other >= LEAST_OWN * half;
    let alike = 2.0 * joined / (one + other + whole);
    let gains = explains(one, shared[1]) && explains(other, shared[0]) && alike > halves[0].max(halves[1]);
    gains.then_some(alike - GATE_AT_HOME + 0.02)
}
