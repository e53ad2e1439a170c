//! Footnotes: found at the foot of their page, and set apart from the text that they interrupt.

use std::collections::HashSet;

use super::clean::Line;
use super::furniture::is_rule;
use super::joining;
use super::marker::{self, Marker};
use super::report::Report;
use crate::i18n::import::Notice;

/// Joins the lines of each footnote to one, which bears its mark; takes the rules away.
///
/// Below a rule any mark begins a footnote. Without one a number does only where it is the next one expected, and the
/// text of the page refers to it.
pub(super) fn set_apart(lines: Vec<Line>, report: &mut Report) -> Vec<Line> {
    let mut kept = Vec::with_capacity(lines.len());
    let mut expected = 1;
    let mut page: Vec<Line> = Vec::new();
    let bracketed = references(&lines);
    for mut line in lines {
        if let Some((mark, text)) = in_brackets(&line.text).filter(|(mark, _)| bracketed.contains(*mark)) {
            (line.footnote, line.text) = (Some(mark.to_owned()), text.to_owned());
        }
        if line.is_after_page && !page.is_empty() {
            foot(std::mem::take(&mut page), &mut expected, true, &mut kept, report);
        }
        page.push(line);
    }
    foot(page, &mut expected, false, &mut kept, report);
    kept
}

/// The numbers in brackets to which the text refers: `the programme.[1] It`.
fn references(lines: &[Line]) -> HashSet<String> {
    let mut found = HashSet::new();
    for line in lines {
        let behind = line.text.split('[').skip(1).filter_map(|behind| behind.split_once(']'));
        let starts = usize::from(line.text.starts_with('['));
        found.extend(behind.skip(starts).filter(|(mark, _)| is_number(mark)).map(|(mark, _)| mark.to_owned()));
    }
    found
}

/// A line that begins with a number in brackets: its number and its text.
fn in_brackets(line: &str) -> Option<(&str, &str)> {
    let (mark, text) = line.strip_prefix('[')?.split_once(']')?;
    let text = text.trim_start();
    (is_number(mark) && !text.is_empty()).then_some((mark, text))
}

fn is_number(mark: &str) -> bool {
    (1..=3).contains(&mark.len()) && mark.chars().all(|c| c.is_ascii_digit()) && !mark.starts_with('0')
}

/// Reads the foot of one page; `ends` says that the text goes on with another.
fn foot(page: Vec<Line>, expected: &mut u32, ends: bool, kept: &mut Vec<Line>, report: &mut Report) {
    let start = foot_start(&page, *expected, ends);
    let mut is_open = false;
    let mut is_after_blank = false;
    for (place, mut line) in page.into_iter().enumerate() {
        if line.footnote.is_some() {
            kept.push(line);
            continue;
        }
        if is_rule(&line.text) {
            report.add(line.number, Notice::Furniture, line.text);
            continue;
        }
        let is_in_foot = start.is_some_and(|start| place >= start);
        let found = mark(&line.text).filter(|found| found.is_sure || is_in_foot);
        if let Some(found) = found {
            if let Ok(number) = found.mark.parse::<u32>() {
                *expected = number.saturating_add(1);
            }
            line.footnote = Some(found.mark);
            line.text = found.text;
            is_open = true;
            kept.push(line);
        } else if is_open && !line.is_blank() && goes_on(kept, &line, is_after_blank, is_in_foot, ends) {
            if let Some(note) = kept.iter_mut().rev().find(|line| line.footnote.is_some()) {
                joining::join(&mut note.text, &line.text);
            }
        } else {
            is_open &= line.is_blank();
            is_after_blank = line.is_blank();
            kept.push(line);
            continue;
        }
        is_after_blank = false;
    }
}

/// Whether a line belongs to the footnote above it. Below it a page ends; elsewhere only its sentence can tell.
fn goes_on(kept: &[Line], line: &Line, is_after_blank: bool, is_in_foot: bool, ends: bool) -> bool {
    let is_marked = marker::read(&line.text) != Marker::None;
    let note = kept.iter().rev().find(|line| line.footnote.is_some());
    let is_finished = note.is_none_or(|note| joining::is_finished(&note.text));
    match (is_in_foot, ends) {
        (true, true) => true,
        (true, false) => !is_after_blank && !is_marked,
        (false, _) => !is_after_blank && !is_marked && !is_finished,
    }
}

