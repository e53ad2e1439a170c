//! When verbs say that something happens: by their endings, by the auxiliaries before them, by a word for it.

use super::judge::{Bench, Item};
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::stem::{When, is_copula};
use super::token::TokenClass;

/// How many units before a participle its auxiliaries are searched in.
const AUXILIARIES: usize = 4;

/// How many units behind an auxiliary its participle is searched in.
const PARTICIPLE: usize = 4;

impl Bench<'_> {
    /// Takes items that answer each other away, but for verbs of which one says that it happened and one that it will.
    pub(super) fn close_pairs(&mut self, one: usize, other: usize, pairs: &[(usize, usize)]) {
        self.remember(one, other, pairs);
        for &(left, right) in pairs {
            if self.differ_in_time(one, left, other, right) {
                for (region, side, place) in [(one, 0, left), (other, 1, right)] {
                    if let Some(item) = self.item(region, side, place) {
                        item.sense = Some(Sense { meaning: Meaning::Tense, value: 0, is_weak: false });
                    }
                }
                continue;
            }
            self.close(one, 0, left);
            self.close(other, 1, right);
        }
    }

    /// Whether one verb says by its form that it happened and its answer that it will; `will` tells where forms do not.
    fn differ_in_time(&self, one: usize, left: usize, other: usize, right: usize) -> bool {
        let when = |region: usize, side: usize, place: usize| {
            let region = self.regions.get(region)?;
            let item = region.items.get(side)?.get(place).filter(|item| item.sense.is_none())?;
            let form = self.time_of(side, item.unit)?;
            let is_will = |item: &Item| item.sense.is_some_and(|sense| is(sense, "will"));
            let will = region.items.get(side)?.iter().any(|item| is_will(item) && !item.is_answered);
            Some(if form == When::Open && will { When::Future } else { form })
        };
        matches!(
            (when(one, 0, left), when(other, 1, right)),
            (Some(When::Past), Some(When::Future)) | (Some(When::Future), Some(When::Past))
        )
    }

    /// When a verb happens: a participle when the auxiliary before it says. `will be inspected` is no past.
    fn time_of(&self, side: usize, unit: usize) -> Option<When> {
        let form = self.unit(side, unit).word.as_ref()?.when;
        if form != When::Past {
            return Some(form);
        }
        let mut found = form;
        for before in (unit.saturating_sub(AUXILIARIES)..unit).rev() {
            let auxiliary = self.unit(side, before);
            if auxiliary.senses.iter().any(|sense| is(*sense, "past")) {
                return Some(When::Past);
            }
            if auxiliary.senses.iter().any(|sense| is(*sense, "will")) {
                return Some(When::Future);
            }
            let text = self.sides.get(side).map(|text| text.text(auxiliary.tokens.clone())).unwrap_or_default();
            if is_copula(&text.to_lowercase()) {
                found = When::Open;
            } else if self.parts(side, before) || auxiliary.word.is_some() && !auxiliary.is_light {
                break;
            }
        }
        Some(found)
    }

    /// Whether a unit is the mark of a clause.
    fn parts(&self, side: usize, unit: usize) -> bool {
        let run = self.sides.get(side).map(|text| text.run(self.unit(side, unit).tokens.clone())).unwrap_or_default();
        run.iter().any(|token| token.class == TokenClass::Clause)
    }

    /// A past told by a word of its own is answered by a verb whose form tells it: `has adopted`, `adopted`.
    pub(super) fn perfect(&mut self, at: usize) {
        for side in 0..2 {
            for (place, item) in self.open(at, side).unwrap_or_default() {
                if item.sense.is_some_and(|sense| is(sense, "past")) && self.is_told_by_form(at, side, item.unit) {
                    self.close(at, side, place);
                }
            }
        }
    }

    /// Whether the participle behind an auxiliary is one on the other side too, without the auxiliary.
    fn is_told_by_form(&self, at: usize, side: usize, auxiliary: usize) -> bool {
        let Some(region) = self.regions.get(at) else { return false };
        let open = |side: usize| self.open(at, side).unwrap_or_default();
        if open(1 - side).iter().any(|(_, item)| item.sense.is_some_and(|sense| sense.meaning == Meaning::Tense)) {
            return false;
        }
        let units = self.units(side).len();
        let mut behind = auxiliary + 1..units.min(auxiliary + 1 + PARTICIPLE);
        let verb = behind.find(|unit| self.unit(side, *unit).word.is_some() && !self.unit(side, *unit).is_light);
        let is_past =
            |side: usize, unit: usize| self.unit(side, unit).word.as_ref().is_some_and(|word| word.when == When::Past);
        let Some(verb) = verb.filter(|verb| is_past(side, *verb)) else { return false };
        let items = |side: usize| region.items.get(side).into_iter().flatten();
        let is_changed = items(side).any(|item| item.unit == verb);
        // A participle that stands on both sides is the same word.
        !is_changed || items(1 - side).any(|item| item.is_answered && is_past(1 - side, item.unit))
    }
}

/// Whether a sense tells a time.
fn is(sense: Sense, time: &str) -> bool {
    sense.meaning == Meaning::Tense && sense.value == hash(time)
}
