//! A general dictionary: Chinese words by the English that explains them, for words that no table of this field has.
//!
//! What it leads to is never certain: a word of several meanings leads to all of them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::lines_of;

/// The longest word that a run of characters is cut into, in characters.
const LONGEST_WORD: usize = 5;
/// The longest list of words that one query is given.
const MOST: usize = 32;

/// A word that may mean the same, and the English that both are explained by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    pub word: &'static str,
    pub gloss: &'static str,
    /// How many explanations the two share.
    pub shared: usize,
}

struct Dictionary {
    by_gloss: HashMap<&'static str, &'static str>,
    glosses_of: HashMap<&'static str, Vec<&'static str>>,
    english: HashSet<&'static str>,
    /// More of them, which in a Chinese text are rather pinyin or names that are being typed.
    rare: HashSet<&'static str>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
    let rare = lines_of(include_str!("../../../data/words.en.txt")).collect();
    let mut read = Dictionary { by_gloss: HashMap::new(), glosses_of: HashMap::new(), english: HashSet::new(), rare };
    for (gloss, words) in lines_of(include_str!("../../../data/meanings.tsv")).filter_map(|row| row.split_once('\t')) {
        read.by_gloss.insert(gloss, words);
        read.english.extend(gloss.split([' ', '-']));
        for word in words.split(' ') {
            read.glosses_of.entry(word).or_default().push(gloss);
        }
    }
    read.english.extend(lines_of(include_str!("../../../data/english.txt")));
    read
});

pub(crate) fn knows(word: &str) -> bool {
    DICTIONARY.glosses_of.contains_key(word)
}

/// Whether characters are nothing but words of it, one behind another.
pub(crate) fn is_words(chars: &[char]) -> bool {
    let mut reached = vec![true];
    for end in 1..=chars.len() {
        let ends = (2..=LONGEST_WORD.min(end)).any(|length| {
            let word = chars.get(end - length..end).unwrap_or_default();
            reached.get(end - length).copied().unwrap_or(false) && knows(&word.iter().collect::<String>())
        });
        reached.push(ends);
    }
    chars.len() > 1 && reached.last().copied().unwrap_or(false)
}

/// Its Chinese words, in no order.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    DICTIONARY.glosses_of.keys().copied()
}

pub(crate) fn warm() {
    LazyLock::force(&DICTIONARY);
}

/// Chinese words that are explained as this one is, those that share most first.
pub(crate) fn synonyms(word: &str) -> Vec<Near> {
    let mut found: Vec<Near> = Vec::new();
    for gloss in DICTIONARY.glosses_of.get(word).into_iter().flatten() {
        for other in DICTIONARY.by_gloss.get(gloss).into_iter().flat_map(|words| words.split(' ')) {
            match found.iter_mut().find(|known| known.word == other) {
                _ if other == word => {}
                Some(known) => known.shared += 1,
                None => found.push(Near { word: other, gloss, shared: 1 }),
            }
        }
    }
    found.sort_by_key(|near| std::cmp::Reverse(near.shared));
    found.truncate(MOST);
    found
}

/// Chinese words for an English word or two, in whatever form of theirs.
pub(crate) fn chinese_for(english: &str) -> Vec<Near> {
    let mut found = Vec::new();
    for base in bases(english) {
        if let Some((gloss, words)) = DICTIONARY.by_gloss.get_key_value(base.as_str()) {
            found.extend(words.split(' ').map(|word| Near { word, gloss, shared: 1 }));
        }
    }
    found.truncate(MOST);
    found
}

/// Whether a word is English, in whatever form.
pub(crate) fn is_english(word: &str) -> bool {
    word.len() > 2 && bases(word).iter().any(|base| DICTIONARY.english.contains(base.as_str()))
}

/// Whether a word is English as it is spelt: one that is listed, or a regular form of it. `trafficing` is none.
pub(crate) fn is_spelt_right(word: &str, with_rare: bool) -> bool {
    let is_rare = |word: &str| with_rare && DICTIONARY.rare.contains(word);
    let is_listed = |word: &str| DICTIONARY.english.contains(word) || is_rare(word);
    let of_base = |ending: &str| word.strip_suffix(ending).is_some_and(is_listed);
    let of_verb = word
        .strip_suffix("ing")
        .is_some_and(|base| is_listed(&format!("{base}e")) || is_listed(base) && !base.ends_with(['c', 'e']));
    let plural = word.strip_suffix("ies").is_some_and(|base| is_listed(&format!("{base}y")));
    word.len() > 2 && (is_listed(word) || ["s", "es", "d", "ed"].into_iter().any(of_base) || of_verb || plural)
}

/// The forms that an English word may be an ending away from.
fn bases(word: &str) -> Vec<String> {
    const ENDINGS: &[(&str, &[&str])] = &[
        ("", &[""]),
        ("ies", &["y"]),
        ("es", &["", "e"]),
        ("s", &[""]),
        ("ied", &["y"]),
        ("ed", &["", "e"]),
        ("ing", &["", "e"]),
        ("ly", &[""]),
        ("er", &["", "e"]),
        ("ers", &["", "e"]),
        ("ment", &[""]),
        ("ation", &["e", ""]),
    ];
    let mut bases = Vec::new();
    for (ending, others) in ENDINGS {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 2) else { continue };
        bases.extend(others.iter().map(|other| format!("{stem}{other}")));
        // A doubled consonant: smuggling has none, planning has one.
        let mut chars = stem.chars().rev();
        if !ending.is_empty() && chars.next() == chars.next() {
            bases.extend(stem.get(..stem.len() - 1).map(str::to_owned));
        }
    }
    bases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelt_right_is_told_from_what_is_not() {
        assert!(
            ["police", "policies", "policing", "assets", "visited"].into_iter().all(|word| is_spelt_right(word, false))
        );
        assert!(!["trafficing", "polise", "asests", "ed"].into_iter().any(|word| is_spelt_right(word, true)));
        assert!(is_spelt_right("county", true) && !is_spelt_right("county", false));
    }

    #[test]
    fn words_that_share_an_explanation_are_near() {
        let words = |found: Vec<Near>| found.into_iter().map(|near| near.word).collect::<Vec<_>>();
        assert!(words(synonyms("犯人")).contains(&"罪犯"));
        assert!(words(chinese_for("refugees")).contains(&"难民"));
        assert!(words(chinese_for("smuggling")).contains(&"走私"));
        assert_eq!(words(synonyms("不是词的词")), Vec::<&str>::new());
    }

    #[test]
    fn what_is_made_of_words_is_told_from_what_is_not() {
        let is_words = |text: &str| is_words(&text.chars().collect::<Vec<_>>());
        assert!(is_words("生物恐怖主义") && is_words("走私毒品"));
        assert!(!is_words("文化材产") && !is_words("塔里班") && !is_words("人") && !is_words(""));
    }

    #[test]
    fn english_is_known_in_its_forms() {
        for word in ["media", "aviation", "passengers", "planning", "women", "banana"] {
            assert!(is_english(word), "{word}");
        }
        for word in ["zhanchang", "xingbie", "funv", "wurneji", "zanchang", "ab"] {
            assert!(!is_english(word), "{word}");
        }
    }
}
