//! English words reduced to what their forms share, so that `visits` finds `visit` and `terrorist` `terrorism`.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::compare::{Language, british, stem as inflected};
use crate::text::lines_of;

/// Endings taken off, longest first; what is left has at least [`SHORTEST`] letters.
const ENDINGS: &[&str] = &[
    "izations", "ization", "ational", "ations", "ation", "ating", "ative", "ated", "ates", "ate", "ements", "ement",
    "ments", "ment", "izing", "ized", "izes", "ions", "ists", "isms", "ings", "ies", "ion", "ist", "ism", "ing", "ive",
    "ize", "ers", "ed", "er", "es", "ic", "al", "y", "s", "e",
];

const SHORTEST: usize = 4;

/// Words that bind others; they are left out of comparisons.
const BINDING: &[&str] =
    &["of", "the", "a", "an", "and", "or", "to", "for", "in", "on", "by", "with", "as", "at", "against"];

pub(crate) fn is_binding(word: &str) -> bool {
    BINDING.contains(&word)
}

/// The words of an English phrase without their endings and without binding words.
pub(crate) fn stems(folded: &str) -> Vec<String> {
    words(folded).filter(|word| !is_binding(word)).map(|word| stem(&word)).collect()
}

pub(crate) fn words(folded: &str) -> impl Iterator<Item = String> + '_ {
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    parts.map(|word| word.trim_end_matches("'s").replace('\'', "")).filter(|word| !word.is_empty())
}

/// Endings by what they make of a stem: forms of a verb and the act it names, a doctrine and who holds it, what is made so,
/// one who does. Words of one stem whose endings are of different kinds are different words: `treaty` and `treated`,
/// `internal` and `international`.
const KINDS: &[&[&str]] = &[
    &[
        "", "s", "es", "e", "ed", "ing", "ings", "ion", "ions", "ation", "ations", "ating", "ated", "ates", "ate",
        "ment", "ments", "ement", "ements",
    ],
    &["ist", "ists", "ism", "isms"],
    &["ize", "izes", "ized", "izing", "ization", "izations"],
    &["er", "ers"],
    &["y", "ies"],
];

/// A test for other forms that grammar gives a folded word: of `hold` it knows `held`, of `identify` `identified`. Words that
/// differ by their last vowel are two, in Spanish and French more often than not: `caso`, `casa`.
pub(crate) fn inflections_of(word: &str, language: Language) -> impl Fn(&str) -> bool {
    let form = move |word: &str| inflected(&singular(word, language), language);
    // A form of one word may be another word as well: `found` is of `find`, and is a word of its own.
    let forms = move |word: &str| -> SmallVec<[String; 2]> {
        irregular(word, language).filter_map(|row| row.words.first()).chain([&word]).map(|word| form(word)).collect()
    };
    let bare = |word: &str| word.trim_end_matches('s').trim_end_matches(['a', 'e', 'o']).to_owned();
    let (own, own_bare, is_romance) =
        (forms(word), bare(word), matches!(language, Language::French | Language::Spanish));
    let word = word.to_owned();
    move |known| {
        let differs = if is_romance {
            bare(known) == own_bare && known.trim_end_matches('s') != word.trim_end_matches('s')
        } else {
            differ_by_e(known, &word)
        };
        !differs && forms(known).iter().any(|form| own.contains(form))
    }
}

/// A word of `data/forms.tsv` with its forms, itself the first.
pub(crate) struct IrregularWord {
    is_noun: bool,
    pub words: Vec<&'static str>,
}

/// The irregular words of which a folded word is a form; most are of none.
pub(crate) fn irregular(word: &str, language: Language) -> impl Iterator<Item = &'static IrregularWord> {
    static ALL: LazyLock<FxHashMap<&'static str, Vec<Arc<IrregularWord>>>> = LazyLock::new(|| {
        let mut known: FxHashMap<&str, Vec<Arc<IrregularWord>>> = FxHashMap::default();
        for line in lines_of(include_str!("../../../data/forms.tsv")).skip(1) {
            let mut cells = line.split(['\t', '|']).skip(1);
            let row = Arc::new(IrregularWord { is_noun: cells.next() == Some("noun"), words: cells.collect() });
            for word in &row.words {
                known.entry(word).or_default().push(Arc::clone(&row));
            }
        }
        known
    });
    let of_word = ALL.get(word).filter(|_| language == Language::English);
    of_word.into_iter().flatten().map(AsRef::as_ref)
}

