//! A line of the text, and how it is set on its page.

use unicode_width::UnicodeWidthStr as _;

use super::marker::{self, Marker};
use super::stated::{KnownNumber, LineRole, Stated};
use crate::citation;

/// One line of the source, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the source, counted from 1.
    pub number: usize,
    /// Its text without markup, and without blanks at either end.
    pub text: String,
    /// How many columns stood empty before it.
    pub indent: usize,
    /// The column at which its second word begins, 0 for a single word: where a number is followed by its text.
    pub second: usize,
    /// Whether a blank stood behind the number that it begins with, which Chinese takes out: `1 见` begins a footnote.
    pub is_set_off: bool,
    /// Whether it stands in by two full-width spaces, as the first line of a Chinese paragraph does.
    pub is_stepped: bool,
    /// Whether a page ended between it and the line before.
    pub is_after_page: bool,
    /// The mark of the footnote that it holds.
    pub footnote: Option<String>,
    /// What the file states of it, where the file has structure.
    pub stated: Option<Box<Stated>>,
    /// What its number is, where the whole text tells.
    pub known: Option<KnownNumber>,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it is a line of the text, no note.
    pub(super) fn is_text(&self) -> bool {
        !self.is_blank() && self.footnote.is_none()
    }

    /// Whether its file states what it is, so that no look at its words can tell otherwise.
    pub(super) fn is_decided(&self) -> bool {
        self.stated.as_ref().is_some_and(|stated| stated.is_decisive())
    }

    pub(super) fn is_signature(&self) -> bool {
        self.stated.as_ref().is_some_and(|stated| stated.role == Some(LineRole::Signature))
    }

    pub(super) fn marker(&self) -> Marker<'_> {
        if let Some(stated) = self.stated.as_ref().filter(|stated| stated.is_decisive()) {
            return match stated.role {
                Some(LineRole::Paragraph(number)) => Marker::Paragraph { number, rest: &self.text },
                Some(LineRole::Section { ref printed, reading }) => {
                    Marker::Section { printed, readings: vec![reading], rest: &self.text }
                }
                Some(LineRole::Item) => Marker::Item,
                Some(LineRole::Text | LineRole::Signature) | None => Marker::None,
            };
        }
        match &self.known {
            Some(KnownNumber::Paragraph { number, length }) => {
                Marker::Paragraph { number: *number, rest: self.text.get(*length..).unwrap_or("") }
            }
            Some(KnownNumber::Section { reading, length }) => {
                let (printed, rest) = self.text.split_at_checked(*length).unwrap_or((&self.text, ""));
                Marker::Section {
                    printed: printed.trim_end_matches('.'),
                    readings: vec![*reading],
                    rest: rest.trim_start_matches(marker::is_behind_numeral),
                }
            }
            None => marker::read(&self.text),
        }
    }

    /// The columns that it takes on paper, without its indent.
    pub(super) fn width(&self) -> usize {
        self.text.width()
    }

    /// The column at which it ends.
    pub(super) fn end(&self) -> usize {
        self.indent + self.width()
    }
}

/// Whether `c` is a Chinese character, not a punctuation mark.
pub(super) fn is_hanzi(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// Whether a word is the symbol of a document and nothing else.
pub(super) fn is_symbol(word: &str) -> bool {
    let is_whole = || {
        let found = citation::scan(word);
        found.len() == 1 && found.iter().all(|found| found.span.len() == word.chars().count())
    };
    word.starts_with(|c: char| c.is_ascii_uppercase()) && word.contains('/') && is_whole()
}

/// Whether a line is a symbol alone, as the heads of pages bear it, be it with a star; a resolution's may be a heading.
pub(super) fn is_symbol_of_page(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_ascii_uppercase());
    begins && !text.contains(char::is_whitespace) && !text.contains("/RES/") && is_symbol(text.trim_end_matches('*'))
}
