//! The numbers in the margin of a text: of its lines, or of every fifth of them.
//!
//! Those of the pages of another edition look like the marks of notes, and stay.

use std::borrow::Cow;

use super::super::joining;
use super::super::marker::{self, Marker};
use super::super::report::Report;
use crate::i18n::import::Notice;

/// The lines without the numbers in their margins, which are said.
pub(super) fn without_numbers<'a>(raw: Vec<&'a str>, report: &mut Report) -> Vec<Cow<'a, str>> {
    of_all_lines(&raw, report).unwrap_or_else(|| {
        let found = [on_the_left, on_the_right].map(|side| {
            let all: Vec<MarginNumber> = (0..raw.len()).filter_map(|at| side(&raw, at)).collect();
            all
        });
        let mut lines: Vec<Cow<'a, str>> = raw.iter().map(|line| Cow::Borrowed(*line)).collect();
        for numbers in found.into_iter().filter(|numbers| is_count_of_lines(numbers, &raw)) {
            if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
                report.add(first.at + 1, Notice::AroundText, format!("{}–{}", first.number, last.number));
            }
            for MarginNumber { at, text, .. } in numbers {
                lines.get_mut(at).into_iter().for_each(|line| *line = Cow::Owned(text.clone()));
            }
        }
        lines
    })
}

/// A number in the margin, and the line that bears it.
struct MarginNumber {
    at: usize,
    number: usize,
    /// The line without it, in its place.
    text: String,
    /// Whether a sentence runs on from the line above, or to the one below.
    is_amid: bool,
}

/// A number before the column at which the lines around begin.
fn on_the_left(raw: &[&str], at: usize) -> Option<MarginNumber> {
    let line = raw.get(at)?;
    let trimmed = line.trim_start_matches(' ');
    let end = trimmed.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = trimmed.split_at_checked(end)?;
    let text = rest.trim_start_matches(' ');
    let column = line.len() - text.len();
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let above = at.checked_sub(1).and_then(|above| raw.get(above));
    let is_beside =
        [above, raw.get(at + 1)].into_iter().flatten().any(|other| !other.trim().is_empty() && indent(other) == column);
    (is_beside && rest.starts_with(' ') && !text.trim().is_empty()).then(|| MarginNumber {
        at,
        number: digits.parse().unwrap_or(0),
        text: " ".repeat(column) + text,
        is_amid: above.is_some_and(|above| !joining::is_finished(above.trim_end())),
    })
}

/// A number behind a gap, where the lines around have ended.
fn on_the_right(raw: &[&str], at: usize) -> Option<MarginNumber> {
    let line = raw.get(at)?.trim_end();
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let text = before.trim_end();
    let is_beyond = |other: &&str| other.trim().is_empty() || other.trim_end().len() < before.len();
    let below = raw.get(at + 1)?;
    let is_apart = before.len() < line.len() && before.len() >= text.len() + 3 && !text.trim().is_empty();
    (is_apart && is_beyond(below)).then(|| MarginNumber {
        at,
        number: line.get(before.len()..).and_then(|digits| digits.parse().ok()).unwrap_or(0),
        text: text.to_owned(),
        is_amid: !joining::is_finished(text) && !below.trim().is_empty(),
    })
}

/// Whether every fifth line is numbered; the count may begin anew on a page.
fn is_count_of_lines(numbers: &[MarginNumber], raw: &[&str]) -> bool {
    const LEAST: usize = 3;
    let is_turned =
        |a: usize, b: usize| raw.get(a + 1..=b).unwrap_or_default().iter().any(|line| line.contains('\u{c}'));
    let goes_on = |pair: &[MarginNumber]| match pair {
        [a, b] => b.number == a.number + 5 && b.at == a.at + 5 || b.number == 5 && is_turned(a.at, b.at),
        _ => false,
    };
    numbers.len() >= LEAST
        && numbers.first().is_some_and(|first| first.number == 5)
        && numbers.iter().any(|number| number.is_amid)
        && numbers.windows(2).all(goes_on)
}

