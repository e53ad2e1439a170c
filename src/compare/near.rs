//! Words that general dictionaries give as near in meaning: sets of `data/near.tsv`, and Chinese words that one English
//! explanation of `data/meanings.tsv` has, or English words that explain one Chinese word.
//!
//! A dictionary knows nothing of duties, so only words without a class of meaning are looked up here, and the words of law
//! that a dictionary takes for near (to ratify, to sign) are set apart. Read when the first word is looked up.

use super::judge::{Bench, Item};
use super::lexicon::{ByLanguage, FormStep, Language, elements, hash, rows, whole};
use super::stem::variants;

/// The most elements of an entry that are tried, and of a text that is cut into entries.
const LONGEST: usize = 4;
const LONGEST_TEXT: usize = 10;

/// The entries of one language, each with a set that it is in, sorted; and its light words of one element, sorted.
#[derive(Debug, Default)]
pub(super) struct NearWords {
    sets: Vec<(FormStep, u64)>,
    light: Vec<FormStep>,
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
        let mut light = Vec::new();
        let is_own = |code: &str| language.reads(code) && (code == "zh") == (language == Language::Chinese);
        for row in rows(include_str!("../../data/wording.tsv")) {
            if let [code, class @ ("same" | "light"), words, ..] = row[..]
                && is_own(code)
            {
                let forms = variants(words).map(|word| elements(&word, language));
                if class == "same" {
                    sets.extend(forms.map(|form| (whole(&form), hash(words))));
                } else {
                    light.extend(forms.filter_map(|form| <[FormStep; 1]>::try_from(form).ok()).flatten());
                }
            }
        }
        for (set, row) in (0u64..).zip(rows(include_str!("../../data/near.tsv"))) {
            if let [code, words, class @ ..] = &row[..]
                && is_own(code)
            {
                let keys = words.split('|').map(|word| whole(&elements(word, language)));
                if class == ["apart"] { apart.extend(keys) } else { sets.extend(keys.map(|key| (key, set))) }
            }
        }
        if matches!(language, Language::Chinese | Language::English) {
            explained(language, &mut sets);
        }
        apart.sort_unstable();
        sets.retain(|(key, _)| apart.binary_search(key).is_err());
        sets.sort_unstable();
        light.sort_unstable();
        Self { sets, light }
    }

    /// Whether two different entries stand in one set.
    fn are_near(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        let sets = |form: &[FormStep]| {
            let key = whole(form);
            let first = self.sets.partition_point(|(known, _)| *known < key);
            self.sets.get(first..).unwrap_or_default().iter().take_while(move |(known, _)| *known == key)
        };
        sets(one).any(|(_, set)| sets(other).any(|(_, same)| same == set))
    }

    fn is_light(&self, element: Option<&FormStep>) -> bool {
        element.is_some_and(|element| self.light.binary_search(element).is_ok())
    }

    /// Whether two texts are made of entries that are equal or near, one by one, light words aside.
    pub(super) fn say_same(&self, one: &[FormStep], other: &[FormStep]) -> bool {
        if one.len().max(other.len()) > LONGEST_TEXT {
            return false;
        }
        match (one, other) {
            ([], []) => return true,
            ([a, rest @ ..], [b, after @ ..]) if a == b && self.say_same(rest, after) => return true,
            _ => {}
        }
        let skips = |from: &[FormStep], to: &[FormStep], swap: bool| {
            self.is_light(from.first())
                && from
                    .split_first()
                    .is_some_and(|(_, rest)| if swap { self.say_same(to, rest) } else { self.say_same(rest, to) })
        };
        if skips(one, other, false) || skips(other, one, true) {
            return true;
        }
        let lengths = |form: &[FormStep]| 1..=form.len().min(LONGEST);
        lengths(one).any(|len| {
            let (entry, rest) = one.split_at(len);
            lengths(other).any(|len| {
                let (answer, after) = other.split_at(len);
                self.are_near(entry, answer) && self.say_same(rest, after)
            })
        })
    }
}

/// Adds the sets of the dictionary of Chinese: the words of one explanation, or the explanations of one word.
fn explained(language: Language, sets: &mut Vec<(FormStep, u64)>) {
    let dictionary = include_str!("../../data/meanings.tsv").lines().filter(|line| !line.starts_with('#'));
    for (gloss, words) in dictionary.filter_map(|line| line.split_once('\t')) {
        let meant = whole(&elements(gloss, language));
        for word in words.split(' ') {
            if language == Language::Chinese {
                sets.push((whole(&elements(word, language)), hash(gloss)));
            } else {
                sets.push((meant, hash(word)));
            }
        }
    }
}

