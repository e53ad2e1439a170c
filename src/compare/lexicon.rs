//! The words that comparing knows, from `data/meaning.tsv` and `data/wording.tsv`: which carry meaning, of which class and
//! value; which say the same; which are light; which are framing.
//!
//! A form is read as elements: Chinese characters one by one, other words by their stems. The longest form that fits
//! wins, so that 不断 is no 不.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::folding::fold;
use super::language::{ByLanguage, Language};
use super::meaning::Meaning;
use super::stem::{stem, variants};
use super::tables::{named, numbered, rows};
use crate::text::is_han;
use unicode_segmentation::UnicodeSegmentation;

/// A class of meaning with a value within it: equal values of one class mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense {
    pub meaning: Meaning,
    pub value: u64,
    /// Whether it only counts against another value of its class: 将 against 已, but not 将 against nothing.
    pub is_weak: bool,
}

impl Sense {
    /// Whether it is of a class and a value there.
    pub(super) fn means(self, class: Meaning, value: &str) -> bool {
        self.meaning == class && self.value == hash(value)
    }
}

/// What the tables know of a form.
#[derive(Clone, Debug, Default)]
pub(super) struct FormFacts {
    pub senses: Vec<Sense>,
    /// The groups of words that say the same which it is in.
    pub groups: Vec<u32>,
    /// Whether it adds nothing where it stands alone.
    pub is_light: bool,
    /// Whether it only carries the noun behind it, which says what is done: `hold` before `discussions`.
    pub carries: bool,
    /// Whether it belongs to framing: who acts, who supports, what is given and what is done with it.
    pub is_frame: bool,
    /// What it says between the two who speak.
    pub service: Option<Service>,
}

named! {
    /// What a word says between the two who speak.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Service {
        /// The one asks the other: it must do so on both sides.
        Asks = "ask",
        Supports = "support",
        /// The one gives what the other takes.
        Trades = "trade",
        /// The one thinks about what the other gave.
        Considers = "consider",
        /// The one says yes to what the other gave.
        Decides = "decide",
        /// The one relies on the other.
        Relies = "rely",
        /// What the one has of the other.
        Serves = "thing",
    }
}

/// One step of a form: a Chinese character, or a stem.
pub(crate) type FormStep = u64;

/// Forms by their first element, the longest first, each with what is known of it.
pub(super) type Forms<T> = FxHashMap<FormStep, Vec<(Box<[FormStep]>, T)>>;

/// The forms of one language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    by_first: Forms<usize>,
    entries: Vec<FormFacts>,
}

impl Lexicon {
    /// The forms of a language that the program carries.
    pub(super) fn of(language: Language) -> &'static Self {
        static ALL: ByLanguage<Lexicon> = ByLanguage::new();
        ALL.get(language, Self::load)
    }

    fn load(language: Language) -> Self {
        let mut builder = Builder { language, known: FxHashMap::default(), entries: Vec::new() };
        for (_, row) in numbered(include_str!("../../data/meaning.tsv"), |code| language.owns(code)) {
            if let [code, class, value, forms, ..] = row[..] {
                let senses = senses(class, value);
                builder.each(code, forms, |entry| entry.senses.clone_from(&senses));
            }
        }
        for (group, row) in numbered(include_str!("../../data/wording.tsv"), |code| language.reads(code)) {
            // Of English a Chinese text has names and abbreviations.
            if let [code, class, forms, ..] = row[..]
                && (language.owns(code) || class == "name")
                && class != "apart"
            {
                let sense = Sense { meaning: Meaning::Actor, value: u64::from(group), is_weak: false };
                builder.each(code, forms, |entry| match class {
                    "name" => entry.senses = vec![sense],
                    "same" => entry.groups.push(group),
                    "light" => entry.is_light = true,
                    "carrier" => entry.carries = true,
                    "frame" => entry.is_frame = true,
                    _ => {}
                });
            }
        }
        for (_, row) in numbered(include_str!("../../data/framing.tsv"), |code| language.owns(code)) {
            if let [code, class, forms, ..] = row[..] {
                let service = Service::named(class);
                debug_assert!(service.is_some(), "{class} is no class of data/framing.tsv");
                builder.each(code, forms, |entry| entry.service = service);
            }
        }
        builder.abbreviations();
        builder.done()
    }

    /// What is known of the longest form that `elements` begins with, and its length: see [`longest_form`].
    pub(super) fn longest(&self, elements: &[FormStep], ends: impl Fn(usize) -> bool) -> Option<(usize, &FormFacts)> {
        let (len, entry) = longest_form(&self.by_first, elements, ends)?;
        Some((len, self.entries.get(*entry)?))
    }
}

