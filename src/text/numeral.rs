//! Numbers in hanzi, in Roman letters and in digits: one reading for the importer, addresses and queries.

/// The digits at the front of a text, and the rest.
pub(crate) fn leading_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Whether a digit is raised, as the marks of footnotes and powers are: ¹.
pub(crate) const fn is_raised_digit(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

pub(crate) fn is_hanzi_numeral(c: char) -> bool {
    digit_of(c).is_some() || unit_of(c).is_some()
}

/// The value of a Chinese numeral from 一 to 九千九百九十九: `十二`, `二十三`, `一百零五`. `None` for what is no number
/// or not written as one: `一二`, `十十`, `二〇`; nor for `一百五`, which people say for 150.
pub(crate) fn hanzi_number(numeral: &str) -> Option<u32> {
    let (mut value, mut digit, mut last_unit, mut passes_over) = (0u32, None, 10_000, false);
    for c in numeral.chars() {
        match (unit_of(c), digit_of(c)) {
            (Some(unit), _) if unit < last_unit => {
                let may_lack_digit = unit == 10;
                value += unit * digit.take().or(may_lack_digit.then_some(1))?;
                (last_unit, passes_over) = (unit, false);
            }
            // A place that is passed over, never the last: 一百零五.
            (_, Some(0)) if value > 0 && digit.is_none() && !numeral.ends_with(c) => passes_over = true,
            (_, Some(new)) if new > 0 && digit.is_none() => digit = Some(new),
            _ => return None,
        }
    }
    let is_short = digit.is_some() && matches!(last_unit, 100 | 1000) && !passes_over;
    Some(value + digit.unwrap_or(0)).filter(|value| *value > 0 && !is_short)
}

/// The value of Chinese digits one behind another, as numbers of documents and years are read: `二四六二`, `二〇一九`.
pub(crate) fn hanzi_digits(digits: &str) -> Option<u32> {
    let count = digits.chars().count();
    let add = |value: u32, c: char| Some(value * 10 + digit_of(c)?);
    (1..=9).contains(&count).then(|| digits.chars().try_fold(0, add)).flatten()
}

/// The writings of a number in hanzi: by its places, and its digits one behind another; up to 9999.
pub(crate) fn in_hanzi(value: u32) -> [String; 2] {
    let digits: Vec<u32> = value.to_string().chars().filter_map(|c| c.to_digit(10)).collect();
    let written = |digit: u32| "〇一二三四五六七八九".chars().nth(digit as usize);
    let (mut by_places, mut passes_over) = (String::new(), false);
    for (digit, place) in digits.iter().zip((0..digits.len()).rev()) {
        if *digit == 0 {
            passes_over = true;
            continue;
        }
        if std::mem::take(&mut passes_over) {
            by_places.push('零');
        }
        by_places.extend(written(*digit).filter(|_| (*digit, place) != (1, 1) || !by_places.is_empty()));
        by_places.extend("十百千".chars().nth(place.wrapping_sub(1)));
    }
    [by_places, digits.into_iter().filter_map(written).collect()]
}

fn digit_of(c: char) -> Option<u32> {
    let place = "〇一二三四五六七八九".chars().position(|known| known == c);
    u32::try_from(place.or((c == '零').then_some(0))?).ok()
}

const fn unit_of(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// The value of an upper-case Roman numeral in its one right writing, up to LXXXIX: no document has more sections, and
/// `C`, `D`, `M` are letters.
pub(crate) fn roman_number(numeral: &str) -> Option<u32> {
    let mut value = 0;
    let mut rest = numeral;
    for (sign, worth) in SIGNS {
        while let Some(after) = rest.strip_prefix(sign) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && (1..90).contains(&value) && in_roman(value) == numeral).then_some(value)
}

/// A number in upper-case Roman letters.
pub(crate) fn in_roman(mut value: u32) -> String {
    let mut numeral = String::new();
    for (sign, worth) in SIGNS {
        while value >= worth {
            numeral.push_str(sign);
            value -= worth;
        }
    }
    numeral
}

const SIGNS: [(&str, u32); 13] = [
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals_have_values() {
        for (numeral, value) in [
            ("七", 7),
            ("十", 10),
            ("十二", 12),
            ("二十三", 23),
            ("五十", 50),
            ("一百零五", 105),
            ("一百一十", 110),
            ("两千", 0),
            ("二千四百六十二", 2462),
        ] {
            assert_eq!(hanzi_number(numeral), (value > 0).then_some(value), "{numeral}");
        }
        for numeral in ["甲", "", "零", "一二", "十十", "二〇", "十百", "百", "一百零", "零五", "一百五", "二千一"]
        {
            assert_eq!(hanzi_number(numeral), None, "{numeral}");
        }
    }

    #[test]
    fn a_number_written_in_hanzi_reads_back() {
        for value in (1..=120).chain([1005, 1050, 1373, 2462, 9999]) {
            let [by_places, digits] = in_hanzi(value);
            assert_eq!((hanzi_number(&by_places), hanzi_digits(&digits)), (Some(value), Some(value)), "{by_places}");
        }
    }

    #[test]
    fn digits_one_behind_another_are_a_number_too() {
        for (digits, value) in [("二四六二", Some(2462)), ("二〇一九", Some(2019)), ("十二", None), ("", None)]
        {
            assert_eq!(hanzi_digits(digits), value, "{digits}");
        }
        assert_eq!(hanzi_digits(&"九".repeat(40)), None);
    }

    #[test]
    fn roman_numerals_have_one_writing() {
        for value in 1..=89 {
            assert_eq!(roman_number(&in_roman(value)), Some(value));
        }
        for numeral in ["", "IIII", "VX", "IC", "C", "ii", "A"] {
            assert_eq!(roman_number(numeral), None, "{numeral}");
        }
    }
}
