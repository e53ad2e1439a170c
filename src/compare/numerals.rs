//! The words for numbers, places in a row and months, from `data/numerals.tsv`.

use rustc_hash::FxHashMap;

use super::folding::fold;
use super::language::{ByLanguage, Language};
use super::tables::numbered;

/// What a word counts, of each sort.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    number: Option<f64>,
    ordinal: Option<f64>,
    month: Option<f64>,
}

/// What a folded word counts. English words stand in the texts of every language that has no rows.
fn counted(word: &str, language: Language) -> Counted {
    static ALL: ByLanguage<FxHashMap<String, Counted>> = ByLanguage::new();
    ALL.get(language, load).get(word).copied().unwrap_or_default()
}

fn load(language: Language) -> FxHashMap<String, Counted> {
    let own = match language {
        Language::French => "fr",
        Language::Spanish => "es",
        Language::Chinese | Language::English | Language::Other => "en",
    };
    let mut all: FxHashMap<String, Counted> = FxHashMap::default();
    for (_, row) in numbered(include_str!("../../data/numerals.tsv"), |code| code == own) {
        let [_, sort, value, forms] = row[..] else { continue };
        let value = value.parse().ok();
        debug_assert!(value.is_some(), "{forms} of data/numerals.tsv has no value");
        for form in forms.split('|') {
            let known = all.entry(form.chars().flat_map(fold).collect()).or_default();
            match sort {
                "number" => known.number = value,
                "ordinal" => known.ordinal = value,
                "month" => known.month = value,
                _ => {}
            }
        }
    }
    all
}

pub(super) fn word_value(word: &str, language: Language) -> Option<f64> {
    counted(word, language).number
}

/// The number of the month that a folded word names: 1 for January.
pub(super) fn month(word: &str, language: Language) -> Option<f64> {
    counted(word, language).month
}

/// The value of an ordinal in one folded word.
pub(super) fn ordinal(word: &str, language: Language) -> Option<f64> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let endings = ["st", "nd", "rd", "th", "er", "re", "e", "e\u{300}me", "o", "a", "º", "ª"];
    if !digits.is_empty() {
        let ending = word.get(digits.len()..)?;
        return if endings.contains(&ending) { digits.parse().ok() } else { None };
    }
    if let Some(place) = counted(word, language).ordinal {
        return Some(place);
    }
    // Sixtieth is of sixty, trentième of trente, vingtième of vingt.
    let (ending, stems) = match language {
        Language::English => ("ieth", ["y", ""]),
        Language::French => ("ie\u{300}me", ["e", ""]),
        _ => return None,
    };
    let stem = word.strip_suffix(ending)?;
    stems.into_iter().find_map(|ending| word_value(&format!("{stem}{ending}"), language))
}

/// The value of a small Roman numeral, folded: `iv`.
pub(super) fn roman(numeral: &str) -> Option<f64> {
    let values = numeral.chars().map(|c| match c {
        'i' => Some(1.0),
        'v' => Some(5.0),
        'x' => Some(10.0),
        _ => None,
    });
    let values = values.collect::<Option<Vec<f64>>>().filter(|values| !values.is_empty())?;
    let behind = values.iter().skip(1).copied().chain([0.0]);
    Some(values.iter().zip(behind).map(|(value, next)| if *value < next { -value } else { *value }).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_made_of_small_letters() {
        assert_eq!(["iv", "ix", "xxiii", "i"].map(roman), [4.0, 9.0, 23.0, 1.0].map(Some));
        assert_eq!(["", "c", "vi2"].map(roman), [None; 3]);
    }

    #[test]
    fn words_have_values_in_their_own_language() {
        assert_eq!(ordinal("sixtieth", Language::English), Some(60.0));
        assert_eq!(ordinal("vingtie\u{300}me", Language::French), Some(20.0));
        assert_eq!(ordinal("trentie\u{300}me", Language::French), Some(30.0));
        assert_eq!(ordinal("society", Language::English), None);
        assert_eq!(word_value("eleven", Language::English), Some(11.0));
        assert_eq!(word_value("once", Language::Spanish), Some(11.0));
        assert_eq!(word_value("once", Language::English), None);
        assert_eq!(ordinal("3rd", Language::English), Some(3.0));
        assert_eq!(ordinal("segunda", Language::Spanish), Some(2.0));
        assert_eq!(month("juin", Language::French), Some(6.0));
        assert_eq!(month("juin", Language::English), None);
    }
}