impl Bench<'_> {
    /// Lets words without a class answer each other that dictionaries give as near: one by one, then all that is left of one
    /// side against all that is left of the other.
    pub(super) fn near(&mut self, one: usize, other: usize) {
        let (left, right) = (self.forms(one, 0), self.forms(other, 1));
        if left.is_empty() || right.is_empty() {
            return;
        }
        let near = NearWords::of(self.language());
        let mut pairs = Vec::new();
        for (place, form) in &left {
            let answers = |(answer, candidate): &&(usize, Vec<FormStep>)| {
                let is_free = !pairs.iter().any(|(_, taken)| taken == answer);
                is_free && (near.say_same(form, candidate) || self.is_derived((one, *place), (other, *answer)))
            };
            if let Some((answer, _)) = right.iter().find(answers) {
                pairs.push((*place, *answer));
            }
        }
        let rest = |forms: &[(usize, Vec<FormStep>)], taken: &[usize]| -> Vec<(usize, Vec<FormStep>)> {
            forms.iter().filter(|(place, _)| !taken.contains(place)).cloned().collect()
        };
        let (answered, answers): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
        let (left, right) = (rest(&left, &answered), rest(&right, &answers));
        self.close_pairs(one, other, &pairs);
        let joined = |forms: &[(usize, Vec<FormStep>)]| -> Vec<FormStep> {
            forms.iter().flat_map(|(_, form)| form).copied().collect()
        };
        if left.len() + right.len() > 2 && near.say_same(&joined(&left), &joined(&right)) {
            left.iter().for_each(|(place, _)| self.close(one, 0, *place));
            right.iter().for_each(|(place, _)| self.close(other, 1, *place));
        }
    }

    /// Whether two words differ by endings alone that make a noun of a verb, or a form of it: `assess`, `assessment`.
    fn is_derived(&self, left: (usize, usize), right: (usize, usize)) -> bool {
        let word = |side: usize, (region, place): (usize, usize)| {
            let item = self.regions.get(region)?.items.get(side)?.get(place)?;
            Some(self.sides.get(side)?.text(self.unit(side, item.unit).tokens.clone()).to_lowercase())
        };
        word(0, left).zip(word(1, right)).is_some_and(|(one, other)| is_derived(&one, &other, self.language()))
    }

    /// The words of a side that nothing answers yet, names aside, each with its elements; those with a weak class count.
    fn forms(&self, region: usize, side: usize) -> Vec<(usize, Vec<FormStep>)> {
        let Some(text) = self.sides.get(side) else { return Vec::new() };
        let form = |(place, item): (usize, Item)| {
            let unit = self.unit(side, item.unit);
            let form = match (&unit.word, item.sense) {
                (Some(word), None) if !unit.is_light => word.form.clone(),
                (None, Some(sense)) if sense.is_weak => text.elements_of(unit.tokens.clone()),
                _ => return None,
            };
            let is_name = text.is_name(unit.tokens.start) || self.is_actor(side, unit);
            let form = text.elements.get(form).filter(|_| !is_name)?;
            Some((place, form.to_vec()))
        };
        self.open(region, side).unwrap_or_default().into_iter().filter_map(form).collect()
    }
}

/// The fewest letters that a verb and the noun made of it share.
const SHORTEST_ROOT: usize = 5;

/// Whether two words are one root with endings of verbs and of nouns of doing; who does it (-or, -ist, -ant) is another.
fn is_derived(one: &str, other: &str, language: Language) -> bool {
    let endings: &[&str] = match language {
        Language::English => &[
            "", "e", "s", "es", "ed", "ing", "ion", "ions", "tion", "ation", "ations", "ition", "ment", "ments", "al",
            "als", "ance", "ence", "ure", "y", "is", "es",
        ],
        Language::French => &[
            "", "e", "er", "ent", "ant", "é", "ée", "és", "ées", "era", "eront", "ir", "it", "ie", "ation", "ations",
            "ion", "ions", "tion", "ition", "ement", "ements", "issement", "age", "ure", "ance", "ence", "re",
        ],
        Language::Spanish => &[
            "", "a", "e", "o", "s", "an", "en", "ar", "er", "ir", "ó", "ado", "ada", "ados", "adas", "ido", "ida",
            "ará", "erá", "irá", "arán", "ción", "ciones", "ación", "aciones", "ición", "miento", "amiento", "imiento",
            "ura", "ando", "iendo",
        ],
        Language::Chinese | Language::Other => return false,
    };
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    (SHORTEST_ROOT..=shared).any(|root| {
        let ends = |word: &str| {
            let ending: String = word.chars().skip(root).collect();
            endings.contains(&ending.as_str())
        };
        ends(one) && ends(other)
    })
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
    fn a_verb_and_the_noun_made_of_it_are_one_and_who_does_it_is_another() {
        for (language, one, other) in [
            (Language::English, "evaluate", "evaluation"),
            (Language::French, "recouvrer", "recouvrement"),
            (Language::Spanish, "recuperar", "recuperación"),
        ] {
            assert!(is_derived(one, other, language), "{one} {other}");
        }
        for (language, one, other) in [
            (Language::English, "translator", "translation"),
            (Language::English, "terrorist", "terrorism"),
            (Language::French, "formateur", "formation"),
            (Language::Spanish, "migrante", "migración"),
        ] {
            assert!(!is_derived(one, other, language), "{one} {other}");
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
            (Language::French, "vendre", "acheter"),
            (Language::Spanish, "testigo", "sospechoso"),
            (Language::Other, "staff", "personnel"),
        ] {
            assert!(!say_same(language, one, other), "{one} {other}");
        }
    }
}
