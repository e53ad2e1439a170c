//! Grammatical words that tell who acts on whom and how words are joined, from `data/grammar.tsv`.

use std::sync::OnceLock;

use super::tables::rows;

/// What a grammatical word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FunctionWord {
    /// Stands before the one who acts: 由, `by`.
    Agent,
    /// Stands before an actor who does not act: 向, `to`.
    Other,
    /// Makes a sentence passive.
    Passive,
    /// Stands for an actor named elsewhere.
    Pronoun,
    /// Joins the members of a list.
    Joint,
    /// Says that something is there.
    Has,
    /// Says that something is not there, as `lacks` does.
    Without,
    /// Says yes to something, as a double denial does.
    Agrees,
}

impl FunctionWord {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "agent" => Self::Agent,
            "other" => Self::Other,
            "passive" => Self::Passive,
            "pronoun" => Self::Pronoun,
            "joint" => Self::Joint,
            "has" => Self::Has,
            "without" => Self::Without,
            "agrees" => Self::Agrees,
            _ => return None,
        })
    }
}

/// Whether a word does something, whatever its language.
pub(super) fn is(part: FunctionWord, word: &str) -> bool {
    static ALL: OnceLock<Vec<(FunctionWord, &str)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all = Vec::new();
        for row in rows(include_str!("../../data/grammar.tsv")) {
            if let [_, part, words, ..] = row[..] {
                debug_assert!(FunctionWord::named(part).is_some(), "{part} is no part of speech of data/grammar.tsv");
                all.extend(
                    FunctionWord::named(part)
                        .into_iter()
                        .flat_map(|part| words.split('|').map(move |word| (part, word))),
                );
            }
        }
        all.sort_unstable();
        all
    });
    let word = word.to_lowercase();
    all.binary_search_by(|(known, form)| (*known, *form).cmp(&(part, word.as_str()))).is_ok()
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
        assert!(is(FunctionWord::Agent, "BY") && !is(FunctionWord::Other, "by"));
    }
}
