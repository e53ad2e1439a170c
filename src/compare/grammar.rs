//! Grammatical words that tell who acts on whom and how words are joined, from `data/grammar.tsv`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::language::Language;
use super::tables::{named, rows};

named! {
    /// What a grammatical word does.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum FunctionWord {
        /// Stands before the one who acts: 由, `by`.
        Agent = "agent",
        /// Stands before an actor who does not act: 向, `to`.
        Other = "other",
        /// Makes a sentence passive.
        Passive = "passive",
        /// Stands for an actor named elsewhere.
        Pronoun = "pronoun",
        /// Joins the members of a list.
        Joint = "joint",
        /// Says that something is there.
        Has = "has",
        /// Says that something is not there, as `lacks` does.
        Without = "without",
        /// Says yes to something, as a double denial does.
        Agrees = "agrees",
        /// Joins the members of a list that is denied: `nor`.
        Nor = "nor",
        /// Joins two duties: 并, `and`.
        Conjunction = "conjunction",
        /// Stands before whereto or to whom: 至, `to`.
        Goal = "goal",
        /// Stands before where from: 从, `from`.
        Source = "source",
        /// Stands before whom something is for: 为, `for`.
        For = "for",
        /// Stands between a thing and whose it is: 的, `of`.
        Of = "of",
        /// Stands before a place or a time: 在, `in`.
        Place = "place",
        /// Stands between two who do the same together: 与, `with`.
        Both = "both",
        /// Is, of the verb to be: `is`, `are`.
        Is = "is",
        /// Was, of the verb to be: `was`, `were`.
        Was = "was",
        /// Stands before the participle of a passive, in whichever form: `be`.
        Auxiliary = "auxiliary",
        /// Begins a clause that tells which or what: `who`.
        Relative = "relative",
        /// Begins such a clause of which it is the one acted on: `whom`.
        ActedOn = "acted-on",
        /// Tells which step comes next: 然后, `then`.
        Sequence = "sequence",
        /// Makes a clause the time or the reason of another: 时, `before`.
        Subordinate = "subordinate",
        /// Stands between two things of which one is set against the other: 比, `than`, the sign of a ratio.
        Against = "against",
        /// Stands before two ends: `between`.
        Between = "between",
        /// Stands before one of several things: `a`.
        One = "one",
        /// Tells how much a word says: `quite`.
        Degree = "degree",
        /// Begins a phrase that says when, or on what condition: 在, `in`.
        Opening = "opening",
        /// Names a part of a text or a plan that numbers tell apart: `chapter`.
        Division = "division",
        /// Ends the name of somebody who may act: 者, 国.
        Person = "person",
    }
}

/// The parts of speech that say in which case a word stands.
const CASES: [FunctionWord; 12] = [
    FunctionWord::Joint,
    FunctionWord::Agent,
    FunctionWord::Goal,
    FunctionWord::Source,
    FunctionWord::For,
    FunctionWord::Of,
    FunctionWord::Place,
    FunctionWord::Both,
    FunctionWord::Between,
    FunctionWord::Is,
    FunctionWord::Was,
    FunctionWord::Relative,
];

impl FunctionWord {
    const fn bit(self) -> Parts {
        1 << self as Parts
    }
}

/// What a word does in one language: a bit for each [`FunctionWord`].
type Parts = u32;

/// The words, each with its languages and what it does there.
fn words() -> &'static FxHashMap<&'static str, Vec<(Language, Parts)>> {
    static WORDS: OnceLock<FxHashMap<&str, Vec<(Language, Parts)>>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut known: FxHashMap<&str, Vec<(Language, Parts)>> = FxHashMap::default();
        for row in rows(include_str!("../../data/grammar.tsv")) {
            let [code, part, words, ..] = row[..] else { continue };
            let named = FunctionWord::named(part);
            debug_assert!(named.is_some(), "{part} is no part of speech of data/grammar.tsv");
            let (parts, language) = (named.map_or(0, FunctionWord::bit), Language::of(code));
            for word in words.split('|') {
                let languages = known.entry(word).or_default();
                match languages.iter_mut().find(|(own, _)| *own == language) {
                    Some((_, others)) => *others |= parts,
                    None => languages.push((language, parts)),
                }
            }
        }
        known
    })
}

/// What a word, in small letters, does in the languages that `wanted` takes.
fn parts_of(word: &str, wanted: impl Fn(Language) -> bool) -> Parts {
    let languages = words().get(word).map_or(&[][..], Vec::as_slice);
    languages.iter().filter(|(language, _)| wanted(*language)).fold(0, |all, (_, parts)| all | parts)
}

/// Whether a word, in small letters, does something, whatever its language.
pub(super) fn is(part: FunctionWord, word: &str) -> bool {
    parts_of(word, |_| true) & part.bit() != 0
}

/// Whether a word, in small letters, joins the members of a list.
pub(crate) fn is_joint(word: &str) -> bool {
    is(FunctionWord::Joint, word)
}

/// Whether a word of a language, in small letters, does something.
pub(super) fn does(part: FunctionWord, word: &str, language: Language) -> bool {
    parts_of(word, |own| own == language) & part.bit() != 0
}

/// In which case a word of a language, in small letters, puts what stands behind it.
pub(super) fn case(word: &str, language: Language) -> Option<FunctionWord> {
    let parts = parts_of(word, |own| own == language);
    CASES.into_iter().find(|part| parts & part.bit() != 0)
}

/// A word, in small letters, without an article: `au` is `à`, and `the` is nothing.
pub(super) fn uncontracted(word: &str, language: Language) -> &str {
    match (language, word) {
        (Language::English, "the" | "a" | "an")
        | (Language::French, "le" | "la" | "les" | "l'" | "un" | "une")
        | (Language::Spanish, "el" | "la" | "los" | "las" | "un" | "una") => "",
        (Language::French, "au" | "aux") => "à",
        (Language::French, "du" | "des" | "d'") | (Language::Spanish, "del") => "de",
        (Language::Spanish, "al") => "a",
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_names_a_part_and_its_words_are_known() {
        for row in rows(include_str!("../../data/grammar.tsv")) {
            let [_, part, words, _] = row[..] else { panic!("four columns: {row:?}") };
            let part = FunctionWord::named(part).expect("a part that is known");
            for word in words.split('|') {
                assert!(is(part, word), "{word}");
            }
        }
        assert!(is(FunctionWord::Agent, "by") && !is(FunctionWord::Other, "by"));
    }

    #[test]
    fn a_case_is_of_its_language() {
        assert_eq!(case("a", Language::Spanish), Some(FunctionWord::Goal));
        assert_eq!(case("a", Language::English), None);
        assert_eq!(uncontracted("aux", Language::French), "à");
    }
}
