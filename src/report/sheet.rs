//! A sheet to write on: the one way by which text of a programme reaches a terminal or a pipe.
//!
//! Everything written is made visible first (no control, direction or hidden character passes), then given its weight
//! and wrapped. Data for other programs does not come this way: see `write_json`.

use std::io::{self, Write};

use crate::citation::{Links, Symbol};
use crate::i18n::Lang;
use crate::text::{Ambiguous, Shown, Span, width, wrap};

/// What a piece of text is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextRole {
    Text,
    /// A heading, or the name of a paragraph.
    Heading,
    /// What stands beside the matter: sections, reasons.
    Dim,
    Citation,
    Match,
    Warning,
}

/// Which escape sequences may be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Paint {
    /// None: a pipe, a file, or a terminal that knows none.
    #[default]
    None,
    Mono,
    /// Weights and the terminal's own colours.
    Colour,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct SheetStyle {
    /// Which escape sequences may be written.
    pub paint: Paint,
    /// The columns to wrap to; `None`: every paragraph on one line.
    pub columns: Option<usize>,
    /// The language of what is said about the text.
    pub lang: Lang,
    /// Where citations lead; `None`: no links.
    pub links: Option<Links>,
}

/// Where text is written, with the style it is written in.
pub(crate) struct Sheet<'a> {
    out: &'a mut dyn Write,
    style: SheetStyle,
}

impl<'a> Sheet<'a> {
    /// A sheet that writes to `out`.
    pub(crate) fn new(out: &'a mut dyn Write, style: SheetStyle) -> Self {
        Self { out, style }
    }

    pub(crate) const fn style(&self) -> &SheetStyle {
        &self.style
    }

    /// Writes a piece on the current line; a line end in it becomes a visible mark.
    pub(crate) fn put(&mut self, role: TextRole, text: &str) -> io::Result<()> {
        self.put_shown(role, Shown::line(text).as_str())
    }

    /// Writes a piece and ends the line.
    pub(crate) fn put_line(&mut self, role: TextRole, text: &str) -> io::Result<()> {
        self.put(role, text)?;
        self.end_line()
    }

    /// Writes the name of a document, which leads to its official page where links are written.
    pub(crate) fn put_document(&mut self, symbol: &Symbol, text: &str) -> io::Result<()> {
        let Some(address) = self.style.links.as_ref().map(|links| links.to(symbol)) else {
            return self.put(TextRole::Citation, text);
        };
        write!(self.out, "\x1b]8;;{address}\x1b\\")?;
        self.put(TextRole::Citation, text)?;
        write!(self.out, "\x1b]8;;\x1b\\")
    }

    /// Writes a line of documents behind what they are; none where there are none.
    pub(crate) fn put_documents(&mut self, label: &str, symbols: &[Symbol]) -> io::Result<()> {
        if symbols.is_empty() {
            return Ok(());
        }
        self.put(TextRole::Dim, &format!("{label}: "))?;
        for (place, symbol) in symbols.iter().enumerate() {
            if place > 0 {
                self.put(TextRole::Dim, ", ")?;
            }
            self.put_document(symbol, symbol.as_str())?;
        }
        self.end_line()
    }

    pub(crate) fn end_line(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n")
    }

    /// Writes a text of any length, wrapped and indented, with some stretches in another role. Ends its last line.
    ///
    /// `marks` stand in order and do not overlap.
    pub(crate) fn flow(&mut self, text: &str, marks: &[(Span, TextRole)], indent: usize) -> io::Result<()> {
        let shown = Shown::text(text);
        let shown = shown.as_str();
        let lines = match self.style.columns {
            Some(columns) => wrap(shown, columns.saturating_sub(indent).max(8), Ambiguous::Narrow),
            None => vec![Span::new(0, shown.chars().count())],
        };
        let mut characters = shown.chars();
        let mut at = 0;
        let mut marks = marks.iter().copied().peekable();
        for line in lines {
            let mut pieces: Vec<(TextRole, String)> = Vec::new();
            while at < line.end {
                while marks.next_if(|(span, _)| span.end <= at).is_some() {}
                let (role, end) = match marks.peek() {
                    Some((span, role)) if span.start <= at => (*role, span.end),
                    Some((span, _)) => (TextRole::Text, span.start),
                    None => (TextRole::Text, line.end),
                };
                let end = end.min(line.end);
                pieces.push((role, characters.by_ref().take(end - at).collect()));
                at = end;
            }
            self.line_of(&pieces, indent)?;
        }
        Ok(())
    }

