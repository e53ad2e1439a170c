//! What the alignment in order leaves over: paragraphs that moved, and halves that a link does not explain yet.

use std::collections::{HashMap, VecDeque};

use super::Held;
use super::candidates::Candidates;
use super::chain::OrderStep;
use super::sections::Homes;
use super::shingles::Shingles;

/// How alike a paragraph and its place elsewhere must be.
const MOVED: f32 = 0.4;

/// How much of what a link leaves unexplained a free neighbour must explain.
const GAINED: f32 = 0.3;

/// Adds what moved: the most alike first, each paragraph once.
pub(super) fn moved(shingles: &Shingles, candidates: &Candidates, held: &mut Held, steps: &mut Vec<OrderStep>) {
    equal(shingles, held, steps);
    let mut far: Vec<_> = candidates
        .all
        .iter()
        .filter(|one| one.alike >= MOVED && held.is_free([one.old as usize, one.new as usize]))
        .collect();
    far.sort_by(|a, b| b.alike.total_cmp(&a.alike).then((a.old, a.new).cmp(&(b.old, b.new))));
    for one in far {
        let (old, new) = (one.old as usize, one.new as usize);
        if held.is_free([old, new]) && !candidates.gives_way(old, new, one.alike) {
            let step = OrderStep { old: old..old + 1, new: new..new + 1, weight: 0.0, leaps: true };
            held.take(&step);
            steps.push(step);
        }
    }
}

/// Adds what moved as it was, even where several bear one text: the first to the first, the second to the second.
fn equal(shingles: &Shingles, held: &mut Held, steps: &mut Vec<OrderStep>) {
    let mut free: HashMap<u64, VecDeque<usize>> = HashMap::new();
    for new in (0..shingles.count(1)).filter(|new| held.holds(1, *new) == Some(false)) {
        free.entry(shingles.print(1, new)).or_default().push_back(new);
    }
    for old in 0..shingles.count(0) {
        if held.holds(0, old) == Some(false)
            && let Some(new) = free.get_mut(&shingles.print(0, old)).and_then(VecDeque::pop_front)
        {
            let step = OrderStep { old: old..old + 1, new: new..new + 1, weight: 0.0, leaps: true };
            held.take(&step);
            steps.push(step);
        }
    }
}

/// Lets links take in free neighbours that explain what they leave unexplained.
pub(super) fn grouped(shingles: &Shingles, homes: &Homes, held: &mut Held, steps: &mut [OrderStep]) {
    for step in steps {
        if step.old.len() > 1 && step.new.len() > 1 {
            continue;
        }
        while let Some(wider) = widened(shingles, homes, step, held) {
            *step = wider;
            held.take(step);
        }
    }
}

/// A step with one more neighbour of the year on which it may grow.
fn widened(shingles: &Shingles, homes: &Homes, step: &OrderStep, held: &Held) -> Option<OrderStep> {
    let mut wider = Vec::new();
    if step.old.len() == 1 {
        wider.extend([(1, step.new.start.wrapping_sub(1)), (1, step.new.end)]);
    }
    if step.new.len() == 1 {
        wider.extend([(0, step.old.start.wrapping_sub(1)), (0, step.old.end)]);
    }
    let free = wider.into_iter().filter(|(year, place)| held.holds(*year, *place) == Some(false));
    let gained = free.filter_map(|(year, place)| {
        let gain = gain(shingles, homes, step, year, place)?;
        Some((gain, year, place))
    });
    let (_, year, place) = gained.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let mut step = step.clone();
    let range = if year == 1 { &mut step.new } else { &mut step.old };
    *range = range.start.min(place)..range.end.max(place + 1);
    Some(step)
}

/// How much of what a step leaves unexplained a free paragraph explains; `None` when that is too little.
fn gain(shingles: &Shingles, homes: &Homes, step: &OrderStep, year: usize, place: usize) -> Option<f32> {
    let (whole, parts) =
        if year == 1 { (step.old.clone(), step.new.clone()) } else { (step.new.clone(), step.old.clone()) };
    let at_home = |at: usize| if year == 1 { homes.agree(at, place) } else { homes.agree(place, at) };
    if !whole.clone().all(at_home) {
        return None;
    }
    let whole = shingles.joined(1 - year, whole);
    let part = shingles.joined(year, parts);
    let unexplained: Vec<u32> = whole.iter().copied().filter(|one| part.binary_search(one).is_err()).collect();
    let weight: f32 = unexplained.iter().map(|one| shingles.rarity(*one)).sum();
    let explained = shingles.common(&unexplained, shingles.list(year, place));
    let own = shingles.weight(year, place);
    (weight > 0.0 && explained / weight >= GAINED && explained / own.max(1e-3) >= GAINED).then_some(explained)
}
