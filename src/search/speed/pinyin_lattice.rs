//! The ways in which characters may stand for a row of typed units: a lattice that is followed through the pairs of
//! 64 texts at once, one bit a text.

use crate::search::find::readings::Initials;
use crate::search::speed::initial_bigrams::{PairId, pairs_of};

/// One step: a character that stands for the units from one place to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LatticeStep {
    pub from: usize,
    pub to: usize,
    /// Whether it is a slip, of whose sound nothing is known.
    pub slip: bool,
}

/// The ways through a row of units: a lattice whose edges are steps.
#[derive(Debug)]
pub(crate) struct Lattice {
    places: Vec<LatticePlace>,
    slips: usize,
    steps: usize,
}

#[derive(Clone, Debug, Default)]
struct LatticePlace {
    true_steps: Vec<TrueStep>,
    slips: Vec<usize>,
}

#[derive(Clone, Debug)]
struct TrueStep {
    number: usize,
    to: usize,
    /// The true steps that end where this one begins, each with the pairs of which a text must hold one.
    before: Vec<(usize, Vec<PairId>)>,
}

/// Memory that one look through all blocks uses again for each.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// For each number of slips made so far and each true step: the texts in which a way ends with that step.
    reached: Vec<u64>,
    /// For each number of slips and each place among the units: the texts in which a way gets there by a slip.
    slipped: Vec<u64>,
    /// The same, by a step of any kind.
    came: Vec<u64>,
}

impl Lattice {
    /// A lattice over units that begin with these letters, by these steps, with at most so many slips on the way.
    pub(crate) fn new(initials: &[Initials], mut steps: Vec<LatticeStep>, slips: usize) -> Self {
        steps.sort_unstable();
        steps.dedup();
        let begins = |step: &LatticeStep| initials.get(step.from).copied().unwrap_or(0);
        let is_true = |step: &&LatticeStep| !step.slip;
        let pairs = |one: &LatticeStep, other: &LatticeStep| pairs_of(begins(one), begins(other));
        let before = |step: &LatticeStep| {
            let ending = steps.iter().filter(is_true).enumerate().filter(|(_, last)| last.to == step.from);
            ending.map(|(number, last)| (number, pairs(last, step))).collect()
        };
        let mut places = vec![LatticePlace::default(); initials.len()];
        let mut number = 0;
        for step in &steps {
            let Some(place) = places.get_mut(step.from) else { continue };
            if step.slip {
                place.slips.push(step.to);
            } else {
                place.true_steps.push(TrueStep { number, to: step.to, before: before(step) });
                number += 1;
            }
        }
        Self { places, slips, steps: steps.iter().filter(is_true).count() }
    }

    /// The texts of a block, given as a word of texts a pair, that hold every pair of one of the ways.
    pub(crate) fn through(&self, texts: &[u64], room: &mut Room) -> u64 {
        let (width, end) = (self.places.len() + 1, self.places.len());
        for (list, size) in [(&mut room.reached, self.steps), (&mut room.slipped, width), (&mut room.came, width)] {
            list.clear();
            list.resize(size * (self.slips + 1), 0);
        }
        or(&mut room.slipped, 0, u64::MAX);
        or(&mut room.came, 0, u64::MAX);
        for (from, place) in self.places.iter().enumerate() {
            for slips in 0..=self.slips {
                for step in &place.true_steps {
                    let here = at(&room.slipped, slips * width + from)
                        | step.before.iter().fold(0, |here, (last, pairs)| {
                            let beside = pairs.iter().fold(0, |beside, pair| beside | at(texts, *pair));
                            here | at(&room.reached, slips * self.steps + last) & beside
                        });
                    or(&mut room.reached, slips * self.steps + step.number, here);
                    or(&mut room.came, slips * width + step.to, here);
                }
                let here = at(&room.came, slips * width + from);
                for to in place.slips.iter().filter(|_| slips < self.slips) {
                    or(&mut room.slipped, (slips + 1) * width + to, here);
                    or(&mut room.came, (slips + 1) * width + to, here);
                }
            }
        }
        (0..=self.slips).fold(0, |through, slips| through | at(&room.came, slips * width + end))
    }
}

fn at(words: &[u64], place: usize) -> u64 {
    words.get(place).copied().unwrap_or(0)
}

fn or(words: &mut [u64], place: usize, more: u64) {
    if let Some(word) = words.get_mut(place) {
        *word |= more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::find::readings::{Readings, initials_of};
    use crate::search::index::bit_set::BitSet;
    use crate::search::index::corpus::Corpus;
    use crate::search::speed::initial_bigrams::InitialBigrams;

    fn kept(texts: &[&str], units: &str, steps: &[(usize, usize, bool)], slips: usize) -> Vec<u32> {
        let corpus = Corpus::build(texts.iter().copied(), &|| false).unwrap();
        let pairs = InitialBigrams::build(&corpus, &Readings::of(&corpus), 1, &|| false).unwrap();
        let steps = steps.iter().map(|(from, to, slip)| LatticeStep { from: *from, to: *to, slip: *slip }).collect();
        let initials: Vec<Initials> = units.chars().map(initials_of).collect();
        let (mut set, mut room) = (BitSet::all(texts.len()), Room::default());
        let lattice = Lattice::new(&initials, steps, slips);
        for (block, texts) in pairs.blocks().enumerate() {
            set.keep_in_block(block, || lattice.through(texts, &mut room));
        }
        set.members().collect()
    }

    #[test]
    fn a_chain_leads_through_neighbours() {
        let texts = ["文化财产", "化文财产", "财产文化", "", "x文x化"];
        let initials = [(0, 1, false), (1, 2, false), (2, 3, false), (3, 4, false)];
        assert_eq!(kept(&texts, "whcc", &initials, 0), [0]);
        assert_eq!(kept(&texts, "wh", &initials[..2], 0), [0, 2]);
        assert_eq!(kept(&texts, "w", &initials[..1], 0), [0, 1, 2, 3, 4], "one character is no pair");
        assert!(kept(&texts, "wh", &initials[..1], 0).is_empty(), "no way leads to the end");
    }

    #[test]
    fn of_a_slip_nothing_is_known() {
        let texts = ["文化财产", "文甲财产", "文甲乙产"];
        let all: Vec<(usize, usize, bool)> = (0..4).flat_map(|at| [(at, at + 1, false), (at, at + 1, true)]).collect();
        assert_eq!(kept(&texts, "whcc", &all, 0), [0]);
        assert_eq!(kept(&texts, "whcc", &all, 1), [0, 1]);
        assert_eq!(kept(&texts, "whcc", &all, 2), [0, 1, 2]);
    }

    #[test]
    fn any_of_the_ways_will_do() {
        let texts = ["先生", "西安声", "安先"];
        let ways = [(0, 4, false), (0, 2, false), (2, 4, false), (4, 9, false)];
        assert_eq!(kept(&texts, "xiansheng", &ways, 0), [0, 1]);
    }
}
