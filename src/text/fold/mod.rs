//! Folding: what two writings of the same words have in common, so that they can be matched.
//!
//! Full and half width, letter case, accents, look-alikes, traditional and simplified forms, and blanks that Chinese
//! typography does not have are made alike. Each folded character knows the character that it was made of.

mod look_alike;

use std::sync::LazyLock;

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

use super::is_han;
pub use look_alike::look_alike;
pub(crate) use look_alike::{half_width, in_one_alphabet};

/// A text folded for matching.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    pub chars: Vec<char>,
    /// For each of them the place, in characters, of the one that it was made of; as long as `chars`. The characters
    /// of a ligature share one place.
    pub origin: Vec<u32>,
}

/// Folds a text. Blanks stay, as one, only between letters or digits of alphabetic scripts.
pub(crate) fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    fold_with(text, |c, origin| {
        folded.chars.push(c);
        folded.origin.push(origin);
    });
    folded
}

/// The folded text alone.
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    fold_with(text, |c, _| plain.push(c));
    plain
}

/// Folds a text and hands over each character with the place that it was made of.
pub(crate) fn fold_with(text: &str, mut push: impl FnMut(char, u32)) {
    let mut last = None;
    let mut blank = None;
    for (place, c) in (0u32..).zip(text.chars()) {
        fold_char(c, |c| {
            if c == ' ' {
                blank = blank.or(Some(place));
                return;
            }
            if let Some(at) = blank.take()
                && last.is_some_and(is_spaced)
                && is_spaced(c)
            {
                push(' ', at);
            }
            push(c, place);
            last = Some(c);
        });
    }
}

/// Whether a character belongs to a script that parts its words by blanks.
pub(crate) fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c) && !matches!(c, '\u{3040}'..='\u{30ff}')
}

/// Hands over what becomes of one character: nothing for one that leaves no trace, ' ' for a blank of any kind, two
/// letters and more for a ligature.
pub(crate) fn fold_char(c: char, mut push: impl FnMut(char)) {
    match c {
        ' '..='@' | '['..='~' => push(c),
        'A'..='Z' => push(c.to_ascii_lowercase()),
        '\u{3400}'..='\u{9fff}' => push(simplified(c)),
        // To Unicode it is и with a breve; to readers of Russian войн (of wars) and воин (warrior) are two words.
        'й' | 'Й' => push('й'),
        // Footnote marks are no digits of the number before them; syllables of Korean and Japanese stay whole.
        '²' | '³' | '¹' | '\u{2070}'..='\u{209f}' | '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => push(c),
        _ => decompose_compatible(look_alike::radical_or_self(c), |part| fold_part(part, &mut push)),
    }
}

/// Folds a character that is decomposed already.
fn fold_part(c: char, push: &mut impl FnMut(char)) {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => push('\''),
        '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => push('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => push('-'),
        '\u{3400}'..='\u{9fff}' => push(simplified(c)),
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => push(half_width(c)),
        _ if c.is_whitespace() => push(' '),
        // Accents and vowel signs, but not what makes another letter, as a virama does.
        _ if canonical_combining_class(c) > FIRST_ACCENT => {}
        _ => match stroked(c) {
            Some(letters) => letters.chars().for_each(push),
            None => c.to_lowercase().for_each(push),
        },
    }
}

/// Combining classes up to this one are parts of letters, such as voicing marks.
const FIRST_ACCENT: u8 = 9;

/// The letters of one that has no decomposition: a stroke through a letter is no accent to Unicode.
const fn stroked(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'þ' | 'Þ' => "th",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        'ł' | 'Ł' => "l",
        'ŋ' | 'Ŋ' => "n",
        'ø' | 'Ø' => "o",
        'ŧ' | 'Ŧ' => "t",
        'ƶ' | 'Ƶ' => "z",
        'ĸ' => "k",
        _ => return None,
    })
}

/// The simplified form of a Chinese character.
pub(crate) fn simplified(c: char) -> char {
    let place = (c as usize).wrapping_sub(FIRST_IDEOGRAPH);
    SIMPLIFIED.get(place).copied().filter(|form| *form != '\0').unwrap_or(c)
}

const FIRST_IDEOGRAPH: usize = 0x3400;
const LAST_IDEOGRAPH: usize = 0x9fff;

/// The simplified forms by place in the ideographs' block; NUL where a character is its own. Made at first use.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut forms = vec!['\0'; LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1];
    for line in include_str!("../../../data/traditional.tsv").lines().skip(1) {
        let Some((simple, traditional)) = line.split_once('\t') else { continue };
        let Some(simple) = simple.chars().next() else { continue };
        for form in traditional.chars() {
            if let Some(slot) = forms.get_mut((form as usize).wrapping_sub(FIRST_IDEOGRAPH)) {
                *slot = simple;
            }
        }
    }
    forms
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writings_of_the_same_words_fold_alike() {
        for (one, other) in [
            ("１３７３（２００１）", "1373(2001)"),
            ("兒童權利", "儿童权利"),
            ("發還", "发还"),
            ("網際網路", "网际网路"),
            ("⽆⼈机、⻓期", "无人机、长期"),
            ("\u{f98e}\u{fa57}", "年練"),
            ("CTED", "cted"),
            ("Comité exécutif", "comite executif"),
            ("Comite\u{301}", "COMITÉ"),
            ("ﬁnancing, Œuvre, Straße", "FINANCING, oeuvre, strasse"),
            ("Ⅱ．Ａ", "II.A"),
            ("Łódź Đà Nẵng Ærø", "lodz da nang aero"),
            ("Ёлка", "елка"),
            ("第 1373 (2001) 号 决议", "第1373(2001)号决议"),
            ("human   rights\n", "Human\u{a0}Rights"),
            ("“战场证据”", "\"战场证据\""),
            ("Da’esh", "da'esh"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} / {other}");
        }
    }

    #[test]
    fn what_only_looks_a_little_alike_stays_apart() {
        for (one, other) in [("2019²", "20192"), ("土", "士"), ("か", "が"), ("한", "ㅎㅏㄴ"), ("войн", "воин")]
        {
            assert_ne!(folded(one), folded(other), "{one} / {other}");
        }
    }

    #[test]
    fn blanks_part_words_of_alphabets_only() {
        assert_eq!(folded("human rights"), "human rights");
        assert_eq!(folded("12 个 月"), "12个月");
        assert_eq!(folded("resolution 1373 (2001) of"), "resolution 1373(2001)of");
    }

    #[test]
    fn every_folded_character_knows_its_origin() {
        let of = |text| {
            let folded = fold(text);
            (folded.chars.iter().collect::<String>(), folded.origin)
        };
        assert_eq!(of("第 1\u{200b}3 号"), ("第13号".to_owned(), vec![0, 2, 4, 6]));
        assert_eq!(of("de\u{301}ﬁ ⽆"), ("defi无".to_owned(), vec![0, 1, 3, 3, 5]));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn origins_rise_and_lie_in_the_text(text in "[ a-zÀ-ÿ国國，0-9\u{300}ﬁ⽆\u{3000}]{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(folded.chars.len(), folded.origin.len());
            prop_assert!(folded.origin.windows(2).all(|pair| pair[0] <= pair[1]));
            prop_assert!(folded.origin.iter().all(|at| (*at as usize) < text.chars().count()));
        }
    }
}
