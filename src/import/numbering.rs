//! The numerals that sections and paragraphs bear, and their values.

pub(super) use crate::text::roman_number as roman;
use crate::text::{hanzi_number, in_roman};

/// A style of numerals. Sections of one style stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// 一, 二, 三.
    Hanzi,
    /// （一）, （二）.
    HanziInBrackets,
    /// I, II, III.
    Roman,
    /// A, B, C.
    Letter,
    /// 1, 2, 3, where headings bear them.
    Arabic,
    /// i, ii, iii, of automatic numbers.
    LowerRoman,
    /// a, b, c, of automatic numbers.
    LowerLetter,
    /// 壹, 贰, 叁.
    Legal,
    /// 甲, 乙, 丙.
    Stem,
    /// 子, 丑, 寅.
    Branch,
    /// 1.1, 1.2: automatic numbers of several levels, of which this is the last.
    Levels(usize),
}

/// A numeral's style and value; one numeral can have two readings: `I`, `C`.
pub(super) type Reading = (Style, u32);

/// The value of a Chinese numeral from 一 to 九十九: no document has more sections.
pub(super) fn hanzi(numeral: &str) -> Option<u32> {
    hanzi_number(numeral).filter(|value| *value < 100)
}

/// The value of a single upper-case letter: A is 1.
pub(super) fn letter(numeral: &str) -> Option<u32> {
    let mut chars = numeral.chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().is_none().then(|| u32::from(letter) - u32::from('A') + 1)
}

/// A numeral of a style, as a report names it.
pub(super) fn written(style: Style, value: u32) -> String {
    match style {
        Style::Hanzi => in_hanzi(value),
        Style::HanziInBrackets => format!("（{}）", in_hanzi(value)),
        Style::Roman => in_roman(value),
        Style::Arabic | Style::Levels(_) | Style::Legal | Style::Stem | Style::Branch => value.to_string(),
        Style::LowerRoman => in_roman(value).to_lowercase(),
        Style::LowerLetter => written(Style::Letter, value).to_lowercase(),
        Style::Letter => {
            char::from_u32(u32::from('A') + value.saturating_sub(1)).map_or_else(String::new, String::from)
        }
    }
}

fn in_hanzi(value: u32) -> String {
    let digit = |value: u32| "一二三四五六七八九".chars().nth((value as usize).wrapping_sub(1));
    let mut numeral = String::new();
    if value >= 20 {
        numeral.extend(digit(value / 10));
    }
    if value >= 10 {
        numeral.push('十');
    }
    numeral.extend(digit(value % 10));
    numeral
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..90 {
            assert_eq!(roman(&in_roman(value)), Some(value));
            assert_eq!(hanzi(&in_hanzi(value)), Some(value), "{}", in_hanzi(value));
        }
        assert_eq!(letter("G"), Some(7));
        assert_eq!(written(Style::Letter, 7), "G");
        assert_eq!(written(Style::Hanzi, 12), "十二");
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
