//! What is left of a difference when all that says the same on both sides is taken away, and so what it changes.
//!
//! Both sides of a change are read for what they mean, together with the words that a change cuts into. What answers each
//! other falls away: equal senses, equal words, words that say the same, framing, two negations. What is left on either side
//! is a difference in substance: in doubt it is one.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use rustc_hash::FxHashMap;

use super::anchors::Change;
use super::cut::Cut;
use super::framing::Framing;
use super::grammar::{self, FunctionWord};
use super::items::{Bond, Item, Nearness};
use super::meaning::Meaning;
use super::regions::{Answered, ChangeRegions, equal};
use super::service;
use super::texts::{Texts, Turned};
use super::token::TokenClass;
use super::units::MeaningUnit;
use crate::model::{Side, Sides};

/// What each token of the two sides changes; `None` for one that changes nothing.
pub(super) type TokenMeanings = Sides<Vec<Option<Meaning>>>;

/// What is found out about the tokens of both sides.
pub(super) struct Judgement {
    pub substance: TokenMeanings,
    /// What those change that changed places or bear on something else, in framing and in what moved too.
    pub turned: TokenMeanings,
    pub framing: Sides<Vec<bool>>,
}

pub(super) fn judge(cut: &Cut, framing: &Framing) -> Judgement {
    let regions = ChangeRegions::of(cut);
    let mut units = Sides::of(|side| regions.units(cut, side, framing));
    let mut grown = regions.grown(&units);
    service::add(&mut grown, cut, &mut units, framing);
    let carried = &*regions.carried;
    let texts = Texts { framing, sides: &cut.sides, units: &units, carried, keeps_voice: OnceCell::new() };
    let mut judging = Judging::of(&texts, &grown, cut);
    judging.settle();
    let mut substance = judging.left_over(&regions);
    let mut turned = cut.sides.each().map(|side| vec![None; side.tokens.len()]);
    let answered = std::mem::take(&mut judging.answered);
    for Turned { side, tokens, why } in texts.reordered(answered, equal(&units, &regions), &cut.changes) {
        set(&mut substance[side], tokens.clone(), why);
        set(&mut turned[side], tokens, why);
    }
    Judgement { substance, turned, framing: grown.framing }
}

/// Notes what some tokens change, where nothing weightier is known.
fn set(known: &mut [Option<Meaning>], tokens: Range<usize>, why: Meaning) {
    for slot in known.get_mut(tokens).unwrap_or_default() {
        *slot = Some(slot.map_or(why, |known| known.min(why)));
    }
}

impl Texts<'_> {
    /// What says the same words in another order, or with other grammatical words between them.
    fn reordered(&self, answered: Vec<Answered>, equal: Vec<Answered>, changes: &[Change]) -> Vec<Turned> {
        let mut all = answered;
        all.extend(equal);
        all.extend(self.citations());
        all.sort_unstable_by_key(|unit| (unit.left, unit.right));
        let mut turned = self.exchanges(&all);
        all.retain(|unit| !unit.is_carried);
        turned.extend(self.scopes(&all));
        turned.extend(self.cases(changes));
        turned.extend(self.relative_clauses());
        turned.extend(self.voices(changes, &all));
        turned
    }
}

/// How far from a change the nearest framing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FramingDistance {
    Here,
    /// In the sentence of the change.
    Near,
    Far,
}

/// What both sides say in one region.
pub(super) struct Region {
    pub items: Sides<Vec<Item>>,
    pub framed: FramingDistance,
    /// For each side whether it has a pronoun that may stand for an actor.
    pub pronouns: Sides<bool>,
    /// The clauses of the left side that it lies in, by their numbers.
    clauses: RangeInclusive<usize>,
}

/// Two texts of which more and more is known to say the same.
pub(super) struct Judging<'a> {
    pub texts: &'a Texts<'a>,
    pub regions: Vec<Region>,
    /// What answers each other so far.
    pub answered: Vec<Answered>,
}

