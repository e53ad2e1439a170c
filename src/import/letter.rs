//! What stands before the parts: the heading of the first page, and the letter with its title, paragraphs, signature.

pub(super) mod title;

use super::blocks::{self, Block, BlockContext, BlockKind};
use super::line::Line;
use super::report::Report;
use super::wordlists::words_of;
use super::{date, joining};
use crate::citation::{self, Symbol};
use crate::i18n::import::Notice;
use crate::model::{Letter, Period};
use title::title_start;

/// The longest line of a signature, in characters.
const LONGEST_SIGNATURE: usize = 200;

/// What the lines before the first part say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Front {
    pub letter: Option<Letter>,
    /// The document's own symbol, where the heading of its first page names it.
    pub symbol: Option<Symbol>,
    pub dated: Option<String>,
    /// The days that the programme covers.
    pub period: Option<Period>,
    /// The lines behind the letter that are a programme already: its part bears no mark.
    pub body: Vec<Line>,
}

/// Reads the lines before the first part that bears a mark; `is_all` says that there is none such.
pub(super) fn read(mut lines: Vec<Line>, is_all: bool, context: &BlockContext, report: &mut Report) -> Front {
    let mut front = Front::default();
    let (blocks, _) = blocks::of(&lines, context, &mut Report::default());
    let title = blocks.iter().position(|block| title_start(&block.text).is_some());
    let is_signed = |line: &Line| words_of("signed").iter().any(|word| line.text.contains(word)) && !line.is_decided();
    let signed = lines.iter().rposition(|line| is_signed(line) || line.is_signature());
    if let Some(start) = body_start(&blocks, &lines, title.is_some(), signed, is_all) {
        front.body = lines.split_off(start);
    }
    let signed = signed.filter(|signed| *signed < lines.len());
    let signature = signature_start(&lines, signed).unwrap_or(lines.len());
    let signature = lines.split_off(signature.min(lines.len()));
    let (mut blocks, mut notes) = blocks::of(&lines, context, report);
    notes.extend(
        signature
            .iter()
            .filter_map(|line| line.footnote.clone().map(|mark| blocks::Note { mark, text: line.text.clone() })),
    );
    let title = title.and(blocks.iter().position(|block| title_start(&block.text).is_some()));
    if let Some(title) = title {
        let masthead: Vec<Block> = blocks.drain(..title.min(blocks.len())).collect();
        front.symbol = leave_out(masthead, report);
    }
    front.letter(blocks, &signature, report);
    if !notes.is_empty() {
        let letter = front.letter.get_or_insert_default();
        letter.paragraphs.extend(notes.into_iter().map(|note| format!("{} {}", note.mark, note.text)));
    }
    front
}

/// The line on which a programme begins that no word marks: behind the letter, or at once where there is no letter.
fn body_start(blocks: &[Block], lines: &[Line], has_title: bool, signed: Option<usize>, is_all: bool) -> Option<usize> {
    let is_mark = |block: &Block| matches!(block.kind, BlockKind::Section { .. } | BlockKind::Paragraph(_));
    if !has_title && signed.is_none() {
        return (is_all || blocks.iter().any(is_mark)).then_some(0);
    }
    let behind = signed.and_then(|signed| lines.get(signed)).map(|line| line.number)?;
    let first = blocks.iter().position(|block| is_mark(block) && block.line > behind)?;
    let title = first.checked_sub(1).filter(|title| {
        let is_apart = |block: &Block| block.gap != blocks::Gap::None && block.line > behind;
        blocks.get(*title).is_some_and(is_apart)
            && blocks.get(first).is_some_and(|block| block.gap != blocks::Gap::None)
    });
    let line = blocks.get(title.unwrap_or(first))?.line;
    lines.iter().position(|candidate| candidate.number == line)
}

/// Reports what stands above the letter: short lines are the page's heading, sentences found no place.
fn leave_out(masthead: Vec<Block>, report: &mut Report) -> Option<Symbol> {
    let mut symbol = None;
    for block in masthead {
        symbol = symbol.or_else(|| symbol_in(&block.text));
        let is_sentence = joining::is_finished(&block.text) && block.text.chars().count() > 100;
        let notice = if is_sentence { Notice::LeftOver } else { Notice::Masthead };
        report.add(block.line, notice, blocks::with_mark(&block));
    }
    symbol
}

