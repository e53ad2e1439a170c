//! Numbers as people type them.

/// The digits at the front of a text, and the rest.
pub(super) fn leading_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The value of a Chinese numeral below ten thousand: `十二`, `二十三`, `一百零五`.
pub(super) fn chinese_number(numeral: &str) -> Option<u32> {
    let (mut value, mut digit) = (0u32, None);
    for c in numeral.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                let place = "〇零一二三四五六七八九".chars().position(|known| known == c)?;
                digit = Some(u32::try_from(place.saturating_sub(1)).ok()?);
                continue;
            }
        };
        value = value.checked_add(unit * digit.take().unwrap_or(1))?;
    }
    (!numeral.is_empty()).then_some(value + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals_have_values() {
        for (numeral, value) in [("十二", 12), ("二十三", 23), ("一百零五", 105), ("五十", 50), ("七", 7), ("零", 0)]
        {
            assert_eq!(chinese_number(numeral), Some(value), "{numeral}");
        }
        assert_eq!(chinese_number("甲"), None);
        assert_eq!(chinese_number(""), None);
    }
}
