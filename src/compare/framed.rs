//! What is none of the matter of a change: framing, names that are named again, weak senses that nothing opposes.

use super::grammar::{FunctionWord, is};
use super::items::Item;
use super::judge::{FramingDistance, Judging};
use super::language::Language;
use super::lexicon::{Sense, Service, names_citation};
use super::meaning::Meaning;
use super::texts::Texts;
use super::token::TokenClass;
use super::units::MeaningUnit;
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// How many units behind a verb the noun is searched in that it carries.
const CARRIED: usize = 4;

/// The most words of a name that its initials stand for.
const LONGEST_NAME: usize = 12;

impl Judging<'_> {
    /// What belongs to framing is none of the matter, where framing stands in the change; and where it stands elsewhere in
    /// the sentence, as long as nothing but framing is left.
    pub(super) fn drop_framing(&mut self, at: usize) {
        let Some(framed) = self.regions.get(at).map(|region| region.framed) else { return };
        if self.swaps_actor(at) {
            return;
        }
        for side in Side::BOTH {
            for (place, item) in self.open(at, side) {
                let unit = self.texts.unit(side, item.unit);
                let is_act = unit.is_frame && self.is_other_act(at, side, unit);
                // When framing says that something is done is no framing.
                let is_told = item.means(Meaning::Tense) && !item.is_weak();
                if unit.is_light && !is_act && !is_told
                    || item.is_framing
                    || (unit.is_frame && framed == FramingDistance::Here && !is_act && !is_told)
                    || self.is_named_again(at, side, &item)
                    || self.texts.is_acronym(side, unit)
                {
                    self.close(at, side, place);
                }
            }
        }
        let left = Sides::of(|side| self.open(at, side));
        // One actor for another, or on one side alone, is a difference wherever it stands.
        // What is weak by itself is none where the other side says another of its kind: `and`, `or`.
        let is_opposed =
            |side: Side, sense: &Sense| left[side.other()].iter().any(|(_, item)| item.means(sense.meaning));
        let is_frame = |side: Side, item: &Item| {
            let unit = self.texts.unit(side, item.unit);
            unit.is_frame && !self.texts.is_actor(side, unit) && !self.is_other_act(at, side, unit)
                || item.sense.is_some_and(|sense| sense.is_weak && !is_opposed(side, &sense))
        };
        let all = || Side::BOTH.iter().all(|side| left[*side].iter().all(|(_, item)| is_frame(*side, item)));
        if framed == FramingDistance::Near && all() {
            Side::BOTH.into_iter().for_each(|side| self.close_all(at, side, &left[side]));
        }
    }

    /// A verb that carries a noun of doing is none of the matter where the other side has the verb of that noun: `hold
    /// discussions on`, `discuss`.
    pub(super) fn carriers(&mut self, at: usize) {
        let Sides { left, right } = Sides::of(|side| {
            let mut open = self.open(at, side);
            open.retain(|(_, item)| !self.texts.unit(side, item.unit).is_light && !item.is_weak());
            open
        });
        let (side, place, unit) = match (&left[..], &right[..]) {
            ([(place, item)], []) => (Left, *place, item.unit),
            ([], [(place, item)]) => (Right, *place, item.unit),
            _ => return,
        };
        if self.carries_answered(at, side, unit) {
            self.close(at, side, place);
        }
    }

    /// Whether a unit carries the next word of content and the other side has that word in another form.
    fn carries_answered(&self, at: usize, side: Side, carrier: usize) -> bool {
        let unit = |unit: usize| self.texts.unit(side, unit);
        if !unit(carrier).carries {
            return false;
        }
        let mut behind = carrier + 1..carrier + 1 + CARRIED;
        let noun = behind.find(|at| unit(*at).word.is_some() && !unit(*at).is_light);
        let is_answered = |noun: &usize| self.items(at, side).iter().any(|item| item.unit == *noun && item.is_answered);
        let Some(noun) = noun.filter(is_answered) else { return false };
        // One or more of them: `hold the suspects` is no `the suspect`. A Chinese verb is told by what stands behind it.
        let word = |side: Side, unit: usize| self.texts.first_word(side, unit).trim_end_matches('s');
        let mut others = self.items(at, side.other()).iter().map(|item| item.unit);
        others.find(|other| word(side.other(), *other) == word(side, noun)).is_none_or(|verb| {
            self.texts.language() == Language::Chinese
                && self.texts.has_object(side.other(), verb)
                && !self.texts.has_object(side, noun)
        })
    }

    /// Whether a word that may be framing tells another act than the other side: one that falls out, or 核准 against 审议.
    fn is_other_act(&self, at: usize, side: Side, unit: &MeaningUnit) -> bool {
        let facing = side.other();
        let others = || self.open(at, facing).into_iter().map(|(_, item)| self.texts.unit(facing, item.unit).service);
        let is_turned = match unit.service {
            Some(Service::Decides) => others().any(|other| other == Some(Service::Considers)),
            Some(Service::Considers) => others().any(|other| other == Some(Service::Decides)),
            _ => false,
        };
        is_turned || self.falls_out(at, side, unit)
    }

    /// Whether a word that may be framing falls out of a coordination of which the rest stands on both sides: 审议并通过,
    /// 审议. Then an act is missing, whoever does it.
    fn falls_out(&self, at: usize, side: Side, unit: &MeaningUnit) -> bool {
        let said = |side: Side| self.items(at, side).iter().filter(|item| !item.is_weak()).count();
        let is_alone = said(side) == 1 && said(side.other()) == 0;
        let is_act =
            |unit: &MeaningUnit| matches!(unit.service, Some(Service::Trades | Service::Considers | Service::Decides));
        // The act beyond the joint is answered, and this one is not.
        let stays = |token: usize| {
            let (beyond, units) = self.texts.units_in(side, &(token..token + 1));
            let is_said = || self.items(at, side).iter().all(|item| item.unit != beyond || item.is_answered);
            is_act(unit) && units.first().is_some_and(is_act) && is_said()
        };
        let joins = |at: Option<usize>, beyond: Option<usize>| {
            let is_joint = at.is_some_and(|at| is(FunctionWord::Conjunction, self.texts.word(side, at)));
            is_joint && (is_alone || beyond.is_some_and(stays))
        };
        let (start, end) = (unit.tokens.start, unit.tokens.end);
        joins(start.checked_sub(1), start.checked_sub(2)) || joins(Some(end), Some(end + 1))
    }

    /// Whether all that a change does is to name one actor for another, outside of framing.
    fn swaps_actor(&self, at: usize) -> bool {
        Side::BOTH.into_iter().all(|side| {
            let is_actor = |item: &Item| self.texts.is_actor(side, self.texts.unit(side, item.unit));
            matches!(&self.open(at, side)[..], [(_, item)] if !item.is_framing && is_actor(item))
        })
    }

    /// Whether an actor is named where the other side has a pronoun, or the Council before the number of its resolution.
    fn is_named_again(&self, at: usize, side: Side, item: &Item) -> bool {
        let (unit, text) = (self.texts.unit(side, item.unit), &self.texts.sides[side]);
        if !self.texts.is_actor(side, unit) {
            return false;
        }
        let end = unit.tokens.end;
        let cites = |at: usize| text.is(at, TokenClass::Citation);
        // A short name in brackets behind the full one.
        let before = item.unit.checked_sub(2).map(|before| self.texts.unit(side, before));
        let is_same = |sense: Sense| before.is_some_and(|before| before.senses.contains(&sense));
        text.is_bracketed(unit.tokens.start) && item.sense.is_some_and(is_same)
            || self.regions.get(at).is_some_and(|region| region.pronouns[side.other()])
            || cites(end)
            || (cites(end + 1) || cites(end + 2)) && names_citation(text.word(end))
    }

    /// A weak sense counts only against another value of its class.
    pub(super) fn weak(&mut self, at: usize) {
        for side in Side::BOTH {
            for (place, item) in self.open(at, side) {
                let Some(sense) = item.sense.filter(|sense| sense.is_weak) else { continue };
                if !self.open(at, side.other()).iter().any(|(_, other)| other.means(sense.meaning)) {
                    self.close(at, side, place);
                }
            }
        }
    }
}

impl Texts<'_> {
    /// Whether a thing stands right behind a unit.
    fn has_object(&self, side: Side, at: usize) -> bool {
        let behind = self.units(side).get(at + 1).filter(|unit| unit.tokens.start == self.unit(side, at).tokens.end);
        behind.is_some_and(|unit| unit.word.is_some() && !unit.is_light || self.is_actor(side, unit))
    }

    /// Whether a unit is the initials, in brackets, of the words before it: `small arms and light weapons (SALW)`.
    fn is_acronym(&self, side: Side, unit: &MeaningUnit) -> bool {
        let text = &self.sides[side];
        let Some(open) = unit.tokens.start.checked_sub(1).filter(|_| text.is_bracketed(unit.tokens.start)) else {
            return false;
        };
        let short = text.text(unit.tokens.clone());
        if short.chars().count() < 2 || !short.chars().all(char::is_uppercase) {
            return false;
        }
        let initial = |at: usize| text.text(at..at + 1).chars().next().into_iter().flat_map(char::to_uppercase);
        let is_large = |at: &usize| !text.is(*at, TokenClass::Function);
        (open.saturating_sub(LONGEST_NAME)..open)
            .any(|start| short.chars().eq((start..open).filter(is_large).flat_map(initial)))
    }
}
