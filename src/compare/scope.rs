//! What a word bears on: a denial, `only`, a hedge that stands on both sides but before something else says something else.

use super::grammar::{self, FunctionWord};
use super::judge::Bench;
use super::lexicon::hash;
use super::meaning::Meaning;
use super::regions::Answered;

impl Bench<'_> {
    /// Marks what bears on something else than before: `did not decide to publish`, `decided not to publish`.
    pub(super) fn scopes(&mut self, all: &[Answered]) {
        let mut found = Vec::new();
        for one in all {
            let Some(why) = one.meaning else { continue };
            let is_moved = match why {
                Meaning::Negation => self.is_denial(one) && self.denies_other(one, all),
                Meaning::Scope => !one.is_weak && self.limits_other(one, all),
                Meaning::Condition if self.is_only_if(one) => self.limits_other(one, all),
                Meaning::Hedge | Meaning::Condition | Meaning::Manner | Meaning::Frequency | Meaning::Modality => {
                    !one.is_weak && self.joins_other(one, all)
                }
                _ => false,
            };
            if is_moved && (!one.is_framed || why == Meaning::Negation) {
                // Where it stands as if it had not moved, what it passed shows it.
                let passed = all.iter().filter(|unit| (unit.left < one.left) != (unit.right < one.right));
                let units = passed.chain([one]).flat_map(|unit| [(0, unit.left, why), (1, unit.right, why)]);
                found.extend(units);
            }
        }
        self.exchanged.extend(found);
    }

    /// Whether a denial stands before something else, and both are on both sides.
    fn denies_other(&self, one: &Answered, all: &[Answered]) -> bool {
        let (Some(left), Some(right)) = (self.governed(0, one.left), self.governed(1, one.right)) else { return false };
        // Of a French denial the first half tells what it bears on.
        let is_second = (0..2).zip([one.left, one.right]).any(|(side, unit)| self.follows_half(side, unit));
        let answers = |unit: &&Answered| unit.left == left && unit.right != right;
        let asks = |unit: &&Answered| unit.right == right && unit.left != left;
        let is_same = all.iter().any(|unit| unit.left == left && unit.right == right);
        !is_second && !is_same && all.iter().any(|unit| answers(&unit)) && all.iter().any(|unit| asks(&unit))
    }

    /// Whether a unit is a denial that stands before what it denies, as `not` does and `refuse` does not.
    pub(super) fn is_denial(&self, one: &Answered) -> bool {
        let values = ["not", "no-longer", "ne"].map(hash);
        let senses = &self.unit(0, one.left).senses;
        senses.iter().any(|sense| sense.meaning == Meaning::Negation && values.contains(&sense.value))
    }

    fn is_only_if(&self, one: &Answered) -> bool {
        self.unit(0, one.left).senses.iter().any(|sense| sense.value == hash("only-if"))
    }

    /// Whether the first half of a French denial stands shortly before a unit.
    fn follows_half(&self, side: usize, unit: usize) -> bool {
        let half = hash("ne");
        let is_half = |at: usize| {
            let senses = &self.unit(side, at).senses;
            senses.iter().any(|sense| sense.meaning == Meaning::Negation && sense.value == half)
        };
        !is_half(unit) && (unit.saturating_sub(4)..unit).any(is_half)
    }

    /// The first unit behind another that says something, auxiliaries and other denials aside.
    fn governed(&self, side: usize, unit: usize) -> Option<usize> {
        let behind = (unit + 1..self.units(side).len()).take_while(|at| !self.parts(side, *at));
        behind.into_iter().find(|at| self.says(side, *at))
    }

    /// As [`Self::governed`], over the comma that closes an insertion: `and, where possible, host`.
    fn joined(&self, side: usize, unit: usize) -> bool {
        let closes = unit + 1 < self.units(side).len() && self.word(side, self.unit(side, unit).tokens.end) == ",";
        self.governed(side, unit + usize::from(closes)).is_some()
    }

    /// Whether a unit says something, auxiliaries and denials aside.
    fn says(&self, side: usize, at: usize) -> bool {
        let unit = self.unit(side, at);
        let is_passed = |meaning: Meaning| matches!(meaning, Meaning::Tense | Meaning::Negation);
        unit.senses.iter().any(|sense| !sense.is_weak && !is_passed(sense.meaning))
            || unit.word.is_some() && !unit.is_light
    }

    /// Whether nothing is said before a unit in its clause.
    pub(super) fn opens(&self, side: usize, unit: usize) -> bool {
        !(0..unit).rev().take_while(|at| !self.parts(side, *at)).any(|at| self.says(side, at))
    }

    /// Whether `only` stands before the first thing of its clause on one side and behind it on the other: `Only judges may
    /// sign`, `Judges may only sign`. Behind that thing it may stand before or after a verb.
    fn limits_other(&self, one: &Answered, all: &[Answered]) -> bool {
        let first = |side: usize, unit: usize| self.governed(side, unit).filter(|_| self.opens(side, unit));
        let (left, right) = (first(0, one.left), first(1, one.right));
        let is_behind = |unit: &Answered| {
            left == Some(unit.left) && unit.right < one.right || right == Some(unit.right) && unit.left < one.left
        };
        left != right && all.iter().any(is_behind)
    }

    /// Whether a word that weighs a duty stands behind the word that joins two duties on one side, and before it on the
    /// other: `, as appropriate, print and host`, `print and, as appropriate, host`.
    fn joins_other(&self, one: &Answered, all: &[Answered]) -> bool {
        let behind = |side: usize, unit: usize| {
            let start = self.unit(side, unit).tokens.start;
            let is_comma = |at: &usize| matches!(&*self.word(side, *at), "," | "，");
            let before = (0..start).rev().find(|at| !is_comma(at))?;
            let is_joint = |at: usize| grammar::is(FunctionWord::Conjunction, &self.word(side, at));
            // One of a list bears on nothing.
            let is_member = is_joint(self.unit(side, unit).tokens.end);
            (is_joint(before) && !is_member && self.joined(side, unit)).then_some(before)
        };
        let lists = |side: usize, unit: usize| {
            grammar::is(FunctionWord::Joint, &self.word(side, self.unit(side, unit).tokens.end))
                && self.word(side, self.unit(side, unit).tokens.end) != ","
        };
        let (left, right) = (behind(0, one.left), behind(1, one.right));
        // What it bore on too where it stood before the first of the two.
        let is_left_behind = |unit: &&Answered| match (left, right) {
            (None, Some(joint)) => unit.left > one.left && self.unit(1, unit.right).tokens.end <= joint,
            (Some(joint), None) => unit.right > one.right && self.unit(0, unit.left).tokens.end <= joint,
            _ => false,
        };
        all.iter().filter(|unit| !unit.is_weak).any(|unit| is_left_behind(&unit))
            && !lists(0, one.left)
            && !lists(1, one.right)
    }
}
