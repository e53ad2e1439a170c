//! Where two long years can be cut without setting every paragraph against every other: paragraphs that stand in both
//! and once in each, and pairs that share long stretches which stand nowhere else.

use std::collections::HashMap;

use super::Year;
use super::chain::{OrderStep, heaviest};
use super::shingles::{Shingles, long};

/// Two paragraphs that surely belong together, if the order bears it out.
pub(super) type AnchorPair = (u32, u32);

/// Every anchor, in the order of the old year, whether they keep an order or not.
pub(super) fn all(years: [&Year<'_>; 2], shingles: &Shingles) -> Vec<AnchorPair> {
    let twins = (0..).zip(shingles.twins());
    let mut anchors: Vec<AnchorPair> = twins.filter_map(|(old, new)| Some((old, (*new)?))).collect();
    let mut held = [vec![false; shingles.count(0)], vec![false; shingles.count(1)]];
    for (old, new) in &anchors {
        for (held, at) in held.iter_mut().zip([*old, *new]) {
            if let Some(held) = held.get_mut(at as usize) {
                *held = true;
            }
        }
    }
    anchors.extend(alike(years, &held));
    anchors.sort_unstable();
    anchors
}

/// Those of the anchors that keep the order: as many as can.
pub(super) fn in_order(anchors: &[AnchorPair], shingles: &Shingles) -> Vec<AnchorPair> {
    let step = |(old, new): &AnchorPair| {
        let (old, new) = (*old as usize, *new as usize);
        OrderStep { old: old..old + 1, new: new..new + 1, weight: 1.0, leaps: false }
    };
    let steps: Vec<OrderStep> = anchors.iter().map(step).collect();
    let chain = heaviest(&steps, shingles.count(0), shingles.count(1));
    chain.into_iter().filter_map(|at| anchors.get(at).copied()).collect()
}

/// What of a year stands once: its place; and that it stands more than once.
const TWICE: u32 = u32::MAX;

/// Pairs that share long stretches which stand once in each year, among the paragraphs not held yet.
fn alike(years: [&Year<'_>; 2], held: &[Vec<bool>; 2]) -> Vec<AnchorPair> {
    let mut once = [HashMap::<u32, u32>::new(), HashMap::new()];
    let mut stretches = Vec::new();
    for ((once, year), held) in once.iter_mut().zip(years).zip(held) {
        for (at, paragraph) in year.paragraphs.iter().enumerate() {
            if held.get(at) == Some(&true) {
                continue;
            }
            let place = u32::try_from(at).unwrap_or(TWICE);
            stretches.clear();
            long(paragraph.text, &mut stretches);
            for stretch in &stretches {
                once.entry(*stretch)
                    .and_modify(|held| *held = if *held == place { place } else { TWICE })
                    .or_insert(place);
            }
        }
    }
    let [olds, news] = once;
    let mut votes: HashMap<AnchorPair, u32> = HashMap::new();
    for (stretch, old) in olds.iter().filter(|(_, old)| **old != TWICE) {
        if let Some(new) = news.get(stretch).filter(|new| **new != TWICE) {
            *votes.entry((*old, *new)).or_default() += 1;
        }
    }
    // Of several pairs of one old paragraph the one that shares most; then the same for the new one.
    let mut ranked: Vec<(u32, AnchorPair)> = votes.into_iter().map(|(anchor, votes)| (votes, anchor)).collect();
    ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut taken = held.clone();
    ranked.retain(|(_, (old, new))| {
        let [olds, news] = &mut taken;
        match (olds.get_mut(*old as usize), news.get_mut(*new as usize)) {
            (Some(a @ false), Some(b @ false)) => {
                (*a, *b) = (true, true);
                true
            }
            _ => false,
        }
    });
    ranked.into_iter().map(|(_, anchor)| anchor).collect()
}
