//! Two things that changed places about a third one: who acts on whom, which number goes with what.

use std::collections::BTreeSet;

use super::grammar::{self, FunctionWord};
use super::judge::{FramingDistance, Judging};
use super::language::Language;
use super::meaning::Meaning;
use super::regions::Answered;
use super::standing::{CaseMark, Standing};
use super::stem::stem;
use super::texts::{Texts, Turned};
use super::token::{TokenClass, WordId};
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// The most words between two things that `of` or `and` joins, articles among them.
const JOINER: usize = 3;

impl Judging<'_> {
    /// Remembers which items answer each other, to see what changed places.
    pub(super) fn remember(&mut self, one: usize, other: usize, pairs: &[(usize, usize)]) {
        let texts = self.texts;
        let is_here = |at: usize| self.regions.get(at).is_none_or(|region| region.framed == FramingDistance::Here);
        let is_near = is_here(one) || is_here(other);
        let is_usual = |side: Side, unit: usize| {
            let phrases = &texts.framing.phrases;
            texts.run(side, unit).iter().any(|token| phrases.iter().any(|phrases| phrases.is_usual(token.word)))
        };
        let found = pairs.iter().filter_map(|(left, right)| {
            let (left, right) = (self.items(one, Left).get(*left)?, self.items(other, Right).get(*right)?);
            let is_said = !left.is_framing && !right.is_framing;
            is_said.then(|| Answered {
                left: left.unit,
                right: right.unit,
                meaning: left.sense.map(|sense| sense.meaning),
                is_weak: texts.unit(Left, left.unit).is_light || left.is_weak(),
                is_framed: is_near && (is_usual(Left, left.unit) || is_usual(Right, right.unit)),
                is_carried: false,
            })
        });
        let found: Vec<Answered> = found.collect();
        self.answered.extend(found);
    }
}

