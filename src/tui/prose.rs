//! A text made ready to draw: safe to show, cut into lines of one width, with the documents that it cites.

use std::ops::Range;

use crate::citation::{Citation, scan};
use crate::model::Library;
use crate::store::{Subject, letter_text};
use crate::text::{Ambiguous, Span, behind, graphemes, visible, wrap};

/// Up to this many bytes a text is cut into lines at once: that takes a millisecond or two.
const AT_ONCE: usize = 32 * 1024;

/// How many bytes of a longer text are cut at once while the rest is not: some hundred lines.
const EXCERPT: usize = 16 * 1024;

/// How many characters stand before the place for which an excerpt is made, so that one sees what leads to it.
const LEAD: usize = 1_000;

/// A text in lines. Making one reads the whole text; drawing it costs only the lines drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    shown: String,
    lines: Vec<ProseLine>,
    citations: Vec<Citation>,
    excerpt: Option<Excerpt>,
}

/// Which part of a long text is in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Excerpt {
    span: Span,
    /// The characters of the text.
    of: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct ProseLine {
    span: Span,
    bytes: Range<usize>,
}

impl Prose {
    /// Cuts a text into lines of `columns`.
    pub fn wrapped(text: &str, columns: usize, mode: Ambiguous) -> Self {
        let shown = visible(text).into_owned();
        let lines = wrap(&shown, columns, mode);
        Self::in_lines(text, shown, lines)
    }

    /// Cuts a short text into lines, of a long one what stands around a character.
    pub(crate) fn at_once(text: &str, around: usize, columns: usize, mode: Ambiguous) -> Self {
        if text.len() <= AT_ONCE {
            Self::wrapped(text, columns, mode)
        } else {
            Self::excerpt(text, around, columns, mode)
        }
    }

    /// Cuts into lines what stands around a character of a long text, for the time until all of it is.
    pub fn excerpt(text: &str, around: usize, columns: usize, mode: Ambiguous) -> Self {
        let of = text.chars().count();
        let from = around.min(of).saturating_sub(LEAD);
        let rest = behind(text, from);
        // Where the text itself begins a line, an excerpt has the lines of the whole.
        let lead = rest.char_indices().take(LEAD.min(around.saturating_sub(from)));
        let line_start = lead.filter(|(_, c)| *c == '\n').map(|(byte, _)| byte + 1).next();
        let rest = rest.get(line_start.unwrap_or(0)..).unwrap_or(rest);
        let start = of - rest.chars().count();
        let piece = rest.get(..ceiling(rest, EXCERPT)).unwrap_or(rest);
        let mut prose = Self::wrapped(piece, columns, mode);
        // The last line of a piece may be cut short, unless the text ends there.
        if piece.len() < rest.len() && prose.lines.len() > 1 {
            prose.lines.pop();
        }
        for line in &mut prose.lines {
            line.span = Span::new(line.span.start + start, line.span.end + start);
        }
        for citation in &mut prose.citations {
            citation.span = Span::new(citation.span.start + start, citation.span.end + start);
        }
        let end = prose.lines.last().map_or(start, |line| line.span.end);
        prose.excerpt = Some(Excerpt { span: Span::new(start, end), of });
        prose
    }

    /// Whether all of the text is in lines.
    pub const fn is_whole(&self) -> bool {
        self.excerpt.is_none()
    }

    /// Whether the line that holds a character is known.
    pub fn holds(&self, offset: usize) -> bool {
        self.excerpt.as_ref().is_none_or(|excerpt| (excerpt.span.start..excerpt.span.end).contains(&offset))
    }

    /// Whether its last line is the last of the text.
    pub fn reaches_end(&self) -> bool {
        self.excerpt.as_ref().is_none_or(|excerpt| excerpt.span.end >= excerpt.of)
    }

    /// How much of the text stands before the end of a line, in hundredths.
    pub fn percent(&self, end: usize) -> usize {
        match &self.excerpt {
            None => end * 100 / self.len().max(1),
            Some(excerpt) => {
                let read = end.checked_sub(1).and_then(|last| self.line(last)).map_or(0, |(span, _)| span.end);
                read * 100 / excerpt.of.max(1)
            }
        }
    }

    /// A text whose lines are already chosen; they stand in order, but need not cover it.
    pub fn with_lines(text: &str, lines: Vec<Span>) -> Self {
        Self::in_lines(text, visible(text).into_owned(), lines)
    }

