//! How many columns of a terminal a text takes, and cutting or filling it to a number of columns.
//!
//! Everything counts by grapheme, as terminals draw. Characters of ambiguous width (`“ ” … — ① ×`) take one column or
//! two by the terminal's setting, so every question names the [`Ambiguous`] mode.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How wide the terminal draws characters whose East Asian width is ambiguous.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ambiguous {
    /// One column: the usual setting.
    #[default]
    Narrow,
    /// Two columns: common where Chinese, Japanese or Korean is the system's language.
    Wide,
}

/// The columns that `text` takes. A control character counts one: it is shown as a mark.
pub fn width(text: &str, mode: Ambiguous) -> usize {
    let mut columns = 0;
    for c in text.chars() {
        match plain_width(c) {
            Some(width) => columns += width,
            // A character that may join its neighbours: the whole text is counted by grapheme.
            None => return text.graphemes(true).map(|grapheme| grapheme_width(grapheme, mode)).sum(),
        }
    }
    columns
}

/// The graphemes of `text`, each with its columns.
pub(crate) fn graphemes(text: &str, mode: Ambiguous) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let plain = plain_width(chars.next()?).map(|columns| (chars.as_str(), columns));
        // Nearly always one character and the next have nothing to do with each other, and no table need be asked.
        let alone = plain.filter(|(behind, _)| behind.chars().next().is_none_or(|next| plain_width(next).is_some()));
        let (end, columns) = match alone {
            Some((behind, columns)) => (rest.len() - behind.len(), columns),
            None => {
                let grapheme = rest.graphemes(true).next()?;
                (grapheme.len(), grapheme_width(grapheme, mode))
            }
        };
        let (grapheme, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some((grapheme, columns))
    })
}

/// The columns of one grapheme, as [`width`] counts them.
pub(crate) fn grapheme_width(grapheme: &str, mode: Ambiguous) -> usize {
    match mode {
        Ambiguous::Narrow => grapheme.width(),
        Ambiguous::Wide => grapheme.width_cjk(),
    }
}

/// The width of characters that are alike in every mode and never join a neighbour before them.
const fn plain_width(c: char) -> Option<usize> {
    match c {
        ' '..='~' => Some(1),
        // Hanzi, CJK punctuation, full-width forms: nearly all of a Chinese text.
        '\u{4e00}'..='\u{9fff}' | '\u{3001}'..='\u{3020}' | '\u{ff01}'..='\u{ff60}' => Some(2),
        _ => None,
    }
}

/// The longest beginning of `text` that takes no more than `columns`, and the columns that it takes.
///
/// A wide character that would straddle the edge is left out.
pub(crate) fn fit(text: &str, columns: usize, mode: Ambiguous) -> (&str, usize) {
    let (mut used, mut end) = (0, 0);
    for (grapheme, wide) in graphemes(text, mode) {
        if used + wide > columns {
            return (text.get(..end).unwrap_or(""), used);
        }
        used += wide;
        end += grapheme.len();
    }
    (text, used)
}

/// `text` filled with spaces to `columns`, or cut to them.
pub(crate) fn pad(text: &str, columns: usize, mode: Ambiguous) -> String {
    let (head, used) = fit(text, columns, mode);
    format!("{head}{}", " ".repeat(columns - used))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NARROW: Ambiguous = Ambiguous::Narrow;
    const WIDE: Ambiguous = Ambiguous::Wide;

    #[test]
    fn columns_are_neither_bytes_nor_characters() {
        assert_eq!(width("第1373(2001)号", NARROW), 14);
        assert_eq!(width("“人权”", NARROW), 6);
        assert_eq!(width("“人权”", WIDE), 8);
        assert_eq!(width("e\u{301}", NARROW), 1);
        assert_eq!(width("", WIDE), 0);
    }

    #[test]
    fn a_wide_character_never_straddles_the_edge() {
        assert_eq!(fit("决议", 3, NARROW), ("决", 2));
        assert_eq!(pad("决议", 3, NARROW), "决 ");
        assert_eq!(pad("决议", 6, NARROW), "决议  ");
        assert_eq!(pad("“a", 2, WIDE), "“");
    }

    proptest! {
        #[test]
        fn cut_and_filled_texts_take_what_was_asked(text in "\\PC{0,30}", columns in 0usize..20, wide: bool) {
            let mode = if wide { WIDE } else { NARROW };
            prop_assert_eq!(width(&pad(&text, columns, mode), mode), columns);
        }

        #[test]
        fn the_fast_way_counts_as_the_slow_one(text in "[ -~一-龥、-〠！-｠“…é\u{301}]{0,20}", wide: bool) {
            let mode = if wide { WIDE } else { NARROW };
            let slow: usize = text.graphemes(true).map(|grapheme| grapheme_width(grapheme, mode)).sum();
            prop_assert_eq!(width(&text, mode), slow);
        }
    }
}