impl Texts<'_> {
    /// Marks what changed places: `A informs B`, `B informs A`; `3 months … 12 months`, `12 months … 3 months`. One phrase
    /// alone that went elsewhere has changed places with nothing.
    pub(super) fn exchanges(&self, all: &[Answered]) -> Vec<Turned> {
        let mut turned = self.actor_exchanges();
        let places = Sides::of(|side| self.places(side));
        // The first unit on the right that any has from each place on: where none lies before a unit, nothing crosses it.
        let least = all.iter().rev().scan(usize::MAX, |least, unit| {
            *least = unit.right.min(*least);
            Some(*least)
        });
        let mut least: Vec<usize> = least.collect();
        least.reverse();
        for (place, one) in all.iter().enumerate().filter(|(_, one)| !one.is_framed) {
            // What crosses it, by where it stands on the right.
            let mut crossing: BTreeSet<(usize, usize)> = BTreeSet::new();
            let behind = all.iter().zip(&least).enumerate().skip(place + 1);
            for (at, (other, _)) in behind.take_while(|(_, (_, least))| **least < one.right) {
                if one.left == other.left || other.right >= one.right || other.is_framed {
                    continue;
                }
                let thirds = crossing.range((other.right + 1, 0)..);
                turned.extend(self.crossed([one, other], thirds.map(|(_, third)| *third).collect(), all, &places));
                crossing.insert((other.right, at));
            }
        }
        turned
    }

    /// What two units that cross each other turn to; `between`: the places of those that cross the first alone.
    fn crossed(
        &self,
        [one, other]: [&Answered; 2],
        mut between: Vec<usize>,
        all: &[Answered],
        places: &Sides<Vec<Standing>>,
    ) -> Vec<Turned> {
        let meanings = || one.meaning.into_iter().chain(other.meaning);
        let turned = |third: Option<&Answered>, why: Option<Meaning>| {
            let why = why.unwrap_or(Meaning::Matter);
            // Where one of them stands as if it had not moved, the others show it.
            [one, other].into_iter().chain(third).flat_map(|unit| self.both_turned(unit, why)).collect()
        };
        if self.trade_openers([one, other], all) {
            return turned(None, meanings().min());
        }
        if !one.may_trade() || !other.may_trade() {
            return Vec::new();
        }
        let is_between = |third: &&Answered| {
            (third.may_trade() || third.may_act() && !self.opens(Left, third.left))
                && !third.is_carried
                && third.meaning != Some(Meaning::Joint)
                && !self.is_nor(third)
                && third.left < other.left
        };
        between.sort_unstable();
        let thirds: Vec<&Answered> = between.into_iter().filter_map(|at| all.get(at)).filter(is_between).collect();
        let is_told = one.meaning == other.meaning || meanings().any(|meaning| meaning == Meaning::Actor);
        let third = self.exchange([one, other], &thirds, places);
        third.map_or_else(Vec::new, |third| turned(third, meanings().min().filter(|_| is_told)))
    }

    /// Whether each of two crossed units stands before what the other one stood before: `may ask that banks must close`.
    /// Where that is the same word, or nothing, something between them shows it: `within the port dine, outside it sleep`.
    fn trade_openers(&self, [one, other]: [&Answered; 2], all: &[Answered]) -> bool {
        // `Within` and `outside` are of two classes.
        let is_opener = |unit: &Answered| !self.is_thing(unit) || unit.meaning == Some(Meaning::Direction);
        if !is_opener(one) || !is_opener(other) || self.is_thing(one) && self.is_thing(other) {
            return false;
        }
        let stays = |left: usize, right: usize| all.iter().any(|unit| (unit.left, unit.right) == (left, right));
        let ahead = |left: usize, right: usize| match (self.member(Left, left), self.member(Right, right)) {
            (Some(left), Some(right)) => stays(left, right).then_some(Some(left)),
            (None, None) => Some(None),
            _ => None,
        };
        let (Some(first), Some(second)) = (ahead(one.left, other.right), ahead(other.left, one.right)) else {
            return false;
        };
        let says = |unit: usize| self.text(Left, unit).to_lowercase();
        let parts = |third: &&Answered| {
            third.may_trade()
                && (one.left + 1..other.left).contains(&third.left)
                && (other.right + 1..one.right).contains(&third.right)
                && Some(third.left) != first
        };
        match (first, second) {
            (Some(first), Some(second)) if says(first) != says(second) => true,
            (None, None) => false,
            _ => all.iter().any(|third| parts(&third)),
        }
    }

    /// Whether two crossed units changed places, and about which third one. What goes elsewhere with all that belongs to it
    /// has not: its preposition, the word that makes its clause a condition, the verb beside it.
    fn exchange<'t>(
        &self,
        [one, other]: [&Answered; 2],
        thirds: &[&'t Answered],
        places: &Sides<Vec<Standing>>,
    ) -> Option<Option<&'t Answered>> {
        let place = |side: Side, unit: usize| places[side].get(unit).copied();
        let at = |unit: &Answered| Some([place(Left, unit.left)?, place(Right, unit.right)?]);
        let ([a, d], [b, c]) = (at(one)?, at(other)?);
        let is_parted = [a.joints != b.joints, c.joints != d.joints];
        let has_moved =
            |unit: &Answered| self.carried.get(self.unit(Left, unit.left).tokens.start).copied().flatten().is_some();
        // What stands in another clause now, beside other things, was said otherwise.
        if is_parted[0] != is_parted[1]
            && ([one, other].into_iter().chain(thirds.iter().copied()).any(has_moved)
                || a.sentence != b.sentence
                || c.sentence != d.sentence)
        {
            return None;
        }
        // `The families of fighters`, `fighters and families`.
        let joins = [self.joiner(Left, one.left, other.left), self.joiner(Right, other.right, one.right)];
        if matches!(
            joins,
            [Some(FunctionWord::Of), Some(FunctionWord::Joint)] | [Some(FunctionWord::Joint), Some(FunctionWord::Of)]
        ) {
            return Some(None);
        }
        let parts = |third: &&&Answered| self.is_denial(third) || third.meaning == Some(Meaning::Scope);
        let is_alike = one.meaning == other.meaning
            || self.is_thing(one) && self.is_thing(other)
            || thirds.iter().any(|third| parts(&third));
        if !is_alike || self.turns(one) || self.turns(other) {
            return None;
        }
        if a.clause == c.clause && b.clause == d.clause && a.clause != b.clause {
            return Some(None);
        }
        if let Some(is_turned) = self.turns_relative(one, other) {
            return is_turned.then_some(None);
        }
        // Who stands first in the framing is how either side speaks of itself; a long passage moves whole.
        if self.is_core(one) && self.is_core(other) || one.is_carried || other.is_carried {
            return None;
        }
        // Members of a list, or clauses, that moved whole: `knots and flags`, `flags and knots`.
        if is_parted == [true; 2] {
            let changes_member = |third: &&&Answered| {
                let joints = at(third).map(|place| place.map(|place| place.joints));
                joints == Some([a.joints, c.joints]) || joints == Some([b.joints, d.joints])
            };
            // The case tells whose object each was and is: 欢迎访问，对延误表示遗憾.
            let stays = [(a, c), (b, d)].iter().all(|(l, r)| l.joints == r.joints && l.case == r.case);
            let is_marked = stays && a.case != b.case && b.is_governed && d.is_governed;
            return thirds.iter().find(changes_member).map(|third| Some(*third)).or(is_marked.then_some(None));
        }
        self.trade([one, other], thirds, [a, b, c, d], places)
    }

    /// As [`Self::exchange`], of two within one clause: they stand at `a` and `b` on the left, at `d` and `c` on the right.
    fn trade<'t>(
        &self,
        [one, other]: [&Answered; 2],
        thirds: &[&'t Answered],
        [a, b, c, d]: [Standing; 4],
        places: &Sides<Vec<Standing>>,
    ) -> Option<Option<&'t Answered>> {
        let place = |side: Side, unit: usize| places[side].get(unit).copied();
        // One that keeps its preposition only stands elsewhere: `from Oslo to Bergen`, `to Bergen from Oslo`.
        let keeps = |[left, right]: [Standing; 2], [l, r]: [Standing; 2]| {
            left.case.is_some() && left.case == right.case && l.case != left.case && r.case != right.case
        };
        // Who acts is named by its preposition in the passive.
        let agent = Some(CaseMark { part: FunctionWord::Agent, word: 0 });
        let turns = |[left, right]: [Standing; 2]| left.case.xor(right.case) == agent;
        let changes_voice = turns([a, d]) != turns([b, c]) || b.agents - a.agents != d.agents - c.agents;
        if keeps([a, d], [b, c]) || keeps([b, c], [a, d]) || changes_voice {
            return None;
        }
        let is_bare = |third: &&&Answered| {
            let third = place(Left, third.left).zip(place(Right, third.right));
            third.is_some_and(|(l, r)| l.case.is_none() || l.case != r.case || l.case == a.case)
        };
        let third = thirds.iter().find(is_bare).copied();
        // Two who do something together do it either way: `pilots work with divers`.
        let is_both = |place: Standing| matches!(place.case, Some(CaseMark { part: FunctionWord::Both, .. }));
        let is_even =
            (is_both(a) || is_both(b)) && (a.case.is_some() && b.case.is_some() || self.opens(Left, one.left));
        // `The list of the names of ships`, `the names of the list of ships`.
        let is_chain = [b, c, d].iter().all(|place| place.case == a.case)
            && matches!(a.case, Some(CaseMark { part: FunctionWord::Of, .. }))
            && a.cases != b.cases
            && c.cases != d.cases;
        let is_traded = a.case == c.case && b.case == d.case && a.case != b.case;
        // Nothing but the order tells who acts: `whom suspects accuse`, `who accuse suspects`.
        let names = |unit: &Answered| {
            self.is_thing(unit)
                && !matches!(
                    unit.meaning,
                    Some(Meaning::Manner | Meaning::Hedge | Meaning::Renewal | Meaning::Obligation)
                )
        };
        let is_bare_pair = [b, c, d].iter().all(|place| place.case == a.case)
            && a.joints == b.joints
            && c.joints == d.joints
            && (a.cases, d.cases) == (b.cases, c.cases)
            && [one, other]
                .into_iter()
                .all(|unit| names(unit) && (self.language() != Language::Chinese || self.keeps_word(unit)))
            && self.keeps_voice();
        (!is_even && (third.is_some() || is_traded || is_chain || is_bare_pair)).then_some(third)
    }

    /// Whether a unit joins the members of a list that is denied.
    pub(super) fn is_nor(&self, unit: &Answered) -> bool {
        grammar::is(FunctionWord::Nor, self.first_word(Left, unit.left))
    }

    /// What the only word between two units does, articles aside.
    fn joiner(&self, side: Side, first: usize, second: usize) -> Option<FunctionWord> {
        let tokens = self.unit(side, first).tokens.end..self.unit(side, second).tokens.start;
        let words = Some(tokens).filter(|tokens| tokens.len() <= JOINER)?;
        let words = words.map(|at| grammar::uncontracted(self.word(side, at), self.language()));
        let mut words = words.filter(|word| !word.is_empty());
        let joiner = grammar::case(words.next()?, self.language());
        joiner.filter(|_| words.next().is_none())
    }

    /// Whether a unit names a thing or an act, or stands for one as the denial does in `States that did not`.
    pub(super) fn is_thing(&self, unit: &Answered) -> bool {
        match unit.meaning {
            _ if unit.is_weak => false,
            Some(Meaning::Negation) => {
                !self.is_denial(unit) || self.is_bare(Left, unit.left) && self.is_bare(Right, unit.right)
            }
            meaning => meaning.is_none_or(Meaning::may_name),
        }
    }

    /// Whether a unit stands in the framing that every paragraph has.
    fn is_core(&self, unit: &Answered) -> bool {
        self.run(Left, unit.left).iter().any(|token| self.framing.is_core(token.word))
    }

    /// Whether a unit is a verb that is said in another word: it has not gone where another one stood: `help States improve`,
    /// `contribute to improving`.
    fn turns(&self, unit: &Answered) -> bool {
        matches!(unit.meaning, Some(Meaning::Direction | Meaning::Hedge | Meaning::Renewal)) && !self.keeps_word(unit)
    }

    /// Whether a unit is said in the same word on both sides.
    pub(super) fn keeps_word(&self, unit: &Answered) -> bool {
        let says = |side: Side| stem(&self.text(side, unit.on(side)).to_lowercase(), self.language());
        says(Left) == says(Right)
    }

    /// The documents that stand once on either side: they change places as other things do.
    pub(super) fn citations(&self) -> Vec<Answered> {
        let once = |side: Side| -> Vec<(usize, WordId)> {
            let cited = self.units(side).iter().enumerate().filter_map(|(at, unit)| {
                let token = self.sides[side].tokens.get(unit.tokens.start)?;
                (token.class == TokenClass::Citation).then_some((at, token.word))
            });
            let cited: Vec<(usize, WordId)> = cited.collect();
            let is_single = |word: WordId| cited.iter().filter(|(_, other)| *other == word).count() == 1;
            cited.iter().copied().filter(|(_, word)| is_single(*word)).collect()
        };
        let others = once(Right);
        let answer = |(left, word): (usize, WordId)| {
            let (right, _) = others.iter().find(|(_, other)| *other == word)?;
            let meaning = Some(Meaning::Referent);
            Some(Answered { left, right: *right, meaning, is_weak: false, is_framed: false, is_carried: false })
        };
        once(Left).into_iter().filter_map(answer).collect()
    }
}
