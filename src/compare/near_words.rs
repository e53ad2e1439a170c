//! Words that are near in meaning: those that a row of `data/wording.tsv` says. Read when the first word is looked up.
//!
//! No dictionary is asked: of 1,200 rewordings WordNet's 9,000 synsets made four the better and CC-CEDICT three, and they
//! took `fight` for `defend`. Only words without a class of meaning are looked up here, and words of law (to ratify, to
//! sign) are set apart, which no ending brings together either.

use super::language::{ByLanguage, Language};
use super::lexicon::{FormStep, elements, joined, whole};
use super::stem::variants;
use super::tables::numbered;
use crate::text::is_han;

/// The most elements of an entry that are tried, and of a text that is cut into entries.
const LONGEST: usize = 4;
const LONGEST_TEXT: usize = 10;

/// How a place in two texts was reached: by words that answer each other, over a light word of either.
const PLAIN: usize = 0;
const OF_ONE: usize = 1;
const OF_OTHER: usize = 2;

/// The entries of one language, each with a set that it is in, sorted; and its light words of one element, sorted.
#[derive(Debug, Default)]
pub(super) struct NearWords {
    sets: Vec<(FormStep, usize)>,
    light: Vec<FormStep>,
    /// Words of law, which no ending brings together, sorted.
    apart: Vec<FormStep>,
    /// Words of which one denied says the other: `rare`, `frequent`.
    opposites: Vec<(FormStep, FormStep)>,
}

impl NearWords {
    /// The entries of a language that the program carries.
    pub(super) fn of(language: Language) -> &'static Self {
        static ALL: ByLanguage<NearWords> = ByLanguage::new();
        ALL.get(language, Self::load)
    }

    fn load(language: Language) -> Self {
        let mut apart = Vec::new();
        let mut sets = Vec::new();
        let (mut light, mut opposites) = (Vec::new(), Vec::new());
        let mut number = 0;
        for (_, row) in numbered(include_str!("../../data/wording.tsv"), |code| language.owns(code)) {
            if let [_, "apart", words, ..] = row[..] {
                apart.extend(words.split('|').map(|word| key(word, language)));
            }
            if let [_, "opposite", words, ..] = row[..] {
                let keys: Vec<FormStep> = words.split('|').map(|word| key(word, language)).collect();
                let pairs = keys.iter().skip(1).zip(keys.first().into_iter().cycle());
                opposites.extend(pairs.flat_map(|(one, other)| [(*one, *other), (*other, *one)]));
            }
            if let [_, class @ ("same" | "light"), words, ..] = row[..] {
                number += 1;
                if class == "same" {
                    sets.extend(variants(words).map(|word| (key(&word, language), number)));
                } else {
                    let forms = words.split('|').map(|word| elements(word, language));
                    light.extend(forms.filter_map(|form| <[FormStep; 1]>::try_from(form).ok()).flatten());
                }
            }
        }
        apart.sort_unstable();
        sets.retain(|(key, _)| apart.binary_search(key).is_err());
        sets.sort_unstable();
        light.sort_unstable();
        opposites.sort_unstable();
        Self { sets, light, apart, opposites }
    }

    /// Whether two different entries stand in one set.
    pub(super) fn are_near(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        self.sets_of(one).any(|set| self.sets_of(other).any(|same| same == set))
    }

    /// Whether a word is one of those that only a row of the table brings together with another.
    pub(super) fn is_apart(&self, form: &[FormStep]) -> bool {
        self.apart.binary_search(&whole(form)).is_ok()
    }

    /// Whether one entry denied says the other: `not rare`, `frequent`.
    pub(super) fn are_opposite(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        self.opposites.binary_search(&(whole(one), whole(other))).is_ok()
    }

    fn sets_of(&self, form: &[FormStep]) -> impl Iterator<Item = usize> {
        let key = whole(form);
        let first = self.sets.partition_point(|(entry, _)| *entry < key);
        let sets = self.sets.get(first..).unwrap_or_default().iter();
        sets.take_while(move |(entry, _)| *entry == key).map(|(_, set)| *set)
    }

    fn is_light(&self, element: Option<&FormStep>) -> bool {
        element.is_some_and(|element| self.light.binary_search(element).is_ok())
    }

    /// Whether two texts are made of entries that are equal or near, one by one, light words aside.
    pub(super) fn say_same(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        if one.len().max(other.len()) > LONGEST_TEXT {
            return false;
        }
        // A word of two characters is one: 证人 is no 证件 for the sake of its light 人.
        let is_short = one.len() == 2 && other.len() == 2;
        // Which beginnings of the two say the same, those of the first text row by row; and whether a light word of either
        // was passed last: 证人 is no 证据 for the sake of 人 and 据.
        let row = other.len() + 1;
        let mut same = vec![[false; 3]; (one.len() + 1) * row];
        same.iter_mut().take(1).for_each(|slot| slot[PLAIN] = true);
        for (at, place) in (0..=one.len()).flat_map(|at| (0..row).map(move |place| (at, place))) {
            let Some(from) = same.get(at * row + place).copied().filter(|from| from.contains(&true)) else { continue };
            let (rest, after) = (one.get(at..).unwrap_or_default(), other.get(place..).unwrap_or_default());
            let mut reach = |taken: usize, answered: usize, how: usize| {
                let slot = same.get_mut((at + taken) * row + place + answered);
                if let Some(slot) = slot.and_then(|slot| slot.get_mut(how)) {
                    *slot = true;
                }
            };
            if !rest.is_empty() && rest.first() == after.first() {
                reach(1, 1, PLAIN);
            }
            if !is_short && self.is_light(rest.first()) && (from[PLAIN] || from[OF_ONE]) {
                reach(1, 0, OF_ONE);
            }
            if !is_short && self.is_light(after.first()) && (from[PLAIN] || from[OF_OTHER]) {
                reach(0, 1, OF_OTHER);
            }
            for entry in (1..=LONGEST).filter_map(|len| rest.get(..len)) {
                for answer in (1..=LONGEST).filter_map(|len| after.get(..len)) {
                    if self.are_near(entry, answer) {
                        reach(entry.len(), answer.len(), PLAIN);
                    }
                }
            }
        }
        same.last().is_some_and(|how| how.contains(&true))
    }
}