impl<'a> Judging<'a> {
    fn of(texts: &'a Texts<'a>, grown: &ChangeRegions, cut: &Cut) -> Self {
        let ends = texts.sides.left.tokens.iter().map(|token| usize::from(token.class == TokenClass::Clause));
        let ended = ends.scan(0, |ended, ends| {
            *ended += ends;
            Some(*ended)
        });
        let clauses: Vec<usize> = std::iter::once(0).chain(ended).collect();
        let clause = |at: usize| clauses.get(at).copied().unwrap_or_default();
        let region = |(region, bounds): (usize, &Sides<Range<usize>>)| {
            let is_core = |side: Side| {
                let tokens = grown.tokens(side, region).filter_map(|at| texts.sides[side].tokens.get(at));
                tokens.into_iter().any(|token| texts.framing.is_core(token.word))
            };
            let framed = if cut.is_framed(region) || Side::BOTH.into_iter().all(is_core) {
                FramingDistance::Here
            } else if Side::BOTH.into_iter().any(|side| grown.is_near_framing(cut, side, region)) {
                FramingDistance::Near
            } else {
                FramingDistance::Far
            };
            let stands_for = |side, at| grammar::is(FunctionWord::Pronoun, texts.word(side, at));
            let first = cut.left_place(region);
            Region {
                items: Sides::of(|side| texts.items(grown, region, side)),
                framed,
                pronouns: Sides::of(|side| grown.tokens(side, region).any(|at| stands_for(side, at))),
                clauses: if bounds.left.is_empty() {
                    clause(first)..=clause(first)
                } else {
                    clause(bounds.left.start)..=clause(bounds.left.end)
                },
            }
        };
        let regions = grown.bounds.iter().enumerate().map(region).collect();
        Self { texts, regions, answered: Vec::new() }
    }

