//! Lines to blocks: a heading, a numbered paragraph, an item, or a stretch of text, each whole again.
//!
//! First the lines that stand directly below one another are joined, then the blocks that a blank line or the end of
//! a page has parted: what follows may be judged only when it is known whole.

mod flow;

use unicode_width::UnicodeWidthStr as _;

use super::joining::{self, KnownWords};
use super::layout::Layout;
use super::letter::title;
use super::line::{Line, is_hanzi, is_symbol_of_page};
use super::marker::Marker;
use super::numbering::{NumeralReading, NumeralStyle};
use super::report::Report;
use super::stated::{LineRole, Stated};
use crate::i18n::import::Notice;
use flow::{
    announces, ends_in_item, ends_in_number, flows, is_bare, is_first_item, is_lettered_title, is_number_alone,
    is_text_of, item_mark, parted,
};
pub(super) use flow::{is_left_open, number_of_its_own};

/// The longest text without a stop at its end that is taken for a heading, in columns.
pub(super) const LONGEST_HEADING: usize = 160;

/// What a block is, by the mark that it begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    Section {
        printed: String,
        readings: Vec<NumeralReading>,
    },
    Paragraph(u32),
    /// An item of a list within a paragraph.
    Item,
    /// A text that is whole, told from others by its number: a table with a line for each row, a text box, a paragraph.
    Whole(usize),
    Plain,
}

/// One heading, paragraph, item or stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub line: usize,
    pub kind: BlockKind,
    /// The number as it stands before the text, with its stop; empty where the text bears none.
    pub mark: String,
    /// Its text, without the number.
    pub text: String,
    /// What parts it from the block before.
    pub gap: Gap,
    /// The level of its heading style, where the file has such; 1 is the outermost.
    pub heading: Option<u8>,
    /// Whether the file itself states what it is.
    pub is_stated: bool,
    pub set: Set,
}

/// How the lines of a block are set, in columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    /// Where the text of its first line begins, behind the number.
    column: usize,
    /// Where its second line begins.
    second: Option<usize>,
    end: usize,
    /// Whether its first line stands in by two full-width spaces.
    is_stepped: bool,
}

impl Set {
    fn first(line: &Line, mark: &str) -> Self {
        let is_gap = !mark.is_empty() && line.second > 0;
        let column = if is_gap { line.second } else { line.indent + mark.width() };
        Self { column, second: None, end: line.end(), is_stepped: line.is_stepped }
    }

    fn add(&mut self, line: &Line) {
        self.second = self.second.or(Some(line.indent));
        self.end = line.end();
    }
}

impl Block {
    /// Whether it could be a heading: short, and without a stop at its end.
    pub(super) fn is_like_heading(&self) -> bool {
        if self.heading.is_some() {
            return true;
        }
        let is_middle =
            self.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '(' | '（' | ',' | '，' | '、'));
        let is_open = self.text.ends_with([',', '，', '、']) || ends_in_item(&self.text);
        let has_words = self.text.contains(char::is_alphabetic) || self.text.chars().count() > 3;
        has_words
            && !is_symbol_of_page(&self.text)
            && !joining::is_finished(&self.text)
            && self.text.width() <= LONGEST_HEADING
            && !is_middle
            && !is_open
    }

    /// Whether it is text that a sentence can go on with, not a title or a heading.
    fn is_running(&self) -> bool {
        match self.kind {
            BlockKind::Paragraph(_) | BlockKind::Item => true,
            BlockKind::Plain => !self.is_like_heading() && title::title_start(&self.text).is_none(),
            BlockKind::Section { .. } | BlockKind::Whole(_) => false,
        }
    }
}

/// A block's text with its number, should it bear one.
pub(super) fn with_mark(block: &Block) -> String {
    let mut whole = block.mark.clone();
    joining::join(&mut whole, &block.text);
    whole
}

/// What stands between two blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    None,
    Blank,
    Page,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub mark: String,
    pub text: String,
}

/// What is known of the whole text.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockContext {
    pub layout: Layout,
    pub words: KnownWords,
}

/// Joins the lines of a region into blocks, and sets its footnotes apart.
pub(super) fn of(lines: &[Line], context: &BlockContext, report: &mut Report) -> (Vec<Block>, Vec<Note>) {
    let mut reading = BlockReader { context, report, blocks: Vec::new(), last_line: None, last_number: None };
    let mut notes = Vec::new();
    let (mut blanks, mut is_after_page) = (1, false);
    for line in lines {
        is_after_page |= line.is_after_page;
        if let Some(mark) = &line.footnote {
            notes.push(Note { mark: mark.clone(), text: line.text.clone() });
        } else if line.is_blank() {
            blanks += 1;
        } else {
            let is_parted = blanks > usize::from(context.layout.is_double_spaced);
            let gap = if is_after_page {
                Gap::Page
            } else if is_parted {
                Gap::Blank
            } else {
                Gap::None
            };
            reading.line(line, gap);
            (blanks, is_after_page) = (0, false);
        }
    }
    let blocks = std::mem::take(&mut reading.blocks);
    (reading.join_parted(blocks), notes)
}

