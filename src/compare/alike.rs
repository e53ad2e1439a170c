//! Whether two things, one of either side, say the same: in one word, in one sense, by a row of the table.

use super::grammar::{self, FunctionWord};
use super::items::{Item, Nearness};
use super::language::Language;
use super::lexicon::hash;
use super::meaning::Meaning;
use super::texts::Texts;
use crate::model::Side::{self, Left, Right};

impl Texts<'_> {
    /// Whether two items may answer each other, as far as they may differ.
    pub(super) fn say_same(&self, left: &Item, right: &Item, nearness: Nearness) -> bool {
        let (a, b) = (self.unit(Left, left.unit), self.unit(Right, right.unit));
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
                    nearness != Nearness::Word || is_name || self.form(Left, left.unit) == self.form(Right, right.unit)
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
        let is_condition = |side: Side, unit: usize| {
            let last = (unit..self.units(side).len()).take_while(|at| !self.parts(side, *at)).last().unwrap_or(unit);
            grammar::does(FunctionWord::Of, self.first_word(side, last), Language::Chinese)
        };
        let stands = |side: Side, item: &Item| {
            !self.in_sentence_before(side, item.unit).any(|at| self.says(side, at)) && !is_condition(side, item.unit)
        };
        is_either(left) && is_either(right) && stands(Left, left) && stands(Right, right)
    }

    /// Whether of two denials one says that something lacks and the other that it is not there: 缺乏经费, 没有经费.
    fn is_lack(&self, left: &Item, right: &Item) -> bool {
        let lacks = |item: &Item| item.sense.is_some_and(|sense| sense.means(Meaning::Negation, "lack"));
        let without = |side: Side, item: &Item| grammar::is(FunctionWord::Without, &self.words(side, item));
        lacks(left) && without(Right, right) || lacks(right) && without(Left, left)
    }

    /// Whether two units that name one actor may have it do the same: who acts (由执行局) is another than whom something
    /// is of, as 执行局 is in 根据执行局.
    fn act_alike(&self, left: usize, right: usize) -> bool {
        let is_acted_on = |side: Side, unit: usize| self.is_before(FunctionWord::Other, side, unit);
        !(self.is_agent(Left, left) && is_acted_on(Right, right)
            || self.is_agent(Right, right) && is_acted_on(Left, left))
    }

    /// What an item is told in, in small letters.
    pub(super) fn words(&self, side: Side, item: &Item) -> String {
        self.text(side, item.unit).to_lowercase()
    }
}
