//! The text of one paragraph of a structured file on its way to its lines.

use super::formula::operand;
use super::marker::{self, Marker};
use super::{joining, parts};
use crate::model::raised;

/// Where a line ends within a paragraph, until its text is whole.
pub(super) const LINE_BREAK: char = '\u{2028}';

/// Stands behind the hyphen of a word that a line end within a paragraph divides, until its text is whole.
pub(super) const DIVISION: char = '\u{2060}';

/// The text of a paragraph while it is read: its stretches between line breaks.
#[derive(Clone, Debug, Default)]
pub(super) struct Passage {
    stretches: Vec<String>,
}

impl Passage {
    /// Adds text to the last stretch.
    pub(super) fn push(&mut self, text: &str) {
        match self.stretches.last_mut() {
            Some(stretch) => stretch.push_str(text),
            None => self.stretches.push(text.to_owned()),
        }
    }

    /// Adds text in which any run of blanks and line ends is one blank, as in a page or a part in XML.
    pub(super) fn push_collapsed(&mut self, text: &str) {
        let mut is_after_blank = self.stretches.last().is_some_and(|stretch| stretch.ends_with(' '));
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !(is_blank && is_after_blank) {
                shown.push(if is_blank { ' ' } else { c });
            }
            is_after_blank = is_blank;
        }
        self.push(&shown);
    }

    /// Adds what is set small beside its line. A number that is raised is the mark of a note, or a power, and has
    /// characters of its own; what else counts has a sign before it, lest `10` and a small `−3` become 10−3.
    pub(super) fn push_small(&mut self, text: &str, is_raised: bool) {
        if is_raised && is_mark(text) {
            return self.push(&raised(text));
        }
        let is_number = text.ends_with(is_digit) && text.chars().all(|c| is_digit(c) || c == '.');
        let is_term = text.contains(is_digit) && text.contains(['+', '-', '−', '–']) && !text.starts_with(is_digit);
        let has_sign = is_term || text.contains(['+', '=', '×']) && text.contains(char::is_alphanumeric);
        if has_sign || is_number && (is_raised || self.ends_in_digit()) {
            self.push(if is_raised { "^" } else { "_" });
            self.push(&operand(text));
        } else {
            self.push(text);
        }
    }

    /// Adds a formula; a fraction behind a whole number stays apart from it.
    pub(super) fn push_formula(&mut self, line: &str) {
        self.push(if line.starts_with(is_digit) && self.ends_in_digit() { " " } else { "" });
        self.push(line);
    }

    fn ends_in_digit(&self) -> bool {
        self.stretches.last().is_some_and(|last| last.ends_with(is_digit))
    }

    /// Ends a line within the paragraph.
    pub(super) fn end_line(&mut self) {
        if self.stretches.is_empty() {
            self.stretches.push(String::new());
        }
        self.stretches.push(String::new());
    }

    /// Adds another passage, as part of the same paragraph.
    pub(super) fn append(&mut self, other: Self) {
        let mut stretches = other.stretches.into_iter();
        if let Some(first) = stretches.next() {
            self.push(&first);
        }
        self.stretches.extend(stretches);
    }

    /// Whether it holds nothing that is printed.
    pub(super) fn is_blank(&self) -> bool {
        self.stretches.iter().all(|stretch| stretch.trim().is_empty())
    }

    /// Its lines: one, unless what follows a break begins as a paragraph of its own does, or an empty line parts two.
    /// A break behind a whole sentence is kept as one within the line; elsewhere a program has broken a long line.
    pub(super) fn lines(&self) -> Vec<String> {
        let begins = |stretch: &String| {
            let text = stretch.trim();
            marker::read(text) != Marker::None || parts::label(text).is_some()
        };
        let is_label = |stretch: &String| parts::label(stretch.trim()).is_some_and(|label| label.rest.is_empty());
        let groups = self.stretches.split(|stretch| stretch.trim().is_empty()).filter(|group| !group.is_empty());
        let groups: Vec<&[String]> = groups.collect();
        let mut lines: Vec<String> = match groups.as_slice() {
            // Without empty lines every line may be a paragraph, a heading or a title.
            [group] if group.iter().skip(1).any(begins) => group.iter().map(|line| line.trim().to_owned()).collect(),
            _ => groups
                .iter()
                .flat_map(|group| group.chunk_by(|above, next| !is_label(above) && !begins(next)))
                .map(kept_lines)
                .collect(),
        };
        if lines.is_empty() {
            lines.push(String::new());
        }
        lines
    }

    /// Its text with all its line breaks.
    pub(super) fn broken(&self) -> String {
        self.stretches.join(&String::from(LINE_BREAK))
    }

    pub(super) fn whole(&self) -> String {
        let mut whole = String::new();
        for stretch in &self.stretches {
            join(&mut whole, stretch.trim());
        }
        whole
    }
}