/// The blocks of a region while its lines come in.
struct BlockReader<'a> {
    context: &'a BlockContext,
    report: &'a mut Report,
    blocks: Vec<Block>,
    last_line: Option<&'a Line>,
    last_number: Option<u32>,
}

impl<'a> BlockReader<'a> {
    fn line(&mut self, line: &'a Line, gap: Gap) {
        if let Some(stated) = line.stated.as_deref().filter(|stated| stated.is_decisive()) {
            return self.stated(line, stated, gap);
        }
        let is_headed = line.stated.as_ref().is_some_and(|stated| stated.heading.is_some());
        let (kind, text) = match line.marker() {
            marker if !is_headed && self.is_within_sentence(&marker, &line.text, gap) => {
                (BlockKind::Plain, line.text.as_str())
            }
            marker if self.is_item(&marker) => (BlockKind::Item, line.text.as_str()),
            Marker::Section { printed, readings, rest } => {
                (BlockKind::Section { printed: printed.to_owned(), readings }, rest)
            }
            Marker::Paragraph { number, rest } => (BlockKind::Paragraph(number), rest),
            Marker::Item => (BlockKind::Item, line.text.as_str()),
            Marker::None if self.is_starred(&line.text) => (BlockKind::Item, line.text.as_str()),
            Marker::None => self.misprinted(line, gap).unwrap_or((BlockKind::Plain, line.text.as_str())),
        };
        if let BlockKind::Paragraph(number) = kind {
            self.last_number = Some(number);
        }
        let last_line = self.last_line.replace(line);
        match self.blocks.last_mut() {
            Some(last)
                if kind == BlockKind::Plain
                    && (is_text_of(self.context, last, line) || flows(self.context, last, last_line, line, gap)) =>
            {
                last.set.add(line);
                if is_number_alone(text) {
                    self.report.add(line.number, Notice::FurnitureKept, text);
                }
                if let Some((notice, divided)) = self.context.words.join(&mut last.text, text) {
                    self.report.add(line.number, notice, divided);
                }
            }
            _ => {
                let mark = line.text.strip_suffix(text).unwrap_or("").trim_end().to_owned();
                let heading = line.stated.as_ref().and_then(|stated| stated.heading);
                let (text, is_stated) = (text.to_owned(), line.known.is_some());
                let set = Set::first(line, if kind == BlockKind::Item { item_mark(&line.text) } else { &mark });
                let block = Block { line: line.number, kind, mark, text, gap, heading, is_stated, set };
                self.blocks.push(block);
            }
        }
    }

    /// The next paragraph, whose number has a misprinted stop: `4, Requests`, behind a whole sentence. It is said.
    fn misprinted(&mut self, line: &'a Line, gap: Gap) -> Option<(BlockKind, &'a str)> {
        let (number, rest) = line.text.split_once([',', ';'])?;
        let next = self.last_number.map_or(1, |number| number.saturating_add(1));
        let is_next = number.parse() == Ok(next) && rest.starts_with(char::is_whitespace);
        let is_behind = self.blocks.last().is_none_or(|last| joining::is_finished(&last.text) || gap != Gap::None);
        let text = rest.trim_start();
        let is_sentence = text.starts_with(|c: char| c.is_uppercase() || is_hanzi(c));
        (is_next && is_behind && is_sentence).then(|| {
            self.report.add(line.number, Notice::NumberMisprinted, line.text.clone());
            (BlockKind::Paragraph(next), text)
        })
    }

