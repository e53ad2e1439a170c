//! Which paragraphs of the two years may belong together, and how alike they are.
//!
//! A paragraph is set against those that share its rarer shingles, found through an index; so a year of 100,000
//! paragraphs is never set against all of another.

use std::ops::Range;

use super::chain::OrderStep;
use super::shingles::Shingles;
use super::{Held, Year, anchors};

/// Up to so many pairs need no index.
const FEW: usize = 64;

/// Up to so many pairs in a gap of the chain are set against each other.
const GAP: usize = 1_024;

/// A shingle that more paragraphs than this hold finds nobody: it would only find too many.
const MOST_HOLDERS: usize = 256;

/// How many candidates a paragraph keeps.
const MOST_KEPT: usize = 12;

/// Below this two paragraphs are not even candidates.
const LEAST: f32 = 0.06;

/// A candidate: an old and a new paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PairCandidate {
    pub old: u32,
    pub new: u32,
    /// How alike the two are, from 0 to 1.
    pub alike: f32,
}

/// All candidates, by old and by new paragraph.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// By old paragraph, then by new.
    pub all: Vec<PairCandidate>,
    starts: Vec<usize>,
    by_new: Vec<u32>,
    new_starts: Vec<usize>,
    /// For each paragraph of either year, the likeness of its best candidate.
    best: [Vec<f32>; 2],
}

