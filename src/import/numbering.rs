//! The numerals that sections and paragraphs bear, and their values.

use crate::text::hanzi_number;
pub(super) use crate::text::roman_number as roman;

/// A style of numerals. Sections of one style stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum NumeralStyle {
    Hanzi,
    HanziInBrackets,
    Roman,
    Letter,
    /// 1, 2, 3, where headings bear them.
    Arabic,
    /// i, ii, iii, of automatic numbers.
    LowerRoman,
    /// a, b, c, of automatic numbers.
    LowerLetter,
    Legal,
    Stem,
    Branch,
    /// `Chapter I`, `第一章`: a numeral with a word to it, by the word's place in a list; `Part A` counts in letters.
    Division {
        word: u8,
        is_lettered: bool,
    },
    /// 1.1, 1.2: automatic numbers of several levels, of which this is the last.
    Levels(usize),
}

/// A numeral's style and value; one numeral can have two readings: `I`, `C`.
pub(super) type NumeralReading = (NumeralStyle, u32);

/// The value of a Chinese numeral below one thousand: no document has more sections.
pub(super) fn hanzi(numeral: &str) -> Option<u32> {
    hanzi_number(numeral).filter(|value| *value < 1000)
}

/// The value of a Chinese numeral in its long form, which nobody can alter: `壹`, `拾贰`.
pub(super) fn legal(numeral: &str) -> Option<u32> {
    let plain: Option<String> = numeral.chars().map(plain_form).collect();
    plain.and_then(|plain| hanzi(&plain))
}

/// The everyday form of a long numeral: 壹 is 一.
fn plain_form(c: char) -> Option<char> {
    let pairs = "壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百零零";
    let mut forms = pairs.chars();
    while let (Some(long), Some(plain)) = (forms.next(), forms.next()) {
        if long == c {
            return Some(plain);
        }
    }
    None
}

/// The value of a numeral in one sign, circled, in brackets or plain: `①`, `⑴`, `㈠`, `Ⅱ`.
pub(super) fn enclosed(c: char) -> Option<(NumeralStyle, u32)> {
    let from = |first: char, style| Some((style, u32::from(c) - u32::from(first) + 1));
    match c {
        '①'..='⑳' => from('①', NumeralStyle::Arabic),
        '⑴'..='⒇' => from('⑴', NumeralStyle::Arabic),
        '㈠'..='㈩' => from('㈠', NumeralStyle::HanziInBrackets),
        '㊀'..='㊉' => from('㊀', NumeralStyle::HanziInBrackets),
        'Ⅰ'..='Ⅻ' => from('Ⅰ', NumeralStyle::Roman),
        _ => None,
    }
}

/// The value of a single upper-case letter: A is 1.
pub(super) fn letter(numeral: &str) -> Option<u32> {
    let mut chars = numeral.chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().is_none().then(|| u32::from(letter) - u32::from('A') + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..90 {
            assert_eq!(roman(&crate::text::in_roman(value)), Some(value));
        }
        assert_eq!(letter("G"), Some(7));
    }

    #[test]
    fn what_is_no_numeral_has_no_value() {
        for numeral in ["", "IIII", "VX", "IC", "i", "C"] {
            assert_eq!(roman(numeral), None, "{numeral}");
        }
        for numeral in ["", "一二", "十十", "二〇"] {
            assert_eq!(hanzi(numeral), None, "{numeral}");
        }
        assert_eq!(letter("AB"), None);
    }
}