/// The symbol of a document within a heading; pages copied from the web run it into the word before it.
pub(super) fn symbol_in(text: &str) -> Option<Symbol> {
    let own = |text: &str| citation::scan(text).into_iter().map(|found| found.symbol).find(|it| !it.is_resolution());
    own(text).or_else(|| text.find("S/").and_then(|at| text.get(at..)).and_then(own))
}

impl Front {
    fn letter(&mut self, blocks: Vec<Block>, signature_lines: &[Line], report: &mut Report) {
        let mut blocks = blocks.into_iter().peekable();
        let title = blocks.next_if(|block| !joining::is_finished(&block.text) && block.kind == BlockKind::Plain);
        let title = title.map(|block| without_masthead(block, report));
        let mut paragraphs: Vec<String> = Vec::new();
        for block in blocks {
            match (&block.kind, paragraphs.last_mut()) {
                (BlockKind::Item, Some(paragraph)) => {
                    paragraph.push('\n');
                    paragraph.push_str(&block.text);
                }
                _ => paragraphs.push(blocks::with_mark(&block)),
            }
        }
        let signature = signature(signature_lines.iter(), report);
        self.dated = title.as_deref().and_then(date::first);
        self.period = paragraphs.iter().find_map(|paragraph| date::period(paragraph));
        let is_empty = title.is_none() && paragraphs.is_empty() && signature.is_empty();
        let extra = serde_json::Map::new();
        self.letter = (!is_empty).then_some(Letter { title, paragraphs, signature, extra });
    }
}

/// The title alone, should the line above have run into it.
fn without_masthead(block: Block, report: &mut Report) -> String {
    let Some((masthead, title)) = title_start(&block.text).and_then(|at| block.text.split_at_checked(at)) else {
        return block.text;
    };
    if !masthead.is_empty() {
        report.add(block.line, Notice::Masthead, masthead);
    }
    title.to_owned()
}

/// Where the signature begins: behind the last sentence, which stands above the words that say it is signed.
fn signature_start(lines: &[Line], signed: Option<usize>) -> Option<usize> {
    if let Some(start) = lines.iter().position(Line::is_signature) {
        return Some(start);
    }
    let is_end = |line: &Line| line.is_text() && (joining::is_finished(&line.text) || line.is_decided());
    let above = lines.get(..signed.unwrap_or(lines.len()))?;
    let start = above.iter().rposition(is_end).map_or(0, |last| last + 1);
    (start > 0 || signed.is_some()).then_some(start.max(usize::from(signed.is_none())))
}

fn signature<'a>(lines: impl Iterator<Item = &'a Line>, report: &mut Report) -> Vec<String> {
    let mut signature = Vec::new();
    for line in lines.filter(|line| line.is_text()) {
        if line.text.chars().count() > LONGEST_SIGNATURE {
            report.add(line.number, Notice::LeftOver, line.text.clone());
        } else {
            signature.push(line.text.clone());
        }
    }
    signature
}

#[cfg(test)]
mod tests {
    use super::super::{Options, import};
    use super::*;

    fn faults(text: &str) -> Vec<Notice> {
        import(text, &Options::default()).report.faults().map(|entry| entry.notice.clone()).collect()
    }

    #[test]
    fn a_second_letter_behind_a_part_is_a_second_document() {
        let document = "Letter dated 1 May 2031 from the Chair of the Harbour Committee addressed to the\nPresident of the \
            Security Council\n\nI have the honour to send the plan.\n\n(Signed) A. Pilot\n\nAnnex\n\nPlan\n\n1. The \
            pilots meet.\n\n2. They recall the letter dated 1 May 2030 from the Chair addressed to the Security Council.\n";
        assert_eq!(faults(document), []);
        assert_eq!(faults(&format!("{document}\n{document}")), [Notice::SecondDocument]);
    }
}
