//! Units of time, length, surface and mass, from `data/measures.tsv`: what one of each is worth.

use super::folding::{FoldedToken, fold};
use super::language::{ByLanguage, Language};
use super::tables::numbered;

/// A unit that counts time, length, surface, mass or pieces.
#[derive(Debug)]
pub(super) struct Measure {
    words: Vec<String>,
    /// How much one is in the unit that all of its sort are told in.
    pub size: f64,
    /// That unit: `minute`, `month`, `metre`; empty for a dozen.
    pub base: &'static str,
    /// Whether it says its number itself: `half an hour`.
    pub is_alone: bool,
}

/// The units of a language, those of more words first.
pub(super) fn measures(language: Language) -> &'static [Measure] {
    static ALL: ByLanguage<Vec<Measure>> = ByLanguage::new();
    ALL.get(language, load)
}

fn load(language: Language) -> Vec<Measure> {
    let mut all = Vec::new();
    for (_, row) in numbered(include_str!("../../data/measures.tsv"), |code| language.reads(code)) {
        let [_, how, forms, size, base] = row[..] else { continue };
        let Ok(size) = size.parse() else { continue };
        all.extend(forms.split('|').map(|form| {
            let words = form.split(' ').map(|word| word.chars().flat_map(fold).collect());
            Measure { words: words.collect(), size, base, is_alone: how == "alone" }
        }));
    }
    all.sort_by_key(|measure| std::cmp::Reverse((measure.words.len(), measure.words.first().map(String::len))));
    all
}

/// The unit at the front of some words, and of how many tokens; a hyphen before a word counts for none.
pub(super) fn measure(tokens: &[FoldedToken], language: Language) -> Option<(&'static Measure, usize)> {
    let taken = |measure: &Measure| {
        let mut at = 0;
        for word in &measure.words {
            at += usize::from(tokens.get(at).is_some_and(|token| token.text == "-"));
            if tokens.get(at)?.text != *word {
                return None;
            }
            at += 1;
        }
        Some(at)
    };
    measures(language).iter().find_map(|measure| Some((measure, taken(measure)?)))
}

/// The unit at the front of a Chinese text, and what stands behind it.
pub(super) fn hanzi_measure(text: &str) -> Option<(&'static Measure, &str)> {
    measures(Language::Chinese).iter().find_map(|measure| {
        let [word] = &measure.words[..] else { return None };
        Some((measure, text.strip_prefix(word.as_str())?))
    })
}