impl Candidates {
    /// The candidates among the paragraphs not held yet.
    ///
    /// Of short years every paragraph is set against every other; long ones are first cut where they surely agree, and
    /// then only what stands between two cuts is.
    pub(super) fn find(years: [&Year<'_>; 2], shingles: &Shingles, held: &Held) -> Self {
        let [olds, news] = [shingles.count(0), shingles.count(1)];
        let mut all = Vec::new();
        if olds + news <= Shingles::SHORT {
            among(shingles, 0..small(olds), 0..small(news), &mut all);
        } else {
            let anchors = anchors::all(years, shingles);
            let mut from = (0, 0);
            for anchor in anchors::in_order(&anchors, shingles).into_iter().chain([(small(olds), small(news))]) {
                // The cuts themselves are set against their neighbours too: one may have been split, or merged.
                let to = ((anchor.0 + 1).min(small(olds)), (anchor.1 + 1).min(small(news)));
                among(shingles, from.0..to.0, from.1..to.1, &mut all);
                from = anchor;
            }
            all.extend(anchors.iter().map(|(old, new)| PairCandidate {
                old: *old,
                new: *new,
                alike: shingles.alike(*old as usize..*old as usize + 1, *new as usize..*new as usize + 1),
            }));
        }
        all.retain(|one| held.is_free([one.old as usize, one.new as usize]));
        Self::of(all, [olds, news])
    }

    /// The candidates in the gaps of a chain, of what is free. In a long year a text whose words recur everywhere finds
    /// nobody through the index; between two neighbours that are linked it has few to be set against.
    pub(super) fn between(shingles: &Shingles, gaps: Vec<[Range<u32>; 2]>, held: &Held) -> Self {
        let found = gaps.into_iter().flat_map(|[olds, news]| each(shingles, olds, news));
        let free = found.filter(|one| held.is_free([one.old as usize, one.new as usize]));
        Self::of(free.collect(), [shingles.count(0), shingles.count(1)])
    }

    fn of(mut all: Vec<PairCandidate>, [old, new]: [usize; 2]) -> Self {
        all.sort_unstable_by_key(|one| (one.old, one.new));
        all.dedup_by_key(|one| (one.old, one.new));
        let starts = (0..=old).map(|at| all.partition_point(|one| (one.old as usize) < at)).collect();
        let mut by_new: Vec<u32> = (0..small(all.len())).collect();
        by_new.sort_by_key(|at| all.get(*at as usize).map(|one| (one.new, one.old)));
        let new_of = |at: &u32| all.get(*at as usize).map_or(0, |one| one.new as usize);
        let new_starts = (0..=new).map(|at| by_new.partition_point(|one| new_of(one) < at)).collect();
        let mut best = [vec![0.0_f32; old], vec![0.0_f32; new]];
        for one in &all {
            let [olds, news] = &mut best;
            for slot in [olds.get_mut(one.old as usize), news.get_mut(one.new as usize)].into_iter().flatten() {
                *slot = slot.max(one.alike);
            }
        }
        Self { all, starts, by_new, new_starts, best }
    }

    /// The new paragraphs that an old one may have become.
    pub(super) fn of_old(&self, old: usize) -> impl Iterator<Item = (usize, f32)> {
        let range = bounds(&self.starts, old);
        self.all.get(range).unwrap_or_default().iter().map(|one| (one.new as usize, one.alike))
    }

    /// The old paragraphs that a new one may have come of.
    pub(super) fn of_new(&self, new: usize) -> impl Iterator<Item = (usize, f32)> {
        let places = self.by_new.get(bounds(&self.new_starts, new)).unwrap_or_default();
        places.iter().filter_map(|at| self.all.get(*at as usize)).map(|one| (one.old as usize, one.alike))
    }

    /// How alike an old and a new paragraph are; 0 when they are no candidates.
    pub(super) fn alike(&self, old: usize, new: usize) -> f32 {
        self.of_old(old).find(|(other, _)| *other == new).map_or(0.0, |(_, alike)| alike)
    }

    /// How alike the best candidate of a paragraph is.
    pub(super) fn best(&self, year: usize, place: usize) -> f32 {
        self.best.get(year).and_then(|best| best.get(place)).copied().unwrap_or(0.0)
    }

    /// Whether a pair should give way: one of the two has a far better candidate, which has none better itself.
    pub(super) fn gives_way(&self, old: usize, new: usize, alike: f32) -> bool {
        let better = |found: f32| found >= 0.5 && found > alike + 0.2;
        self.of_old(old).any(|(other, found)| better(found) && found >= self.best(1, other))
            || self.of_new(new).any(|(other, found)| better(found) && found >= self.best(0, other))
    }

    /// How sure a step is: how far it stands above what else its paragraphs could have been.
    pub(super) fn confidence(&self, shingles: &Shingles, step: &OrderStep) -> f32 {
        let alike = shingles.alike(step.old.clone(), step.new.clone());
        let rivals = step.old.clone().flat_map(|old| self.of_old(old).filter(|(new, _)| !step.new.contains(new)));
        let others = step.new.clone().flat_map(|new| self.of_new(new).filter(|(old, _)| !step.old.contains(old)));
        let rival = rivals.chain(others).map(|(_, alike)| alike).fold(0.15, f32::max);
        (0.5 + (alike - rival)).clamp(0.1, 0.99)
    }
}

fn bounds(starts: &[usize], at: usize) -> std::ops::Range<usize> {
    starts.get(at).copied().unwrap_or(0)..starts.get(at + 1).copied().unwrap_or(0)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The candidates among some paragraphs of the old year and some of the new one, each set against each.
fn each(shingles: &Shingles, olds: Range<u32>, news: Range<u32>) -> impl Iterator<Item = PairCandidate> {
    let pairs = olds.flat_map(move |old| news.clone().map(move |new| (old, new)));
    let candidate = |(old, new): (u32, u32)| {
        let alike = shingles.alike(old as usize..old as usize + 1, new as usize..new as usize + 1);
        PairCandidate { old, new, alike }
    };
    pairs.map(candidate).filter(|one| one.alike >= LEAST)
}

/// Adds the candidates among some paragraphs of the old year and some of the new one.
fn among(shingles: &Shingles, olds: Range<u32>, news: Range<u32>, found: &mut Vec<PairCandidate>) {
    if olds.len().saturating_mul(news.len()) <= FEW {
        found.extend(each(shingles, olds, news));
        return;
    }
    let index = ShingleIndex::of(shingles, news.clone());
    let mut shared: Vec<f32> = vec![0.0; news.len()];
    let mut touched: Vec<u32> = Vec::new();
    for old in olds {
        for shingle in shingles.list(0, old as usize) {
            let holders = index.holders(*shingle);
            if holders.len() > MOST_HOLDERS {
                continue;
            }
            let weight = shingles.rarity(*shingle);
            for (_, at) in holders.iter().filter(|(held, _)| held == shingle) {
                if let Some(sum) = shared.get_mut(*at as usize) {
                    if *sum == 0.0 {
                        touched.push(*at);
                    }
                    *sum += weight;
                }
            }
        }
        let own = shingles.weight(0, old as usize);
        let begun = found.len();
        for at in touched.drain(..) {
            let sum = shared.get_mut(at as usize).map_or(0.0, std::mem::take);
            let new = news.start + at;
            let total = own + shingles.weight(1, new as usize);
            let alike = if total > 0.0 { (2.0 * sum / total).min(1.0) } else { 0.0 };
            if alike >= LEAST {
                found.push(PairCandidate { old, new, alike });
            }
        }
        if found.len() > begun + MOST_KEPT {
            found.get_mut(begun..).unwrap_or_default().sort_unstable_by(|a, b| b.alike.total_cmp(&a.alike));
            found.truncate(begun + MOST_KEPT);
        }
    }
}

/// The small gaps of a chain in long years: places of the old year and of the new one that face each other.
pub(super) fn gaps(shingles: &Shingles, chain: &[OrderStep]) -> Vec<[Range<u32>; 2]> {
    let counts = [shingles.count(0), shingles.count(1)];
    let mut gaps = Vec::new();
    if counts.iter().sum::<usize>() > Shingles::SHORT {
        let mut from = [0, 0];
        let ends = chain.iter().map(|step| [step.old.clone(), step.new.clone()]);
        for [old, new] in ends.chain([counts.map(|count| count..count)]) {
            let gap = [small(from[0])..small(old.start), small(from[1])..small(new.start)];
            if (1..=GAP).contains(&gap.iter().map(Range::len).product()) {
                gaps.push(gap);
            }
            from = [old.end, new.end];
        }
    }
    gaps
}

/// Which paragraphs hold a shingle: buckets of shingles that begin alike.
struct ShingleIndex {
    /// Shingle and place among the paragraphs indexed.
    held: Vec<(u32, u32)>,
    starts: Vec<u32>,
    shift: u32,
}

impl ShingleIndex {
    fn of(shingles: &Shingles, news: Range<u32>) -> Self {
        let total: usize = news.clone().map(|new| shingles.list(1, new as usize).len()).sum();
        let bits = (usize::BITS - total.leading_zeros()).clamp(8, 24);
        let shift = 32 - bits;
        let mut starts = vec![0_u32; (1 << bits) + 1];
        for shingle in news.clone().flat_map(|new| shingles.list(1, new as usize)) {
            if let Some(count) = starts.get_mut((shingle >> shift) as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut held = vec![(0, 0); total];
        for (at, new) in (0..).zip(news) {
            for shingle in shingles.list(1, new as usize) {
                if let Some(place) = next.get_mut((shingle >> shift) as usize)
                    && let Some(slot) = held.get_mut(*place as usize)
                {
                    *slot = (*shingle, at);
                    *place += 1;
                }
            }
        }
        Self { held, starts, shift }
    }

    /// The bucket of a shingle: all that hold it, and the few that hold another of its bucket.
    fn holders(&self, shingle: u32) -> &[(u32, u32)] {
        let bucket = (shingle >> self.shift) as usize;
        match (self.starts.get(bucket), self.starts.get(bucket + 1)) {
            (Some(from), Some(to)) => self.held.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}
