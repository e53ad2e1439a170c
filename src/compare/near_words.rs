//! Words that are near in meaning: those that `data/wording.tsv` says, and Chinese words that the dictionary
//! `data/meanings.tsv` explains by one English word. English has no dictionary here: of WordNet's 9,000 synsets one of 500
//! rewordings was the better, and `fight` and `defend` were one word.
//!
//! A dictionary knows nothing of duties, so only words without a class of meaning are looked up here, and the words of law
//! that a dictionary takes for near (to ratify, to sign) are set apart. Read when the first word is looked up.

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
    /// Packed: see [`packed`].
    sets: Vec<u64>,
    light: Vec<FormStep>,
    /// Words of law, which no dictionary and no ending brings together, sorted.
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
        let is_own = |code: &str| language.reads(code) && (code == "zh") == (language == Language::Chinese);
        let own = |table: &'static str| numbered(table, move |code| is_own(code)).map(|(_, row)| row);
        let mut number = 0;
        for row in own(include_str!("../../data/wording.tsv")) {
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
        if language == Language::Chinese {
            explained(&mut sets);
        }
        apart.sort_unstable();
        sets.retain(|(key, _)| apart.binary_search(key).is_err());
        let mut sets: Vec<u64> = sets.into_iter().map(|(key, set)| packed(key) | set).collect();
        sets.sort_unstable();
        light.sort_unstable();
        opposites.sort_unstable();
        Self { sets, light, apart, opposites }
    }

    /// Whether two different entries stand in one set.
    fn are_near(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        self.sets_of(one).any(|set| self.sets_of(other).any(|same| same == set))
    }

    /// Whether two entries stand in one set of those wanted.
    pub(super) fn are_in_one_set(&self, one: &[FormStep], other: &[FormStep], is_wanted: fn(u64) -> bool) -> bool {
        self.sets_of(one).any(|set| is_wanted(set) && self.sets_of(other).any(|same| same == set))
    }

    /// Whether a word is one of those that only a row of the table brings together with another.
    pub(super) fn is_apart(&self, form: &[FormStep]) -> bool {
        self.apart.binary_search(&whole(form)).is_ok()
    }

    /// Whether one entry denied says the other: `not rare`, `frequent`.
    pub(super) fn are_opposite(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        self.opposites.binary_search(&(whole(one), whole(other))).is_ok()
    }

    fn sets_of(&self, form: &[FormStep]) -> impl Iterator<Item = u64> {
        let key = packed(whole(form));
        let first = self.sets.partition_point(|entry| *entry < key);
        let sets = self.sets.get(first..).unwrap_or_default().iter();
        sets.take_while(move |entry| **entry & !SET == key).map(|entry| entry & SET)
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

/// Adds the sets of the dictionary of Chinese: the words of one explanation.
fn explained(sets: &mut Vec<(FormStep, u64)>) {
    let dictionary = include_str!("../../data/meanings.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows = dictionary.filter_map(|line| line.split_once('\t'));
    // A word that alone has its explanation is near to none.
    for (set, (_, words)) in (FIRST_EXPLANATION..).zip(rows.filter(|(_, words)| words.contains(' '))) {
        sets.extend(words.split(' ').map(|word| (key(word, Language::Chinese), set)));
    }
}

/// The number of the first set that is made of an explanation; those of rows come before it.
const FIRST_EXPLANATION: u64 = 1 << 26;

/// Whether a set is a row of the table of wording.
pub(super) const fn is_row(set: u64) -> bool {
    set < FIRST_EXPLANATION
}

/// The part of a packed entry that is the number of its set; the rest is the entry's own.
const SET: u64 = (1 << 27) - 1;

/// An entry in the bits that the number of a set leaves: sorting numbers takes half the time of sorting pairs. What tells
/// entries apart is spread over all bits first; a test holds that no two of the dictionary share theirs.
const fn packed(key: FormStep) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15) & !SET
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
    fn no_two_entries_of_the_dictionary_are_packed_alike() {
        let rows = include_str!("../../data/meanings.tsv").lines().filter_map(|line| line.split_once('\t'));
        let mut keys: Vec<u64> =
            rows.flat_map(|(_, words)| words.split(' ')).map(|word| key(word, Language::Chinese)).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut entries: Vec<u64> = keys.iter().map(|key| packed(*key)).collect();
        entries.sort_unstable();
        entries.dedup();
        assert_eq!(entries.len(), keys.len());
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
