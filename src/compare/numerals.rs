//! The words for numbers, places in a row and months, in English, French and Spanish.

use super::language::Language;

pub(super) fn word_value(word: &str, language: Language) -> Option<f64> {
    let words = match language {
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        _ => ENGLISH,
    };
    words
        .iter()
        .find(|(value, forms)| forms.split(' ').any(|form| form == word) && *value >= 0.0)
        .map(|(value, _)| *value)
}

type Numerals = &'static [(f64, &'static str)];

const ENGLISH: Numerals = &[
    (0.0, "zero"),
    (1.0, "one"),
    (2.0, "two"),
    (3.0, "three"),
    (4.0, "four"),
    (5.0, "five"),
    (6.0, "six"),
    (7.0, "seven"),
    (8.0, "eight"),
    (9.0, "nine"),
    (10.0, "ten"),
    (11.0, "eleven"),
    (12.0, "twelve"),
    (13.0, "thirteen"),
    (14.0, "fourteen"),
    (15.0, "fifteen"),
    (16.0, "sixteen"),
    (17.0, "seventeen"),
    (18.0, "eighteen"),
    (19.0, "nineteen"),
    (20.0, "twenty"),
    (30.0, "thirty"),
    (40.0, "forty"),
    (50.0, "fifty"),
    (60.0, "sixty"),
    (70.0, "seventy"),
    (80.0, "eighty"),
    (90.0, "ninety"),
    (100.0, "hundred"),
    (1e3, "thousand"),
    (1e6, "million"),
    (1e9, "billion"),
];

const FRENCH: Numerals = &[
    (0.0, "zero\u{301} ze\u{301}ro"),
    (1.0, "un une"),
    (2.0, "deux"),
    (3.0, "trois"),
    (4.0, "quatre"),
    (5.0, "cinq"),
    (6.0, "six"),
    (7.0, "sept"),
    (8.0, "huit"),
    (9.0, "neuf"),
    (10.0, "dix"),
    (11.0, "onze"),
    (12.0, "douze"),
    (13.0, "treize"),
    (14.0, "quatorze"),
    (15.0, "quinze"),
    (16.0, "seize"),
    (20.0, "vingt vingts"),
    (30.0, "trente"),
    (40.0, "quarante"),
    (50.0, "cinquante"),
    (60.0, "soixante"),
    (70.0, "septante"),
    (90.0, "nonante"),
    (100.0, "cent cents"),
    (1e3, "mille"),
    (1e6, "million millions"),
    (1e9, "milliard milliards"),
];

const SPANISH: Numerals = &[
    (0.0, "cero"),
    (1.0, "un uno una"),
    (2.0, "dos"),
    (3.0, "tres"),
    (4.0, "cuatro"),
    (5.0, "cinco"),
    (6.0, "seis"),
    (7.0, "siete"),
    (8.0, "ocho"),
    (9.0, "nueve"),
    (10.0, "diez"),
    (11.0, "once"),
    (12.0, "doce"),
    (13.0, "trece"),
    (14.0, "catorce"),
    (15.0, "quince"),
    (16.0, "diecise\u{301}is"),
    (17.0, "diecisiete"),
    (18.0, "dieciocho"),
    (19.0, "diecinueve"),
    (20.0, "veinte"),
    (21.0, "veintiuno veintiu\u{301}n veintiuna"),
    (22.0, "veintido\u{301}s"),
    (23.0, "veintitre\u{301}s"),
    (24.0, "veinticuatro"),
    (25.0, "veinticinco"),
    (26.0, "veintise\u{301}is"),
    (27.0, "veintisiete"),
    (28.0, "veintiocho"),
    (29.0, "veintinueve"),
    (30.0, "treinta"),
    (40.0, "cuarenta"),
    (50.0, "cincuenta"),
    (60.0, "sesenta"),
    (70.0, "setenta"),
    (80.0, "ochenta"),
    (90.0, "noventa"),
    (100.0, "cien ciento"),
    (200.0, "doscientos doscientas"),
    (300.0, "trescientos trescientas"),
    (400.0, "cuatrocientos cuatrocientas"),
    (500.0, "quinientos quinientas"),
    (600.0, "seiscientos"),
    (700.0, "setecientos"),
    (800.0, "ochocientos"),
    (900.0, "novecientos"),
    (1e3, "mil"),
    (1e6, "millo\u{301}n millones"),
];

/// The value of an ordinal in one folded word.
pub(super) fn ordinal(word: &str, language: Language) -> Option<f64> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let endings = ["st", "nd", "rd", "th", "er", "re", "e", "e\u{300}me", "o", "a", "º", "ª"];
    if !digits.is_empty() {
        let ending = word.get(digits.len()..)?;
        return if endings.contains(&ending) { digits.parse().ok() } else { None };
    }
    let words = match language {
        Language::French => FRENCH_ORDINALS,
        Language::Spanish => SPANISH_ORDINALS,
        _ => ENGLISH_ORDINALS,
    };
    let tens = [
        ("vige\u{301}sim", 20.0),
        ("trige\u{301}sim", 30.0),
        ("cuadrage\u{301}sim", 40.0),
        ("quincuage\u{301}sim", 50.0),
    ];
    if language == Language::Spanish
        && let Some((_, value)) = tens.iter().find(|(stem, _)| word.starts_with(stem))
    {
        return Some(*value);
    }
    if let Some(place) = words.iter().position(|forms| forms.split(' ').any(|form| form == word)) {
        return u32::try_from(place + 1).ok().map(f64::from);
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

const ENGLISH_ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
];

const FRENCH_ORDINALS: &[&str] = &[
    "premier premie\u{300}re premiers premie\u{300}res unie\u{300}me",
    "deuxie\u{300}me second seconde",
    "troisie\u{300}me",
    "quatrie\u{300}me",
    "cinquie\u{300}me",
    "sixie\u{300}me",
    "septie\u{300}me",
    "huitie\u{300}me",
    "neuvie\u{300}me",
    "dixie\u{300}me",
    "onzie\u{300}me",
    "douzie\u{300}me",
];

const SPANISH_ORDINALS: &[&str] = &[
    "primero primera primer primeros primeras",
    "segundo segunda",
    "tercero tercera tercer",
    "cuarto cuarta",
    "quinto quinta",
    "sexto sexta",
    "se\u{301}ptimo se\u{301}ptima",
    "octavo octava",
    "noveno novena",
    "de\u{301}cimo de\u{301}cima",
];

/// The number of the month that a folded word names: 1 for January.
pub(super) fn month(word: &str, language: Language) -> Option<f64> {
    let names = match language {
        Language::French => {
            "janvier fe\u{301}vrier mars avril mai juin juillet aou\u{302}t septembre octobre novembre de\u{301}cembre"
        }
        Language::Spanish => "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        _ => "january february march april may june july august september october november december",
    };
    let place = names.split(' ').position(|name| name == word)?;
    u32::try_from(place + 1).ok().map(f64::from)
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
