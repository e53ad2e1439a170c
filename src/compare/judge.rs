//! What is left of a difference when all that says the same on both sides is taken away, and so what it changes.
//!
//! Both sides of a change are read for what they mean, together with the words that a change cuts into. What answers each
//! other falls away: equal senses, equal words, words that say the same, framing, two negations. What is left on either side
//! is a difference in substance: in doubt it is one.

use std::cell::OnceCell;
use std::ops::Range;

use super::anchors::Change;
use super::cut::Cut;
use super::framing::Framing;
use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::regions::{Answered, ChangeRegions, equal, near_framing};
use super::service;
use super::token::{TokenClass, TokenSide};
use super::units::MeaningUnit;

/// What each token of the two sides changes; `None` for one that changes nothing.
pub(super) type Judged = [Vec<Option<Meaning>>; 2];

/// What the tokens of both sides change, which of them changed places or bear on something else (in framing and in what
/// moved too), and which of them are framing.
pub(super) fn judge(cut: &Cut, framing: &Framing) -> (Judged, Judged, [Vec<bool>; 2]) {
    let [left, right] = &cut.sides;
    let regions = ChangeRegions::of(cut);
    let mut units = [0, 1].map(|side| regions.units(cut, side, framing));
    let mut grown = regions.grown(cut, &units);
    service::add(&mut grown, cut, &mut units, framing);
    let equal = equal(&units, &regions);
    let mut bench = Bench {
        framing,
        sides: [left, right],
        units: &units,
        regions: Vec::new(),
        equal,
        answered: Vec::new(),
        exchanged: Vec::new(),
        turned: Vec::new(),
        carried: &regions.carried,
        keeps_voice: OnceCell::new(),
    };
    for region in 0..grown.count {
        bench.add(&grown, region, cut);
    }
    bench.settle();
    bench.order(&cut.changes);
    let mut found = [vec![None; left.tokens.len()], vec![None; right.tokens.len()]];
    for (at, region) in bench.regions.iter().enumerate() {
        for (side, items) in region.items.iter().enumerate() {
            for item in items.iter().filter(|item| !item.is_answered) {
                let (tokens, why) = bench.told(region, side, item);
                // Where one side adds nothing and all of it stands on both, what is added tells: `deja de`, `no deja de`.
                let added = || (0..2).flat_map(|side| regions.tokens(side, at).map(move |token| (side, token)));
                let is_one_sided = (0..2).any(|side| regions.tokens(side, at).next().is_none());
                let adds_nothing = !tokens.clone().any(|token| regions.is_changed(side, token));
                if adds_nothing && is_one_sided && added().all(|(side, token)| is_open(&found, side, token)) {
                    added().for_each(|(side, token)| set(&mut found, side, token..token + 1, why));
                }
                set(&mut found, side, tokens, why);
            }
        }
    }
    let mut turned = [vec![None; left.tokens.len()], vec![None; right.tokens.len()]];
    let exchanged = bench.exchanged.iter();
    let exchanged = exchanged.map(|(side, unit, why)| (*side, bench.unit(*side, *unit).tokens.clone(), *why));
    for (side, tokens, why) in exchanged.chain(bench.turned.iter().cloned()) {
        set(&mut found, side, tokens.clone(), why);
        set(&mut turned, side, tokens, why);
    }
    (found, turned, grown.framing)
}

/// Whether nothing is known yet of what a token changes.
fn is_open(judged: &Judged, side: usize, token: usize) -> bool {
    judged.get(side).and_then(|judged| judged.get(token)).is_none_or(Option::is_none)
}

/// Notes what some tokens change, where nothing weightier is known.
fn set(judged: &mut Judged, side: usize, tokens: Range<usize>, why: Meaning) {
    for token in tokens {
        if let Some(slot) = judged.get_mut(side).and_then(|judged| judged.get_mut(token)) {
            *slot = Some(slot.map_or(why, |known| known.min(why)));
        }
    }
}

/// How far two things may differ and still say the same: what is most alike answers first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    Word,
    Sense,
    Kin,
}

/// One thing that a side says within a region.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub unit: usize,
    /// A sense of the unit, or its word.
    pub sense: Option<Sense>,
    /// Whether it stands in framing, which may answer but needs no answer.
    pub is_framing: bool,
    pub is_answered: bool,
}

/// Where the framing nearest to a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Framed {
    Here,
    Near,
    Nowhere,
}

/// What both sides say in one region.
pub(super) struct Region {
    pub items: [Vec<Item>; 2],
    /// Whether framing stands in the same change or near it.
    pub framed: Framed,
    /// For each side whether it has a pronoun that may stand for an actor.
    pub pronouns: [bool; 2],
    /// The tokens of the left side that it lies between, to see whether two regions share a clause.
    left: Range<usize>,
}

