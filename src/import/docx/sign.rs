//! The characters of symbol fonts, which Word keeps by the number that they have in their font.

/// The signs of the font Symbol from 0x20 to 0x7e, by Adobe's table of it.
const SYMBOL: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

/// The same from 0xa0 to 0xfe.
const SYMBOL_HIGH: &str =
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{f8ff}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/// Signs of Wingdings that documents use.
const WINGDINGS: [(u32, char); 30] = [
    (0x21, '✏'),
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x46, '☞'),
    (0x4a, '☺'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
    (0xb7, '•'),
];

/// Which character a sign of a font is; `None` where that is not known.
///
/// Word adds 0xf000 to the numbers of symbol fonts. In other fonts such a number is that of a character.
pub(super) fn character(font: &str, code: u32) -> Option<char> {
    let low = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    match font.to_lowercase().as_str() {
        "symbol" => symbol(low),
        "wingdings" => WINGDINGS.iter().find(|(number, _)| *number == low).map(|(_, sign)| *sign),
        "wingdings 2" => match low {
            0x4f => Some('✗'),
            0x50 => Some('✓'),
            0x52 => Some('☑'),
            0x97 => Some('●'),
            0xa3 => Some('□'),
            _ => None,
        },
        "wingdings 3" | "webdings" | "zapfdingbats" => None,
        _ => char::from_u32(low).filter(|c| !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c)),
    }
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
            ("Times New Roman", 0x2014, '—'),
            ("Arial", 0xf0a7, '§'),
        ] {
            assert_eq!(character(font, code), Some(sign), "{font} {code:x}");
        }
        assert_eq!((character("Wingdings 3", 0xf021), character("Symbol", 0xf0f0)), (None, None));
        assert_eq!((SYMBOL.chars().count(), SYMBOL_HIGH.chars().count()), (95, 95));
    }
}
