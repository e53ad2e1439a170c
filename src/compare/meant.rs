//! What a text says whatever its language: quantities, and words of a class of meaning. For those who set two languages
//! side by side.

use super::language::Language;
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::quantity::Quantity;
use super::terms::Terms;
use super::token::{TokenSide, Vocabulary};
use super::units;
use crate::text::Span;

/// A stretch of a text that carries meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Meant {
    pub span: Span,
    pub meaning: Meaning,
    /// Equal for stretches of one class that mean the same, in whichever language.
    pub value: u64,
    /// Whether it may as well mean nothing.
    pub is_weak: bool,
    pub quantity: Option<Quantity>,
}

impl Meant {
    /// Whether it softens a duty: as appropriate, as far as possible, perhaps.
    pub(crate) fn softens(&self) -> bool {
        self.meaning == Meaning::Hedge && self.is_one_of(&["appropriate", "possible", "maybe"])
    }

    /// Whether it is a no: `not`, 不得, `no one`. `Refuse` and `lack` are words of their own.
    pub(crate) fn negates(&self) -> bool {
        self.meaning == Meaning::Negation && self.is_one_of(&["not"])
            || self.meaning == Meaning::Quantifier && self.is_one_of(&["no"])
    }

    /// Whether it says that something may be done or may be so, by a verb.
    pub(crate) fn leaves_open(&self) -> bool {
        self.meaning == Meaning::Modality && self.is_one_of(&["may"])
    }

    /// Whether another language may say `may` by it: 能, 可能, 有权, `allowed to`.
    pub(crate) fn may_stand_for_may(&self) -> bool {
        match self.meaning {
            Meaning::Modality => self.is_one_of(&["may", "can", "right-refuse"]),
            Meaning::Hedge => self.is_one_of(&["maybe", "possible-to", "possible"]),
            Meaning::Permission => true,
            _ => false,
        }
    }

    /// How many days pass from one time to the next, of what happens every so often: 每月, `quarterly`. A month has thirty.
    pub(crate) fn interval(&self) -> Option<f64> {
        const INTERVALS: [(&str, f64); 11] = [
            ("1h", 1.0 / 24.0),
            ("1d", 1.0),
            ("7d", 7.0),
            ("14d", 14.0),
            ("1m", 30.0),
            ("3m", 90.0),
            ("6m", 180.0),
            ("12m", 360.0),
            ("24m", 720.0),
            ("36m", 1080.0),
            ("60m", 1800.0),
        ];
        let is_every = self.meaning == Meaning::Frequency && self.quantity.is_none();
        let of_name = |(name, _): &&(&str, f64)| hash(name) == self.value;
        INTERVALS.iter().find(of_name).filter(|_| is_every).map(|(_, days)| *days)
    }

    fn is_one_of(&self, values: &[&str]) -> bool {
        values.iter().any(|value| hash(value) == self.value)
    }
}

/// Reads texts of one language for what they mean; a word that was met is known from then on.
pub(crate) struct MeaningReader {
    language: Language,
    vocabulary: Vocabulary<'static>,
}

impl MeaningReader {
    pub(crate) fn of(language: Language) -> Self {
        Self { language, vocabulary: Vocabulary::of(language) }
    }

    /// All that a text means by the tables, in the order of the text. Citations are not among it.
    pub(crate) fn read(&mut self, text: &str) -> Vec<Meant> {
        meant(&TokenSide::read(text, &mut self.vocabulary), self.language)
    }
}

fn meant(side: &TokenSide, language: Language) -> Vec<Meant> {
    let units = units::read(side, 0..side.tokens.len(), language, &Terms::default());
    let of_unit = |unit: units::MeaningUnit| {
        let span = side.span(unit.tokens.clone());
        let meant = move |sense: Sense| {
            let quantity = unit.quantity.or_else(|| times(sense));
            Meant { span, meaning: sense.meaning, value: sense.value, is_weak: sense.is_weak, quantity }
        };
        // `Once` is a conjunction and how often.
        let is_once = language == Language::English && unit.tokens.len() == 1 && side.word(unit.tokens.start) == "once";
        let once = is_once.then(|| Sense { meaning: Meaning::Frequency, value: hash("once"), is_weak: true });
        unit.senses.into_iter().chain(once).map(meant)
    };
    units.into_iter().flat_map(of_unit).collect()
}

/// How many times something is by a word that is no number: `once`, `twice`.
fn times(sense: Sense) -> Option<Quantity> {
    let names = [("once", 1.0), ("twice", 2.0), ("thrice", 3.0)];
    let (_, value) = names.into_iter().find(|(name, _)| sense.means(Meaning::Frequency, name))?;
    Some(Quantity { meaning: Meaning::Frequency, value, unit: "times", is_weak: sense.is_weak })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_languages_mean_the_same() {
        let said = |text: &str, language: Language| -> Vec<(Meaning, u64)> {
            let is_told = |one: &Meant| one.quantity.is_some() || one.softens() || one.meaning == Meaning::Condition;
            let told = MeaningReader::of(language).read(text).into_iter().filter(is_told);
            let mut all: Vec<_> = told.map(|one| (one.meaning, one.value)).collect();
            all.sort();
            all
        };
        let chinese = said("渡船公司可酌情在12个月内，应请求增加班次。", Language::Chinese);
        assert_eq!(chinese.len(), 3, "{chinese:?}");
        let english = "The ferry company may, as appropriate, add crossings within twelve months upon request.";
        assert_eq!(chinese, said(english, Language::English));
    }
}