/// The longest form that `elements` begins with: its length, and what belongs to it; `ends` tells the places at which a
/// form may end.
pub(super) fn longest_form<'f, T>(
    forms: &'f Forms<T>,
    elements: &[FormStep],
    ends: impl Fn(usize) -> bool,
) -> Option<(usize, &'f T)> {
    let forms = forms.get(elements.first()?)?;
    let (form, known) = forms.iter().find(|(form, _)| elements.starts_with(form) && ends(form.len()))?;
    Some((form.len(), known))
}

/// The number of the first group that is made of a term and its abbreviations; those of the tables come before it.
const FIRST_ABBREVIATION: u32 = 1 << 24;

struct Builder {
    language: Language,
    known: FxHashMap<Vec<FormStep>, usize>,
    entries: Vec<FormFacts>,
}

impl Builder {
    fn each(&mut self, code: &str, forms: &str, mut change: impl FnMut(&mut FormFacts)) {
        // English words keep English stems in a Chinese text.
        let language = if code == "zh" { Language::Chinese } else { self.language };
        for form in variants(forms) {
            let form = elements(&form, language);
            if form.is_empty() {
                continue;
            }
            let next = self.entries.len();
            let place = *self.known.entry(form).or_insert(next);
            if place == next {
                self.entries.push(FormFacts::default());
            }
            if let Some(entry) = self.entries.get_mut(place) {
                change(entry);
            }
        }
    }

    /// Names and terms of the glossary answer their abbreviations and short forms, in the language of the text.
    fn abbreviations(&mut self) {
        let mut forms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in rows(include_str!("../../data/glossary.tsv")) {
            if let [zh, en, abbreviation] = row[..]
                && !abbreviation.is_empty()
            {
                let full = if self.language == Language::Chinese {
                    zh.trim_matches(['《', '》'])
                } else {
                    en.trim_end_matches(" (short form)")
                };
                forms.entry(abbreviation).or_default().push(full);
            }
        }
        let code = if self.language == Language::Chinese { "zh" } else { "en" };
        if !self.language.reads(code) {
            return;
        }
        for ((abbreviation, full), group) in forms.into_iter().zip(FIRST_ABBREVIATION..) {
            let forms = format!("{abbreviation}|{}", full.join("|"));
            // One of them may be known as an actor: then all are that one.
            let mut actor = Vec::new();
            self.each(code, &forms, |entry| {
                if actor.is_empty() {
                    actor.clone_from(&entry.senses);
                }
            });
            self.each(code, &forms, |entry| {
                entry.groups.push(group);
                if entry.senses.is_empty() {
                    entry.senses.clone_from(&actor);
                }
            });
        }
    }

    fn done(self) -> Lexicon {
        let mut by_first: Forms<usize> = FxHashMap::default();
        for (form, entry) in self.known {
            if let Some(first) = form.first().copied() {
                by_first.entry(first).or_default().push((form.into_boxed_slice(), entry));
            }
        }
        for forms in by_first.values_mut() {
            forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        }
        Lexicon { by_first, entries: self.entries }
    }
}