pub(super) struct Bench<'a> {
    pub framing: &'a Framing,
    pub sides: [&'a TokenSide; 2],
    units: &'a [Vec<MeaningUnit>; 2],
    pub regions: Vec<Region>,
    /// What stands equal outside all changes.
    pub equal: Vec<Answered>,
    /// What answers each other so far.
    pub answered: Vec<Answered>,
    /// What changed places: side, unit, and what that changes.
    pub exchanged: Vec<(usize, usize, Meaning)>,
    /// Grammatical words that say otherwise: side, tokens, and what that changes.
    pub turned: Vec<(usize, Range<usize>, Meaning)>,
    /// For each token of the left side of how many tokens the passage is that it moved with.
    pub carried: &'a [Option<usize>],
    /// Whether both sides have as many words that tell of a passive; asked for seldom.
    pub keeps_voice: OnceCell<bool>,
}

impl Bench<'_> {
    pub(super) fn unit(&self, side: usize, unit: usize) -> &MeaningUnit {
        static NONE: MeaningUnit = MeaningUnit::NONE;
        let found = self.units.get(side).and_then(|units| units.get(unit));
        debug_assert!(found.is_some(), "an item of a unit");
        found.unwrap_or(&NONE)
    }

    /// All that was read of a side.
    pub(super) fn units(&self, side: usize) -> &[MeaningUnit] {
        self.units.get(side).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, grown: &ChangeRegions, region: usize, cut: &Cut) {
        let mut items = [Vec::new(), Vec::new()];
        for (side, items) in items.iter_mut().enumerate() {
            let Some(owner) = grown.owner.get(side) else { continue };
            for (at, unit) in self.units.get(side).into_iter().flatten().enumerate() {
                if unit.tokens.clone().any(|token| owner.get(token).copied().flatten() == Some(region)) {
                    let framing = grown.framing.get(side);
                    let framed = |at: usize| framing.and_then(|framing| framing.get(at)) == Some(&true);
                    // What weighs a duty is framing only where all of it is: 还将继续 is not, for the sake of 还将.
                    let weighs = unit.senses.iter().any(|sense| !sense.is_weak && sense.meaning != Meaning::Actor);
                    let mut tokens = unit.tokens.clone();
                    let is_framing = if weighs { tokens.all(framed) } else { tokens.any(framed) };
                    let item = |sense| Item { unit: at, sense, is_framing, is_answered: false };
                    items.extend(unit.senses.iter().map(|sense| item(Some(*sense))));
                    items.extend(unit.word.iter().map(|_| item(None)));
                }
            }
        }
        let core = |side: usize| {
            let Some((text, owner)) = cut.sides.get(side).zip(grown.owner.get(side)) else { return false };
            let owned = text.tokens.iter().zip(owner).filter(|(_, owner)| **owner == Some(region));
            owned.into_iter().any(|(token, _)| self.framing.is_core(token.word))
        };
        let owns = |side: usize, at: usize| {
            grown.owner.get(side).and_then(|owner| owner.get(at)).copied().flatten() == Some(region)
        };
        let framed = if cut.is_framed(region) || (core(0) && core(1)) {
            Framed::Here
        } else if [0, 1].iter().any(|side| near_framing(cut, grown, *side, region)) {
            Framed::Near
        } else {
            Framed::Nowhere
        };
        let pronouns = [0, 1].map(|side| {
            let tokens = cut.sides.get(side).map_or(0, |text| text.tokens.len());
            (0..tokens).filter(|at| owns(side, *at)).any(|at| {
                cut.sides.get(side).is_some_and(|text| grammar::is(FunctionWord::Pronoun, &text.text(at..at + 1)))
            })
        });
        let owned = |owner: &Option<usize>| *owner == Some(region);
        let left = grown.owner.first().map_or(0..0, |owner| {
            let first = owner.iter().position(owned).unwrap_or_else(|| cut.left_place(region));
            first..owner.iter().rposition(owned).map_or(first, |last| last + 1)
        });
        self.regions.push(Region { items, framed, pronouns, left });
    }

    /// Takes away all that says the same.
    fn settle(&mut self) {
        for at in 0..self.regions.len() {
            self.answer(at, at);
            self.negations(at);
            self.litotes(at);
            self.spellings(at);
            self.near(at, at);
        }
        let [left, right] = [0, 1].map(|side| self.unanswered(side));
        for one in left {
            for other in right.iter().copied().filter(|other| *other != one) {
                self.answer(one, other);
                if self.share_clause(one, other) {
                    self.near(one, other);
                }
            }
        }
        self.negations_apart();
        for at in 0..self.regions.len() {
            self.perfect(at);
            self.carriers(at);
            self.drop_framing(at);
            self.weak(at);
        }
    }

    /// Marks what says the same words in another order, or with other grammatical words between them.
    fn order(&mut self, changes: &[Change]) {
        let mut all = std::mem::take(&mut self.answered);
        all.append(&mut self.equal);
        all.extend(self.citations());
        all.sort_unstable_by_key(|unit| (unit.left, unit.right));
        self.exchanges(&all);
        all.retain(|unit| !unit.is_carried);
        self.scopes(&all);
        self.cases(changes);
        self.voices(changes, &all);
    }

    /// Lets the left items of one region and the right ones of another answer each other.
    fn answer(&mut self, one: usize, other: usize) {
        let mut pairs = Vec::new();
        let shares_clause = one == other || self.share_clause(one, other);
        let (Some(left), Some(right)) = (self.open(one, 0), self.open(other, 1)) else { return };
        let mut taken = vec![false; right.len()];
        for nearness in [Nearness::Word, Nearness::Sense, Nearness::Kin] {
            for (place, item) in &left {
                if pairs.iter().any(|(known, _)| known == place) {
                    continue;
                }
                let fits = |(at, (_, candidate)): &(usize, &(usize, Item))| {
                    let agents = || self.is_agent(0, item.unit) || self.is_agent(1, candidate.unit);
                    let wanders = || item.sense.is_none_or(|sense| sense.meaning.may_wander()) && !agents();
                    !taken.get(*at).copied().unwrap_or(true)
                        && self.say_same(item, candidate, nearness)
                        && (shares_clause || wanders())
                };
                if let Some((at, (answer, _))) = right.iter().enumerate().find(fits) {
                    if let Some(slot) = taken.get_mut(at) {
                        *slot = true;
                    }
                    pairs.push((*place, *answer));
                }
            }
        }
        self.close_pairs(one, other, &pairs);
    }

    /// The regions in which a side says something that nothing answers yet.
    fn unanswered(&self, side: usize) -> Vec<usize> {
        let open =
            |region: &Region| region.items.get(side).is_some_and(|items| items.iter().any(|item| !item.is_answered));
        self.regions.iter().enumerate().filter(|(_, region)| open(region)).map(|(at, _)| at).collect()
    }

    /// The language that the framing was learnt in.
    pub(super) const fn language(&self) -> Language {
        self.framing.language
    }

    /// The items of a side of a region that nothing answers yet.
    pub(super) fn open(&self, region: usize, side: usize) -> Option<Vec<(usize, Item)>> {
        let items = self.regions.get(region)?.items.get(side)?;
        Some(items.iter().cloned().enumerate().filter(|(_, item)| !item.is_answered).collect())
    }

    pub(super) fn item(&mut self, region: usize, side: usize, item: usize) -> Option<&mut Item> {
        self.regions.get_mut(region)?.items.get_mut(side)?.get_mut(item)
    }

    pub(super) fn close(&mut self, region: usize, side: usize, item: usize) {
        if let Some(item) = self.item(region, side, item) {
            item.is_answered = true;
        }
    }

    /// Whether two regions stand in one clause of the left side.
    pub(super) fn share_clause(&self, one: usize, other: usize) -> bool {
        let (Some(one), Some(other), Some(left)) = (self.regions.get(one), self.regions.get(other), self.sides.first())
        else {
            return false;
        };
        let between = if one.left.end <= other.left.start {
            one.left.end..other.left.start
        } else {
            other.left.end..one.left.start
        };
        between.start > between.end || left.run(between).iter().all(|token| token.class != TokenClass::Clause)
    }

    /// The tokens of an item that nothing answers, and what they change.
    fn told(&self, region: &Region, side: usize, item: &Item) -> (Range<usize>, Meaning) {
        // `forbidden` is no mere no: the class beside the negation says what it denies.
        let denied = |unit: &MeaningUnit| {
            unit.senses.iter().map(|sense| sense.meaning).filter(|meaning| *meaning != Meaning::Negation).min()
        };
        let said = |sense: Sense| match sense.meaning {
            Meaning::Negation => denied(self.unit(side, item.unit)).unwrap_or(Meaning::Negation),
            other => other,
        };
        let meaning = item.sense.map_or_else(|| self.matter(region, side, item), said);
        (self.unit(side, item.unit).tokens.clone(), meaning)
    }

    /// What words change that have no sense of their own: who, a member of a list, or the matter.
    fn matter(&self, region: &Region, side: usize, item: &Item) -> Meaning {
        if self.is_actor(side, self.unit(side, item.unit)) {
            return Meaning::Actor;
        }
        let others = region.items.get(1 - side).into_iter().flatten().any(|item| !item.is_answered);
        let tokens = &self.unit(side, item.unit).tokens;
        let is_listing = |at: Option<usize>| {
            let Some((at, text)) = at.zip(self.sides.get(side)) else { return false };
            grammar::is(FunctionWord::Joint, &text.text(at..at + 1))
        };
        if !others && (is_listing(tokens.start.checked_sub(1)) || is_listing(Some(tokens.end))) {
            Meaning::List
        } else {
            Meaning::Matter
        }
    }
}