    fn in_lines(text: &str, shown: String, spans: Vec<Span>) -> Self {
        let lines = lines_at(&shown, spans);
        Self { shown, lines, citations: scan(text), excerpt: None }
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line: its range in the text, and what to draw of it. Blanks at its end are left out.
    pub fn line(&self, place: usize) -> Option<(Span, &str)> {
        let line = self.lines.get(place)?;
        let text = self.shown.get(line.bytes.clone())?;
        Some((line.span, text.trim_end()))
    }

    /// The character of the text that stands in a column of a line, counted in columns of the terminal.
    pub fn place_at(&self, line: usize, column: usize, mode: Ambiguous) -> Option<usize> {
        let (span, text) = self.line(line)?;
        let mut at = span.start;
        let mut used = 0;
        for (grapheme, columns) in graphemes(text, mode) {
            used += columns;
            if column < used {
                return Some(at);
            }
            at += grapheme.chars().count();
        }
        None
    }

    /// The line that holds the character at `offset`; the last one for an offset past the end.
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.span.start <= offset).saturating_sub(1)
    }

    /// Where the text cites documents.
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

/// The first boundary between characters at or behind a byte.
fn ceiling(text: &str, byte: usize) -> usize {
    (byte..text.len()).find(|byte| text.is_char_boundary(*byte)).unwrap_or(text.len())
}

/// Finds the bytes of lines that are given in characters, in one walk over the text.
fn lines_at(shown: &str, spans: Vec<Span>) -> Vec<ProseLine> {
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
    spans.into_iter().map(|span| ProseLine { span, bytes: byte_of(span.start)..byte_of(span.end) }).collect()
}

/// A text to be cut into lines, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrapping {
    pub subject: Subject,
    pub columns: u16,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
}

impl Wrapping {
    pub fn whole(&self, document: &Library) -> Prose {
        self.with_text(document, |text| Prose::wrapped(text, usize::from(self.columns), self.ambiguous))
    }

    /// What of the text is cut at once: all of a short one.
    pub(crate) fn at_once(&self, document: &Library, around: usize) -> Prose {
        let columns = usize::from(self.columns);
        self.with_text(document, |text| Prose::at_once(text, around, columns, self.ambiguous))
    }

    fn with_text<T>(&self, document: &Library, with: impl FnOnce(&str) -> T) -> T {
        match self.subject {
            Subject::Paragraph(id) => match document.note_lines(&[id]).as_slice() {
                [] => with(document.text(id)),
                // The notes stand below the text, whose places stay what they are.
                notes => with(&format!("{}\n\n{}", document.text(id), notes.join("\n"))),
            },
            Subject::Letter => with(&letter_text(document)),
        }
    }
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
    fn an_excerpt_has_the_lines_of_the_whole_where_the_text_begins_a_line() {
        let text: String = (0..9_000).map(|line| format!("第{line}行，安理会第1373(2001)号决议\n")).collect();
        let whole = Prose::wrapped(&text, 30, Ambiguous::Narrow);
        let middle = text.chars().count() / 2;
        let excerpt = Prose::excerpt(&text, middle, 30, Ambiguous::Narrow);
        assert!(!excerpt.is_whole() && excerpt.holds(middle) && !excerpt.holds(0) && !excerpt.reaches_end());
        assert!(excerpt.len() > 100 && excerpt.len() < whole.len() / 10);
        let first = excerpt.line(0).expect("a line");
        assert_eq!(whole.line(whole.line_of(first.0.start)), Some(first));
        let at = excerpt.line_of(middle);
        assert_eq!(excerpt.line(at), whole.line(whole.line_of(middle)));
        assert_eq!(excerpt.percent(at + 1), 50);
        let cited =
            |prose: &Prose, from: usize| prose.citations().iter().map(|c| c.span).find(|span| span.start >= from);
        assert_eq!(cited(&excerpt, middle), cited(&whole, middle));
    }

    #[test]
    fn an_excerpt_ends_where_the_text_does() {
        for text in ["甲乙".repeat(40_000), "a".repeat(200_000), "e\u{301}\u{301}".repeat(50_000)] {
            let of = text.chars().count();
            let end = Prose::excerpt(&text, of, 40, Ambiguous::Narrow);
            assert!(end.reaches_end() && end.holds(of - 1) && end.percent(end.len()) == 100);
            let beginning = Prose::excerpt(&text, 0, 40, Ambiguous::Narrow);
            assert!(beginning.holds(0) && !beginning.reaches_end());
            assert_eq!(beginning.line(0), Prose::wrapped(&text, 40, Ambiguous::Narrow).line(0));
        }
    }

    #[test]
    fn chosen_lines_may_be_empty() {
        let prose = Prose::with_lines("甲乙丙", vec![Span::new(0, 2), Span::new(2, 2), Span::new(2, 3)]);
        assert_eq!(drawn(&prose), ["甲乙", "", "丙"]);
    }
}
