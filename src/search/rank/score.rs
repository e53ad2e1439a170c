//! What each way of finding is worth. Surer ways lie above, and within a way what is more about the matter.

use crate::search::find::spelling::Spelling;

pub(crate) const EXACT: f32 = 0.86;
pub(crate) const SYMBOL: f32 = 0.95;
pub(crate) const HEADING: f32 = 0.85;
/// The same term in other words.
pub(crate) const GLOSSARY: f32 = 0.78;
/// Near terms, piece by piece, of their mean worth.
pub(crate) const NEAR: f32 = 0.70;
pub(crate) const FUZZY: f32 = 0.70;
/// Coverage of a long phrase, at its best.
pub(crate) const COVERAGE: f32 = 0.62;
/// Several pieces instead of one word.
pub(crate) const PIECES: f32 = 0.95;

/// Pinyin of a whole word, surest first, until one leads anywhere.
pub(crate) const FULL: f32 = 0.82;
pub(crate) const INITIALS: f32 = 0.76;
pub(crate) const MERGED: f32 = 0.70;
pub(crate) const MIXTURE: f32 = 0.66;
pub(crate) const ERRING: f32 = 0.60;

/// Letters and characters in one word.
pub(crate) const MIXED: &[(Spelling, f32)] =
    &[(Spelling::Full, FULL), (Spelling::Mixed, INITIALS), (Spelling::Merged, MERGED), (Spelling::Erring(1), ERRING)];

/// Mentions beyond these add nothing.
pub(crate) const MOST_COUNTED: usize = 16;

/// What a text says of a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mentions {
    /// How often it stands there.
    pub count: usize,
    /// How often within the title of a document, 《》: that only names it.
    pub in_titles: usize,
    /// Whether the heading above is about it.
    pub headed: bool,
}

/// The worth of a phrase in a text of a length, of which `average` is usual.
pub(crate) fn phrase(base: f32, mentions: Mentions, length: usize, average: usize) -> f32 {
    let count = mentions.count as f32 - 0.5 * mentions.in_titles as f32;
    let relative = (length as f32 / average as f32).min(4.0);
    let often = count / (count + 0.6 + 0.6 * relative);
    base + 0.08 * often + if mentions.headed { 0.05 } else { 0.0 }
}

/// The worth of a citation in a list of so many: alone it is what the paragraph is about.
pub(crate) fn cited(list: usize) -> f32 {
    0.84 + 0.14 / (1.0 + (list.max(1) as f32).ln())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_it_more_often_or_in_less_is_worth_more() {
        let worth =
            |count, in_titles, length, headed| phrase(EXACT, Mentions { count, in_titles, headed }, length, 200);
        assert!(worth(2, 0, 200, false) > worth(1, 0, 200, false));
        assert!(worth(1, 0, 100, false) > worth(1, 0, 300, false));
        assert!(worth(1, 0, 200, true) > worth(1, 0, 200, false));
        assert!(worth(1, 1, 200, false) < worth(1, 0, 200, false));
        assert!(worth(16, 0, 10, true) <= 1.0);
    }

    #[test]
    fn a_resolution_named_alone_is_worth_more() {
        assert!(cited(1) > cited(3) && cited(3) > cited(20));
    }
}
