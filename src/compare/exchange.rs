//! Two things that changed places about a third one: who acts on whom, which number goes with what.

use super::grammar::FunctionWord;
use super::judge::{Bench, Framed, Item};
use super::meaning::Meaning;
use super::regions::Answered;
use super::token::TokenClass;

impl Bench<'_> {
    /// Remembers which items answer each other, to see what changed places.
    pub(super) fn remember(&mut self, one: usize, other: usize, pairs: &[(usize, usize)]) {
        let is_framed = |region: usize| self.regions.get(region).is_none_or(|region| region.framed == Framed::Here);
        if is_framed(one) || is_framed(other) {
            return;
        }
        let item = |region: usize, side: usize, place: usize| -> Option<&Item> {
            self.regions.get(region)?.items.get(side)?.get(place)
        };
        let found: Vec<Answered> = pairs
            .iter()
            .filter_map(|(left, right)| {
                let (left, right) = (item(one, 0, *left)?, item(other, 1, *right)?);
                let is_said = !left.is_framing && !right.is_framing;
                let is_weak = self.unit(0, left.unit).is_light || left.sense.is_some_and(|sense| sense.is_weak);
                let meaning = left.sense.map(|sense| sense.meaning);
                let found = Answered { left: left.unit, right: right.unit, meaning, is_weak };
                is_said.then_some(found)
            })
            .collect();
        self.answered.extend(found);
    }

    /// Marks what changed places: `A informs B`, `B informs A`; `3 months … 12 months`, `12 months … 3 months`. One phrase
    /// alone that went elsewhere has changed places with nothing.
    pub(super) fn exchanges(&mut self) {
        let mut all = std::mem::take(&mut self.answered);
        all.extend_from_slice(&self.equal);
        all.sort_unstable_by_key(|unit| (unit.left, unit.right));
        for (place, one) in all.iter().enumerate().filter(|(_, one)| !one.is_weak) {
            for (at, other) in all.iter().enumerate().skip(place + 1).filter(|(_, other)| !other.is_weak) {
                let is_crossed = one.left < other.left && other.right < one.right;
                if !is_crossed || !are_alike(one, other) || !self.is_exchange(one, other) {
                    continue;
                }
                let rights = other.right + 1..one.right;
                let is_between = |third: &&Answered| {
                    third.left > one.left && third.left < other.left && rights.contains(&third.right)
                };
                let Some(third) = all.get(place..at).unwrap_or_default().iter().find(is_between) else { continue };
                let why = one.meaning.unwrap_or(Meaning::Matter).min(other.meaning.unwrap_or(Meaning::Matter));
                // Where one of them stands as if it had not moved, the others show it.
                let units = [one, third, other].into_iter().flat_map(|unit| [(0, unit.left), (1, unit.right)]);
                self.exchanged.extend(units.map(|(side, unit)| (side, unit, why)));
            }
        }
    }

    /// Whether two crossed units changed places: in one sentence, in other parts than before, and not as members of a list.
    fn is_exchange(&self, one: &Answered, other: &Answered) -> bool {
        let keeps_part = |unit: &Answered| {
            let part = |side: usize, unit: usize| {
                [FunctionWord::Agent, FunctionWord::Other].into_iter().find(|part| self.is_before(*part, side, unit))
            };
            part(0, unit.left).is_some_and(|before| part(1, unit.right) == Some(before))
        };
        let is_thing = one.meaning.is_none_or(|meaning| meaning == Meaning::Actor);
        let listed = is_thing && self.has_joints(0, one.left, other.left) && self.has_joints(1, one.right, other.right);
        let pairs = ((one.left, one.right), (other.left, other.right));
        // Who stands first in the framing is how either side speaks of itself.
        let is_core = |unit: &Answered| {
            let run = self.sides.first().map(|text| text.run(self.unit(0, unit.left).tokens.clone()));
            run.unwrap_or_default().iter().any(|token| self.framing.is_core(token.word))
        };
        let keeps_place = keeps_part(one) || keeps_part(other) || is_core(one) && is_core(other);
        let says_otherwise = listed || self.changes_voice(&pairs.0, &pairs.1);
        let ends = self.ends_between(0, one.left, other.left) || self.ends_between(1, one.right, other.right);
        // A verb that is said in another word has not gone where the other one stood: `help States improve`,
        // `contribute to improving`.
        let says = |side: usize, unit: usize| {
            self.sides.get(side).map(|text| text.text(self.unit(side, unit).tokens.clone()).to_lowercase())
        };
        let is_reworded = |unit: &Answered| says(0, unit.left) != says(1, unit.right);
        let turns = one.meaning == Some(Meaning::Direction) && (is_reworded(one) || is_reworded(other));
        !(keeps_place || says_otherwise || ends || turns)
    }

    /// Whether a sentence ends between two units.
    fn ends_between(&self, side: usize, one: usize, other: usize) -> bool {
        (one.min(other)..one.max(other)).any(|at| {
            let Some(text) = self.sides.get(side) else { return false };
            let tokens = self.unit(side, at).tokens.clone();
            let is_end = text.run(tokens.clone()).iter().any(|token| token.class == TokenClass::Clause);
            is_end && matches!(&*text.text(tokens), "。" | "." | "；" | ";" | "?" | "!")
        })
    }
}

/// Whether two units can stand in each other's place: two things, or two of one class.
fn are_alike(one: &Answered, other: &Answered) -> bool {
    let is_thing = |unit: &Answered| unit.meaning.is_none_or(|meaning| meaning == Meaning::Actor);
    one.meaning == other.meaning || is_thing(one) && is_thing(other)
}
