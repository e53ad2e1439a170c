//! A text made ready to draw: safe to show, cut into lines of one width, with the documents that it cites.

use std::ops::Range;

use crate::citation::{Citation, scan};
use crate::text::{Ambiguous, Span, visible, wrap};

/// A text in lines. Making one reads the whole text; drawing it costs only the lines drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    shown: String,
    lines: Vec<Line>,
    citations: Vec<Citation>,
}

/// One line of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    span: Span,
    bytes: Range<usize>,
}

impl Prose {
    /// Cuts a text into lines of `columns`.
    #[must_use]
    pub fn wrapped(text: &str, columns: usize, mode: Ambiguous) -> Self {
        let shown = visible(text).into_owned();
        let lines = wrap(&shown, columns, mode);
        Self::in_lines(text, shown, lines)
    }

    /// A text whose lines are already chosen; they stand in order, but need not cover it.
    #[must_use]
    pub fn with_lines(text: &str, lines: Vec<Span>) -> Self {
        Self::in_lines(text, visible(text).into_owned(), lines)
    }

    fn in_lines(text: &str, shown: String, spans: Vec<Span>) -> Self {
        let lines = lines_at(&shown, spans);
        Self { shown, lines, citations: scan(text) }
    }

    /// How many lines it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether it has no line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line: its range in the text, and what to draw of it. Blanks at its end are left out.
    #[must_use]
    pub fn line(&self, place: usize) -> Option<(Span, &str)> {
        let line = self.lines.get(place)?;
        let text = self.shown.get(line.bytes.clone())?;
        Some((line.span, text.trim_end()))
    }

    /// The line that holds the character at `offset`; the last one for an offset past the end.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.span.start <= offset).saturating_sub(1)
    }

    /// Where the text cites documents.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

/// Finds the bytes of lines that are given in characters, in one walk over the text.
fn lines_at(shown: &str, spans: Vec<Span>) -> Vec<Line> {
    let mut bytes = shown.char_indices().map(|(byte, _)| byte).chain(std::iter::once(shown.len()));
    let mut at = 0;
    let mut here = bytes.next().unwrap_or(0);
    let mut byte_of = |offset: usize| {
        if offset > at {
            here = bytes.nth(offset - at - 1).unwrap_or(shown.len());
            at = offset;
        }
        here
    };
    spans.into_iter().map(|span| Line { span, bytes: byte_of(span.start)..byte_of(span.end) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(prose: &Prose) -> Vec<&str> {
        (0..prose.len()).filter_map(|place| prose.line(place)).map(|(_, text)| text).collect()
    }

    #[test]
    fn lines_know_their_characters_and_their_text() {
        let prose = Prose::wrapped("安理会第1373(2001)号决议\n和S/2020/731", 14, Ambiguous::Narrow);
        assert_eq!(drawn(&prose), ["安理会第", "1373(2001)号决", "议", "和S/2020/731"]);
        assert_eq!(prose.line(1).map(|(span, _)| span), Some(Span::new(4, 16)));
        assert_eq!([prose.line_of(3), prose.line_of(4), prose.line_of(999)], [0, 1, 3]);
        let cited: Vec<Span> = prose.citations().iter().map(|citation| citation.span).collect();
        assert_eq!(cited, [Span::new(4, 14), Span::new(19, 29)]);
    }

    #[test]
    fn what_steers_a_terminal_is_shown_and_offsets_stay() {
        let prose = Prose::wrapped("甲\u{1b}[31m乙", 40, Ambiguous::Narrow);
        let (span, text) = prose.line(0).expect("a line");
        assert!(!text.contains('\u{1b}') && text.ends_with("[31m乙"), "{text}");
        assert_eq!(span.len(), text.chars().count());
    }

    #[test]
    fn chosen_lines_may_be_empty() {
        let prose = Prose::with_lines("甲乙丙", vec![Span::new(0, 2), Span::new(2, 2), Span::new(2, 3)]);
        assert_eq!(drawn(&prose), ["甲乙", "", "丙"]);
    }
}
