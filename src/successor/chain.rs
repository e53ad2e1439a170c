//! Steps from one year to the next, and the chain of the greatest weight among them.

use std::ops::Range;

/// Paragraphs of the old year that became paragraphs of the new one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OrderStep {
    pub old: Range<usize>,
    pub new: Range<usize>,
    /// How much the chain gains by it.
    pub weight: f32,
    /// Whether it stands out of the order that the others keep.
    pub leaps: bool,
}

impl OrderStep {
    /// Whether it links the same paragraphs in the same way, whatever is gained by it.
    pub(crate) fn stands_as(&self, other: &Self) -> bool {
        self.old == other.old && self.new == other.new && self.leaps == other.leaps
    }
}

/// The places of the steps of the heaviest chain.
pub(crate) fn heaviest(steps: &[OrderStep], olds: usize, news: usize) -> Vec<usize> {
    let mut best = Best::new(news);
    let mut chained: Vec<(f32, Option<usize>)> = Vec::with_capacity(steps.len());
    // A step can be followed only once the old year has been walked past its end.
    let mut ending: Vec<Vec<usize>> = vec![Vec::new(); olds + 1];
    let mut at = 0;
    for old in 0..olds {
        for ended in ending.get(old).map_or(&[][..], Vec::as_slice) {
            if let (Some(step), Some((weight, _))) = (steps.get(*ended), chained.get(*ended)) {
                best.offer(step.new.end, *weight, *ended);
            }
        }
        while let Some(step) = steps.get(at).filter(|step| step.old.start == old) {
            let (before, from) = best.up_to(step.new.start);
            chained.push((before + step.weight, from));
            if let Some(ending) = ending.get_mut(step.old.end) {
                ending.push(at);
            }
            at += 1;
        }
    }
    let last = chained.iter().enumerate().max_by(|a, b| a.1.0.total_cmp(&b.1.0).then(b.0.cmp(&a.0)));
    let mut next = last.map(|(place, _)| place);
    let mut chain = Vec::new();
    while let Some(place) = next {
        chain.push(place);
        next = chained.get(place).and_then(|(_, from)| *from);
    }
    chain.reverse();
    chain
}

/// The best chain that ends at or before a place of the new year: a Fenwick tree of maxima.
struct Best {
    tree: Vec<(f32, Option<usize>)>,
}

impl Best {
    fn new(places: usize) -> Self {
        Self { tree: vec![(0.0, None); places + 2] }
    }

    fn offer(&mut self, end: usize, weight: f32, step: usize) {
        let mut at = end + 1;
        while let Some(slot) = self.tree.get_mut(at) {
            if weight > slot.0 {
                *slot = (weight, Some(step));
            }
            at += at & at.wrapping_neg();
        }
    }

    fn up_to(&self, place: usize) -> (f32, Option<usize>) {
        let mut best = (0.0, None);
        let mut at = place + 1;
        while at > 0 {
            if let Some(found) = self.tree.get(at).filter(|found| found.0 > best.0) {
                best = *found;
            }
            at -= at & at.wrapping_neg();
        }
        best
    }
}
