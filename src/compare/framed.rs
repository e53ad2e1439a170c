//! What is none of the matter of a change: framing, names that are named again, weak senses that nothing opposes.

use super::grammar::{FunctionWord, is};
use super::judge::{Bench, Framed, Item};
use super::lexicon::{Sense, Service, names_citation};
use super::meaning::Meaning;
use super::token::TokenClass;
use super::units::MeaningUnit;

/// How many units behind a verb the noun is searched in that it carries.
const CARRIED: usize = 4;

/// The most words of a name that its initials stand for.
const LONGEST_NAME: usize = 12;

impl Bench<'_> {
    /// What belongs to framing is none of the matter, where framing stands in the change; and where it stands elsewhere in
    /// the sentence, as long as nothing but framing is left.
    pub(super) fn drop_framing(&mut self, at: usize) {
        let Some(framed) = self.regions.get(at).map(|region| region.framed) else { return };
        if self.swaps_actor(at) {
            return;
        }
        // When framing says that something is done is no framing.
        let is_told = |item: &Item| item.sense.is_some_and(|sense| sense.meaning == Meaning::Tense && !sense.is_weak);
        for side in 0..2 {
            for (place, item) in self.open(at, side).unwrap_or_default() {
                let unit = self.unit(side, item.unit);
                let is_act = unit.is_frame && self.falls_out(at, side, unit);
                if unit.is_light && !is_act && !is_told(&item)
                    || item.is_framing
                    || (unit.is_frame && framed == Framed::Here && !is_act && !is_told(&item))
                    || self.is_named_again(at, side, &item)
                    || self.is_acronym(side, unit)
                {
                    self.close(at, side, place);
                }
            }
        }
        let left: Vec<_> = (0..2).map(|side| self.open(at, side).unwrap_or_default()).collect();
        // One actor for another, or on one side alone, is a difference wherever it stands.
        // What is weak by itself is none where the other side says another of its kind: `and`, `or`.
        let is_opposed = |side: usize, sense: &Sense| {
            let of_kind = |(_, item): &(usize, Item)| item.sense.is_some_and(|other| other.meaning == sense.meaning);
            left.get(1 - side).is_some_and(|others| others.iter().any(of_kind))
        };
        let is_frame = |side: usize, item: &Item| {
            let unit = self.unit(side, item.unit);
            unit.is_frame && !self.is_actor(side, unit) && !self.falls_out(at, side, unit)
                || item.sense.is_some_and(|sense| sense.is_weak && !is_opposed(side, &sense))
        };
        let all = left.iter().enumerate().all(|(side, open)| open.iter().all(|(_, item)| is_frame(side, item)));
        if framed == Framed::Near && all {
            for (side, open) in left.into_iter().enumerate() {
                open.into_iter().for_each(|(place, _)| self.close(at, side, place));
            }
        }
    }

    /// A verb that carries a noun of doing is none of the matter where the other side has the verb of that noun: `hold
    /// discussions on`, `discuss`.
    pub(super) fn carriers(&mut self, at: usize) {
        let weighs = |side: usize, item: &Item| {
            !self.unit(side, item.unit).is_light && !item.sense.is_some_and(|sense| sense.is_weak)
        };
        let open = [0, 1].map(|side| -> Vec<(usize, Item)> {
            let open = self.open(at, side).unwrap_or_default().into_iter();
            open.filter(|(_, item)| weighs(side, item)).collect()
        });
        let (side, place, unit) = match open.each_ref().map(Vec::as_slice) {
            [[(place, item)], []] => (0, *place, item.unit),
            [[], [(place, item)]] => (1, *place, item.unit),
            _ => return,
        };
        if self.carries_answered(at, side, unit) {
            self.close(at, side, place);
        }
    }

    /// Whether a unit carries the next word of content and the other side has that word in another form.
    fn carries_answered(&self, at: usize, side: usize, carrier: usize) -> bool {
        let Some(region) = self.regions.get(at).filter(|_| self.unit(side, carrier).carries) else { return false };
        let behind = carrier + 1..carrier + 1 + CARRIED;
        let mut behind =
            behind.filter(|unit| self.unit(side, *unit).word.is_some() && !self.unit(side, *unit).is_light);
        let items = |side: usize| region.items.get(side).into_iter().flatten();
        let Some(noun) = behind.next().filter(|noun| items(side).any(|item| item.unit == *noun && item.is_answered))
        else {
            return false;
        };
        let word = |side: usize, unit: usize| self.word(side, self.unit(side, unit).tokens.start);
        let noun = word(side, noun);
        // One or more of them: `hold the suspects` is no `the suspect`.
        let is_same = |other: String| other.trim_end_matches('s') == noun.trim_end_matches('s');
        !items(1 - side).any(|item| is_same(word(1 - side, item.unit)))
    }

    /// Whether a word that may be framing falls out of a coordination of which the rest stands on both sides: 审议并通过,
    /// 审议. Then an act is missing, whoever does it.
    fn falls_out(&self, at: usize, side: usize, unit: &MeaningUnit) -> bool {
        let Some(region) = self.regions.get(at) else { return false };
        let said = |side: usize| {
            let items = region.items.get(side).into_iter().flatten();
            items.filter(|item| !item.sense.is_some_and(|sense| sense.is_weak)).count()
        };
        let is_alone = said(side) == 1 && said(1 - side) == 0;
        let items = || region.items.get(side).into_iter().flatten();
        let is_act =
            |unit: &MeaningUnit| matches!(unit.service, Some(Service::Trades | Service::Considers | Service::Decides));
        // The act beyond the joint is answered, and this one is not.
        let stays = |at: usize| {
            let beyond = self.units(side).iter().position(|unit| unit.tokens.contains(&at));
            let is_said = |beyond: usize| items().all(|item| item.unit != beyond || item.is_answered);
            is_act(unit) && beyond.is_some_and(|beyond| is_act(self.unit(side, beyond)) && is_said(beyond))
        };
        let joins = |at: Option<usize>, beyond: Option<usize>| {
            let is_joint = at.is_some_and(|at| is(FunctionWord::Conjunction, &self.word(side, at)));
            is_joint && (is_alone || beyond.is_some_and(stays))
        };
        let (start, end) = (unit.tokens.start, unit.tokens.end);
        joins(start.checked_sub(1), start.checked_sub(2)) || joins(Some(end), Some(end + 1))
    }

    /// Whether all that a change does is to name one actor for another, outside of framing.
    fn swaps_actor(&self, at: usize) -> bool {
        [0, 1].into_iter().all(|side| {
            let open = self.open(at, side).unwrap_or_default();
            matches!(&open[..], [(_, item)] if !item.is_framing && self.is_actor(side, self.unit(side, item.unit)))
        })
    }

    pub(super) fn is_actor(&self, side: usize, unit: &MeaningUnit) -> bool {
        let run = self.sides.get(side).map(|text| text.run(unit.tokens.clone()));
        let is_core = matches!(run, Some([token]) if self.framing.is_core(token.word));
        is_core || unit.senses.iter().any(|sense| sense.meaning == Meaning::Actor)
    }

    /// Whether an actor is named where the other side has a pronoun, or the Council before the number of its resolution.
    fn is_named_again(&self, at: usize, side: usize, item: &Item) -> bool {
        let unit = self.unit(side, item.unit);
        let is_actor = self.is_actor(side, unit);
        let Some((region, text)) = self.regions.get(at).filter(|_| is_actor).zip(self.sides.get(side)) else {
            return false;
        };
        let word = |at: usize| text.text(at..at + 1).to_lowercase();
        let end = unit.tokens.end;
        let cites = |at: usize| text.tokens.get(at).is_some_and(|token| token.class == TokenClass::Citation);
        // A short name in brackets behind the full one.
        let before = item.unit.checked_sub(2).map(|before| self.unit(side, before));
        let is_same = |sense: &Sense| before.is_some_and(|before| before.senses.contains(sense));
        let opens = unit.tokens.start.checked_sub(1).is_some_and(|at| matches!(&*word(at), "(" | "（"));
        if opens && item.sense.as_ref().is_some_and(is_same) {
            return true;
        }
        region.pronouns.get(1 - side).copied().unwrap_or(false)
            || cites(end)
            || (cites(end + 1) || cites(end + 2)) && names_citation(&word(end))
    }

    /// Whether a unit is the initials, in brackets, of the words before it: `small arms and light weapons (SALW)`.
    fn is_acronym(&self, side: usize, unit: &MeaningUnit) -> bool {
        let Some(text) = self.sides.get(side) else { return false };
        let short = text.text(unit.tokens.clone());
        let Some(open) = unit.tokens.start.checked_sub(1) else { return false };
        let in_brackets = matches!(&*text.text(open..open + 1), "(" | "（");
        if !in_brackets || short.chars().count() < 2 || !short.chars().all(char::is_uppercase) {
            return false;
        }
        let initial = |at: usize| text.text(at..at + 1).chars().next().into_iter().flat_map(char::to_uppercase);
        let is_small = |at: &usize| text.tokens.get(*at).is_some_and(|token| token.class == TokenClass::Function);
        (open.saturating_sub(LONGEST_NAME)..open)
            .any(|start| short.chars().eq((start..open).filter(|at| !is_small(at)).flat_map(initial)))
    }

    /// A weak sense counts only against another value of its class.
    pub(super) fn weak(&mut self, at: usize) {
        for side in 0..2 {
            for (place, item) in self.open(at, side).unwrap_or_default() {
                let Some(sense) = item.sense.filter(|sense| sense.is_weak) else { continue };
                let others = self.open(at, 1 - side).unwrap_or_default();
                let opposes =
                    |(_, other): &(usize, Item)| other.sense.is_some_and(|other| other.meaning == sense.meaning);
                if !others.iter().any(opposes) {
                    self.close(at, side, place);
                }
            }
        }
    }
}
