//! Which paragraphs answer which: in rounds, of which each learns from the links of the one before.

use std::ops::Range;

use super::candidates::{Fitting, Holders, LinkCandidate};
use super::evidence::Likelihood;
use super::learnt;
use super::reading::Read;
use super::score::Scorer;
use crate::successor::{Held, OrderStep, StatedLink, heaviest};

/// How often the dictionary is learnt and the links made anew by it.
const ROUNDS: usize = 4;

/// How many candidates a paragraph keeps.
const MOST_KEPT: usize = 12;

/// Paragraphs so near to where one stands in order are candidates whatever they hold.
const NEAR: usize = 8;

/// What must speak for a link in order; for one out of order; and for taking a further paragraph in. The last two grow
/// with what speaks for the usual link.
const GATE: f32 = 0.3;
const MOVED: [f32; 2] = [2.0, 0.2];
const GROUPED: [f32; 2] = [1.0, 0.1];

/// What must at least speak for one half of a group alone, as a share of what speaks for the usual link.
const HALF: f32 = -0.8;

/// A link found, with how sure it is.
#[derive(Clone, Debug)]
pub(super) struct FoundLink {
    pub step: OrderStep,
    /// From 0 to 1.
    pub confidence: f32,
}

/// Links paragraphs of two languages that no stated link holds. `weights` are by concept, `counts` says how many words
/// each side has.
pub(super) fn link(
    reads: &[Vec<Read>; 2],
    weights: &[Likelihood],
    counts: [usize; 2],
    stated: &[StatedLink],
) -> Vec<FoundLink> {
    let (held, sound) = Held::by([0, 1].map(|side| reads.get(side).map_or(0, Vec::len)), stated);
    let sound: Vec<[Vec<usize>; 2]> = sound.into_iter().map(|one| [one.old.clone(), one.new.clone()]).collect();
    let by_concept = Holders::of(reads, weights.len(), |read| &read.concepts);
    let by_word = Holders::of(reads, counts[1], |read| &read.words);
    let mut linking = Linking { reads, held, by_concept, by_word, found: Vec::new() };
    for round in 0..ROUNDS {
        let mut links: Vec<[Vec<usize>; 2]> = linking.found.iter().map(|one| places(&one.step)).collect();
        links.extend(sound.iter().filter(|link| link.iter().all(|side| !side.is_empty())).cloned());
        let expected = learnt::expected(reads, &links, counts);
        let scorer = Scorer {
            reads,
            weights,
            expected: &expected,
            ratio: ratio(reads, &links),
            numbered: numbered(reads, &links, round),
        };
        let before = linking.found.clone();
        linking.round(&scorer);
        let is_same = |(one, other): (&FoundLink, &FoundLink)| one.step.stands_as(&other.step);
        // What is learnt from the same links links the same; the first round has nothing to learn from.
        if round > 0 && before.len() == linking.found.len() && before.iter().zip(&linking.found).all(is_same) {
            break;
        }
    }
    linking.found
}

fn places(step: &OrderStep) -> [Vec<usize>; 2] {
    [step.old.clone().collect(), step.new.clone().collect()]
}

/// How much longer the right text is than the left one, by the links, or by the whole texts: its logarithm.
fn ratio(reads: &[Vec<Read>; 2], links: &[[Vec<usize>; 2]]) -> f32 {
    let length = |side: usize, places: &[usize]| -> f32 {
        let reads = reads.get(side).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| reads.get(*place)).map(|read| read.length).sum::<f32>() + 1.0
    };
    let all = |side: usize| length(side, &(0..reads.get(side).map_or(0, Vec::len)).collect::<Vec<_>>());
    let mut ratios: Vec<f32> = links.iter().map(|[left, right]| (length(1, right) / length(0, left)).ln()).collect();
    ratios.sort_by(f32::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or_else(|| (all(1) / all(0)).ln())
}

/// What equal numbers are worth: nothing before there are links to see how often they agree in.
fn numbered(reads: &[Vec<Read>; 2], links: &[[Vec<usize>; 2]], round: usize) -> Likelihood {
    let number = |side: usize, places: &[usize]| match places {
        [one] => reads.get(side).and_then(|reads| reads.get(*one)).and_then(|read| read.number),
        _ => None,
    };
    let numbers: Vec<(u32, u32)> =
        links.iter().filter_map(|[left, right]| number(0, left).zip(number(1, right))).collect();
    if round == 0 || numbers.is_empty() {
        return Likelihood::default();
    }
    let equal = numbers.iter().filter(|(left, right)| left == right).count() as f32;
    let share = (equal - 1.0).max(0.0) / numbers.len() as f32;
    if share < AGREEING { Likelihood::default() } else { Likelihood::of(share.min(0.9), 1.0 / numbers.len() as f32) }
}

