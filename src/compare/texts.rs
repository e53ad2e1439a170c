//! Two texts that are read for what they mean, and the plain questions that judging asks about them.

use std::cell::OnceCell;
use std::ops::Range;

use super::anchors::Change;
use super::framing::Framing;
use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::FormStep;
use super::meaning::Meaning;
use super::regions::Answered;
use super::token::{Token, TokenClass, TokenSide};
use super::units::MeaningUnit;
use crate::model::{Side, Sides};

pub(super) struct Texts<'a> {
    pub framing: &'a Framing,
    pub sides: &'a Sides<TokenSide>,
    pub units: &'a Sides<Vec<MeaningUnit>>,
    /// The length of the moved passage that each token of the left side belongs to.
    pub carried: &'a [Option<usize>],
    /// Whether both sides have as many words that tell of a passive; asked for seldom.
    pub keeps_voice: OnceCell<bool>,
}

/// Words that say otherwise where they stand, and what that changes.
#[derive(Clone, Debug)]
pub(super) struct Turned {
    pub side: Side,
    pub tokens: Range<usize>,
    pub why: Meaning,
}

impl Turned {
    /// Both sides of a change, turned.
    pub(super) fn of_change(change: &Change, why: Meaning) -> [Self; 2] {
        Side::BOTH.map(|side| Self { side, tokens: change[side].clone(), why })
    }
}

impl Texts<'_> {
    /// The language that the framing was learnt in.
    pub(super) const fn language(&self) -> Language {
        self.framing.language
    }

    pub(super) fn unit(&self, side: Side, unit: usize) -> &MeaningUnit {
        static NONE: MeaningUnit = MeaningUnit::NONE;
        let found = self.units[side].get(unit);
        debug_assert!(found.is_some(), "an item of a unit");
        found.unwrap_or(&NONE)
    }

    /// All that was read of a side.
    pub(super) fn units(&self, side: Side) -> &[MeaningUnit] {
        &self.units[side]
    }

    /// The units that share a token with a range, and the place of the first of them.
    pub(super) fn units_in(&self, side: Side, range: &Range<usize>) -> (usize, &[MeaningUnit]) {
        let units = self.units(side);
        let first = units.partition_point(|unit| unit.tokens.end <= range.start);
        let end = units.partition_point(|unit| unit.tokens.start < range.end);
        (first, units.get(first..end).unwrap_or_default())
    }

    /// A token as it is written, but in small letters.
    pub(super) fn word(&self, side: Side, token: usize) -> &str {
        self.sides[side].word(token)
    }

    /// The first token of a unit as it is written, but in small letters.
    pub(super) fn first_word(&self, side: Side, unit: usize) -> &str {
        self.word(side, self.unit(side, unit).tokens.start)
    }

    pub(super) fn text(&self, side: Side, unit: usize) -> String {
        self.sides[side].text(self.unit(side, unit).tokens.clone())
    }

    pub(super) fn run(&self, side: Side, unit: usize) -> &[Token] {
        self.sides[side].run(self.unit(side, unit).tokens.clone())
    }

    /// The elements that a unit is made of.
    pub(super) fn form(&self, side: Side, unit: usize) -> &[FormStep] {
        let text = &self.sides[side];
        text.elements.get(text.elements_of(self.unit(side, unit).tokens.clone())).unwrap_or_default()
    }

    /// Whether a unit has a sense of a class.
    pub(super) fn has(&self, side: Side, unit: usize, class: Meaning) -> bool {
        self.unit(side, unit).senses.iter().any(|sense| sense.meaning == class)
    }

    /// Whether a unit is the mark of a clause.
    pub(super) fn parts(&self, side: Side, unit: usize) -> bool {
        self.run(side, unit).iter().any(|token| token.class == TokenClass::Clause)
    }

    /// The units behind another one in its clause.
    pub(super) fn in_clause_behind(&self, side: Side, unit: usize) -> impl Iterator<Item = usize> {
        (unit + 1..self.units(side).len()).take_while(move |at| !self.parts(side, *at))
    }

    /// The units before another one in its sentence, the nearest first.
    pub(super) fn in_sentence_before(&self, side: Side, unit: usize) -> impl Iterator<Item = usize> {
        (0..unit).rev().take_while(move |at| !self.sides[side].ends_sentence(self.unit(side, *at).tokens.start))
    }

    /// Whether a unit says something, auxiliaries and denials aside.
    pub(super) fn says(&self, side: Side, at: usize) -> bool {
        let unit = self.unit(side, at);
        let is_passed = |meaning: Meaning| matches!(meaning, Meaning::Tense | Meaning::Negation);
        unit.senses.iter().any(|sense| !sense.is_weak && !is_passed(sense.meaning))
            || unit.word.is_some() && !unit.is_light
    }

    /// Whether nothing is said before a unit in its clause.
    pub(super) fn opens(&self, side: Side, unit: usize) -> bool {
        !(0..unit).rev().take_while(|at| !self.parts(side, *at)).any(|at| self.says(side, at))
    }

    /// The first unit behind another that says something, auxiliaries and other denials aside.
    pub(super) fn governed(&self, side: Side, unit: usize) -> Option<usize> {
        self.in_clause_behind(side, unit).find(|at| self.says(side, *at))
    }

    /// Whether the word before a unit does something.
    pub(super) fn is_before(&self, part: FunctionWord, side: Side, unit: usize) -> bool {
        let before = self.unit(side, unit).tokens.start.checked_sub(1);
        before.is_some_and(|at| grammar::is(part, self.word(side, at)))
    }

    /// Whether an article or a preposition right before a unit makes a noun of it: `the visits`.
    pub(super) fn is_noun(&self, side: Side, unit: usize) -> bool {
        self.unit(side, unit).tokens.start.checked_sub(1).is_some_and(|before| {
            let word = self.word(side, before);
            let is_article = grammar::uncontracted(word, self.language()) != word;
            is_article || grammar::case(word, self.language()).is_some_and(|case| case != FunctionWord::Joint)
        })
    }

    /// Whether a unit is told as the one who acts, by a preposition.
    pub(super) fn is_agent(&self, side: Side, unit: usize) -> bool {
        self.is_before(FunctionWord::Agent, side, unit)
    }

    pub(super) fn is_actor(&self, side: Side, unit: &MeaningUnit) -> bool {
        let run = self.sides[side].run(unit.tokens.clone());
        let is_core = matches!(run, [token] if self.framing.is_core(token.word));
        is_core || unit.senses.iter().any(|sense| sense.meaning == Meaning::Actor)
    }

    /// What some tokens turned to.
    pub(super) fn turned(&self, side: Side, unit: usize, why: Meaning) -> Turned {
        Turned { side, tokens: self.unit(side, unit).tokens.clone(), why }
    }

    /// Both units of one that is answered, turned.
    pub(super) fn both_turned(&self, unit: &Answered, why: Meaning) -> [Turned; 2] {
        Side::BOTH.map(|side| self.turned(side, unit.on(side), why))
    }
}
