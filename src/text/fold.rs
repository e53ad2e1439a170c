//! Folding: what two writings of the same words have in common, so that they can be matched.
//!
//! Full and half width, letter case, accents, traditional and simplified forms, and blanks that Chinese typography
//! does not have are made alike. Each folded character knows the character that it was made of.

use std::sync::LazyLock;

use super::is_han;

/// A text folded for matching.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded characters.
    pub chars: Vec<char>,
    /// For each of them the place, in characters, of the one that it was made of; as long as `chars`.
    pub origin: Vec<u32>,
}

/// Folds a text. Blanks stay, as one, only between letters or digits of alphabetic scripts.
#[must_use]
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    fold_with(text, |c, origin| {
        folded.chars.push(c);
        folded.origin.push(origin);
    });
    folded
}

/// The folded text alone.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    fold_with(text, |c, _| plain.push(c));
    plain
}

/// Folds a text and hands over each character with the place that it was made of.
pub fn fold_with(text: &str, mut push: impl FnMut(char, u32)) {
    let mut last = None;
    let mut blank = None;
    for (place, c) in (0u32..).zip(text.chars()) {
        let Some(c) = fold_char(c) else { continue };
        if c == ' ' {
            blank = blank.or(Some(place));
            continue;
        }
        if let Some(at) = blank.take()
            && last.is_some_and(is_spaced)
            && is_spaced(c)
        {
            push(' ', at);
        }
        push(c, place);
        last = Some(c);
    }
}

/// Whether a character belongs to a script that parts its words by blanks.
#[must_use]
pub fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c) && !matches!(c, '\u{3040}'..='\u{30ff}')
}

/// One character folded; `None` for one that leaves no trace, ' ' for a blank of any kind.
#[must_use]
pub fn fold_char(c: char) -> Option<char> {
    match c {
        ' '..='@' | '['..='~' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{ff01}'..='\u{ff5e}' => fold_char(char::from_u32(c as u32 - 0xfee0).unwrap_or(c)),
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => Some('\''),
        '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{3400}'..='\u{9fff}' => Some(simplified(c)),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(plain_latin(c)),
        _ if c.is_whitespace() => Some(' '),
        _ => Some(c.to_lowercase().next().unwrap_or(c)),
    }
}

/// The simplified form of a Chinese character.
#[must_use]
pub fn simplified(c: char) -> char {
    let place = (c as usize).wrapping_sub(FIRST_IDEOGRAPH);
    SIMPLIFIED.get(place).copied().filter(|form| *form != '\0').unwrap_or(c)
}

const FIRST_IDEOGRAPH: usize = 0x3400;
const LAST_IDEOGRAPH: usize = 0x9fff;

/// The simplified forms by place in the ideographs' block; NUL where a character is its own. Made at first use.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut forms = vec!['\0'; LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1];
    for line in include_str!("../../data/traditional.tsv").lines().skip(1) {
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

/// A Latin letter without its accent, in lower case.
fn plain_latin(c: char) -> char {
    let lower = c.to_lowercase().next().unwrap_or(c);
    PLAIN_LATIN.iter().find(|(_, accented)| accented.contains(lower)).map_or(lower, |(plain, _)| *plain)
}

/// The letters of Latin-1, Latin Extended-A and those of Extended-B and Additional that pinyin and UN languages use.
const PLAIN_LATIN: &[(char, &str)] = &[
    ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặǟǡǻȁȃȧ"),
    ('c', "çćĉċč"),
    ('d', "ďđð"),
    ('e', "èéêëēĕėęěẹẻẽếềểễệȅȇȩ"),
    ('g', "ĝğġģǧǵ"),
    ('h', "ĥħȟ"),
    ('i', "ìíîïĩīĭįıǐỉịȉȋ"),
    ('j', "ĵǰ"),
    ('k', "ķĸǩ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉŋǹ"),
    ('o', "òóôõöøōŏőǒọỏốồổỗộớờởỡợơǿȍȏȯ"),
    ('r', "ŕŗřȑȓ"),
    ('s', "śŝşšșſß"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűųǔǖǘǚǜưụủứừửữựȕȗ"),
    ('w', "ŵẁẃẅ"),
    ('y', "ýÿŷỳỵỷỹȳ"),
    ('z', "źżžƶ"),
];

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
            ("CTED", "cted"),
            ("Comité exécutif", "comite executif"),
            ("Comite\u{301}", "COMITÉ"),
            ("第 1373 (2001) 号 决议", "第1373(2001)号决议"),
            ("human   rights\n", "Human\u{a0}Rights"),
            ("“战场证据”", "\"战场证据\""),
            ("Da’esh", "da'esh"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} / {other}");
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
        let folded = fold("第 1\u{200b}3 号");
        assert_eq!(folded.chars.iter().collect::<String>(), "第13号");
        assert_eq!(folded.origin, [0, 2, 4, 6]);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn origins_rise_and_lie_in_the_text(text in "[ a-zÀ-ÿ国國，0-9\u{300}]{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(folded.chars.len(), folded.origin.len());
            prop_assert!(folded.origin.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(folded.origin.iter().all(|at| (*at as usize) < text.chars().count()));
        }
    }
}