/// The singular of an English plural that no usual ending tells: `analyses`, `boxes`; the word itself where it is none.
fn singular(word: &str, language: Language) -> Cow<'_, str> {
    const PLURALS: &[(&str, &str)] = &[("lyses", "lysis"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")];
    if language != Language::English {
        return Cow::Borrowed(word);
    }
    let found = PLURALS.iter().find_map(|(ending, one)| Some(format!("{}{one}", word.strip_suffix(ending)?)));
    found.map_or(Cow::Borrowed(word), Cow::Owned)
}

/// A silent e makes another word: `human` and `humane`.
fn differ_by_e(one: &str, other: &str) -> bool {
    one.strip_suffix('e') == Some(other) || other.strip_suffix('e') == Some(one)
}

/// Whether two folded words of one stem are forms of one English word. In French and Spanish the same endings make other
/// words: `ports`, `porte`.
pub(crate) fn are_forms(one: &str, other: &str, language: Language) -> bool {
    if matches!(language, Language::French | Language::Spanish) {
        return false;
    }
    let is_plural = |one: &str, other: &str| one.strip_suffix('s') == Some(other) && !other.ends_with('s');
    if is_plural(one, other) || is_plural(other, one) {
        return true;
    }
    let ((stem, ending), (same, others)) = (parted(one), parted(other));
    stem == same
        && !differ_by_e(one, other)
        && (ending == others || KINDS.iter().any(|kind| kind.contains(&ending) && kind.contains(&others)))
}

/// Whether every word of a query is a form of a word of a name, binding words aside.
pub(crate) fn says_words_of(name: &str, query: &str) -> bool {
    let names: Vec<String> = words(name).collect();
    let mut asked = words(query).filter(|word| !is_binding(word));
    asked.all(|word| names.iter().any(|name| are_forms(&word, name, Language::English)))
}

/// One folded word without its ending.
pub(crate) fn stem(word: &str) -> String {
    parted(word).0
}

/// The stem of a folded word, and the ending that was taken off.
fn parted(word: &str) -> (String, &'static str) {
    let word = british(word);
    let mut nouns = irregular(&word, Language::English).filter(|row| row.is_noun);
    let noun = nouns.find_map(|row| row.words.first().map(|word| (*word).to_owned()));
    let word = noun.unwrap_or_else(|| singular(&word, Language::English).into_owned());
    let letters = word.chars().count();
    let long = ENDINGS.iter().filter(|ending| letters >= SHORTEST + ending.len());
    let plural = ["s"].iter().filter(|_| letters > 3);
    // The s of `assess` and `process` is none of a plural.
    let is_own = |ending: &&&str| **ending == "s" && word.ends_with("ss");
    let mut endings = long.chain(plural).filter(|ending| !is_own(ending));
    let cut = endings.find_map(|ending| Some((word.strip_suffix(ending)?.to_owned(), *ending)));
    cut.unwrap_or((word, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (one, other) in [
            ("visit", "visits"),
            ("terrorist", "terrorism"),
            ("recruitment", "recruiting"),
            ("finance", "financing"),
            ("organised", "organized"),
            ("prosecution", "prosecuted"),
            ("child", "children"),
            ("drone", "drones"),
            ("incitement", "incite"),
            ("policies", "policy"),
            ("radicalisation", "radicalized"),
            ("strategy", "strategies"),
            ("assess", "assessed"),
            ("processes", "process"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("rule"), stem("rural"));
    }

    #[test]
    fn words_of_one_stem_may_be_different_words() {
        for (one, other) in [
            ("visit", "visits"),
            ("prosecution", "prosecuted"),
            ("policies", "policy"),
            ("generals", "general"),
            ("radicalised", "radicalization"),
        ] {
            assert!(are_forms(one, other, Language::English), "{one} {other}");
        }
        for (one, other) in [
            ("treaty", "treated"),
            ("internal", "international"),
            ("execution", "executive"),
            ("county", "counter"),
            ("humane", "human"),
        ] {
            assert!(stem(one) == stem(other) && !are_forms(one, other, Language::English), "{one} {other}");
        }
        for (one, other) in [
            ("identify", "identified"),
            ("hold", "held"),
            ("countries", "country"),
            ("woman", "women"),
            ("analysis", "analyses"),
            ("crises", "crisis"),
            ("boxes", "box"),
            ("people", "person"),
            ("found", "find"),
            ("finding", "found"),
            ("left", "leaving"),
            ("ties", "tying"),
            ("wider", "wide"),
            ("indices", "index"),
        ] {
            assert!(inflections_of(one, Language::English)(other), "{one} {other}");
        }
        assert!(!inflections_of("founded", Language::English)("find"), "found is a word of its own as well");
        assert!(
            !inflections_of("humane", Language::English)("human") && !are_forms("asses", "assess", Language::English)
        );
        assert!(inflections_of("contient", Language::French)("contenir"));
        for (one, other) in [("caso", "casa"), ("libre", "libros"), ("puerto", "puertas")] {
            assert!(!inflections_of(one, Language::Spanish)(other), "{one} {other}");
        }
        assert!(inflections_of("casa", Language::Spanish)("casas"));
        assert!(
            says_words_of("sentencing policy", "policies of sentencing")
                && !says_words_of("executive directorate", "execution")
        );
    }

    #[test]
    fn binding_words_are_left_out() {
        assert_eq!(stems("rights of the child"), stems("child rights").into_iter().rev().collect::<Vec<_>>());
        assert_eq!(stems("women's organizations").len(), 2);
    }
}
