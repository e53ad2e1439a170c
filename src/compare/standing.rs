//! What each word stands behind: the clause, the case and the member of a list that tell its part in the sentence.

use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::hash;
use super::meaning::Meaning;
use super::texts::Texts;
use super::token::TokenClass;
use super::units::MeaningUnit;
use crate::model::Side;

impl Texts<'_> {
    /// What each unit of a side stands behind.
    pub(super) fn places(&self, side: Side) -> Vec<Standing> {
        let mut now = Standing::default();
        let mut last = None;
        let place = |(at, unit): (usize, &MeaningUnit)| {
            let here = now;
            let mark = self.mark_of(side, unit);
            match (mark, last) {
                (Some(StandingMark::Clause(opens)), _) => now = Standing { clause: Some(opens), case: None, ..now },
                // `Par des` is one preposition, and `des` that opens a sentence is none.
                (Some(StandingMark::Case(_)), Some(StandingMark::Case(_))) => {}
                (Some(StandingMark::Case(CaseMark { part: FunctionWord::Of, .. })), _) if self.opens(side, at) => {}
                (Some(StandingMark::Case(case)), _) => {
                    let agents = now.agents + usize::from(case.part == FunctionWord::Agent);
                    now = Standing { case: Some(case), cases: now.cases + 1, agents, is_governed: true, ..now };
                }
                (Some(StandingMark::Joint), _) => now = Standing { joints: now.joints + 1, is_governed: false, ..now },
                (Some(StandingMark::End { sentence }), before) => {
                    // 时 stands behind its clause.
                    let clause = before
                        .and_then(|before| if let StandingMark::Clause(opens) = before { Some(opens) } else { None });
                    let (joints, sentence) = (now.joints + 1, now.sentence + usize::from(sentence));
                    now = Standing { clause, case: None, joints, sentence, is_governed: false, ..now };
                }
                (None, _) => {}
            }
            last = mark;
            here
        };
        self.units(side).iter().enumerate().map(place).collect()
    }

    /// What a unit tells of those behind it.
    fn mark_of(&self, side: Side, unit: &MeaningUnit) -> Option<StandingMark> {
        let (text, language) = (&self.sides[side], self.language());
        let written = text.text(unit.tokens.clone()).to_lowercase();
        let word = grammar::uncontracted(&written, language);
        let does = |part| grammar::does(part, word, language);
        let opening = ["if", "only-if", "if+not", "regardless", "request", "consent", "subject-to"].map(hash);
        let condition =
            unit.senses.iter().find(|sense| sense.meaning == Meaning::Condition && opening.contains(&sense.value));
        if condition.is_some() || does(FunctionWord::Subordinate) || does(FunctionWord::Sequence) {
            return Some(StandingMark::Clause(condition.map_or_else(|| hash(word), |sense| sense.value)));
        }
        let own = |part| StandingMark::Case(CaseMark { part, word: hash(word) });
        if does(FunctionWord::Against) {
            return Some(own(FunctionWord::Against));
        }
        let has = |class| text.run(unit.tokens.clone()).iter().any(|token| token.class == class);
        if has(TokenClass::Clause) {
            return Some(StandingMark::End { sentence: text.ends_sentence(unit.tokens.start) });
        }
        // `Work with` is one unit.
        let last = grammar::uncontracted(self.word(side, unit.tokens.end.checked_sub(1)?), language);
        let case = grammar::case(last, language);
        let is_even = language == Language::Chinese && case == Some(FunctionWord::Both);
        let is_nor = does(FunctionWord::Nor);
        if is_even || is_nor || has(TokenClass::Mark) || unit.senses.iter().any(|sense| sense.meaning == Meaning::Joint)
        {
            return Some(StandingMark::Joint);
        }
        match case {
            Some(FunctionWord::Joint | FunctionWord::Is | FunctionWord::Was) => None,
            Some(part) => Some(StandingMark::Case(CaseMark { part, word: 0 })),
            None => does(FunctionWord::Other).then(|| own(FunctionWord::Other)),
        }
    }
}

/// What a unit tells of those behind it.
#[derive(Clone, Copy, Debug)]
enum StandingMark {
    /// What makes their clause a condition, or tells when: `if`, `before`.
    Clause(u64),
    Case(CaseMark),
    /// They are another member of a list.
    Joint,
    /// They are in another clause, or sentence.
    End {
        sentence: bool,
    },
}

/// In which case a word puts those behind it: equal for words of one case, and for equal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CaseMark {
    pub part: FunctionWord,
    pub word: u64,
}

/// What a unit stands behind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    pub clause: Option<u64>,
    pub case: Option<CaseMark>,
    /// Whether what tells the case stands in the same member of a list.
    pub is_governed: bool,
    /// How many words that tell a case stand before it.
    pub cases: usize,
    /// How many of these say that somebody acts.
    pub agents: usize,
    /// How many members of lists, and clauses, end before it.
    pub joints: usize,
    /// How many sentences end before it.
    pub sentence: usize,
}
