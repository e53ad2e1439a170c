//! The numerals that sections and paragraphs bear, and their values.

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
}

/// A numeral's style and value; one numeral can have two readings: `I`, `C`.
pub(super) type Reading = (Style, u32);

/// The value of a Chinese numeral from 一 to 九十九.
pub(super) fn hanzi(numeral: &str) -> Option<u32> {
    let (mut tens, mut ones, mut is_past_ten) = (0, 0, false);
    for c in numeral.chars() {
        if c == '十' {
            if is_past_ten {
                return None;
            }
            tens = if ones == 0 { 1 } else { ones };
            (ones, is_past_ten) = (0, true);
        } else if ones == 0 {
            let place = "一二三四五六七八九".chars().position(|digit| digit == c)?;
            ones = u32::try_from(place).ok()? + 1;
        } else {
            return None;
        }
    }
    (tens + ones > 0).then_some(tens * 10 + ones)
}

/// The value of an upper-case Roman numeral in its one right writing.
pub(super) fn roman(numeral: &str) -> Option<u32> {
    let mut value = 0;
    let mut rest = numeral;
    for (sign, worth) in SIGNS {
        while let Some(after) = rest.strip_prefix(sign) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && value > 0 && in_roman(value) == numeral).then_some(value)
}

/// Up to 89: no programme has more sections, and `C`, `D`, `M` are letters.
const SIGNS: [(&str, u32); 7] = [("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

fn in_roman(mut value: u32) -> String {
    let mut numeral = String::new();
    for (sign, worth) in SIGNS {
        while value >= worth {
            numeral.push_str(sign);
            value -= worth;
        }
    }
    numeral
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
        Style::Arabic => value.to_string(),
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
