//! The characters of symbol fonts, which Word keeps by the number that they have in their font.

/// The signs of the font Symbol from 0x20 to 0x7e, by Adobe's table of it.
const SYMBOL: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

/// The same from 0xa0 to 0xfe.
const SYMBOL_HIGH: &str =
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{f8ff}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/// Signs of Wingdings that documents use, each behind the character of Latin-1 that has its number.
const WINGDINGS: &str = "!✏\"✂(☎*✉F☞J☺l●m❍n■o□q❑s⬧t⧫u◆v❖w⬥\u{9f}•§▪¨◻«★Ø➢ß←à→è➔ð⇨û✗ü✓ý☒þ☑·•";

/// Whether a font prints signs where others print letters.
pub(super) fn is_of_signs(font: &str) -> bool {
    font.eq_ignore_ascii_case("symbol") || font.to_lowercase().starts_with("wingdings")
}

/// Which character a sign of a font is; `None` where that is not known.
///
/// Word adds 0xf000 to the numbers of symbol fonts. In other fonts such a number is that of a character.
pub(super) fn character(font: &str, code: u32) -> Option<char> {
    let low = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    match font.to_lowercase().as_str() {
        "symbol" => symbol(low),
        "wingdings" => of_pairs(WINGDINGS, low),
        "wingdings 2" => of_pairs("O✗P✓R☑\u{97}●£□", low),
        "wingdings 3" | "webdings" | "zapfdingbats" => None,
        _ => char::from_u32(low).filter(|c| !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c)),
    }
}

/// The sign behind the character that has a number.
fn of_pairs(signs: &str, number: u32) -> Option<char> {
    let place = signs.chars().step_by(2).position(|c| u32::from(c) == number)?;
    signs.chars().nth(place * 2 + 1)
}

/// A sign of the font Symbol.
fn symbol(low: u32) -> Option<char> {
    let sign = match low {
        0x20..=0x7e => SYMBOL.chars().nth((low - 0x20) as usize),
        0xa0..=0xfe => SYMBOL_HIGH.chars().nth((low - 0xa0) as usize),
        _ => None,
    };
    sign.filter(|sign| *sign != '\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_the_characters_that_they_show() {
        for (font, code, sign) in [
            ("Symbol", 0xf02d, '−'),
            ("Symbol", 0xf0b0, '°'),
            ("Symbol", 0xf0b7, '•'),
            ("Symbol", 0x61, 'α'),
            ("Symbol", 0xf0b3, '≥'),
            ("Symbol", 0xf0ae, '→'),
            ("Symbol", 0xf0d0, '∠'),
            ("Symbol", 0xf0e5, '∑'),
            ("Symbol", 0xf0f2, '∫'),
            ("Wingdings", 0xf0fc, '✓'),
            ("Wingdings", 0x9f, '•'),
            ("Wingdings 2", 0xf052, '☑'),
            ("Times New Roman", 0x2014, '—'),
            ("Arial", 0xf0a7, '§'),
        ] {
            assert_eq!(character(font, code), Some(sign), "{font} {code:x}");
        }
        assert_eq!((character("Wingdings 3", 0xf021), character("Symbol", 0xf0f0)), (None, None));
        assert_eq!((SYMBOL.chars().count(), SYMBOL_HIGH.chars().count()), (95, 95));
    }
}