/// The senses of a row: several are joined by `+`, as in `condition+negation`, `if+not`.
fn senses(class: &str, value: &str) -> Vec<Sense> {
    let parts = class.split('+').zip(value.split('+'));
    let sense = |(class, value): (&str, &str)| {
        let is_weak = value.ends_with('?');
        let meaning = Meaning::named(class);
        debug_assert!(meaning.is_some(), "{class} is no class of data/meaning.tsv");
        Some(Sense { meaning: meaning?, value: hash(value.trim_end_matches('?')), is_weak })
    };
    parts.filter_map(sense).collect()
}

/// A number that stands for elements one behind another.
pub(super) fn whole(elements: &[FormStep]) -> FormStep {
    elements.iter().fold(0, |whole, element| joined(whole, *element))
}

/// The number of some elements and one behind them.
pub(super) const fn joined(whole: FormStep, element: FormStep) -> FormStep {
    whole.rotate_left(17) ^ element
}

pub(super) fn elements(text: &str, language: Language) -> Vec<FormStep> {
    if text.chars().all(is_han) {
        return text.chars().map(|c| u64::from(u32::from(c))).collect();
    }
    let mut elements = Vec::new();
    // Most words of the tables are plain: nothing to fold, and blanks and hyphens alone part them.
    if text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b' ' | b'-')) {
        text.split([' ', '-']).for_each(|word| word_elements(word, language, &mut elements));
        return elements;
    }
    let folded: String = text.chars().flat_map(fold).collect();
    if folded.ends_with('\'') {
        // `n'` of a table is what leans on the word behind it.
        return vec![hash(&folded)];
    }
    folded.split_word_bounds().for_each(|word| word_elements(word, language, &mut elements));
    elements
}

/// The elements of one folded word or run of Chinese; none for a blank or a hyphen.
pub(crate) fn word_elements(word: &str, language: Language, into: &mut Vec<FormStep>) {
    if word.chars().next().is_some_and(is_han) {
        into.extend(word.chars().map(|c| u64::from(u32::from(c))));
    } else if word.chars().any(char::is_alphanumeric) {
        let (before, word, after) = clitics(word, language);
        into.extend(before.map(|before| if before == "d'" { hash(&stem("de", language)) } else { hash(before) }));
        if !word.is_empty() {
            into.push(hash(&stem(word, language)));
        }
        into.extend(after.map(hash));
    } else if !matches!(word, "-") && !word.trim().is_empty() {
        into.push(hash(word));
    }
}

/// What leans on a word: `l'` before `appui`, `n't` after `does`; `'s` is left out.
fn clitics(word: &str, language: Language) -> (Option<&str>, &str, Option<&str>) {
    match language {
        Language::French => match word.find('\'').filter(|at| *at <= 2).map(|at| word.split_at(at + 1)) {
            Some((before, rest)) => (Some(before), rest, None),
            None => (None, word, None),
        },
        _ => match word.strip_suffix("n't") {
            Some(rest) => (None, rest, Some("n't")),
            None => (None, word.strip_suffix("'s").unwrap_or(word), None),
        },
    }
}

/// A number that stands for a text: FNV-1a, the same in every run.
pub(super) fn hash(text: &str) -> u64 {
    // Above all Chinese characters, which stand for themselves.
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        | 1 << 63
}

/// Whether a word, given by its elements, limits, renews or weighs a duty.
pub(super) fn qualifies(form: &[FormStep], language: Language) -> bool {
    let entry = Lexicon::of(language).longest(form, |len| len == form.len());
    let weighs = |sense: &Sense| {
        !sense.is_weak
            && !matches!(
                sense.meaning,
                Meaning::Actor | Meaning::Referent | Meaning::Period | Meaning::Tense | Meaning::Joint
            )
    };
    entry.is_some_and(|(_, entry)| !entry.is_frame && entry.senses.iter().any(weighs))
}

/// Whether a word stands around the number of a document and belongs to its name.
pub(super) fn names_citation(word: &str) -> bool {
    matches!(word, "第" | "号" | "决议" | "和" | "resolution" | "resolutions" | "résolution" | "résolutions")
}

pub(super) fn ends_clause(folded: &str) -> bool {
    matches!(folded, "," | "." | ";" | ":" | "?" | "!" | "。" | "…")
}