fn kept_lines(stretches: &[String]) -> String {
    let mut text = String::new();
    for stretch in stretches {
        if !text.is_empty() && joining::is_finished(&text) {
            text.push(LINE_BREAK);
        }
        join(&mut text, stretch.trim());
    }
    text
}

/// Joins a stretch to the text before it; a word that the break divides is whole again, and marked as guessed.
fn join(text: &mut String, stretch: &str) {
    match joining::divides(text, stretch) {
        Some(is_division) => {
            text.extend(is_division.then_some(DIVISION));
            text.push_str(stretch);
        }
        None => joining::join(text, stretch),
    }
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether a text that is set raised is the mark of a footnote, or a power.
pub(super) fn is_mark(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_collapse_across_pieces_of_text() {
        let mut passage = Passage::default();
        for piece in ["a \n", "\t b", "  ", "c"] {
            passage.push_collapsed(piece);
        }
        assert_eq!(passage.whole(), "a b c");
    }

    #[test]
    fn what_is_set_small_is_no_part_of_the_number_before_it() {
        let pushed = |before: &str, text: &str, is_raised: bool| {
            let mut passage = Passage::default();
            passage.push(before);
            passage.push_small(text, is_raised);
            passage.whole()
        };
        for (text, expected) in
            [("6", "10⁶"), ("−3", "10^(−3)"), ("n+1", "10^(n+1)"), ("1.5", "10^1.5"), ("th", "10th"), ("1-3", "101-3")]
        {
            assert_eq!(pushed("10", text, true), expected);
        }
        assert_eq!((pushed("CO", "2", false), pushed("10", "2", false)), ("CO2".to_owned(), "10_2".to_owned()));
        assert_eq!(
            (pushed("a", "n-1", false), pushed("x", "well-known", false)),
            ("a_(n-1)".to_owned(), "xwell-known".to_owned())
        );
    }

    #[test]
    fn line_breaks_part_lines_only_before_what_begins_a_paragraph() {
        let passage = |lines: &[&str]| {
            let mut passage = Passage::default();
            for (index, line) in lines.iter().enumerate() {
                if index > 0 {
                    passage.end_line();
                }
                passage.push(line);
            }
            passage.lines()
        };
        assert_eq!(passage(&["", "a", "b"]), ["a b"]);
        assert_eq!(passage(&["a", "", "(a) b"]), ["a", "(a) b"]);
        assert_eq!(passage(&["1. a.", "b", "2. c"]), ["1. a.", "b", "2. c"]);
        assert_eq!(passage(&["1. a.", "b", "", "2. c", "d", "(a) e"]), ["1. a.\u{2028}b", "2. c d", "(a) e"]);
        assert_eq!(passage(&["a.", "b", "", "c"]), ["a.\u{2028}b", "c"]);
        assert_eq!(passage(&["附件", "工作方案"]), ["附件", "工作方案"]);
        assert_eq!(passage(&["Annex to the letter dated", "1 May"]), ["Annex to the letter dated 1 May"]);
        assert_eq!(passage(&["甲", "附件"]), ["甲", "附件"]);
    }
}
