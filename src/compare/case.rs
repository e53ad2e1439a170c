//! Grammatical words that stand in each other's place and change who acts, whereto, from where, or how much.

use std::ops::Range;

use super::anchors::Change;
use super::grammar::{self, FunctionWord};
use super::judge::Bench;
use super::language::Language;
use super::meaning::Meaning;
use super::regions::Answered;
use super::stem::stem;
use super::token::TokenClass;
use super::units::MeaningUnit;

/// The most words of a change of grammatical words alone.
const LONGEST: usize = 3;

impl Bench<'_> {
    /// Marks the changes of grammatical words alone that do not say the same: `sold by the guards`, `sold to the guards`.
    pub(super) fn cases(&mut self, changes: &[Change]) {
        self.counts(changes);
        for change in changes {
            let ranges = [change.left.clone(), change.right.clone()];
            let is_short = ranges.iter().all(|range| range.len() <= LONGEST);
            if !is_short || !(0..2).zip(&ranges).all(|(side, range)| self.is_grammar(side, range)) {
                continue;
            }
            let restricted = || self.is_restricted(&ranges).then_some(Meaning::Scope);
            let stranded = || self.is_stranded(&ranges).then_some(Meaning::Actor);
            if let Some(why) = self.conflict(&ranges).or_else(restricted).or_else(stranded) {
                self.turned.extend((0..2).zip(ranges).map(|(side, range)| (side, range, why)));
            }
        }
    }

    /// Marks the nouns of which one side has one and the other several: `a visit`, `visits`.
    fn counts(&mut self, changes: &[Change]) {
        let language = self.language();
        for change in changes {
            let ranges = [change.left.clone(), change.right.clone()];
            let read = |(side, range): (usize, &Range<usize>)| {
                let run = self.sides.get(side).map(|text| text.run(range.clone())).unwrap_or_default();
                let words = range.clone().map(|at| self.word(side, at)).zip(run);
                let (one, words): (Vec<_>, Vec<_>) =
                    words.partition(|(word, _)| grammar::does(FunctionWord::One, word, language));
                let content = words.into_iter().filter(|(_, token)| token.class == TokenClass::Content);
                (!one.is_empty(), content.map(|(word, _)| word).collect::<Vec<String>>())
            };
            let [left, right] = &ranges;
            let ((is_one, words), (is_other, others)) = (read((0, left)), read((1, right)));
            let stems = |words: &[String]| -> Vec<String> { words.iter().map(|word| stem(word, language)).collect() };
            let is_generic = || self.is_generic(0, left) && self.is_generic(1, right);
            if is_one != is_other && words != others && stems(&words) == stems(&others) && !is_generic() {
                self.turned.extend((0..2).zip(ranges).map(|(side, range)| (side, range, Meaning::Number)));
            }
        }
    }

    /// Whether a sentence begins with the words of a range and says what is so of each: `a permit is needed`, `a ship may leave`.
    fn is_generic(&self, side: usize, range: &Range<usize>) -> bool {
        let units = self.units(side).iter();
        let behind = units.clone().find(|unit| unit.tokens.start >= range.end);
        let is_modal = behind.is_some_and(|unit| unit.senses.iter().any(|sense| sense.meaning == Meaning::Modality));
        let is = |at: usize| grammar::is(FunctionWord::Is, &self.word(side, at));
        let first = units.take_while(|unit| unit.tokens.start < range.start).count();
        (is_modal || (range.start..=range.end).any(is)) && self.opens(side, first)
    }

    /// Whether all that changes is a preposition with nothing behind it: `if fired upon`, `if fired`.
    fn is_stranded(&self, ranges: &[Range<usize>; 2]) -> bool {
        let stands = |side: usize| {
            let range = ranges.get(side).cloned().unwrap_or_default();
            let word = self.word(side, range.start);
            let is_preposition = [FunctionWord::Opening, FunctionWord::Other, FunctionWord::Place]
                .iter()
                .any(|part| grammar::does(*part, &word, self.language()));
            let behind = self.sides.get(side).and_then(|text| text.tokens.get(range.end));
            let ends = behind.is_none_or(|token| token.class == TokenClass::Clause);
            range.len() == 1 && is_preposition && ends && self.language() != Language::Chinese
        };
        let [left, right] = ranges;
        right.is_empty() && stands(0) || left.is_empty() && stands(1)
    }

    /// Whether nothing in a range says anything by itself.
    fn is_grammar(&self, side: usize, range: &Range<usize>) -> bool {
        let overlaps = |unit: &&MeaningUnit| unit.tokens.start < range.end && range.start < unit.tokens.end;
        let says = |unit: &MeaningUnit| {
            unit.senses.iter().any(|sense| !sense.is_weak) || unit.word.is_some() && !unit.is_light && !unit.is_frame
        };
        let is_case = range.clone().all(|at| grammar::case(&self.word(side, at), self.language()).is_some());
        is_case || !self.units(side).iter().filter(overlaps).any(says)
    }

    /// What two runs of grammatical words change; `None` where they say the same.
    fn conflict(&self, ranges: &[Range<usize>; 2]) -> Option<Meaning> {
        use FunctionWord::{Agent, Between, Both, For, Goal, Is, Joint, Of, Place, Source, Was};
        let language = self.language();
        let [left, right] = [0, 1].map(|side| {
            let words = ranges.get(side).cloned().unwrap_or_default();
            words.filter_map(|at| grammar::case(&self.word(side, at), language)).collect::<Vec<_>>()
        });
        let is_changed = |one: &[FunctionWord], other: FunctionWord| !one.contains(&other);
        let swapped = |a: FunctionWord, b: FunctionWord| {
            let stands = |one: &[FunctionWord], other: &[FunctionWord]| {
                one.contains(&a) && is_changed(other, a) && other.contains(&b) && is_changed(one, b)
            };
            stands(&left, &right) || stands(&right, &left)
        };
        let quantity = |side: usize, at: Option<usize>| {
            let unit = self.units(side).iter().find(|unit| at.is_some_and(|at| unit.tokens.contains(&at)))?;
            unit.quantity
        };
        let behind = |side: usize| quantity(side, ranges.get(side).map(|range| range.end));
        let before = |side: usize| quantity(side, ranges.get(side).and_then(|range| range.start.checked_sub(1)));
        if (0..2).all(|side| behind(side).is_some() && before(side).is_some()) {
            let says_between = ranges.first().is_some_and(|range| {
                let from = range.start.saturating_sub(4);
                (from..range.start).any(|at| grammar::is(FunctionWord::Between, &self.word(0, at)))
            });
            return (swapped(Goal, Joint) && !says_between).then_some(Meaning::Number);
        }
        let amount = (0..2).all(|side| behind(side).is_some());
        let rises = |side: usize| {
            let start = ranges.get(side).map_or(0, |range| range.start);
            let before = self.units(side).iter().rev().find(|unit| unit.tokens.end <= start);
            before.is_some_and(|unit| unit.senses.iter().any(|sense| sense.meaning == Meaning::Direction))
        };
        let only_one = left.contains(&Goal) != right.contains(&Goal);
        if amount
            && only_one
            && (swapped(Of, Goal)
                || swapped(Place, Goal)
                || swapped(Agent, Goal)
                || rises(0) && rises(1) && (left.is_empty() || right.is_empty()))
        {
            return Some(Meaning::Bound);
        }
        let is_time = |meaning: Meaning| matches!(meaning, Meaning::Date | Meaning::Period);
        let timed = (0..2).all(|side| behind(side).is_some_and(|quantity| is_time(quantity.meaning)));
        if timed {
            let deadline = swapped(Agent, Place) || swapped(Agent, Source) || swapped(Source, Place);
            return (deadline || swapped(Agent, Goal)).then_some(Meaning::Period);
        }
        if [Goal, Source, For].into_iter().any(|case| swapped(Agent, case)) {
            return Some(Meaning::Actor);
        }
        if swapped(Goal, Source) {
            return Some(Meaning::Direction);
        }
        // A report of the Office, a report to the Office; talks between the parties, talks with them.
        if swapped(Of, Goal) || swapped(Between, Both) {
            return Some(Meaning::Actor);
        }
        if swapped(Is, Was) {
            return Some(Meaning::Tense);
        }
        swapped(Of, Joint).then_some(Meaning::List)
    }

    /// Whether all that changes is a comma before a relative pronoun: `experts, who are cleared` are all of them, without
    /// the comma they are some of them alone.
    fn is_restricted(&self, ranges: &[Range<usize>; 2]) -> bool {
        let only_comma = |side: usize, range: &Range<usize>, other: &Range<usize>| {
            range.len() == 1
                && other.is_empty()
                && self.word(side, range.start) == ","
                && grammar::case(&self.word(side, range.end), self.language()) == Some(FunctionWord::Relative)
        };
        let [left, right] = ranges;
        only_comma(0, left, right) || only_comma(1, right, left)
    }

    /// Marks a verb that one side has in the passive, where who stood behind it now acts on who stood before it: `the
    /// guards attacked the crew`, `the guards were attacked by the crew`.
    pub(super) fn voices(&mut self, changes: &[Change], all: &[Answered]) {
        self.bare_passives(all, changes.len() == 1);
        self.marked_agents(all);
        for change in changes {
            let ranges = [change.left.clone(), change.right.clone()];
            let [left, right] = [0, 1].map(|side| self.agent_mark(side, ranges.get(side)));
            let (side, mark) = match (left, right) {
                (Some(mark), None) => (0, mark),
                (None, Some(mark)) => (1, mark),
                _ => continue,
            };
            if self.keeps_object(side, mark, &ranges, all) {
                self.turned.extend((0..2).zip(ranges).map(|(side, range)| (side, range, Meaning::Actor)));
            }
        }
    }

    /// The word of a range that tells who acts in a passive.
    fn agent_mark(&self, side: usize, range: Option<&Range<usize>>) -> Option<usize> {
        let tells = |at: &usize| {
            let word = self.word(side, *at);
            grammar::is(FunctionWord::Passive, &word)
                && grammar::case(&word, self.language()) == Some(FunctionWord::Agent)
        };
        range?.clone().find(tells)
    }

    /// Whether the one who acts by a passive stands right behind the same verb on the other side, as the one acted on.
    fn keeps_object(&self, side: usize, mark: usize, ranges: &[Range<usize>; 2], all: &[Answered]) -> bool {
        let own = |unit: &Answered| if side == 0 { unit.left } else { unit.right };
        let other = |unit: &Answered| if side == 0 { unit.right } else { unit.left };
        let at = |unit: &Answered| self.unit(side, own(unit)).tokens.start;
        let Some(actor) = all.iter().filter(|unit| !unit.is_weak && at(unit) > mark).min_by_key(|unit| at(unit)) else {
            return false;
        };
        let Some(range) = ranges.get(1 - side) else { return false };
        let is_verb = |unit: &&Answered| {
            let place = self.unit(1 - side, other(unit)).tokens.start;
            let is_verb = unit.meaning.is_none_or(|meaning| !matches!(meaning, Meaning::Bound | Meaning::Period));
            is_verb && !unit.is_weak && range.contains(&place) && other(unit) != other(actor) && at(unit) < mark
        };
        let Some(verb) = all.iter().filter(is_verb).max_by_key(|unit| other(unit)) else { return false };
        let subject =
            |unit: &&Answered| !unit.is_weak && own(unit) < own(verb).min(own(actor)) && other(unit) < other(verb);
        let (verb_end, actor_start) =
            (self.unit(1 - side, other(verb)).tokens.end, self.unit(1 - side, other(actor)).tokens.start);
        let direct = verb_end <= actor_start
            && (verb_end..actor_start).all(|at| {
                let token = self.sides.get(1 - side).and_then(|text| text.tokens.get(at));
                // Spanish sets `a` before the person acted on.
                let case = grammar::case(&self.word(1 - side, at), self.language());
                let is_bare =
                    case.is_none() || self.language() == Language::Spanish && case == Some(FunctionWord::Goal);
                is_bare && token.is_some_and(|token| token.class == TokenClass::Function)
            });
        direct && all.iter().any(|unit| subject(&unit))
    }
}
