//! Lines to blocks: a heading, a numbered paragraph, an item, or a stretch of text, each whole again.
//!
//! First the lines that stand directly below one another are joined, then the blocks that a blank line or the end of
//! a page has parted: what follows may be judged only when it is known whole.

use unicode_width::UnicodeWidthStr as _;

use super::clean::{Line, is_hanzi};
use super::joining::{self, Vocabulary};
use super::layout::Layout;
use super::letter;
use super::marker::{self, Marker};
use super::numbering::{Reading, Style};
use super::report::Report;
use super::stated::{Role, Stated};
use crate::i18n::import::Notice;

/// The longest text without a stop at its end that is taken for a heading, in columns.
pub(super) const LONGEST_HEADING: usize = 160;

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
    /// A table, told from others by its number: its rows, a line each, in the order of their cells.
    Table(usize),
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
}

impl Block {
    /// Whether it could be a heading: short, and without a stop at its end.
    pub fn is_like_heading(&self) -> bool {
        if self.heading.is_some() {
            return true;
        }
        let is_middle =
            self.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '(' | '（' | ',' | '，' | '、'));
        !joining::is_finished(&self.text) && self.text.width() <= LONGEST_HEADING && !is_middle
    }

    /// Whether it is text that a sentence can go on with, not a title or a heading.
    fn is_running(&self) -> bool {
        match self.kind {
            Kind::Paragraph(_) | Kind::Item => true,
            Kind::Plain => !self.is_like_heading() && letter::title_start(&self.text).is_none(),
            Kind::Section { .. } | Kind::Table(_) => false,
        }
    }
}

/// What stands between two blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    None,
    Blank,
    Page,
}

/// A footnote with its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub mark: String,
    pub text: String,
}

/// What is known of the whole text.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    pub layout: Layout,
    pub words: Vocabulary,
}

/// Joins the lines of a region into blocks, and sets its footnotes apart.
pub(super) fn of(lines: &[Line], context: &Context, report: &mut Report) -> (Vec<Block>, Vec<Note>) {
    let mut reading = Reader { context, report, blocks: Vec::new(), last_line: None, last_number: None };
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

/// Whether a text begins as the middle of a sentence does.
fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '（' | ',' | '，' | '、'))
}

