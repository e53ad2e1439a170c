//! When verbs say that something happens: by their endings, by the auxiliaries before them, by a word for it.

use super::folding::fold;
use super::grammar::{self, FunctionWord};
use super::judge::{Bench, Item};
use super::language::Language;
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::stem::{When, is_copula, when};
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
            let why = if self.differ_in_time(one, left, other, right) {
                Some(Meaning::Tense)
            } else {
                self.differ_in_part(one, left, other, right).then_some(Meaning::Referent)
            };
            if let Some(meaning) = why {
                for (region, side, place) in [(one, 0, left), (other, 1, right)] {
                    if let Some(item) = self.item(region, side, place) {
                        item.sense = Some(Sense { meaning, value: 0, is_weak: false });
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
            let item = region.items.get(side)?.get(place)?;
            if item.sense.is_some_and(|sense| sense.meaning == Meaning::Modality) {
                return Some(self.mood_of(side, item.unit));
            }
            let form = self.time_of(side, item.unit);
            let is_will = |item: &Item| item.sense.is_some_and(|sense| is(sense, "will"));
            let will = region.items.get(side)?.iter().any(|item| is_will(item) && !item.is_answered);
            Some(if form == When::Open && will { When::Future } else { form })
        };
        let Some((one, other)) = when(one, 0, left).zip(when(other, 1, right)) else { return false };
        // An English form of the past is rarely a participle where no auxiliary stands.
        let told =
            |when: When| if when == When::Done && self.language() == Language::English { When::Past } else { when };
        let (one, other) = (told(one), told(other));
        one.contradicts(other) || other.contradicts(one)
    }

    /// When a word that weighs a duty says so: `debe`, `debería`; a conditional, or open.
    fn mood_of(&self, side: usize, unit: usize) -> When {
        if self.form_of(side, unit) == When::Conditional { When::Conditional } else { When::Future }
    }

    /// Whether one participle tells who does it and its answer to whom it is done: the requesting, the requested State.
    fn differ_in_part(&self, one: usize, left: usize, other: usize, right: usize) -> bool {
        let told = |region: usize, side: usize, place: usize| {
            let item = self.regions.get(region)?.items.get(side)?.get(place)?;
            let tell = |at: usize| {
                let before = at.checked_sub(1).map(|before| self.word(side, before));
                participle(&self.word(side, at), before.as_deref(), self.language())
            };
            self.unit(side, item.unit).tokens.clone().find_map(tell)
        };
        told(one, 0, left).zip(told(other, 1, right)).is_some_and(|(one, other)| one != other)
    }

    /// When a verb happens: a participle when the auxiliary before it says. `will be inspected` is no past.
    fn time_of(&self, side: usize, unit: usize) -> When {
        let form = self.form_of(side, unit);
        let is_carried = || unit.checked_sub(1).is_some_and(|before| self.unit(side, before).carries);
        if form == When::Present && (self.is_noun(side, unit) || is_carried()) {
            return When::Open;
        }
        if form != When::Done {
            return form;
        }
        let mut found = When::Done;
        for before in (unit.saturating_sub(AUXILIARIES)..unit).rev() {
            let auxiliary = self.unit(side, before);
            if auxiliary.senses.iter().any(|sense| is(*sense, "past")) {
                return When::Past;
            }
            if auxiliary.senses.iter().any(|sense| is(*sense, "will")) {
                return When::Future;
            }
            let text = self.sides.get(side).map(|text| text.text(auxiliary.tokens.clone())).unwrap_or_default();
            if is_copula(&text.to_lowercase()) {
                found = When::Open;
            } else if self.parts(side, before) || auxiliary.word.is_some() && !auxiliary.is_light {
                break;
            }
        }
        found
    }

    /// What the ending of a unit's first word says of its time.
    fn form_of(&self, side: usize, unit: usize) -> When {
        let tokens = &self.unit(side, unit).tokens;
        let folded = || self.word(side, tokens.start).chars().flat_map(fold).collect::<String>();
        if tokens.is_empty() { When::Open } else { when(&folded(), self.language()) }
    }

    /// Whether a unit is the mark of a clause.
    pub(super) fn parts(&self, side: usize, unit: usize) -> bool {
        let run = self.sides.get(side).map(|text| text.run(self.unit(side, unit).tokens.clone())).unwrap_or_default();
        run.iter().any(|token| token.class == TokenClass::Clause)
    }

    /// Whether an article or a preposition right before a unit makes a noun of it: `the visits`.
    pub(super) fn is_noun(&self, side: usize, unit: usize) -> bool {
        let start = self.unit(side, unit).tokens.start;
        start.checked_sub(1).is_some_and(|before| {
            let word = self.word(side, before);
            let is_article = grammar::uncontracted(&word, self.language()) != word;
            is_article || grammar::case(&word, self.language()).is_some_and(|case| case != FunctionWord::Joint)
        })
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
        let is_past = |side: usize, unit: usize| {
            self.unit(side, unit).word.as_ref().is_some_and(|word| matches!(word.when, When::Past | When::Done))
        };
        let Some(verb) = verb.filter(|verb| is_past(side, *verb)) else { return false };
        let items = |side: usize| region.items.get(side).into_iter().flatten();
        let is_changed = items(side).any(|item| item.unit == verb);
        // A participle that stands on both sides is the same word.
        !is_changed || items(1 - side).any(|item| item.is_answered && is_past(1 - side, item.unit))
    }
}

/// Whether a participle says that its noun does it; `None` for a word that is none.
fn participle(word: &str, before: Option<&str>, language: Language) -> Option<bool> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    match language {
        Language::English => {
            let determiners = ["the", "a", "an", "each", "any", "every", "all", "its", "their", "these", "those"];
            let is_told = before.is_some_and(|before| determiners.contains(&before));
            let acts = ends(&["ing"]);
            (is_told && (acts || ends(&["ed"]))).then_some(acts)
        }
        Language::French => {
            let acts = ends(&["ant", "ante", "ants", "antes"]);
            let folded: String = word.chars().flat_map(fold).collect();
            (acts || matches!(when(&folded, language), When::Done)).then_some(acts)
        }
        _ => None,
    }
}

/// Whether a sense tells a time.
fn is(sense: Sense, time: &str) -> bool {
    sense.meaning == Meaning::Tense && sense.value == hash(time)
}