/// Takes off the numbers in the margin of a draft, which count its lines whatever these are, and may begin anew on a page.
fn of_all_lines<'a>(raw: &[&'a str], report: &mut Report) -> Option<Vec<Cow<'a, str>>> {
    const LEAST: usize = 6;
    let numbered = |line: &&'a str| {
        let text = line.trim_start();
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, rest) = text.split_at_checked(end)?;
        (rest.is_empty() || rest.starts_with([' ', '\t']))
            .then(|| Some((number.parse::<usize>().ok()?, rest)))
            .flatten()
    };
    let (mut last, mut count, mut amid) = (0, 0, 0);
    for line in raw.iter().filter(|line| !line.trim().is_empty()) {
        let (number, rest) = numbered(line)?;
        if number != last + 1 && !(number == 1 && line.contains('\u{c}')) {
            return None;
        }
        (last, count) = (number, count + 1);
        let rest = rest.trim_start();
        amid += usize::from(rest.starts_with(char::is_lowercase) || marker::read(rest) != Marker::None);
    }
    // Lines that are paragraphs may bear such numbers, too: they begin neither in a sentence nor with a number of their own.
    if count < LEAST || amid == 0 {
        return None;
    }
    let first = raw.iter().position(|line| !line.trim().is_empty()).map_or(1, |at| at + 1);
    report.add(first, Notice::AroundText, format!("1–{last}"));
    Some(raw.iter().map(|line| Cow::Borrowed(numbered(line).map_or(*line, |(_, rest)| rest))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (Vec<String>, Vec<Notice>) {
        let mut report = Report::default();
        let lines = without_numbers(text.lines().collect(), &mut report);
        let lines = lines.into_iter().map(|line| line.trim().to_owned()).collect();
        (lines, report.entries.into_iter().map(|entry| entry.notice).collect())
    }

    fn stays(text: &str) -> bool {
        without_numbers(text.lines().collect(), &mut Report::default()).concat() == text.lines().collect::<String>()
    }

    #[test]
    fn the_numbers_of_lines_in_the_margin_go_and_are_said() {
        let draft = "  1  Plan\n  2  I. Work\n  3  1. The port is\n\n  4  open all day.\n  5\n  6  2. It rests.\n";
        let (lines, notices) = cleaned(draft);
        assert_eq!(lines, ["Plan", "I. Work", "1. The port is", "", "open all day.", "", "2. It rests."]);
        assert_eq!(notices, [Notice::AroundText]);
        let list = "1  The port\n2  The quay\n3  The lamp\n4  The boat\n5  The road\n6  The pier\n";
        for text in [list, &draft.replace("  4  ", "  9  "), &draft.replace("  6  ", "     "), "1 A\n2 b\n3 c\n"] {
            assert!(!cleaned(text).1.contains(&Notice::AroundText), "{text}");
        }
    }

    #[test]
    fn the_numbers_of_every_fifth_line_go_and_those_of_other_pages_stay() {
        let every = |number: usize, text: &str| format!("    a\n    b\n    c\n    d\n {number:2} {text}\n");
        let fifth = [every(5, "e"), every(10, "f"), every(15, "g")].concat();
        let (lines, notices) = cleaned(&fifth);
        assert_eq!((lines.concat().as_str(), notices), ("abcdeabcdfabcdg", vec![Notice::AroundText]));
        let paged = [every(5, "e"), every(10, "f"), every(5, "g").replacen("    a", "\u{c}    a", 1)].concat();
        assert_eq!(cleaned(&paged).0.len(), 15);
        assert!(!stays(&paged) && stays(&paged.replace('\u{c}', "")));
        assert!(stays(&[every(5, "e"), every(10, "f"), every(16, "g")].concat()));
        assert!(stays(&[every(5, "e"), every(10, "f")].concat()));
        let right = "The keeper of\nthe lamp reads         11\nin the\nlog and rests at         12\nthe quay.\n";
        let left = "     The keeper\n11   reads in the\n     log and rests\n12   at the quay.\n";
        assert!(stays(right) && stays(left), "they may be the marks of notes");
    }
}