/// An entry of a table as one number.
fn key(word: &str, language: Language) -> FormStep {
    // Most are Chinese, which no folding changes.
    if word.chars().all(is_han) {
        word.chars().fold(0, |whole: FormStep, c| joined(whole, u64::from(u32::from(c))))
    } else {
        whole(&elements(word, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say_same(language: Language, one: &str, other: &str) -> bool {
        NearWords::of(language).say_same(&elements(one, language), &elements(other, language))
    }

    #[test]
    fn near_words_answer_each_other_whatever_their_form() {
        for (language, one, other) in [
            (Language::Chinese, "迅速", "快速"),
            (Language::Chinese, "妥善保管", "妥善保存"),
            (Language::English, "gathered", "collecting"),
            (Language::English, "personnel", "staff"),
            (Language::French, "rassemblera", "réunir"),
            (Language::Spanish, "utilizar", "emplearon"),
        ] {
            assert!(say_same(language, one, other), "{one} {other}");
        }
    }

    #[test]
    fn light_words_stand_between_the_entries_of_a_text() {
        assert!(say_same(Language::Chinese, "目标是", "目的"));
        assert!(!say_same(Language::Chinese, "目标国", "目的"));
    }

    #[test]
    fn other_words_do_not_and_words_of_law_are_apart() {
        for (language, one, other) in [
            (Language::Chinese, "武器", "车辆"),
            (Language::Chinese, "批准", "签署"),
            (Language::Chinese, "移交", "引渡"),
            (Language::English, "witness", "suspect"),
            (Language::English, "detain", "arrest"),
            (Language::English, "fight", "defend"),
            (Language::English, "condemned", "deplored"),
            (Language::French, "déplorer", "regretter"),
            (Language::French, "vendre", "acheter"),
            (Language::Spanish, "testigo", "sospechoso"),
            (Language::Other, "staff", "personnel"),
        ] {
            assert!(!say_same(language, one, other), "{one} {other}");
        }
    }
}