    /// Takes in a line of which the file states what it is.
    fn stated(&mut self, line: &'a Line, stated: &Stated, gap: Gap) {
        self.last_line = Some(line);
        let mark = stated.number.as_ref().map_or("", |number| number.printed.trim());
        let kind = match (&stated.role, stated.whole) {
            (Some(LineRole::Section { printed, reading }), _) => {
                BlockKind::Section { printed: printed.clone(), readings: vec![*reading] }
            }
            (Some(LineRole::Paragraph(number)), _) => BlockKind::Paragraph(*number),
            (Some(LineRole::Item), _) => BlockKind::Item,
            (None, Some(whole)) => BlockKind::Whole(whole),
            (Some(LineRole::Text | LineRole::Signature) | None, _) => BlockKind::Plain,
        };
        match (&kind, self.blocks.last_mut()) {
            (BlockKind::Whole(_), Some(last)) if last.kind == kind => {
                last.text.push('\n');
                last.text.push_str(&line.text);
                return;
            }
            (BlockKind::Paragraph(number), _) => self.last_number = Some(*number),
            _ => {}
        }
        let is_apart = matches!(kind, BlockKind::Section { .. } | BlockKind::Paragraph(_));
        let (mark, text) = match mark {
            "" => (String::new(), line.text.clone()),
            mark if is_apart => (mark.to_owned(), line.text.clone()),
            mark => (String::new(), format!("{mark} {}", line.text)),
        };
        let (heading, is_stated) = (stated.heading, true);
        let set = Set::first(line, "");
        self.blocks.push(Block { line: line.number, kind, mark, text, gap, heading, is_stated, set });
    }

    /// Whether a star begins an item of a list, as in Markdown: below a colon or such an item. Else it marks a note.
    fn is_starred(&self, text: &str) -> bool {
        let is_below = |last: &Block| {
            last.text.ends_with([':', '：']) || last.kind == BlockKind::Item && last.text.starts_with("* ")
        };
        text.starts_with("* ") && self.blocks.last().is_some_and(is_below)
    }

    /// Whether `（一）` begins an item of a list, not a section: a list was announced, or one is under way.
    fn is_item(&self, marker: &Marker<'_>) -> bool {
        let Marker::Section { readings, .. } = marker else { return false };
        let is_bracketed = readings.iter().all(|(style, _)| *style == NumeralStyle::HanziInBrackets);
        let goes_on = |last: &Block| match last.kind {
            BlockKind::Paragraph(_) | BlockKind::Plain => last.text.ends_with([':', '：']),
            BlockKind::Item => last.text.ends_with([':', '：', ';', '；', ',', '，']),
            BlockKind::Section { .. } | BlockKind::Whole(_) => false,
        };
        is_bracketed && self.blocks.last().is_some_and(goes_on)
    }

    /// Whether a line begins with a mark only because a sentence was broken there: `paragraph` / `12. The`.
    fn is_within_sentence(&self, marker: &Marker<'_>, text: &str, gap: Gap) -> bool {
        let Some(last) = self.blocks.last() else { return false };
        let next = self.last_number.map_or(1, |number| number.saturating_add(1));
        if let Marker::Paragraph { number, .. } = marker
            && (1945..=2100).contains(number)
            && *number > next.saturating_add(100)
        {
            return true;
        }
        if gap == Gap::None
            && matches!(marker, Marker::Item | Marker::Paragraph { .. })
            && (ends_in_number(&last.text, text) || last.text.ends_with(['(', '（']))
        {
            return true;
        }
        if gap == Gap::None && matches!(marker, Marker::Section { .. }) && joining::ends_in_title_of_person(&last.text)
        {
            return true;
        }
        let is_open = gap == Gap::None && last.is_running() && !is_bare(last) && !joining::is_finished(&last.text);
        let is_cut = is_open && self.last_line.is_some_and(|line| self.context.layout.is_full(line.end(), text));
        match marker {
            Marker::Paragraph { number, .. } => is_cut && *number != next,
            // No heading ends as a sentence does, begins with a small letter, or goes on with what is left open.
            Marker::Section { rest, .. } => {
                let is_rest = rest.starts_with(char::is_lowercase) || joining::is_finished(rest);
                is_open && (is_cut || is_rest || is_left_open(&last.text))
            }
            Marker::Item => is_cut && is_first_item(text) && !announces(&last.text),
            Marker::None => false,
        }
    }

    /// Joins what a blank line or the end of a page has parted in the middle of a paragraph.
    fn join_parted(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut whole: Vec<Block> = Vec::with_capacity(blocks.len());
        let mut blocks = blocks.into_iter().peekable();
        while let Some(mut block) = blocks.next() {
            let is_title = whole.last().is_some_and(|last| is_lettered_title(last, &block, blocks.peek()));
            block.kind = if is_title { BlockKind::Plain } else { block.kind };
            let notice = whole.last().filter(|_| !is_title).and_then(|last| parted(self.context, last, &block));
            match (notice, whole.last_mut()) {
                (Some(notice), Some(last)) => {
                    self.report.add(block.line, notice, block.text.clone());
                    last.set.second = last.set.second.or(block.set.second);
                    last.set.end = block.set.end;
                    if let Some((notice, divided)) = self.context.words.join(&mut last.text, &block.text) {
                        self.report.add(block.line, notice, divided);
                    }
                }
                _ => whole.push(block),
            }
        }
        whole
    }
}

#[cfg(test)]
mod tests;
