//! Whether two things, one of either side, say the same: in one word, in one sense, by a row of the table.

use super::grammar::{self, FunctionWord};
use super::judge::{Bench, Item, Nearness};
use super::language::Language;
use super::lexicon::{FormStep, hash};
use super::meaning::Meaning;

impl Bench<'_> {
    /// Whether two items may answer each other, as far as they may differ.
    pub(super) fn say_same(&self, left: &Item, right: &Item, nearness: Nearness) -> bool {
        let (a, b) = (self.unit(0, left.unit), self.unit(1, right.unit));
        // The table of wording knows of words whose classes differ that they may say the same: 不足, 欠缺.
        let is_near = nearness == Nearness::Kin;
        let grouped = || is_near && a.groups.iter().any(|group| b.groups.contains(group));
        match (left.sense, right.sense) {
            (Some(one), Some(other)) if one.meaning == other.meaning => {
                let is_lack = is_near && one.meaning == Meaning::Negation && self.is_lack(left, right);
                // Two ways up, or two manners, may say the same: 提升, 提高.
                let is_kin = matches!(one.meaning, Meaning::Direction | Meaning::Manner | Meaning::Period) && grouped();
                let is_word = || {
                    let is_name = one.meaning == Meaning::Actor;
                    nearness != Nearness::Word || is_name || self.form(0, left.unit) == self.form(1, right.unit)
                };
                (one.value == other.value && is_word() || is_lack || is_kin || self.is_any_and_all(left, right))
                    && (one.meaning != Meaning::Actor || self.act_alike(left.unit, right.unit))
            }
            (None, None) if !is_near => a.word.as_ref().zip(b.word.as_ref()).is_some_and(|(a, b)| a.stem == b.stem),
            _ => grouped(),
        }
    }

    /// Whether of two quantifiers one says any and one all, where the sentence begins with them and is no condition: `any ship
    /// must register`, `all ships must register`.
    fn is_any_and_all(&self, left: &Item, right: &Item) -> bool {
        let is = |item: &Item, value: &str| {
            item.sense.is_some_and(|sense| sense.meaning == Meaning::Quantifier && sense.value == hash(value))
        };
        let is_either = |item: &Item| is(item, "any") || is(item, "all");
        let is_condition = |side: usize, unit: usize| {
            let last = (unit..self.units(side).len()).take_while(|at| !self.parts(side, *at)).last().unwrap_or(unit);
            grammar::does(FunctionWord::Of, &self.word(side, self.unit(side, last).tokens.start), Language::Chinese)
        };
        let stands = |side: usize, item: &Item| {
            !self.in_sentence_before(side, item.unit).any(|at| self.says(side, at)) && !is_condition(side, item.unit)
        };
        is_either(left) && is_either(right) && stands(0, left) && stands(1, right)
    }

    /// What a unit is made of, to see whether it is said in the same word.
    fn form(&self, side: usize, unit: usize) -> &[FormStep] {
        let text = self.sides.get(side);
        text.and_then(|text| text.elements.get(text.elements_of(self.unit(side, unit).tokens.clone())))
            .unwrap_or_default()
    }

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
}