/// Numbers that agree less often than this say nothing.
const AGREEING: f32 = 0.4;

struct Linking<'a> {
    reads: &'a [Vec<Read>; 2],
    held: Held,
    by_concept: Holders,
    by_word: Holders,
    found: Vec<FoundLink>,
}

impl Linking<'_> {
    fn count(&self, side: usize) -> usize {
        self.reads.get(side).map_or(0, Vec::len)
    }

    fn round(&mut self, scorer: &Scorer<'_>) {
        let candidates = self.candidates(scorer);
        let usual = usual(&candidates);
        let gate = |[least, share]: [f32; 2]| least.max(share * usual);
        let mut held = self.held.clone();
        let mut steps = self.in_order(scorer, &candidates, (gate(GROUPED), usual), &Fitting::of(&candidates));
        steps.iter().for_each(|step| held.take(step));
        moved(&candidates, gate(MOVED), &mut held, &mut steps);
        for step in &mut steps {
            while let Some(wider) = widened(scorer, step, gate(GROUPED), &held) {
                *step = wider;
                held.take(step);
            }
        }
        self.found = steps
            .into_iter()
            .map(|step| FoundLink { confidence: confidence(&step, &candidates, usual), step })
            .collect();
    }

    /// The pairs worth judging, judged: those that share much of what is rare, and those that stand where order leads.
    fn candidates(&self, scorer: &Scorer<'_>) -> Vec<LinkCandidate> {
        let (rights, lefts) = (self.count(1), self.count(0));
        let stands = self.stands();
        let mut sums = vec![0.0_f32; rights];
        let mut met: Vec<usize> = Vec::new();
        let mut all = Vec::new();
        for (left, read) in self.reads.first().into_iter().flatten().enumerate() {
            if self.held.holds(0, left) != Some(false) {
                continue;
            }
            let expected = scorer.expected.first().and_then(|all| all.get(left));
            let concepts = read
                .concepts
                .iter()
                .filter_map(|one| Some((self.by_concept.of_one(*one), scorer.weights.get(*one as usize)?.hit)));
            let words =
                expected.into_iter().flat_map(|one| &one.gains).map(|(word, gain)| (self.by_word.of_one(*word), *gain));
            for (holders, gain) in concepts.chain(words) {
                for right in holders {
                    if let Some(sum) = sums.get_mut(*right as usize) {
                        if *sum == 0.0 {
                            met.push(*right as usize);
                        }
                        *sum += gain;
                    }
                }
            }
            let mut own: Vec<(f32, usize)> =
                met.drain(..).map(|right| (sums.get_mut(right).map_or(0.0, std::mem::take), right)).collect();
            own.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            own.truncate(MOST_KEPT);
            let near = match stands.get(left).copied().flatten() {
                Some(at) => at.saturating_sub(2)..(at + 3).min(rights),
                None => {
                    let at = left * rights / lefts.max(1);
                    at.saturating_sub(NEAR)..(at + NEAR + 1).min(rights)
                }
            };
            let mut places: Vec<usize> = own.into_iter().map(|(_, right)| right).chain(near).collect();
            places.sort_unstable();
            places.dedup();
            places.retain(|right| self.held.holds(1, *right) == Some(false));
            let judged =
                |right: usize| LinkCandidate { left, right, score: scorer.score(left..left + 1, right..right + 1) };
            all.extend(places.into_iter().map(judged));
        }
        all
    }

    /// By left paragraph: the right one that stands where the links of the last round lead one to look.
    fn stands(&self) -> Vec<Option<usize>> {
        let mut stands = vec![None; self.count(0)];
        for found in self.found.iter().filter(|found| !found.step.leaps) {
            if let Some(slot) = stands.get_mut(found.step.old.start) {
                *slot = Some(found.step.new.start);
            }
        }
        let mut last = None;
        for slot in &mut stands {
            last = slot.or_else(|| last.map(|last: usize| last + 1));
            *slot = slot.or(last);
        }
        stands
    }

    /// The chain of links that keep the order, of the greatest sum.
    fn in_order(
        &self,
        scorer: &Scorer<'_>,
        candidates: &[LinkCandidate],
        (grouping, usual): (f32, f32),
        fitting: &Fitting,
    ) -> Vec<OrderStep> {
        let mut steps = Vec::with_capacity(candidates.len() * 2);
        for one in candidates {
            let (left, right) = (one.left, one.right);
            let single =
                OrderStep { old: left..left + 1, new: right..right + 1, weight: one.score - GATE, leaps: false };
            let before = [left.checked_sub(1), right.checked_sub(1)];
            let groups = [
                Some((left..left + 1, right..right + 2)),
                Some((left..left + 2, right..right + 1)),
                before[1].map(|before| (left..left + 1, before..right + 1)),
                before[0].map(|before| (before..left + 1, right..right + 1)),
            ];
            for (old, new) in groups.into_iter().flatten() {
                // A half of a whole lacks much, but not everything.
                if one.score > HALF * usual - 2.0 && self.are_free(&old, &new) {
                    let weight = scorer.score(old.clone(), new.clone()) - grouping - GATE;
                    if weight > single.weight.max(0.0) {
                        steps.push(OrderStep { old, new, weight, leaps: false });
                    }
                }
            }
            if single.weight > 0.0 {
                steps.push(single);
            }
        }
        steps.retain(|step| !fitting.claims(step, grouping));
        steps.sort_by_key(|step| (step.old.start, step.new.start));
        steps.dedup_by(|a, b| a.old == b.old && a.new == b.new);
        let best = heaviest(&steps, self.count(0), self.count(1));
        best.into_iter().filter_map(|at| steps.get(at).cloned()).collect()
    }

    fn are_free(&self, old: &Range<usize>, new: &Range<usize>) -> bool {
        old.clone().all(|place| self.held.holds(0, place) == Some(false))
            && new.clone().all(|place| self.held.holds(1, place) == Some(false))
    }
}

