//! A range of a text, counted as the JSON forms count: in Unicode scalar values.

use serde::{Deserialize, Serialize};

/// A half-open range of a text in Unicode scalar values (`char`s), never bytes or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first character in the range.
    pub start: usize,
    /// The first character after it.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, and without, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many characters it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers no character.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the character at `index` lies in it.
    pub const fn contains(self, index: usize) -> bool {
        self.start <= index && index < self.end
    }

    /// Whether the two share a character.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The characters that both cover; empty when there are none.
    pub fn intersection(self, other: Self) -> Self {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }
}

/// The part of `text` that `span` covers; what lies past the end is left out.
pub fn slice(text: &str, span: Span) -> &str {
    let rest = behind(text, span.start);
    let after = behind(rest, span.len());
    rest.get(..rest.len() - after.len()).unwrap_or("")
}

/// What stands behind so many characters of a text.
pub(crate) fn behind(text: &str, characters: usize) -> &str {
    // To pass over characters is far quicker than to look at each: a text of megabytes takes a millisecond.
    let mut chars = text.chars();
    if let Some(last) = characters.checked_sub(1) {
        chars.nth(last);
    }
    chars.as_str()
}

/// A text of which many parts are wanted: each is found without walking through all that stands before it.
#[derive(Clone, Debug)]
pub(crate) struct Sliced<'a> {
    text: &'a str,
    /// The byte of every [`STEP`]th character.
    bytes: Vec<usize>,
}

/// How many characters stand between two places that are known.
const STEP: usize = 512;

impl<'a> Sliced<'a> {
    /// Makes a text ready, in one walk.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, bytes: text.char_indices().step_by(STEP).map(|(byte, _)| byte).collect() }
    }

    /// How many characters it has.
    pub(crate) fn len(&self) -> usize {
        let Some((last, known)) = self.bytes.split_last().map(|(last, before)| (*last, before.len())) else { return 0 };
        known * STEP + self.text.get(last..).map_or(0, |rest| rest.chars().count())
    }

    /// As [`slice`].
    pub(crate) fn get(&self, span: Span) -> &'a str {
        let known = span.start / STEP;
        let Some(rest) = self.bytes.get(known).and_then(|byte| self.text.get(*byte..)) else { return "" };
        let first = known * STEP;
        slice(rest, Span::new(span.start - first, span.end.max(first) - first))
    }
}

/// So many characters of a text, on one line, with a mark where it goes on.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let mut rest = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let cut: String = rest.by_ref().take(most).collect();
    if rest.next().is_some() { format!("{}…", cut.trim_end()) } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_count_characters_not_bytes() {
        assert_eq!(slice("第1373(2001)号", Span::new(1, 11)), "1373(2001)");
        assert_eq!(slice("决议", Span::new(1, 9)), "议");
        assert_eq!(slice("决议", Span::new(1, 1)), "");
        assert_eq!(slice("决议", Span::new(5, 9)), "");
    }

    #[test]
    fn a_sliced_text_gives_the_same_parts() {
        let text: String = "决1议e\u{301}".repeat(700);
        let sliced = Sliced::new(&text);
        for (start, end) in [(0, 3), (511, 513), (512, 512), (600, 590), (1000, 3000), (3499, 9999), (9999, 10_000)] {
            let span = Span::new(start, end);
            assert_eq!(sliced.get(span), slice(&text, span), "{span:?}");
        }
        assert_eq!(sliced.len(), 3500);
        assert_eq!((Sliced::new("").get(Span::new(0, 1)), Sliced::new("").len()), ("", 0));
    }

    #[test]
    fn ranges_that_only_touch_do_not_overlap() {
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 4)));
        assert!(Span::new(0, 3).overlaps(Span::new(2, 4)));
        assert!(Span::new(0, 2).intersection(Span::new(3, 4)).is_empty());
    }

    #[test]
    fn a_cut_text_says_that_it_goes_on() {
        assert_eq!(
            (cut("决议 第35段", 2), cut("决议", 2), cut("a\nb", 9)),
            ("决议…".into(), "决议".into(), "a b".into())
        );
    }
}
