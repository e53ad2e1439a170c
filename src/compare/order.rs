//! What stands in the other order on the other side: who acts on whom has changed, unless the voice has.

use super::grammar::{self, FunctionWord};
use super::judge::Bench;

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
}