/// What speaks for the usual link: the median of the best candidates that have anything to speak for them.
fn usual(candidates: &[LinkCandidate]) -> f32 {
    let mut best: Vec<f32> = candidates
        .chunk_by(|a, b| a.left == b.left)
        .filter_map(|own| own.iter().map(|one| one.score).max_by(f32::total_cmp))
        .filter(|score| *score > 0.0)
        .collect();
    best.sort_by(f32::total_cmp);
    best.get(best.len() / 2).copied().unwrap_or(0.0)
}

/// Adds links out of order among what is left over: the surest first.
fn moved(candidates: &[LinkCandidate], gate: f32, held: &mut Held, steps: &mut Vec<OrderStep>) {
    let free = |held: &Held, one: &LinkCandidate| held.is_free([one.left, one.right]);
    let mut far: Vec<&LinkCandidate> = candidates.iter().filter(|one| one.score >= gate && free(held, one)).collect();
    far.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.left, a.right).cmp(&(b.left, b.right))));
    for one in far {
        if free(held, one) {
            let step = OrderStep {
                old: one.left..one.left + 1,
                new: one.right..one.right + 1,
                weight: one.score,
                leaps: true,
            };
            held.take(&step);
            steps.push(step);
        }
    }
}

/// A link with one more free neighbour, where more speaks for the whole by more than `gate`; never several to several.
fn widened(scorer: &Scorer<'_>, step: &OrderStep, gate: f32, held: &Held) -> Option<OrderStep> {
    let mut wider = Vec::new();
    if step.old.len() == 1 {
        let places = [step.new.start.checked_sub(1), Some(step.new.end)].into_iter().flatten();
        wider.extend(
            places
                .filter(|place| held.holds(1, *place) == Some(false))
                .map(|place| (step.old.clone(), step.new.start.min(place)..step.new.end.max(place + 1))),
        );
    }
    if step.new.len() == 1 {
        let places = [step.old.start.checked_sub(1), Some(step.old.end)].into_iter().flatten();
        wider.extend(
            places
                .filter(|place| held.holds(0, *place) == Some(false))
                .map(|place| (step.old.start.min(place)..step.old.end.max(place + 1), step.new.clone())),
        );
    }
    let now = scorer.score(step.old.clone(), step.new.clone());
    let judged = wider.into_iter().map(|(old, new)| (scorer.score(old.clone(), new.clone()) - now, old, new));
    let (gain, old, new) = judged.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (gain > gate).then(|| OrderStep { old, new, weight: step.weight + gain, ..step.clone() })
}

/// How sure a link is: how far it stands above the next best that its paragraphs could have been, and how much speaks for
/// it at all.
fn confidence(step: &OrderStep, candidates: &[LinkCandidate], usual: f32) -> f32 {
    let of_left = |left: usize| {
        let from = candidates.partition_point(|one| one.left < left);
        candidates.get(from..).unwrap_or_default().iter().take_while(move |one| one.left == left)
    };
    let rivals = step.old.clone().flat_map(of_left).filter(|one| !step.new.contains(&one.right));
    let rival = rivals.map(|one| one.score).fold(0.0, f32::max);
    let margin = (step.weight - rival).max(0.0) / usual.max(1.0);
    let apart = 1.0 - 0.6 * (-4.0 * margin).exp();
    let founded = 1.0 - (-step.weight.max(0.0) / FOUNDED).exp();
    (apart * founded).clamp(0.05, 0.99)
}

/// What must speak for a link until it is two thirds sure, were there no other that it could be.
const FOUNDED: f32 = 3.0;
