//! What the program has written itself: a whole work as Markdown, or in its own styles of Word.
//!
//! Such a file states what each block is, and where a line ends within a paragraph: its words are looked at no more.

use super::clean;
use super::gather::{Draft, Gathered};
use super::joining;
use super::passage::LINE_BREAK;
use super::source::SourceText;
use super::stated::{LineRole, Stated};
use crate::i18n::import::{Notice, Place};
use crate::model::{MARKDOWN_END, MARKDOWN_MARK, OwnBlock, plain_mark};

/// The text behind the line that says that it is a work written by this program.
pub(super) fn markdown_in(text: &str) -> Option<&str> {
    text.trim_start_matches('\u{feff}').trim_start().strip_prefix(MARKDOWN_MARK)
}

/// Reads a work in Markdown: blocks between blank lines, in which nothing is a mark that a backslash stands before.
pub(super) fn read_markdown(text: &str) -> SourceText {
    let mut gathered = Gathered::default();
    let (mut block, mut first) = (String::new(), 1);
    let begins = text.lines().position(|line| line.contains(MARKDOWN_MARK)).map_or(0, |at| at + 1);
    let mut is_behind = false;
    for (at, line) in text.lines().chain([""]).enumerate().skip(begins) {
        is_behind |= line.trim() == MARKDOWN_END;
        if is_behind {
            if !line.trim().is_empty() && line.trim() != MARKDOWN_END {
                add(&mut gathered, OwnBlock::Behind, clean::unmarked(line), at + 1);
            }
            continue;
        }
        if line.trim().is_empty() {
            markdown_block(&mut gathered, &std::mem::take(&mut block), first);
            continue;
        }
        if block.is_empty() {
            first = at + 1;
        }
        let broken = line.strip_suffix('\\').filter(|line| !ends_in_escape(line));
        let broken = broken.or_else(|| line.strip_suffix("  "));
        let line_text = broken.unwrap_or(line);
        if block.is_empty() || block.ends_with(LINE_BREAK) {
            block.push_str(line_text);
        } else {
            // An editor may have broken the line: such an end stands for a blank.
            joining::join(&mut block, line_text);
        }
        block.extend(broken.map(|_| LINE_BREAK));
    }
    markdown_block(&mut gathered, &block, first);
    let mut source = gathered.into_source();
    for place in &mut source.places {
        if let Place::Paragraph(line) = *place {
            *place = Place::Line(line);
        }
    }
    source
}

fn markdown_block(gathered: &mut Gathered, block: &str, place: usize) {
    let text = clean::unmarked(block.trim_end_matches(LINE_BREAK));
    let depth = block.chars().take_while(|c| *c == '#').count();
    let heading = block.get(depth..).and_then(|heading| heading.strip_prefix(' ')).filter(|_| (1..=6).contains(&depth));
    let number = block.strip_prefix("**").and_then(|rest| rest.split_once(".** ")).map(|(number, _)| number);
    let is_number = number.is_some_and(|number| number.parse::<u32>().is_ok());
    let note = block.strip_prefix("<sup>").and_then(|rest| rest.split_once("</sup> "));
    match (heading, note) {
        (Some(heading), _) => {
            let stated = Stated { heading: u8::try_from(depth).ok(), ..Stated::default() };
            gathered.lines.push(Draft { text: clean::unmarked(heading), place, stated, ..Draft::default() });
        }
        (None, Some((mark, text))) => gathered.note(clean::unmarked(mark), clean::unmarked(text), place),
        (None, None) if is_number => add(gathered, OwnBlock::Numbered, text, place),
        (None, None) if let Some(lines) = signature(block) => {
            lines.iter().for_each(|line| add(gathered, OwnBlock::Signature, clean::unmarked(line), place));
        }
        (None, None) if text.is_empty() => {}
        (None, None) => add(gathered, OwnBlock::Text, text, place),
    }
}

/// Whether a text ends in a backslash that no other one makes text: what follows it is text.
fn ends_in_escape(text: &str) -> bool {
    (text.len() - text.trim_end_matches('\\').len()) % 2 == 1
}

/// The lines of a signature: every one of the block is slanted.
fn signature(block: &str) -> Option<Vec<&str>> {
    let slanted = |line| str::strip_prefix(line, '_')?.strip_suffix('_').filter(|line| !ends_in_escape(line));
    block.split(LINE_BREAK).map(slanted).collect()
}

/// Takes in one block, line ends and all.
pub(super) fn add(gathered: &mut Gathered, block: OwnBlock, text: String, place: usize) {
    let whole = |gathered: &mut Gathered| Stated { whole: Some(gathered.next_whole()), ..Stated::default() };
    let role = |role: LineRole| Stated { role: Some(role), ..Stated::default() };
    let (text, stated) = match block {
        OwnBlock::Numbered => match text.split_once(". ").and_then(|(number, rest)| Some((number.parse().ok()?, rest)))
        {
            Some((number, rest)) => (rest.to_owned(), role(LineRole::Paragraph(number))),
            // Its author has taken the number away.
            None => (text, whole(gathered)),
        },
        OwnBlock::Text => (text, whole(gathered)),
        OwnBlock::Behind => return gathered.leave_out(Notice::BehindWork, &text.replace(LINE_BREAK, " ")),
        OwnBlock::Signature => (text, role(LineRole::Signature)),
        OwnBlock::Footnote => match text.split_once(' ') {
            Some((mark, rest)) => return gathered.note(plain_mark(mark), rest.to_owned(), place),
            None => (text, whole(gathered)),
        },
    };
    gathered.lines.push(Draft { text, place, stated, ..Draft::default() });
}

#[cfg(test)]
mod tests;