/// Where the footnotes of a page begin.
fn foot_start(page: &[Line], expected: u32, ends: bool) -> Option<usize> {
    let rule = page.iter().rposition(|line| is_rule(&line.text));
    let below = rule.and_then(|rule| Some(rule + 1 + page.get(rule + 1..)?.iter().position(|line| !line.is_blank())?));
    if let Some(start) = below.filter(|start| page.get(*start).is_some_and(|line| mark(&line.text).is_some())) {
        return Some(start);
    }
    if !ends {
        return None;
    }
    let begins = |place: usize| place == 0 || page.get(place - 1).is_some_and(Line::is_blank);
    let is_next = |line: &Line| mark(&line.text).is_some_and(|found| found.mark == expected.to_string());
    let start = page.iter().enumerate().position(|(place, line)| begins(place) && is_next(line))?;
    let above = page.get(..start)?;
    above.iter().any(|line| refers_to(&line.text, &expected.to_string())).then_some(start)
}

/// Whether a text has the mark of a footnote right behind a word or a stop: `resolution.3`.
fn refers_to(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + number.len()..).and_then(|after| after.chars().next());
        let is_glued = before
            .is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ',' | ';' | ')' | '”' | '"' | '»' | '。' | '，'));
        is_glued && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// The beginning of a footnote.
struct Found {
    mark: String,
    text: String,
    /// Whether it can be nothing else, wherever it stands.
    is_sure: bool,
}

fn mark(line: &str) -> Option<Found> {
    let found = |mark: &str, text: &str, is_sure| {
        Some(Found { mark: mark.to_owned(), text: text.trim_start().to_owned(), is_sure })
    };
    if let Some((mark, text)) = line.strip_prefix("[^").and_then(|line| line.split_once("]:")) {
        return found(mark, text, true);
    }
    let raised: String = line.chars().map_while(from_superscript).collect();
    if !raised.is_empty() {
        let text: String = line.chars().skip(raised.len()).collect();
        return found(&raised, &text, true);
    }
    let (mark, text) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let is_stars = mark.chars().all(|c| matches!(c, '*' | '†' | '‡'));
    let is_letter = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_lowercase());
    ((is_number(mark) || is_stars || is_letter) && !mark.is_empty()).then(|| found(mark, text, false)).flatten()
}

fn from_superscript(c: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|digit| digit == c).and_then(|value| char::from_digit(u32::try_from(value).ok()?, 10))
}

#[cfg(test)]
mod tests {
    use super::super::{clean, furniture};
    use super::*;

    fn read(text: &str) -> (Vec<(String, String)>, Vec<String>) {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut report);
        let lines = set_apart(furniture::strip(lines, &mut report).lines, &mut report);
        let (notes, text): (Vec<_>, Vec<_>) =
            lines.into_iter().filter(|line| !line.is_blank()).partition(|line| line.footnote.is_some());
        let notes = notes.into_iter().map(|line| (line.footnote.unwrap_or_default(), line.text)).collect();
        (notes, text.into_iter().map(|line| line.text).collect())
    }

    fn note(mark: &str, text: &str) -> (String, String) {
        (mark.to_owned(), text.to_owned())
    }

    #[test]
    fn footnotes_below_a_rule_are_set_apart() {
        let (notes, text) =
            read("1. The resolution1 and\n__________\n1 S/2015/123,\nannex.\n2 Ibid.\n15-01234 2/17\nthe rest.");
        assert_eq!(notes, [note("1", "S/2015/123, annex."), note("2", "Ibid.")]);
        assert_eq!(text, ["1. The resolution1 and", "the rest."]);
    }

    #[test]
    fn without_a_rule_the_text_must_refer_to_them() {
        let (notes, text) = read("1. As requested.1 It\n\n1 See S/2015/123.\n\u{c}goes on.");
        assert_eq!(notes, [note("1", "See S/2015/123.")]);
        assert_eq!(text, ["1. As requested.1 It", "goes on."]);
        let (notes, text) = read("1. As requested. It\n\n1 See S/2015/123.\n\u{c}goes on.");
        assert_eq!((notes.len(), text.len()), (0, 3));
    }

    #[test]
    fn raised_and_bracketed_marks_are_sure() {
        let (notes, text) = read("1. The resolution.¹\n¹ S/2015/123.\n2. It.\n[^a]: Ibid.\n3. And");
        assert_eq!(notes, [note("1", "S/2015/123."), note("a", "Ibid.")]);
        assert_eq!(text.len(), 3);
    }

    #[test]
    fn a_rule_alone_is_furniture() {
        assert_eq!(
            read("1. The end.\n\n________\n\nAnnex\nI have"),
            (vec![], vec!["1. The end.".into(), "Annex".into(), "I have".into()])
        );
    }

    #[test]
    fn numbers_in_brackets_are_footnotes_where_the_text_refers_to_them() {
        let (notes, text) = read("1. As requested.[1] It\n[1] See S/2015/123.\n[2] is no note.");
        assert_eq!(notes, [note("1", "See S/2015/123.")]);
        assert_eq!(text, ["1. As requested.[1] It", "[2] is no note."]);
    }
}