/// The blocks of a region while its lines come in.
struct Reader<'a> {
    context: &'a Context,
    report: &'a mut Report,
    blocks: Vec<Block>,
    last_line: Option<&'a Line>,
    last_number: Option<u32>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a Line, gap: Gap) {
        if let Some(stated) = line.stated.as_deref().filter(|stated| stated.is_decisive()) {
            return self.stated(line, stated, gap);
        }
        let (kind, text) = match marker::read(&line.text) {
            marker if self.is_within_sentence(&marker, &line.text, gap) => (Kind::Plain, line.text.as_str()),
            marker if self.is_item(&marker) => (Kind::Item, line.text.as_str()),
            Marker::Section { printed, readings, rest } => {
                (Kind::Section { printed: printed.to_owned(), readings }, rest)
            }
            Marker::Paragraph { number, rest } => (Kind::Paragraph(number), rest),
            Marker::Item => (Kind::Item, line.text.as_str()),
            Marker::None => (Kind::Plain, line.text.as_str()),
        };
        if let Kind::Paragraph(number) = kind {
            self.last_number = Some(number);
        }
        let last_line = self.last_line.replace(line);
        match self.blocks.last_mut() {
            Some(last) if kind == Kind::Plain && (is_bare(last) || flows(self.context, last, last_line, line, gap)) => {
                if let Some((notice, divided)) = self.context.words.join(&mut last.text, text) {
                    self.report.add(line.number, notice, divided);
                }
            }
            _ => {
                let mark = line.text.strip_suffix(text).unwrap_or("").trim_end().to_owned();
                let heading = line.stated.as_ref().and_then(|stated| stated.heading);
                let (text, is_stated) = (text.to_owned(), false);
                let block = Block { line: line.number, kind, mark, text, gap, heading, is_stated };
                self.blocks.push(block);
            }
        }
    }

    /// Takes in a line of which the file states what it is.
    fn stated(&mut self, line: &'a Line, stated: &Stated, gap: Gap) {
        self.last_line = Some(line);
        let mark = stated.number.as_ref().map_or("", |number| number.printed.trim());
        let kind = match (&stated.role, stated.table) {
            (Some(Role::Section { printed, reading }), _) => {
                Kind::Section { printed: printed.clone(), readings: vec![*reading] }
            }
            (Some(Role::Paragraph(number)), _) => Kind::Paragraph(*number),
            (Some(Role::Item), _) => Kind::Item,
            (None, Some(table)) => Kind::Table(table),
            (Some(Role::Text) | None, _) => Kind::Plain,
        };
        match (&kind, self.blocks.last_mut()) {
            (Kind::Table(_), Some(last)) if last.kind == kind => {
                last.text.push('\n');
                last.text.push_str(&line.text);
                return;
            }
            (Kind::Paragraph(number), _) => self.last_number = Some(*number),
            _ => {}
        }
        let is_apart = matches!(kind, Kind::Section { .. } | Kind::Paragraph(_));
        let (mark, text) = match mark {
            "" => (String::new(), line.text.clone()),
            mark if is_apart => (mark.to_owned(), line.text.clone()),
            mark => (String::new(), format!("{mark} {}", line.text)),
        };
        let (heading, is_stated) = (stated.heading, true);
        self.blocks.push(Block { line: line.number, kind, mark, text, gap, heading, is_stated });
    }

    /// Whether `（一）` begins an item of a list, not a section: a list was announced, or one is under way.
    fn is_item(&self, marker: &Marker<'_>) -> bool {
        let Marker::Section { readings, .. } = marker else { return false };
        let is_bracketed = readings.iter().all(|(style, _)| *style == Style::HanziInBrackets);
        let goes_on = |last: &Block| match last.kind {
            Kind::Paragraph(_) | Kind::Plain => last.text.ends_with([':', '：']),
            Kind::Item => last.text.ends_with([':', '：', ';', '；', ',', '，']),
            Kind::Section { .. } | Kind::Table(_) => false,
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
        let is_cut = gap == Gap::None
            && last.is_running()
            && !is_bare(last)
            && !joining::is_finished(&last.text)
            && self.last_line.is_some_and(|line| self.context.layout.is_full(line));
        is_cut
            && match marker {
                Marker::Paragraph { number, .. } => *number != next,
                Marker::Section { .. } => true,
                Marker::Item => is_first_item(text) && !announces(&last.text),
                Marker::None => false,
            }
    }

    /// Joins what a blank line or the end of a page has parted in the middle of a paragraph.
    fn join_parted(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut whole: Vec<Block> = Vec::with_capacity(blocks.len());
        for block in blocks {
            let notice = whole.last().and_then(|last| parted(last, &block));
            match (notice, whole.last_mut()) {
                (Some(notice), Some(last)) => {
                    self.report.add(block.line, notice, block.text.clone());
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

/// Whether a block is a number whose text is still to come.
fn is_bare(block: &Block) -> bool {
    match block.kind {
        Kind::Item => {
            block.text.chars().count() == 1 || (block.text.ends_with([')', '）']) && block.text.chars().count() <= 7)
        }
        Kind::Section { .. } | Kind::Paragraph(_) => block.text.is_empty(),
        Kind::Plain | Kind::Table(_) => false,
    }
}

/// Whether a line goes on with the block whose last line stands directly above it.
fn flows(context: &Context, last: &Block, above: Option<&Line>, line: &Line, gap: Gap) -> bool {
    let Some(above) = above.filter(|_| gap == Gap::None) else { return false };
    if begins_decimally(last, &line.text) {
        return false;
    }
    let layout = context.layout;
    let is_finished = joining::is_finished(&last.text);
    let begins_anew =
        is_finished && (line.indent >= above.indent + 3 || (layout.is_short(above) && !goes_on(&line.text)));
    match last.kind {
        Kind::Paragraph(_) | Kind::Item if layout.is_wrapped => !begins_anew,
        Kind::Plain if layout.is_wrapped && is_finished => !begins_anew,
        Kind::Plain | Kind::Section { .. } if layout.is_wrapped => goes_on(&line.text) || layout.is_full(above),
        Kind::Paragraph(_) | Kind::Item => !is_finished && (goes_on(&line.text) || line.text.starts_with(is_hanzi)),
        Kind::Plain => !is_finished && line.text.starts_with(char::is_lowercase),
        Kind::Section { .. } | Kind::Table(_) => false,
    }
}

/// Whether, and how surely, a block goes on with the one before it across a blank line or a page.
fn parted(last: &Block, block: &Block) -> Option<Notice> {
    if block.kind != Kind::Plain || block.gap == Gap::None || !last.is_running() || begins_decimally(last, &block.text)
    {
        return None;
    }
    let is_finished = joining::is_finished(&last.text);
    if block.text.starts_with(char::is_lowercase) || (!is_finished && !block.is_like_heading()) {
        return Some(Notice::Joined);
    }
    let is_numbered = matches!(last.kind, Kind::Paragraph(_) | Kind::Item);
    (is_finished && is_numbered && block.gap == Gap::Page && !block.is_like_heading()).then_some(Notice::JoinedAtPage)
}

/// Whether a text begins with a number such as `2.1` that is a paragraph's own: behind a heading or a whole sentence.
fn begins_decimally(last: &Block, text: &str) -> bool {
    let Some((number, rest)) = text.split_once(char::is_whitespace) else { return false };
    let mut levels = number.strip_suffix('.').unwrap_or(number).split('.');
    let is_number = |level: &str| (1..=2).contains(&level.len()) && level.chars().all(|c| c.is_ascii_digit());
    number.contains('.')
        && levels.clone().count() >= 2
        && levels.all(is_number)
        && rest.starts_with(|c: char| c.is_uppercase() || is_hanzi(c))
        && (joining::is_finished(&last.text) || last.is_like_heading())
}

/// Whether a text ends so that a list may follow.
fn announces(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
    text.ends_with([',', '，', '、', '—', '–']) || ["and", "or", "et", "ou", "y", "o"].contains(&word)
}

fn is_first_item(text: &str) -> bool {
    ["(a)", "(i)", "(1)", "（a）", "（1）", "（i）", "a)", "i)", "1)", "-", "–", "—"]
        .iter()
        .any(|mark| text.starts_with(mark))
}

#[cfg(test)]
mod tests;
