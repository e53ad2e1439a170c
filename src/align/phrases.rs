//! Conditions, negations and hedges that the other language does not seem to have. They are offered, never told as sure:
//! a language says many of them within a word or by the order of a sentence.

use super::checked::{Checked, Lack};
use crate::compare::{Language, Meaning, Meant};
use crate::text::{Span, is_han};

/// What is offered as perhaps lacking, in the order in which it is looked for.
const PHRASES: [Lack; 3] = [Lack::Condition, Lack::Negation, Lack::Hedge];

/// A no that other languages say within a word: `without delay`, `non-member`.
const NO_IN_A_WORD: [&str; 5] = ["without", "non", "sans", "sin", "ni"];

/// Forms of other verbs that no ending tells from a condition: `provided that`, `subject to`.
const NO_CONDITIONS: [&str; 4] = ["provides that", "provide that", "providing that", "subjected to"];

/// Before these a Chinese 不 or 未 denies what is done; elsewhere it may be a syllable of a word.
const BEFORE_A_NO: &str = "将会应可并均都也仍亦皆概得";

/// The words that say on one side what no word of the other side says; one word answers one. Of languages whose words
/// are not known nothing is offered.
pub(super) fn phrases(own: &Checked<'_>, other: &Checked<'_>, languages: [Language; 2]) -> Vec<(usize, Span, Lack)> {
    if languages.contains(&Language::Other) {
        return Vec::new();
    }
    let mut lacking = Vec::new();
    for lack in PHRASES {
        let mut answers: Vec<&Meant> =
            other.written().map(|(_, one, _)| one).filter(|one| lack.is_met_by(one)).collect();
        let mut open: Vec<_> = own.written().filter(|(_, one, _)| lack.is_told_by(one)).collect();
        // What is told last may be left over; that is what is surely a phrase.
        let is_phrase =
            |(paragraph, one, written): &(usize, &Meant, &str)| own.is_phrase(lack, *paragraph, one, written);
        open.sort_by_key(|one| is_phrase(one));
        let mut answer = |is_answer: &dyn Fn(&Meant, &Meant) -> bool| {
            open.retain(|(_, meant, _)| match answers.iter().position(|one| is_answer(meant, one)) {
                Some(at) => {
                    answers.swap_remove(at);
                    false
                }
                None => true,
            });
        };
        answer(&|meant, one| meant.meaning == one.meaning && meant.value == one.value);
        answer(&|meant, one| lack.may_answer(meant, one));
        let told = open.into_iter().filter(is_phrase).map(|(paragraph, meant, _)| (paragraph, meant.span, lack));
        lacking.extend(told);
    }
    lacking
}

impl Lack {
    /// Whether a word is of the class that is offered when nothing answers it.
    fn is_told_by(self, meant: &Meant) -> bool {
        match self {
            Self::Condition => meant.meaning == Meaning::Condition && !meant.is_weak,
            Self::Negation => meant.negates(),
            Self::Hedge => meant.softens() || meant.leaves_open(),
            _ => false,
        }
    }

    /// Whether a word of the other side may answer one of the class.
    fn is_met_by(self, meant: &Meant) -> bool {
        match self {
            Self::Condition => meant.meaning == Meaning::Condition,
            Self::Negation => meant.negates() || meant.meaning == Meaning::Negation,
            Self::Hedge => meant.softens() || meant.may_stand_for_may(),
            _ => false,
        }
    }

    /// Whether a word answers another one of the class by another value: a condition is said in many ways, a hedge in few.
    fn may_answer(self, meant: &Meant, other: &Meant) -> bool {
        match self {
            Self::Hedge => {
                meant.leaves_open() && other.may_stand_for_may() || other.leaves_open() && meant.may_stand_for_may()
            }
            _ => true,
        }
    }
}

impl Checked<'_> {
    /// Whether a word is told when nothing answers it. A noun of consent and a syllable of a word only answer.
    fn is_phrase(&self, lack: Lack, paragraph: usize, meant: &Meant, written: &str) -> bool {
        let is_long =
            if written.chars().all(is_han) { written.chars().nth(1).is_some() } else { written.contains(' ') };
        let is_beside = |is_there: &dyn Fn(&Meant) -> bool| {
            self.meant.iter().any(|(held, one)| *held == paragraph && one.span == meant.span && is_there(one))
        };
        match lack {
            // `unless` is one word.
            Lack::Condition => {
                !NO_CONDITIONS.contains(&&*written.to_lowercase()) && (is_long || is_beside(&Meant::negates))
            }
            Lack::Negation => {
                let text = self.texts.get(paragraph).copied().unwrap_or_default();
                let before = meant.span.start.checked_sub(1).and_then(|before| text.chars().nth(before));
                let denies = before.is_some_and(|before| BEFORE_A_NO.contains(before));
                let is_word = !written.chars().all(is_han) && !NO_IN_A_WORD.contains(&&*written.to_lowercase());
                (is_long || is_word || denies) && !is_beside(&|one| one.meaning == Meaning::Condition)
            }
            // `appropriate` alone is a property; `as appropriate` softens. A right is no hedge, `may` is one.
            Lack::Hedge if meant.leaves_open() => !is_long,
            Lack::Hedge => is_long || written.chars().all(is_han),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::checks::tests::found;
    use super::*;

    #[test]
    fn what_only_one_language_denies_or_makes_depend_is_offered() {
        for (zh, en, lack, side) in [
            ("公司将重建码头。", "The company will not rebuild the pier.", Lack::Negation, 1),
            ("公司将不重建码头。", "The company will rebuild the pier.", Lack::Negation, 0),
            ("船员不得饮酒，不得吸烟。", "The crew shall not drink and shall smoke.", Lack::Negation, 0),
            ("公司将重建码头。", "The company may rebuild the pier.", Lack::Hedge, 1),
            ("公司可重建码头。", "The company will rebuild the pier.", Lack::Hedge, 0),
            ("公司将重建码头。", "Unless the town pays, the company will rebuild the pier.", Lack::Condition, 1),
            (
                "公司应请求重建码头，并在征得同意后关闭港口。",
                "Upon request the company rebuilds the pier and closes the port.",
                Lack::Condition,
                0,
            ),
        ] {
            let told = found(zh, en);
            assert!(told.iter().any(|one| (one.0, one.1, one.2) == (lack, side, false)), "{zh} {en}: {told:?}");
        }
    }

    #[test]
    fn what_a_language_says_within_a_word_is_not_offered() {
        for (zh, en) in [
            ("公司须不断清洗码头。", "The company shall continuously clean the pier."),
            ("任何人不得进入港口。", "No one shall enter the port."),
            ("港口应毫无限制地开放。", "The port shall open without restriction."),
            ("合同规定码头已开放。", "The contract provides that the pier is open."),
            ("不公平的价格已经取消。", "Unfair prices have been abolished."),
            ("人人有权进入港口。", "Everyone has the right to enter the port."),
            ("公司请求城市表示同意。", "The company requests the consent of the town."),
            ("除非付费，船只不得停靠。", "Ships may not berth unless they pay."),
            ("公司可重建码头。", "The company may rebuild the pier."),
        ] {
            assert_eq!(found(zh, en), [], "{zh} {en}");
        }
    }
}
