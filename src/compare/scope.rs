//! What a word bears on: a denial, `only`, a hedge that stands on both sides but before something else says something else.

use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::regions::Answered;
use super::texts::{Texts, Turned};
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// The most tokens between the preposition of a phrase and the word that says what it is.
const PHRASE: usize = 6;

impl Texts<'_> {
    /// Marks what bears on something else than before: `did not decide to publish`, `decided not to publish`.
    pub(super) fn scopes(&self, all: &[Answered]) -> Vec<Turned> {
        let mut found = Vec::new();
        for one in all {
            let Some(why) = one.meaning else { continue };
            let is_moved = match why {
                Meaning::Negation => self.is_denial(one) && !self.is_nor(one) && self.denies_other(one, all),
                Meaning::Bound => self.counts_other(one, all),
                Meaning::Scope => !one.is_weak && self.limits_other(one, all),
                Meaning::Condition if self.is_only_if(one) => self.limits_other(one, all),
                Meaning::Hedge
                | Meaning::Renewal
                | Meaning::Condition
                | Meaning::Manner
                | Meaning::Frequency
                | Meaning::Modality
                | Meaning::Period
                | Meaning::Date
                | Meaning::Obligation => !one.is_weak && self.joins_other(one, all),
                _ => false,
            };
            if is_moved && (!one.is_framed || why == Meaning::Negation) {
                // Where it stands as if it had not moved, what it passed shows it.
                let passed = all.iter().filter(|unit| (unit.left < one.left) != (unit.right < one.right));
                found.extend(passed.chain([one]).flat_map(|unit| self.both_turned(unit, why)));
            }
        }
        found.extend(
            all.iter()
                .filter(|one| self.tells_other(one, all))
                .flat_map(|one| self.both_turned(one, Meaning::Referent)),
        );
        found
    }

    /// Whether an attribute stands beside another thing than before, and both are on both sides: `the new report on ships`,
    /// `the report on new ships`. What only went round the word beside it, as an adverb may, tells the same, and so does what
    /// is of that word: `the training of guards`, `guard training`.
    fn tells_other(&self, one: &Answered, all: &[Answered]) -> bool {
        use Meaning::{Comparison, Number, Ordinal, Quantifier};
        let is_word = self.is_thing(one) || matches!(one.meaning, Some(Comparison | Number | Ordinal | Quantifier));
        let is_said = |unit: &Answered| unit.may_trade() && !unit.is_carried;
        let beside = Sides::of(|side| self.beside(side, one.on(side)));
        let (Some(left), Some(right)) = (beside.left, beside.right) else { return false };
        let is_told = |unit: &&Answered| self.is_thing(unit) && is_said(unit);
        let was = all.iter().filter(is_told).find(|unit| unit.left == left.0);
        let is = all.iter().filter(is_told).find(|unit| unit.right == right.0);
        let (Some(was), Some(is)) = (was, is) else { return false };
        let passes = |unit: &Answered| (unit.left < one.left) != (unit.right < one.right);
        let goes_round = left.1 == Some(is.left) || right.1 == Some(was.right);
        let is_of = |side: Side, whole: usize| {
            let between = self.unit(side, whole).tokens.end..self.unit(side, one.on(side)).tokens.start;
            let of =
                |at: usize| grammar::case(grammar::uncontracted(self.word(side, at), self.language()), self.language());
            between.len() <= PHRASE && between.into_iter().any(|at| of(at) == Some(FunctionWord::Of))
        };
        is_word
            && is_said(one)
            && self.first_word(Left, was.left) != self.first_word(Left, is.left)
            && (passes(was) || passes(is))
            && !(goes_round || is_of(Left, is.left) || is_of(Right, was.right))
    }

    /// The unit that an attribute right beside it tells of, and the one on its other side. In Chinese a word without 的 is
    /// none, as it may as well tell when.
    fn beside(&self, side: Side, at: usize) -> Option<(usize, Option<usize>)> {
        let joined = |first: usize, second: usize| {
            second < self.units(side).len() && self.unit(side, first).tokens.end == self.unit(side, second).tokens.start
        };
        let before = at.checked_sub(1).filter(|before| joined(*before, at));
        let is_of = self.word(side, self.unit(side, at).tokens.end) == "的";
        let behind = Some(at + 1 + usize::from(is_of)).filter(|behind| joined(*behind - 1, *behind));
        match self.language() {
            Language::French | Language::Spanish => Some((before?, behind)),
            Language::Chinese if !is_of && self.unit(side, at).word.is_some() => None,
            _ => Some((behind?, before)),
        }
    }

    /// Whether a denial stands before something else, and both are on both sides; or before nothing on one: `those that are
    /// not inspected`, `those that are not`.
    fn denies_other(&self, one: &Answered, all: &[Answered]) -> bool {
        // Of a French denial the first half tells what it bears on.
        let is_second = Side::BOTH.into_iter().any(|side| self.follows_half(side, one.on(side)));
        let is_joint = |side: Side, unit: usize| self.is_before(FunctionWord::Joint, side, unit);
        if self.is_bare(Left, one.left) != self.is_bare(Right, one.right) {
            let is_moved = all.iter().any(|unit| (unit.left < one.left) != (unit.right < one.right));
            return is_moved && !is_second && !is_joint(Left, one.left) && !is_joint(Right, one.right);
        }
        let (Some(left), Some(right)) = (self.governed(Left, one.left), self.governed(Right, one.right)) else {
            return false;
        };
        let answers = |unit: &&Answered| unit.left == left && unit.right != right;
        let asks = |unit: &&Answered| unit.right == right && unit.left != left;
        let is_same = all.iter().any(|unit| unit.left == left && unit.right == right);
        !is_second && !is_same && all.iter().any(|unit| answers(&unit)) && all.iter().any(|unit| asks(&unit))
    }

    /// Whether a bound stands before another number than before: `at least ten crews and two pilots`.
    fn counts_other(&self, one: &Answered, all: &[Answered]) -> bool {
        let counted = |side: Side, unit: usize| {
            let counts = |unit: &usize| self.unit(side, *unit).quantity.is_some();
            Some(unit + 1).filter(counts).or_else(|| self.governed(side, unit).filter(counts))
        };
        let (left, right) = match (counted(Left, one.left), counted(Right, one.right)) {
            (Some(left), Some(right)) => (left, right),
            (None, None) => return !one.is_weak && self.joins_other(one, all),
            _ => return false,
        };
        let is_counted = |unit: usize, number: usize| unit == number || unit == number + 1;
        let is_same = all.iter().any(|unit| unit.left == left && unit.right == right);
        !is_same && all.iter().any(|unit| is_counted(unit.left, left) != is_counted(unit.right, right))
    }

    /// Whether a unit is a denial that stands before what it denies, as `not` does and `refuse` does not.
    pub(super) fn is_denial(&self, one: &Answered) -> bool {
        let values = ["not", "no-longer", "ne"].map(hash);
        let senses = &self.unit(Left, one.left).senses;
        senses.iter().any(|sense| sense.meaning == Meaning::Negation && values.contains(&sense.value))
    }

    /// Whether a denial denies nothing that stands behind it: the verb is left to be understood.
    pub(super) fn is_bare(&self, side: Side, unit: usize) -> bool {
        let next = self.in_clause_behind(side, unit).find(|at| !self.unit(side, *at).is_light);
        next.is_none_or(|at| self.has(side, at, Meaning::Modality))
    }

    fn is_only_if(&self, one: &Answered) -> bool {
        self.unit(Left, one.left).senses.iter().any(|sense| sense.value == hash("only-if"))
    }

    /// Whether the first half of a French denial stands shortly before a unit.
    fn follows_half(&self, side: Side, unit: usize) -> bool {
        let half = hash("ne");
        let is_half = |at: usize| {
            let senses = &self.unit(side, at).senses;
            senses.iter().any(|sense| sense.meaning == Meaning::Negation && sense.value == half)
        };
        !is_half(unit) && (unit.saturating_sub(4)..unit).any(is_half)
    }

    /// As [`Self::governed`], within one member of a list.
    pub(super) fn member(&self, side: Side, unit: usize) -> Option<usize> {
        let behind = self.governed(side, unit)?;
        let is_joint = |at: usize| grammar::is(FunctionWord::Joint, self.first_word(side, at));
        (!(unit + 1..behind).any(is_joint)).then_some(behind)
    }

    /// As [`Self::governed`], over the comma that closes an insertion: `and, where possible, host`.
    fn joined(&self, side: Side, unit: usize) -> bool {
        let closes = unit + 1 < self.units(side).len() && self.word(side, self.unit(side, unit).tokens.end) == ",";
        self.governed(side, unit + usize::from(closes)).is_some()
    }

    /// Whether `only` stands before another thing than before: `Only judges may sign`, `Judges may only sign`. Before a verb
    /// with one thing behind it, it limits that: `is only lit at night`.
    fn limits_other(&self, one: &Answered, all: &[Answered]) -> bool {
        let passed: Vec<&Answered> = all
            .iter()
            .filter(|unit| (unit.left < one.left) != (unit.right < one.right) && self.is_thing(unit))
            .collect();
        let is_same = match passed[..] {
            [] => true,
            [verb] => {
                self.limits_verb(Left, [one.left, verb.left], one.right)
                    || self.limits_verb(Right, [one.right, verb.right], one.left)
            }
            _ => false,
        };
        !is_same && self.governed(Left, one.left) != self.governed(Right, one.right)
    }

    /// Whether `only` stands between an auxiliary and its verb, and on the other side before the one thing behind that verb.
    fn limits_verb(&self, side: Side, [only, verb]: [usize; 2], behind: usize) -> bool {
        let is_auxiliary = only.checked_sub(1).is_some_and(|at| {
            let tells = |sense: &Sense| matches!(sense.meaning, Meaning::Modality | Meaning::Tense);
            let unit = self.unit(side, at);
            unit.senses.iter().any(tells) || grammar::is(FunctionWord::Auxiliary, self.word(side, unit.tokens.start))
        });
        let other = side.other();
        let limited = self.governed(other, behind).unwrap_or(behind);
        let mut rest = self.in_clause_behind(other, limited);
        let opens = |at: usize| {
            let case = grammar::case(self.word(other, self.unit(other, at).tokens.start), self.language());
            case.is_some_and(|case| !matches!(case, FunctionWord::Of | FunctionWord::Joint))
        };
        is_auxiliary && !rest.any(opens) && self.governed(side, only) == Some(verb)
    }

    /// Whether a word that weighs a duty, or a phrase that says when or on what condition, stands behind what joins two duties
    /// on one side, and before it on the other: `, as appropriate, print and host`, `print and, as appropriate, host`.
    fn joins_other(&self, one: &Answered, all: &[Answered]) -> bool {
        if one.meaning == Some(Meaning::Condition) && self.passes_joint(one, all) {
            return true;
        }
        let (left, right) = (self.joint_before(Left, one.left), self.joint_before(Right, one.right));
        // What it bore on too where it stood before the first of the two.
        let is_left_behind = |unit: &&Answered| match (left, right) {
            (None, Some(joint)) => unit.left > one.left && self.unit(Right, unit.right).tokens.end <= joint,
            (Some(joint), None) => unit.right > one.right && self.unit(Left, unit.left).tokens.end <= joint,
            _ => false,
        };
        let keeps_own = match (left, right) {
            (None, Some(_)) => self.opens_next(Left, one.left),
            (Some(_), None) => self.opens_next(Right, one.right),
            _ => true,
        };
        !keeps_own && all.iter().filter(|unit| !unit.is_weak).any(|unit| is_left_behind(&unit))
    }

    /// Whether a condition stands behind the first of two duties on one side and behind the second on the other: `film, if asked,
    /// and sing`, `film and sing if asked`. Where the sentence begins with it, it bears on both.
    fn passes_joint(&self, one: &Answered, all: &[Answered]) -> bool {
        let begins = |side: Side, unit: usize| {
            !self.in_sentence_before(side, unit).any(|at| self.says(side, at) && !self.conditions(side, at))
        };
        // The joint and something behind it lie between where the condition stands and where it stood.
        let passes = |side: Side, from: usize, to: usize| {
            let tokens = self.unit(side, from).tokens.end..self.unit(side, to).tokens.start;
            from < to && tokens.into_iter().any(|at| grammar::is(FunctionWord::Conjunction, self.word(side, at)))
        };
        // Between a modal and its verb it bears on all that is joined: `may, if asked, film and sing`.
        let weighs = |side: Side, unit: usize| {
            let before = (0..unit)
                .rev()
                .map(|at| self.unit(side, at))
                .find(|unit| !unit.senses.is_empty() || unit.word.is_some());
            let is_modal = |sense: &Sense| matches!(sense.meaning, Meaning::Modality | Meaning::Tense);
            before.is_some_and(|unit| unit.senses.iter().any(is_modal))
        };
        let is_passed = |unit: &&Answered| (unit.left < one.left) != (unit.right < one.right) && !unit.is_weak;
        let mut passed = all.iter().filter(is_passed);
        passed.any(|unit| passes(Left, one.left, unit.left) || passes(Right, one.right, unit.right))
            && !Side::BOTH.into_iter().any(|side| begins(side, one.on(side)) || weighs(side, one.on(side)))
    }

    fn conditions(&self, side: Side, unit: usize) -> bool {
        self.has(side, unit, Meaning::Condition)
    }

    /// The token before the phrase of a unit, where it joins two duties and the unit bears on the second.
    fn joint_before(&self, side: Side, unit: usize) -> Option<usize> {
        let is_comma = |at: &usize| matches!(self.word(side, *at), "," | "，");
        let start = self.phrase(side, unit);
        let before = (0..start).rev().find(|at| !is_comma(at))?;
        // A comma joins two duties where each has its word: 港口可登船，经同意后可搜查。
        let weighs = |at: usize| self.has(side, at, Meaning::Modality);
        let is_duty = || self.governed(side, unit).is_some_and(weighs) && (0..unit).any(weighs);
        let is_joint =
            |at: usize| grammar::is(FunctionWord::Conjunction, self.word(side, at)) || at + 1 < start && is_duty();
        // One of a list bears on nothing.
        let is_member = is_joint(self.unit(side, unit).tokens.end);
        let is_joined = is_joint(before) && !is_member && self.joined(side, unit);
        is_joined.then_some(before).or_else(|| self.joint_over_verb(side, unit, start))
    }

    /// As [`Self::joint_before`], over the verb of the second duty: `y comparten voluntariamente datos`.
    fn joint_over_verb(&self, side: Side, unit: usize, start: usize) -> Option<usize> {
        let verb =
            (0..unit).rev().find(|at| self.unit(side, *at).tokens.end <= start).filter(|at| self.says(side, *at))?;
        let joint = self.unit(side, verb).tokens.start.checked_sub(1)?;
        let mut behind = self.in_clause_behind(side, unit);
        let object = self.unit(side, behind.find(|at| self.unit(side, *at).word.is_some())?).tokens.start;
        let case = grammar::case(grammar::uncontracted(self.word(side, object - 1), self.language()), self.language());
        let is_object = matches!(case, None | Some(FunctionWord::Of)) && self.language() != Language::Chinese;
        let is_modal = |at: usize| self.has(side, at, Meaning::Modality);
        let is_adverb = !is_modal(unit) && !is_modal(verb);
        let is_joint = grammar::is(FunctionWord::Conjunction, self.word(side, joint));
        (is_joint && is_object && is_adverb).then_some(joint)
    }

    /// Where the phrase of a unit begins: with its preposition, 在 or 经.
    fn phrase(&self, side: Side, unit: usize) -> usize {
        let start = self.unit(side, unit).tokens.start;
        let opens = |at: &usize| grammar::is(FunctionWord::Opening, self.word(side, *at));
        let is_within = |at: &usize| {
            let word = self.word(side, *at);
            !grammar::is(FunctionWord::Conjunction, word) && !matches!(word, "," | "，" | "。")
        };
        (start.saturating_sub(PHRASE)..start).rev().take_while(is_within).find(opens).unwrap_or(start)
    }

    /// Whether the duty that is joined to that of a unit has a word of its own where the unit has it: `must pay and may
    /// appeal`, `at the request of the owners and with the help of pilots`.
    fn opens_next(&self, side: Side, unit: usize) -> bool {
        let units = self.units(side).len();
        let is_joint = |at: &usize| grammar::is(FunctionWord::Conjunction, self.first_word(side, *at));
        let Some(joint) = (unit + 1..units).find(is_joint) else { return false };
        let senses = |at: usize| self.unit(side, at).senses.iter().map(|sense| sense.meaning);
        let is_alike = |at: usize| senses(at).any(|meaning| senses(unit).any(|own| own == meaning));
        let next = grammar::case(self.word(side, self.unit(side, joint).tokens.end), self.language());
        let is_phrase = next.is_some_and(|case| case != FunctionWord::Joint);
        let is_modal = senses(unit).any(|meaning| meaning == Meaning::Modality);
        self.governed(side, joint).is_some_and(is_alike) || !is_modal && is_phrase
    }
}
