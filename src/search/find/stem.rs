//! English words reduced to what their forms share, so that `visits` finds `visit` and `terrorist` `terrorism`.

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

/// The words of an English phrase without their endings and without binding words.
pub(crate) fn stems(folded: &str) -> Vec<String> {
    words(folded).filter(|word| !BINDING.contains(&word.as_str())).map(|word| stem(&word)).collect()
}

pub(crate) fn words(folded: &str) -> impl Iterator<Item = String> + '_ {
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    parts.map(|word| word.trim_end_matches("'s").replace('\'', "")).filter(|word| !word.is_empty())
}

/// One folded word without its ending.
pub(crate) fn stem(word: &str) -> String {
    // British and American spelling.
    let word =
        word.replace("isation", "ization").replace("ised", "ized").replace("ising", "izing").replace("ise", "ize");
    let word = word.replace("programme", "program").replace("defence", "defense").replace("children", "child");
    let word = match word.as_str() {
        "women" => "woman".to_owned(),
        "men" => "man".to_owned(),
        _ => word,
    };
    let letters = word.chars().count();
    ENDINGS
        .iter()
        .filter(|ending| letters >= SHORTEST + ending.len())
        .find_map(|ending| word.strip_suffix(ending))
        .map_or_else(|| word.strip_suffix('s').filter(|_| letters > 3).unwrap_or(&word).to_owned(), str::to_owned)
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
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("rule"), stem("rural"));
    }

    #[test]
    fn binding_words_are_left_out() {
        assert_eq!(stems("rights of the child"), stems("child rights").into_iter().rev().collect::<Vec<_>>());
        assert_eq!(stems("women's organizations").len(), 2);
    }
}
