//! Grammatical words that stand in each other's place and change who acts, whereto, from where, or how much.

use std::ops::Range;

use super::anchors::Change;
use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::meaning::Meaning;
use super::quantity::Quantity;
use super::regions::Answered;
use super::stem::{When, stem};
use super::texts::{Texts, Turned};
use super::token::TokenClass;
use super::units::MeaningUnit;
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// The most words of a change of grammatical words alone.
const LONGEST: usize = 3;

/// How many units before a Chinese passive verb the one is searched in to whom it is done.
const BEFORE_PASSIVE: usize = 4;

/// The most words of a relative clause that is turned round.
const LONGEST_TURN: usize = 8;

impl Texts<'_> {
    /// Marks the changes of grammatical words alone that do not say the same: `sold by the guards`, `sold to the guards`.
    pub(super) fn cases(&self, changes: &[Change]) -> Vec<Turned> {
        let why = |change: &Change| {
            let is_short = change.iter().all(|range| range.len() <= LONGEST);
            let is_grammar = || Side::BOTH.into_iter().all(|side| self.is_grammar(side, &change[side]));
            let restricted = || self.is_restricted(change).then_some(Meaning::Scope);
            let stranded = || self.is_stranded(change).then_some(Meaning::Actor);
            let voiced = || self.is_voiced(change).then_some(Meaning::Actor);
            let counted = || self.is_counted(change).then_some(Meaning::Number);
            let case = || self.conflict(change).or_else(restricted).or_else(stranded).or_else(voiced);
            let turned = || self.turns_pronoun(change).then_some(Meaning::Actor);
            counted().or_else(turned).into_iter().chain((is_short && is_grammar()).then(case).flatten()).min()
        };
        changes.iter().filter_map(|change| Some(Turned::of_change(change, why(change)?))).flatten().collect()
    }

    /// Whether of a noun one side has one and the other several: `a visit`, `visits`.
    fn is_counted(&self, change: &Change) -> bool {
        let language = self.language();
        let read = |side: Side| {
            let words = change[side].clone().map(|at| (at, self.word(side, at)));
            let (one, words): (Vec<_>, Vec<_>) =
                words.partition(|(_, word)| grammar::does(FunctionWord::One, word, language));
            let content = words.into_iter().filter(|(at, _)| self.sides[side].is(*at, TokenClass::Content));
            (!one.is_empty(), content.map(|(_, word)| word).collect::<Vec<&str>>())
        };
        let ((is_one, words), (is_other, others)) = (read(Left), read(Right));
        let stems = |words: &[&str]| -> Vec<String> { words.iter().map(|word| stem(word, language)).collect() };
        let is_generic = || Side::BOTH.into_iter().all(|side| self.is_generic(side, &change[side]));
        is_one != is_other && words != others && stems(&words) == stems(&others) && !is_generic()
    }

    /// Whether a sentence begins with the words of a range and says what is so of each: `a permit is needed`, `a ship may leave`.
    fn is_generic(&self, side: Side, range: &Range<usize>) -> bool {
        let units = self.units(side);
        let behind = units.partition_point(|unit| unit.tokens.start < range.end);
        let is_modal = behind < units.len() && self.has(side, behind, Meaning::Modality);
        let is = |at: usize| grammar::is(FunctionWord::Is, self.word(side, at));
        let first = units.partition_point(|unit| unit.tokens.start < range.start);
        (is_modal || (range.start..=range.end).any(is)) && self.opens(side, first)
    }

    /// Whether all that changes is a preposition with nothing behind it: `if fired upon`, `if fired`.
    fn is_stranded(&self, change: &Change) -> bool {
        let stands = |side: Side| {
            let (range, text) = (&change[side], &self.sides[side]);
            let word = self.word(side, range.start);
            let is_preposition = [FunctionWord::Opening, FunctionWord::Other, FunctionWord::Place]
                .iter()
                .any(|part| grammar::does(*part, word, self.language()));
            let ends = range.end >= text.tokens.len() || text.is(range.end, TokenClass::Clause);
            range.len() == 1 && is_preposition && ends && self.language() != Language::Chinese
        };
        Side::BOTH.into_iter().any(|side| change[side.other()].is_empty() && stands(side))
    }

    /// Whether all that changes is the mark of a Chinese passive before a verb: 三人被打伤, 三人打伤. What a document goes
    /// through says the same without it, and so does a verb that only a thing can have: 决议已被通过, 被用于.
    fn is_voiced(&self, change: &Change) -> bool {
        let is_mark = |side: Side| {
            let range = &change[side];
            let (place, units) = self.units_in(side, &(range.end..range.end + 1));
            let acts = |unit: usize| {
                let name = self.text(side, unit);
                let last = name.char_indices().last().and_then(|(at, _)| name.get(at..));
                self.is_actor(side, self.unit(side, unit)) || last.is_some_and(|c| grammar::is(FunctionWord::Person, c))
            };
            let is_said = |verb: &MeaningUnit| {
                let is_named = || (place.saturating_sub(BEFORE_PASSIVE)..place).any(acts);
                !self.is_of_thing(side, verb) && (verb.service.is_none() || is_named())
            };
            range.len() == 1
                && change[side.other()].is_empty()
                && matches!(self.word(side, range.start), "被" | "遭")
                && self.sides[side].is(range.end, TokenClass::Content)
                && units.first().is_some_and(is_said)
        };
        Side::BOTH.into_iter().any(is_mark)
    }

    /// Whether a pronoun stands for the one acted on where the other side has the one who acts, and other words follow: `whom
    /// they trust`, `who trust them`.
    fn turns_pronoun(&self, change: &Change) -> bool {
        let has =
            |side: Side, part| change[side].clone().any(|at| grammar::does(part, self.word(side, at), self.language()));
        let is_acted_on = |side: Side| {
            let acts = side.other();
            has(side, FunctionWord::ActedOn) && !has(acts, FunctionWord::ActedOn) && has(acts, FunctionWord::Relative)
        };
        change.iter().all(|range| (2..=LONGEST_TURN).contains(&range.len())) && Side::BOTH.into_iter().any(is_acted_on)
    }

    /// Whether nothing in a range says anything by itself.
    fn is_grammar(&self, side: Side, range: &Range<usize>) -> bool {
        let says = |unit: &MeaningUnit| {
            unit.senses.iter().any(|sense| !sense.is_weak) || unit.word.is_some() && !unit.is_light && !unit.is_frame
        };
        let is_case = range.clone().all(|at| grammar::case(self.word(side, at), self.language()).is_some());
        is_case || !self.units_in(side, range).1.iter().any(says)
    }

    /// What two runs of grammatical words change; `None` where they say the same.
    fn conflict(&self, change: &Change) -> Option<Meaning> {
        use FunctionWord::{Agent, Between, Both, For, Goal, Is, Joint, Of, Place, Source, Was};
        let cases = Sides::of(|side| -> Vec<FunctionWord> {
            change[side].clone().filter_map(|at| grammar::case(self.word(side, at), self.language())).collect()
        });
        let has_alone = |side: Side, case| cases[side].contains(&case) && !cases[side.other()].contains(&case);
        let swapped = |a, b| Side::BOTH.into_iter().any(|side| has_alone(side, a) && has_alone(side.other(), b));
        let on_both = |holds: &dyn Fn(Side) -> bool| Side::BOTH.into_iter().all(holds);
        let quantity = |side: Side, at: usize| self.units_in(side, &(at..at + 1)).1.first()?.quantity;
        let behind = |side: Side| quantity(side, change[side].end);
        let before = |side: Side| quantity(side, change[side].start.checked_sub(1)?);
        let amount = on_both(&|side| behind(side).is_some());
        let start = change.left.start;
        let says_between = (start.saturating_sub(4)..start).any(|at| grammar::is(Between, self.word(Left, at)));
        // Monday to Friday, Monday and Friday.
        if swapped(Goal, Joint) && !says_between {
            return Some(if amount { Meaning::Number } else { Meaning::Joint });
        }
        if amount && on_both(&|side| before(side).is_some()) {
            return None;
        }
        let rises = |side: Side| {
            let before = self.units(side).partition_point(|unit| unit.tokens.end <= change[side].start);
            before.checked_sub(1).is_some_and(|before| self.has(side, before, Meaning::Direction))
        };
        let only_one = has_alone(Left, Goal) || has_alone(Right, Goal);
        let is_bare = cases.iter().any(Vec::is_empty);
        if amount
            && only_one
            && ([Of, Place, Agent].into_iter().any(|case| swapped(case, Goal)) || is_bare && on_both(&rises))
        {
            return Some(Meaning::Bound);
        }
        let is_time = |quantity: Quantity| matches!(quantity.meaning, Meaning::Date | Meaning::Period);
        if on_both(&|side| behind(side).is_some_and(is_time)) {
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
        // The training of pilots, the training by pilots; what somebody gives is his either way: a report of, a report by.
        let is_given = |side: Side| {
            let before = self.units(side).partition_point(|unit| unit.tokens.end <= change[side].start);
            before.checked_sub(1).is_some_and(|before| self.unit(side, before).is_frame)
        };
        if swapped(Of, Agent) && !on_both(&is_given) {
            return Some(Meaning::Actor);
        }
        if swapped(Is, Was) {
            return Some(Meaning::Tense);
        }
        swapped(Of, Joint).then_some(Meaning::Joint)
    }

    /// Whether all that changes is a comma before a relative pronoun: `experts, who are cleared` are all of them, without
    /// the comma they are some of them alone.
    fn is_restricted(&self, change: &Change) -> bool {
        Side::BOTH.into_iter().any(|side| {
            let range = &change[side];
            range.len() == 1
                && change[side.other()].is_empty()
                && self.word(side, range.start) == ","
                && grammar::case(self.word(side, range.end), self.language()) == Some(FunctionWord::Relative)
        })
    }

    /// Whether a Chinese verb is one of things, which says the same in the passive: 用于, 列入.
    pub(super) fn is_of_thing(&self, side: Side, verb: &MeaningUnit) -> bool {
        let mut ends = verb.tokens.end.saturating_sub(1)..=verb.tokens.end;
        ends.any(|at| self.word(side, at).ends_with(['于', '为', '入', '作']))
    }

    /// Marks a verb that one side has in the passive, where who stood behind it now acts on who stood before it: `the
    /// guards attacked the crew`, `the guards were attacked by the crew`.
    pub(super) fn voices(&self, changes: &[Change], all: &[Answered]) -> Vec<Turned> {
        let mut turned = self.bare_passives(all, changes.len() == 1);
        turned.extend(self.marked_agents(all));
        for change in changes {
            let marks = Sides::of(|side| self.agent_mark(side, &change[side]));
            let (side, mark) = match (marks.left, marks.right) {
                (Some(mark), None) => (Left, mark),
                (None, Some(mark)) => (Right, mark),
                _ => continue,
            };
            if self.keeps_object(side, mark, change, all) {
                turned.extend(Turned::of_change(change, Meaning::Actor));
            }
        }
        turned
    }

    /// The word of a range that tells who acts in a passive.
    fn agent_mark(&self, side: Side, range: &Range<usize>) -> Option<usize> {
        let tells = |at: &usize| {
            let word = self.word(side, *at);
            grammar::is(FunctionWord::Passive, word)
                && grammar::case(word, self.language()) == Some(FunctionWord::Agent)
        };
        range.clone().find(tells)
    }

    /// Whether the one who acts by a passive stands right behind the same verb on the other side, as the one acted on.
    fn keeps_object(&self, side: Side, mark: usize, change: &Change, all: &[Answered]) -> bool {
        let facing = side.other();
        let (own, other) = (|unit: &Answered| unit.on(side), |unit: &Answered| unit.on(facing));
        let at = |unit: &Answered| self.unit(side, own(unit)).tokens.start;
        let Some(actor) = all.iter().filter(|unit| !unit.is_weak && at(unit) > mark).min_by_key(|unit| at(unit)) else {
            return false;
        };
        let is_verb = |unit: &&Answered| {
            let place = self.unit(facing, other(unit)).tokens.start;
            // `Preceded` has a class, and is a verb for its form.
            let is_form = || self.form_of(facing, other(unit)) != When::Open;
            let is_verb = unit.meaning != Some(Meaning::Bound) && (unit.meaning != Some(Meaning::Period) || is_form());
            is_verb
                && !unit.is_weak
                && change[facing].contains(&place)
                && other(unit) != other(actor)
                && at(unit) < mark
        };
        let Some(verb) = all.iter().filter(is_verb).max_by_key(|unit| other(unit)) else { return false };
        let is_subject =
            |unit: &Answered| !unit.is_weak && own(unit) < own(verb).min(own(actor)) && other(unit) < other(verb);
        let (verb_end, actor_start) =
            (self.unit(facing, other(verb)).tokens.end, self.unit(facing, other(actor)).tokens.start);
        let direct = verb_end <= actor_start
            && (verb_end..actor_start).all(|at| {
                // Spanish sets `a` before the person acted on.
                let case = grammar::case(self.word(facing, at), self.language());
                let is_bare =
                    case.is_none() || self.language() == Language::Spanish && case == Some(FunctionWord::Goal);
                is_bare && self.sides[facing].is(at, TokenClass::Function)
            });
        direct && all.iter().any(is_subject)
    }
}
