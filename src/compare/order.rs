//! What stands in the other order on the other side: who acts on whom has changed, unless the voice has.

use super::grammar::{self, FunctionWord};
use super::judge::{Bench, Framed, Region};
use super::meaning::Meaning;
use super::token::TokenClass;
use super::units::MeaningUnit;

impl Bench<'_> {
    /// Whether two units that name one actor may have it do the same: who acts (由执行局) is another than whom something
    /// is of, as 执行局 is in 根据执行局.
    pub(super) fn act_alike(&self, left: usize, right: usize) -> bool {
        let is_acted_on = |side: usize, unit: usize| self.is_before(FunctionWord::Other, side, unit);
        !(self.is_agent(0, left) && is_acted_on(1, right) || self.is_agent(1, right) && is_acted_on(0, left))
    }

    /// Whether a unit is told as the one who acts, by a preposition.
    pub(super) fn is_agent(&self, side: usize, unit: usize) -> bool {
        self.is_before(FunctionWord::Agent, side, unit)
    }

    /// Whether the word before a unit does something.
    pub(super) fn is_before(&self, part: FunctionWord, side: usize, unit: usize) -> bool {
        let start = self.unit(side, unit).tokens.start;
        let text = self.sides.get(side).zip(start.checked_sub(1));
        text.is_some_and(|(text, at)| grammar::is(part, &text.text(at..at + 1)))
    }

    /// Two actors that stand in the other order: who acts on whom has changed, unless the voice has, or both are members
    /// of one list.
    pub(super) fn swaps(&mut self, at: usize, pairs: &[(usize, usize)]) {
        let Some(region) = self.regions.get(at).filter(|region| region.framed != Framed::Here) else { return };
        let actor = |side: usize, place: usize| {
            let item = region.items.get(side)?.get(place)?;
            item.sense.filter(|sense| sense.meaning == Meaning::Actor).map(|_| item.unit)
        };
        let actors: Vec<(usize, usize)> =
            pairs.iter().filter_map(|(left, right)| Some((actor(0, *left)?, actor(1, *right)?))).collect();
        let mut swapped = Vec::new();
        for (place, one) in actors.iter().enumerate() {
            for other in actors.iter().skip(place + 1) {
                let crossed = (one.0 < other.0) != (one.1 < other.1);
                let listed = self.are_listed(0, one.0, other.0) && self.are_listed(1, one.1, other.1);
                if crossed && !listed && !self.changes_voice(one, other) {
                    swapped.extend([(0, one.0), (0, other.0), (1, one.1), (1, other.1)]);
                }
            }
        }
        swapped.extend(self.turned(region, pairs));
        if let Some(region) = self.regions.get_mut(at) {
            region.swapped = swapped.into_iter().map(|(side, unit)| (side, unit, Meaning::Actor)).collect();
        }
    }

    /// Two words on either side of the same third one that changed places about it: `the ministry informs the police`.
    fn turned(&self, region: &Region, pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let word = |side: usize, place: usize| {
            let item = region.items.get(side)?.get(place)?;
            let unit = self.unit(side, item.unit);
            (item.sense.is_none() && unit.word.is_some() && !unit.is_light).then_some(item.unit)
        };
        let words = pairs.iter().filter_map(|(left, right)| Some((word(0, *left)?, word(1, *right)?)));
        let mut words: Vec<(usize, usize)> = words.collect();
        words.sort_unstable();
        let [one, verb, other] = words[..] else { return Vec::new() };
        let turned = other.1 < verb.1 && verb.1 < one.1;
        if !turned || self.changes_voice(&one, &other) || self.has_joints(0, one.0, other.0) {
            return Vec::new();
        }
        vec![(0, one.0), (0, other.0), (1, one.1), (1, other.1)]
    }

    /// Whether a mark or a word that joins the members of a list stands between two units.
    pub(super) fn has_joints(&self, side: usize, one: usize, other: usize) -> bool {
        (one.min(other) + 1..one.max(other)).any(|at| {
            let unit = self.unit(side, at);
            let run = self.sides.get(side).map(|text| text.run(unit.tokens.clone())).unwrap_or_default();
            run.iter().any(|token| matches!(token.class, TokenClass::Mark | TokenClass::Clause))
                || unit.senses.iter().any(|sense| sense.meaning == Meaning::List)
        })
    }

    /// Whether only marks and light words stand between two units.
    fn are_listed(&self, side: usize, one: usize, other: usize) -> bool {
        let between = one.min(other) + 1..one.max(other);
        let is_joint = |unit: &MeaningUnit| {
            unit.word.is_none()
                && unit.senses.iter().all(|sense| matches!(sense.meaning, Meaning::List | Meaning::Actor))
        };
        between.clone().all(|at| is_joint(self.unit(side, at)))
    }

    /// Whether a passive stands on one side only.
    pub(super) fn changes_voice(&self, one: &(usize, usize), other: &(usize, usize)) -> bool {
        let passive = |side: usize, a: usize, b: usize| {
            (a.min(b)..a.max(b)).any(|at| {
                let text = self.sides.get(side).map(|text| text.text(self.unit(side, at).tokens.clone()));
                text.is_some_and(|text| grammar::is(FunctionWord::Passive, &text))
            })
        };
        passive(0, one.0, other.0) != passive(1, one.1, other.1)
    }
}
