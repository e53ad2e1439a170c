//! The letter that stands before the parts: its title, its paragraphs, its signature, and the dates that it names.

use super::blocks::{self, Block};
use super::clean::Line;
use super::report::Report;
use super::{date, joining};
use crate::model::{Letter, Period};

/// The dates that a letter names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    /// The day of the letter.
    pub dated: Option<String>,
    /// The days that the programme covers.
    pub period: Option<Period>,
}

/// Reads the lines before the first part. Without any there is no letter.
pub(super) fn read(lines: &[Line], report: &mut Report) -> (Option<Letter>, Dates) {
    let (body, signature) = lines.split_at(signature_start(lines));
    let mut blocks = blocks::of(body, report).into_iter().peekable();
    let title = blocks.next_if(|block| !joining::is_finished(&block.text)).map(|block| block.text);
    let paragraphs: Vec<String> = blocks.map(whole).collect();
    let signature: Vec<String> =
        signature.iter().filter(|line| !line.is_blank()).map(|line| line.text.clone()).collect();
    let dates = Dates {
        dated: title.as_deref().and_then(date::first),
        period: paragraphs.iter().find_map(|paragraph| date::period(paragraph)),
    };
    let is_empty = title.is_none() && paragraphs.is_empty() && signature.is_empty();
    let letter = (!is_empty).then(|| Letter { title, paragraphs, signature, extra: serde_json::Map::new() });
    (letter, dates)
}

/// Where the signature begins: behind the last line that ends a sentence.
fn signature_start(lines: &[Line]) -> usize {
    let is_end = |line: &Line| !line.is_blank() && joining::is_finished(&line.text);
    lines.iter().rposition(is_end).map_or(lines.len(), |last| last + 1)
}

/// A letter's paragraph with its number, should it bear one.
fn whole(block: Block) -> String {
    match block.kind {
        blocks::Kind::Paragraph(number) => format!("{number}. {}", block.text),
        blocks::Kind::Section { printed, .. } => format!("{printed}. {}", block.text),
        blocks::Kind::Item | blocks::Kind::Plain => block.text,
    }
}