    fn line_of(&mut self, pieces: &[(TextRole, String)], indent: usize) -> io::Result<()> {
        write!(self.out, "{:indent$}", "")?;
        for (place, (role, text)) in pieces.iter().enumerate() {
            let is_last = place + 1 == pieces.len();
            let text = if is_last { text.trim_end_matches([' ', '\n']) } else { text };
            // A text of several lines that is not wrapped keeps its lines, each indented.
            for (place, line) in text.split('\n').enumerate() {
                if place > 0 {
                    write!(self.out, "\n{:indent$}", "")?;
                }
                self.put_shown(*role, line)?;
            }
        }
        self.end_line()
    }

    /// Writes text that is made visible already.
    fn put_shown(&mut self, role: TextRole, text: &str) -> io::Result<()> {
        let codes = match self.style.paint {
            Paint::None => "",
            Paint::Mono => weight(role),
            Paint::Colour => colour(role),
        };
        if codes.is_empty() || text.is_empty() {
            return self.out.write_all(text.as_bytes());
        }
        write!(self.out, "\x1b[{codes}m{text}\x1b[0m")
    }
}

/// How many columns a label takes, so that what stands below it lines up.
pub(super) fn columns_of(text: &str) -> usize {
    width(Shown::line(text).as_str(), Ambiguous::Narrow)
}

/// Weights alone: enough to tell every role that matters.
const fn weight(role: TextRole) -> &'static str {
    match role {
        TextRole::Text => "",
        TextRole::Heading => "1",
        TextRole::Dim => "2",
        TextRole::Citation => "4",
        TextRole::Match => "1;4",
        TextRole::Warning => "1",
    }
}

/// The terminal's own sixteen colours, so that its theme holds.
const fn colour(role: TextRole) -> &'static str {
    match role {
        TextRole::Text => "",
        TextRole::Heading => "1",
        TextRole::Dim => "2",
        TextRole::Citation => "36",
        TextRole::Match => "1;4;33",
        TextRole::Warning => "35",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(style: SheetStyle, write: impl Fn(&mut Sheet<'_>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut Sheet::new(&mut out, style)).expect("memory does not fail");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn nothing_that_steers_a_terminal_passes() {
        let plain = written(SheetStyle::default(), |sheet| {
            sheet.put(TextRole::Text, "a\x1b]0;title\x07\u{202e}\n")?;
            sheet.flow("b\x1b[2J\u{9b}x", &[], 2)
        });
        assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain:?}");
        assert!(!plain.contains('\u{202e}'));
    }

    #[test]
    fn matches_keep_their_place_over_line_ends() {
        let style = SheetStyle { paint: Paint::Colour, columns: Some(10), ..SheetStyle::default() };
        let text = written(style, |sheet| sheet.flow("恐怖主义行为人", &[(Span::new(1, 5), TextRole::Match)], 2));
        assert_eq!(text, "  恐\x1b[1;4;33m怖主义\x1b[0m\n  \x1b[1;4;33m行\x1b[0m为人\n");
    }

    #[test]
    fn a_pipe_gets_no_escape_and_no_wrapping() {
        let text = written(SheetStyle::default(), |sheet| {
            sheet.flow(&"长".repeat(300), &[(Span::new(0, 2), TextRole::Match)], 0)
        });
        assert_eq!(text, format!("{}\n", "长".repeat(300)));
    }

    #[test]
    fn documents_lead_to_their_pages() {
        let style = SheetStyle { paint: Paint::Mono, links: Some(Links::new(None, "zh")), ..SheetStyle::default() };
        let text = written(style, |sheet| sheet.put_document(&Symbol::resolution(1373, 2001), "1373(2001)"));
        assert_eq!(
            text,
            "\x1b]8;;https://undocs.org/zh/S/RES/1373%282001%29\x1b\\\x1b[4m1373(2001)\x1b[0m\x1b]8;;\x1b\\"
        );
    }
}