    /// Takes away all that says the same.
    fn settle(&mut self) {
        for at in 0..self.regions.len() {
            self.answer(at, at);
            self.spellings(at);
            self.negations(at);
            self.litotes(at);
            self.near(at, at);
        }
        let mut answers: FxHashMap<Bond, Vec<usize>> = FxHashMap::default();
        for region in self.unanswered(Side::Right) {
            self.bonds(region, Side::Right).for_each(|bond| answers.entry(bond).or_default().push(region));
        }
        for one in self.unanswered(Side::Left) {
            let others: BTreeSet<usize> =
                self.bonds(one, Side::Left).filter_map(|bond| answers.get(&bond)).flatten().copied().collect();
            for other in others.into_iter().filter(|other| *other != one) {
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

    /// What the items change that nothing answers.
    fn left_over(&self, regions: &ChangeRegions) -> TokenMeanings {
        let mut found = self.texts.sides.each().map(|side| vec![None; side.tokens.len()]);
        for (at, region) in self.regions.iter().enumerate() {
            for side in Side::BOTH {
                for item in region.items[side].iter().filter(|item| !item.is_answered) {
                    let tokens = self.texts.unit(side, item.unit).tokens.clone();
                    let why = self.changes(region, side, item);
                    // Where one side adds nothing and all of it stands on both, what is added tells: `deja de`, `no deja de`.
                    let added = || {
                        Side::BOTH.into_iter().flat_map(|side| regions.tokens(side, at).map(move |token| (side, token)))
                    };
                    let is_one_sided = Side::BOTH.iter().any(|side| regions.tokens(*side, at).next().is_none());
                    let adds_nothing = tokens.clone().all(|token| regions.owner(side, token).is_none());
                    let is_open = |(side, token): (Side, usize)| found[side].get(token).is_none_or(Option::is_none);
                    if adds_nothing && is_one_sided && added().all(is_open) {
                        added().for_each(|(side, token)| set(&mut found[side], token..token + 1, why));
                    }
                    set(&mut found[side], tokens, why);
                }
            }
        }
        found
    }

    /// Lets the left items of one region and the right ones of another answer each other.
    fn answer(&mut self, one: usize, other: usize) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        let shares_clause = one == other || self.share_clause(one, other);
        let (left, right) = (self.open(one, Side::Left), self.open(other, Side::Right));
        let mut answers: FxHashMap<Bond, Vec<usize>> = FxHashMap::default();
        for (at, (_, item)) in right.iter().enumerate() {
            self.texts.bonds(Side::Right, item).for_each(|bond| answers.entry(bond).or_default().push(at));
        }
        for nearness in [Nearness::Word, Nearness::Sense, Nearness::Kin] {
            for (place, item) in &left {
                if pairs.iter().any(|(known, _)| known == place) {
                    continue;
                }
                let fits = |(answer, candidate): &&(usize, Item)| {
                    let is_agent = |side, item: &Item| self.texts.is_agent(side, item.unit);
                    let agents = || is_agent(Side::Left, item) || is_agent(Side::Right, candidate);
                    let wanders = || item.sense.is_none_or(|sense| sense.meaning.may_wander()) && !agents();
                    !pairs.iter().any(|(_, taken)| taken == answer)
                        && self.texts.say_same(item, candidate, nearness)
                        && (shares_clause || wanders())
                };
                let bonds = self.texts.bonds(Side::Left, item);
                let bound: BTreeSet<usize> = bonds.filter_map(|bond| answers.get(&bond)).flatten().copied().collect();
                if let Some((answer, _)) = bound.into_iter().filter_map(|at| right.get(at)).find(fits) {
                    pairs.push((*place, *answer));
                }
            }
        }
        self.close_pairs(one, other, &pairs);
    }

    /// The regions in which a side says something that nothing answers yet.
    fn unanswered(&self, side: Side) -> Vec<usize> {
        (0..self.regions.len()).filter(|at| self.items(*at, side).iter().any(|item| !item.is_answered)).collect()
    }

    /// What may bring the open items of a side of a region together with others.
    fn bonds(&self, region: usize, side: Side) -> impl Iterator<Item = Bond> {
        let clauses = self.regions.get(region).map(|region| region.clauses.clone());
        let items = self.items(region, side).iter().filter(|item| !item.is_answered);
        clauses.into_iter().flatten().map(Bond::Clause).chain(items.flat_map(move |item| self.texts.bonds(side, item)))
    }

    /// All items of a side of a region.
    pub(super) fn items(&self, region: usize, side: Side) -> &[Item] {
        self.regions.get(region).map_or(&[], |region| &region.items[side])
    }

    /// The items of a side of a region that nothing answers yet, with their places.
    pub(super) fn open(&self, region: usize, side: Side) -> Vec<(usize, Item)> {
        self.items(region, side).iter().copied().enumerate().filter(|(_, item)| !item.is_answered).collect()
    }

    pub(super) fn item(&mut self, region: usize, side: Side, item: usize) -> Option<&mut Item> {
        self.regions.get_mut(region)?.items[side].get_mut(item)
    }

    pub(super) fn close(&mut self, region: usize, side: Side, item: usize) {
        if let Some(item) = self.item(region, side, item) {
            item.is_answered = true;
        }
    }

    pub(super) fn close_all(&mut self, region: usize, side: Side, items: &[(usize, Item)]) {
        items.iter().for_each(|(place, _)| self.close(region, side, *place));
    }

    /// Whether two regions stand in one clause of the left side.
    pub(super) fn share_clause(&self, one: usize, other: usize) -> bool {
        let clauses = |region: usize| self.regions.get(region).map(|region| &region.clauses);
        clauses(one).zip(clauses(other)).is_some_and(|(a, b)| a.start() <= b.end() && b.start() <= a.end())
    }

    /// What an item changes that nothing answers.
    fn changes(&self, region: &Region, side: Side, item: &Item) -> Meaning {
        let unit = self.texts.unit(side, item.unit);
        let Some(sense) = item.sense else { return self.matter(region, side, unit) };
        if sense.meaning != Meaning::Negation {
            return sense.meaning;
        }
        // `forbidden` is no mere no: the class beside the negation says what it denies.
        let denied = unit.senses.iter().map(|sense| sense.meaning).filter(|meaning| *meaning != Meaning::Negation);
        denied.min().unwrap_or(Meaning::Negation)
    }

    /// What words change that have no sense of their own: who, a member of a list, or the matter.
    fn matter(&self, region: &Region, side: Side, unit: &MeaningUnit) -> Meaning {
        if self.texts.is_actor(side, unit) {
            return Meaning::Actor;
        }
        let is_answered = region.items[side.other()].iter().all(|item| item.is_answered);
        let joins = |at: usize| grammar::is(FunctionWord::Joint, self.texts.word(side, at));
        let is_member = || unit.tokens.start.checked_sub(1).is_some_and(joins) || joins(unit.tokens.end);
        if is_answered && is_member() { Meaning::List } else { Meaning::Matter }
    }
}
