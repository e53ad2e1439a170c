//! What stands above a resolution: its masthead, title and adoption, its symbol and its day.

use std::ops::Range;

use super::super::line::Line;
use super::super::{date, joining};
use super::words::{self, is_adoption};
use crate::citation::{self, Symbol};

/// What stands above a document that is a resolution as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Head {
    pub masthead: Vec<String>,
    pub title: Option<String>,
    pub adoption: Option<String>,
    pub dated: Option<String>,
    pub symbol: Option<Symbol>,
}

/// The symbol of the resolution whose title a line is: `Resolution 9001 (2031)`.
pub(in super::super) fn own(text: &str) -> Option<Symbol> {
    citation::scan(text).into_iter().map(|found| found.symbol).next().filter(|_| words::is_title(text))
}

/// Reads what stands above a resolution: its masthead, title and adoption. Nothing is left out.
pub(in super::super) fn head(lines: &[Line]) -> Head {
    let mut head = Head::default();
    let blocks = stretches(lines);
    let title = blocks.iter().position(|text| words::is_title(text));
    let last = blocks.iter().rposition(|text| !is_adoption(text));
    let title = title.or(last);
    for (place, text) in blocks.into_iter().enumerate() {
        if Some(place) == title {
            head.title = Some(text);
        } else if is_adoption(&text) {
            add(&mut head.adoption, &text);
        } else if title.is_some_and(|title| place > title) {
            add(&mut head.title, &text);
        } else {
            head.masthead.push(text);
        }
    }
    let above = head.masthead.iter().chain(&head.title);
    head.symbol = above.flat_map(|text| citation::scan(text)).map(|found| found.symbol).next();
    let adopted = head.adoption.iter().chain(&head.masthead).chain(&head.title);
    head.dated = adopted.filter_map(|text| date::first(text)).next();
    head
}

/// The symbol of a resolution of the Council whose title has no year: `Resolution 290`, `of 8 December 1970`.
pub(in super::super) fn symbol_by_year(head: &Head, opening: &str) -> Option<Symbol> {
    let number = head.title.as_deref().filter(|_| words::is_of_security_council(opening))?.split_whitespace().nth(1)?;
    Some(Symbol::resolution(number.parse().ok()?, head.dated.as_deref()?.get(..4)?.parse().ok()?))
}

pub(super) fn add(text: &mut Option<String>, line: &str) {
    match text {
        Some(text) => joining::join(text, line),
        None => *text = Some(line.to_owned()),
    }
}

/// The lines above a resolution, those joined that are one sentence or one title.
fn stretches(lines: &[Line]) -> Vec<String> {
    let mut stretches: Vec<String> = Vec::new();
    let mut is_parted = true;
    let title = broken_title(lines);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.footnote.is_none()) {
        if line.is_blank() {
            is_parted = true;
            continue;
        }
        is_parted |= line.is_decided();
        let begins = words::is_title(&line.text) || is_adoption(&line.text) || words::is_agenda(&line.text);
        let is_after = stretches.last().is_some_and(|last| is_adoption(last) || words::is_long_title(last));
        match stretches.last_mut() {
            Some(last) if !is_parted && (!begins && is_after || at > title.start && title.contains(&at)) => {
                joining::join(last, &line.text);
            }
            _ => stretches.push(line.text.clone()),
        }
        is_parted = false;
    }
    stretches
}

/// The most lines of a title that is broken at the width of a page, and how full all but its last are, of the longest.
const TITLE_LINES: usize = 5;
const FULL: f32 = 0.7;

/// The lines above the opening that are one title, broken at the width of the page: a stretch of its own, of full lines.
fn broken_title(lines: &[Line]) -> Range<usize> {
    let end = lines.iter().rposition(Line::is_text).map_or(0, |last| last + 1);
    let start =
        lines.get(..end).and_then(|above| above.iter().rposition(|line| !line.is_text())).map_or(end, |at| at + 1);
    let title = lines.get(start..end).unwrap_or_default();
    let length = |line: &Line| line.text.chars().count() as f32;
    let longest = title.iter().map(length).fold(0.0, f32::max);
    let is_full = |line: &Line| length(line) >= FULL * longest && !line.text.ends_with(['.', ':', '。', '：']);
    let is_plain =
        |line: &Line| !words::is_title(&line.text) && !is_adoption(&line.text) && !words::is_agenda(&line.text);
    let is_one = (2..=TITLE_LINES).contains(&title.len())
        && title.iter().rev().skip(1).all(is_full)
        && title.iter().all(is_plain);
    if is_one { start..end } else { end..end }
}
