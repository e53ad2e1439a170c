//! The text of a file, line by line, with what the file states of it and where it stands there.

use super::stated::Stated;
use crate::i18n::import::{Notice, Place};

/// The text of a file, with what its reader knows of each line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceText {
    /// The text, a line of the document on each line.
    pub text: String,
    /// Where each line of the text stands in the file; empty when it is the line of that number.
    pub places: Vec<Place>,
    /// Whether every line is a whole paragraph, as in a Word document.
    pub is_unwrapped: bool,
    /// What the file states of each line; empty when it has no structure.
    pub(super) stated: Vec<Stated>,
    /// What its reader has to say: the line of the text, counted from 1, the notice, the words concerned.
    pub(super) notices: Vec<(usize, Notice, String)>,
    /// What stands in headers and footers.
    pub(super) edges: Vec<String>,
    /// The encoding, when the bytes did not say and it had to be guessed.
    pub guessed_encoding: Option<&'static str>,
}

impl From<&str> for SourceText {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl SourceText {
    /// The text of a PDF: a form feed begins a page.
    pub(super) fn of_pages(text: String) -> Self {
        let (mut page, mut line) = (1, 0);
        let mut places = Vec::new();
        for raw in text.lines() {
            let turns = raw.chars().filter(|c| *c == '\u{c}').count();
            (page, line) = if turns > 0 { (page + turns, 1) } else { (page, line + 1) };
            places.push(Place::Page { page, line });
        }
        Self { text, places, ..Self::default() }
    }

    /// Where a line of the text, counted from 1, stands in the file.
    pub(super) fn place(&self, line: usize) -> Place {
        let known = line.checked_sub(1).and_then(|index| self.places.get(index));
        known.copied().unwrap_or(Place::Line(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_placed_on_their_pages() {
        let source = SourceText::of_pages("a\nb\n\u{c}c\nd".to_owned());
        let expected = [(1, 1), (1, 2), (2, 1), (2, 2)].map(|(page, line)| Place::Page { page, line });
        assert_eq!(source.places, expected);
        assert_eq!(source.place(3), expected[2]);
        assert_eq!(SourceText::from("a").place(1), Place::Line(1));
    }
}
