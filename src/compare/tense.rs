//! When verbs say that something happens: by their endings, by the auxiliaries before them, by a word for it.

use super::folding::fold;
use super::grammar::{self, FunctionWord};
use super::items::Item;
use super::judge::Judging;
use super::language::Language;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::stem::{When, when};
use super::texts::Texts;
use super::token::TokenClass;
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// How many units before a participle its auxiliaries are searched in.
const AUXILIARIES: usize = 4;

/// How many units behind an auxiliary its participle is searched in.
const PARTICIPLE: usize = 4;

impl Judging<'_> {
    /// Takes items that answer each other away, but for verbs of which one says that it happened and one that it will.
    pub(super) fn close_pairs(&mut self, one: usize, other: usize, pairs: &[(usize, usize)]) {
        self.remember(one, other, pairs);
        for &(left, right) in pairs {
            let ends = [(one, Left, left), (other, Right, right)];
            let why = if self.differ_in_time(ends) {
                Some(Meaning::Tense)
            } else {
                self.differ_in_part(ends).then_some(Meaning::Referent)
            };
            for (region, side, place) in ends {
                let Some(item) = self.item(region, side, place) else { continue };
                match why {
                    Some(meaning) => item.sense = Some(Sense { meaning, value: 0, is_weak: false }),
                    None => item.is_answered = true,
                }
            }
        }
    }

    /// Whether one verb says by its form that it happened and its answer that it will; `will` tells where forms do not.
    fn differ_in_time(&self, ends: [(usize, Side, usize); 2]) -> bool {
        let when = |(region, side, place): (usize, Side, usize)| {
            let items = self.items(region, side);
            let Some(item) = items.get(place) else { return When::Open };
            if item.means(Meaning::Modality) {
                return self.texts.mood_of(side, item.unit);
            }
            let form = self.texts.time_of(side, item.unit);
            let is_will = |item: &Item| item.sense.is_some_and(|sense| is(sense, "will"));
            let will = items.iter().any(|item| is_will(item) && !item.is_answered);
            if form == When::Open && will { When::Future } else { form }
        };
        // An English form of the past is rarely a participle where no auxiliary stands.
        let told = |when: When| {
            if when == When::Done && self.texts.language() == Language::English { When::Past } else { when }
        };
        let [one, other] = ends.map(|end| told(when(end)));
        one.contradicts(other) || other.contradicts(one)
    }

    /// Whether one participle tells who does it and its answer to whom it is done: the requesting, the requested State.
    fn differ_in_part(&self, ends: [(usize, Side, usize); 2]) -> bool {
        let told = |(region, side, place): (usize, Side, usize)| {
            let item = self.items(region, side).get(place)?;
            let tell = |at: usize| {
                let before = at.checked_sub(1).map(|before| self.texts.word(side, before));
                participle(self.texts.word(side, at), before, self.texts.language())
            };
            self.texts.unit(side, item.unit).tokens.clone().find_map(tell)
        };
        let [one, other] = ends.map(told);
        let unit =
            |(region, side, place): (usize, Side, usize)| self.items(region, side).get(place).map(|item| item.unit);
        let [left, right] = ends.map(unit);
        one.zip(other).is_some_and(|(one, other)| one != other)
            || left.zip(right).is_some_and(|(left, right)| self.texts.turns_voice(Sides { left, right }))
    }

    /// A past told by a word of its own is answered by a verb whose form tells it: `has adopted`, `adopted`.
    pub(super) fn perfect(&mut self, at: usize) {
        for side in Side::BOTH {
            for (place, item) in self.open(at, side) {
                if item.sense.is_some_and(is_perfect) && self.is_told_by_form(at, side, item.unit) {
                    self.close(at, side, place);
                }
            }
        }
    }

    /// Whether the participle behind an auxiliary is one on the other side too, without the auxiliary.
    fn is_told_by_form(&self, at: usize, side: Side, auxiliary: usize) -> bool {
        if self.open(at, side.other()).iter().any(|(_, item)| item.means(Meaning::Tense)) {
            return false;
        }
        let mut behind = auxiliary + 1..self.texts.units(side).len().min(auxiliary + 1 + PARTICIPLE);
        let verb = behind.find(|at| self.texts.says(side, *at));
        let is_past = |side: Side, at: usize| matches!(self.texts.form_of(side, at), When::Past | When::Done);
        let Some(verb) = verb.filter(|verb| is_past(side, *verb)) else { return false };
        let is_changed = self.items(at, side).iter().any(|item| item.unit == verb);
        let mut others = self.items(at, side.other()).iter();
        // A participle that stands on both sides is the same word.
        !is_changed || others.any(|item| item.is_answered && is_past(side.other(), item.unit))
    }
}

