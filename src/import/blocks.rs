//! Lines to blocks: a heading, a numbered paragraph, an item, or a stretch of text, each whole again.

use super::clean::Line;
use super::joining;
use super::marker::{self, Marker};
use super::numbering::Reading;
use super::report::Report;
use crate::i18n::import::Notice;

/// What a block is, by the mark that it begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A section's heading.
    Section {
        /// Its number as printed.
        printed: String,
        /// What the number can mean.
        readings: Vec<Reading>,
    },
    /// A numbered paragraph.
    Paragraph(u32),
    /// An item of a list within a paragraph.
    Item,
    /// Text without a mark.
    Plain,
}

/// One heading, paragraph, item or stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The line on which it begins.
    pub line: usize,
    /// What it is.
    pub kind: Kind,
    /// Its text, without the number.
    pub text: String,
}

/// Joins the lines of a region into blocks.
pub(super) fn of(lines: &[Line], report: &mut Report) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_after_blank = true;
    for line in lines {
        if line.is_blank() {
            is_after_blank = true;
            continue;
        }
        let (kind, text) = take_apart(&line.text);
        match blocks.last_mut().filter(|last| kind == Kind::Plain && continues(last, is_after_blank)) {
            Some(last) => {
                if is_after_blank {
                    report.add(line.number, Notice::Joined, text);
                }
                joining::join(&mut last.text, text);
            }
            None => blocks.push(Block { line: line.number, kind, text: text.to_owned() }),
        }
        is_after_blank = false;
    }
    blocks
}

/// Whether a line without a mark goes on with the block before it.
///
/// Behind a blank line only a paragraph does whose sentence is not at its end: a page break cut it. A heading ends
/// with no stop, so that nothing can be said of it.
fn continues(last: &Block, is_after_blank: bool) -> bool {
    match last.kind {
        Kind::Paragraph(_) | Kind::Item => !is_after_blank || !joining::is_finished(&last.text),
        Kind::Section { .. } | Kind::Plain => !is_after_blank,
    }
}

fn take_apart(line: &str) -> (Kind, &str) {
    match marker::read(line) {
        Marker::Section { printed, readings, rest } => (Kind::Section { printed: printed.to_owned(), readings }, rest),
        Marker::Paragraph { number, rest } => (Kind::Paragraph(number), rest),
        Marker::Item => (Kind::Item, line),
        Marker::None => (Kind::Plain, line),
    }
}

#[cfg(test)]
mod tests {
    use super::super::clean;
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut report);
        of(&lines, &mut report).into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn a_paragraph_cut_by_a_page_break_is_whole_again() {
        assert_eq!(
            texts("18. 避免在进一步落实\n\n第 1373(2001)号决议。\n\n19. 会员国"),
            ["避免在进一步落实第1373(2001)号决议。", "会员国"]
        );
    }

    #[test]
    fn finished_paragraphs_and_headings_take_nothing_behind_a_blank_line() {
        assert_eq!(texts("A. 监测\n\n委员会。\n\n1. 甲。\n\n乙"), ["监测", "委员会。", "甲。", "乙"]);
    }

    #[test]
    fn wrapped_lines_are_one_text() {
        assert_eq!(texts("1. The\nCouncil\n2. It"), ["The Council", "It"]);
    }
}