impl Texts<'_> {
    /// Whether one of two participles tells who does it and the other to whom it is done, by what stands around them: `assisted
    /// by`, `assisting`; `crews held near the port`, `crews holding near the port`.
    fn turns_voice(&self, units: Sides<usize>) -> bool {
        let at = Sides::of(|side| self.unit(side, units[side]).tokens.start);
        let acts = Sides::of(|side| self.word(side, at[side]).ends_with("ing"));
        if self.language() != Language::English || acts.left == acts.right {
            return false;
        }
        let passive = if acts.left { Right } else { Left };
        let before = Sides::of(|side| at[side].checked_sub(1).map_or("", |before| self.word(side, before)));
        let has_agent = Sides::of(|side| grammar::is(FunctionWord::Passive, self.word(side, at[side] + 1)));
        let is_bare = |side: Side| {
            let is_place = grammar::does(FunctionWord::Place, self.word(side, at[side] + 1), Language::English);
            is_place && at[side].checked_sub(1).is_some_and(|before| self.sides[side].is(before, TokenClass::Content))
        };
        let is_verb = matches!(self.form_of(passive, units[passive]), When::Done | When::Past);
        let is_finite = is_copula(before[passive]) || is_copula(before[passive.other()]);
        is_verb
            && !is_finite
            && (has_agent[passive] && !has_agent[passive.other()]
                || before.left == before.right && is_bare(Left) && is_bare(Right))
    }

    /// When a word that weighs a duty says so: `debe`, `debería`; a conditional, or open.
    fn mood_of(&self, side: Side, unit: usize) -> When {
        if self.form_of(side, unit) == When::Conditional { When::Conditional } else { When::Future }
    }

    /// When a verb happens: a participle when the auxiliary before it says. `will be inspected` is no past.
    fn time_of(&self, side: Side, unit: usize) -> When {
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
            if auxiliary.senses.iter().any(|sense| is_perfect(*sense)) {
                return When::Past;
            }
            if auxiliary.senses.iter().any(|sense| is(*sense, "will")) {
                return When::Future;
            }
            if is_copula(&self.text(side, before).to_lowercase()) {
                found = When::Open;
            } else if self.parts(side, before) || auxiliary.word.is_some() && !auxiliary.is_light {
                break;
            }
        }
        found
    }

    /// What the ending of a unit's first word says of its time.
    pub(super) fn form_of(&self, side: Side, unit: usize) -> When {
        if self.unit(side, unit).tokens.is_empty() {
            return When::Open;
        }
        when(&self.first_word(side, unit).chars().flat_map(fold).collect::<String>(), self.language())
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

/// Whether a sense tells that something is done: `has`, `had`.
fn is_perfect(sense: Sense) -> bool {
    is(sense, "past") || is(sense, "had")
}

/// Whether a word, in small letters, is a form of the verb to be.
fn is_copula(word: &str) -> bool {
    [FunctionWord::Is, FunctionWord::Was, FunctionWord::Auxiliary].iter().any(|part| grammar::is(*part, word))
}

/// Whether a sense tells a time.
fn is(sense: Sense, time: &str) -> bool {
    sense.means(Meaning::Tense, time)
}
