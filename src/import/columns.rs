//! Two columns that stand side by side in a text: read one after the other where the numbers of their paragraphs tell
//! their order, and said where nothing does.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::joining;
use super::line::Line;
use super::marker::{self, Marker};
use super::report::Report;
use super::source::SourceText;
use crate::i18n::import::Notice;

/// How many blanks in a line's middle part two columns, and how many do where a number stands behind them.
const GAP: &str = "     ";
const NUMBER_GAP: &str = "   ";

/// How many such lines in a row are no accident.
const RUN: usize = 3;

/// Where a line begins at least that stands in a second column alone.
const DEEP: usize = 16;

/// Whether the numbers in a right column go on from those in the left one, or are the same: a text and its translation.
pub(super) fn count_on(left: &[u32], right: &[u32]) -> bool {
    let is_run = right.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)));
    let is_next = left.last().and_then(|last| last.checked_add(1)) == right.first().copied();
    is_run && !right.is_empty() && (is_next || right.len() > 1 && left.ends_with(right))
}

/// The number of the paragraph that begins with a text.
pub(super) fn numbered(text: &str) -> Option<u32> {
    match marker::read(text.trim()) {
        Marker::Paragraph { number, .. } => Some(number),
        _ => None,
    }
}

/// The lines of a text with their places, from 0, in the order of reading; says where two columns were read so.
pub(super) fn in_order<'a>(raw: &[&'a str], report: &mut Report) -> Vec<(usize, &'a str)> {
    let mut ordered = Vec::with_capacity(raw.len());
    let mut start = 0;
    for page in raw.chunk_by(|_, below| !below.contains('\u{c}')) {
        let (mut at, mut done) = (0, 0);
        while let Some(line) = page.get(at) {
            let gutter = number_behind_gap(line).map(|(gutter, _)| gutter);
            let found = gutter.and_then(|gutter| Some((gutter, two_columns(page, at, gutter, done)?)));
            let Some((gutter, rows)) = found else {
                ordered.push((start + at, *line));
                at += 1;
                continue;
            };
            report.add(start + at + 1, Notice::ColumnsInTurn, "");
            ordered.truncate(ordered.len() - (at - rows.start));
            (at, done) = (rows.end, rows.end);
            let sides: Vec<(usize, [&str; 2])> =
                rows.filter_map(|row| Some((start + row, sides(page.get(row)?, gutter)?))).collect();
            ordered.extend(sides.iter().map(|(row, [left, _])| (*row, *left)));
            ordered.extend(sides.iter().map(|(row, [_, right])| (*row, *right)));
        }
        start += page.len();
    }
    ordered
}

/// The column at which a paragraph's number begins behind a gap; and whether a text stands before that, or nothing.
fn number_behind_gap(line: &str) -> Option<(usize, bool)> {
    let (text, behind) = line.split_at_checked(line.trim_end().rfind(NUMBER_GAP)?)?;
    let behind = behind.trim_start();
    let before = line.strip_suffix(behind)?.chars().map(|c| c.width().unwrap_or(0)).sum();
    let has_text = has_text(text);
    let is_number = matches!(marker::read(behind), Marker::Paragraph { rest, .. } if !rest.is_empty());
    (is_number && (has_text || text.trim().is_empty() && before >= DEEP)).then_some((before, has_text))
}

/// The rows of two columns that a gutter parts around a row: from the first text of the right one to the last line that
/// may be of either, or to the last of the right one.
fn two_columns(page: &[&str], at: usize, gutter: usize, done: usize) -> Option<Range<usize>> {
    let side = |row: usize| page.get(row).and_then(|line| sides(line, gutter));
    let is_beside = |row: &usize| side(*row).is_some();
    let has_right = |row: &usize| side(*row).is_some_and(|[_, right]| !right.trim().is_empty());
    let top = (done..=at).rev().take_while(is_beside).last()?;
    let end = (at..page.len()).take_while(is_beside).last()? + 1;
    let (first, last) = ((top..end).find(has_right)?, (top..end).rfind(has_right)?);
    let numbers =
        |end, which: usize| -> Vec<u32> { (top..end).filter_map(|row| numbered(side(row)?.get(which)?)).collect() };
    let end = [end, last + 1].into_iter().find(|end| count_on(&numbers(*end, 0), &numbers(*end, 1)))?;
    Some(first..end)
}

/// What stands on a line before a gutter and behind it; `None` where a text reaches over it.
fn sides(line: &str, gutter: usize) -> Option<[&str; 2]> {
    let mut column = 0;
    let start = line.char_indices().find(|(_, c)| {
        let is_behind = column >= gutter;
        column += c.width().unwrap_or(0);
        is_behind
    });
    let (left, right) = line.split_at_checked(start.map_or(line.len(), |(at, _)| at))?;
    (right.trim().is_empty() || left.trim().is_empty() || left.ends_with("  ")).then_some([left, right])
}

/// A line that holds two columns: where the second begins, and whether a number does.
struct ColumnRow<'l> {
    line: &'l Line,
    column: usize,
    is_numbered: bool,
    is_below_number: bool,
}

/// Reports each run of lines that hold two columns, at its first line: one where a number begins the second, two below
/// one another among numbered paragraphs, or three.
pub(super) fn check(lines: &[Line], source: &SourceText, report: &mut Report) {
    let raw: Vec<&str> = source.text.split('\n').collect();
    let (mut run, mut is_below_number): (Vec<ColumnRow<'_>>, bool) = (Vec::new(), false);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank() && !line.is_decided()) {
        // Of columns that were read in turn a line has one side.
        let ends = |text: &str| {
            let mut words = text.split_whitespace();
            let first = words.next().map(str::to_owned);
            (first, words.next_back().map(str::to_owned))
        };
        let has_no_gap = |raw: &&str| !raw.trim().contains(GAP);
        let is_first = line.number.checked_sub(2).and_then(|above| raw.get(above)).is_none_or(has_no_gap);
        let below = raw.get(line.number).copied().filter(|below| is_first && has_no_gap(below));
        let raw = raw.get(line.number - 1).filter(|raw| ends(raw) == ends(&line.text));
        let numbered = raw.and_then(|raw| number_behind_gap(raw)).filter(|(_, has_text)| *has_text);
        if let Some(column) = numbered.map(|(column, _)| column).or_else(|| gap(raw?)) {
            run.push(ColumnRow { line, column, is_numbered: numbered.is_some(), is_below_number });
        } else {
            finish(&mut run, report);
        }
        is_below_number |= matches!(line.marker(), Marker::Paragraph { .. });
        raw.into_iter().for_each(|raw| check_margin(line, raw, lines.get(at + 1).filter(|_| below.is_some()), report));
    }
    finish(&mut run, report);
}

fn finish(run: &mut Vec<ColumnRow<'_>>, report: &mut Report) {
    let is_aligned = |pair: &[ColumnRow<'_>]| matches!(pair, [a, b] if a.is_below_number && a.column == b.column && b.line.number == a.line.number + 1);
    if (run.len() >= RUN || run.iter().any(|row| row.is_numbered) || run.windows(2).any(is_aligned))
        && let Some(first) = run.first()
    {
        let text: Vec<&str> = run.iter().map(|row| row.line.text.as_str()).collect();
        report.add(first.line.number, Notice::TwoColumns, text.join("\n"));
    }
    run.clear();
}

/// The column behind a gap on both sides of which words stand; a number and its text are no columns.
fn gap(raw: &str) -> Option<usize> {
    let (left, right) = raw.trim().split_once(GAP)?;
    let right = right.trim_start();
    (has_text(left) && has_text(right)).then(|| raw.trim_end().width() - right.width())
}

/// Reports what stands behind a gap of a line, in the margin of a sentence that runs on to the next line.
fn check_margin(line: &Line, raw: &str, below: Option<&Line>, report: &mut Report) {
    let Some((text, beside)) = raw.trim().split_once(GAP) else { return };
    let is_sentence = matches!(line.marker(), Marker::Paragraph { .. }) || text.starts_with(char::is_lowercase);
    let runs_on = |below: &Line| !below.is_blank() && below.marker() == Marker::None;
    if is_sentence && has_text(text) && !joining::is_finished(text) && below.is_some_and(runs_on) {
        report.add(line.number, Notice::FurnitureKept, beside.trim());
    }
}

fn has_text(text: &str) -> bool {
    text.split_whitespace().count() >= 2 || text.chars().filter(|c| super::line::is_hanzi(*c)).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::super::clean;
    use super::*;

    fn found(text: &str) -> usize {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut Report::default());
        check(&lines, &SourceText::from(text), &mut report);
        report.entries.len()
    }

    fn ordered(text: &str) -> Vec<String> {
        let lines = clean::lines(text, &mut Report::default());
        lines.into_iter().filter(|line| !line.is_blank()).map(|line| line.text).collect()
    }

    #[test]
    fn only_runs_of_lines_with_a_gap_are_columns() {
        let line = "the Committee will      the Directorate will\n";
        assert_eq!(found(&line.repeat(4)), 1);
        assert_eq!(found(&format!("{}plain text here\n{}", line.repeat(3), line.repeat(3))), 2);
        assert_eq!(found(&line.repeat(2)), 0);
        let numbered = "1. The pilots meet on each day of May.\n\n";
        assert_eq!(found(&format!("{numbered}{}", line.repeat(2))), 1, "two below one another");
        assert_eq!(
            found(&format!("{numbered}  they take a boat        and sail\n  over to the pier        by noon\n")),
            1
        );
        assert_eq!(found(&format!("{numbered}{line}\n{line}")), 0);
        assert_eq!(
            found(&format!("{numbered}Done at the quay        on 3 May\nby the pilots of it          A. Lamp\n")),
            0
        );
        assert_eq!(found(&format!("{line}{line}\n{numbered}")), 0, "the head of a page");
        assert_eq!(found(&"1.        The Committee will\n".repeat(5)), 0);
        assert_eq!(found("the pilots meet     7. They rest.\n"), 1, "a number is enough");
    }

    #[test]
    fn a_word_in_the_margin_of_a_sentence_is_said() {
        assert_eq!(found("1. The keeper of the lamp      Lamps\nreads at night.\n"), 1);
        assert_eq!(found("and the keeper of it      4 May 2031\nRests at noon.\n"), 1);
        for text in [
            "1. The keeper reads.      Lamps\nHe rests.\n",
            "Harbour Office      Distr.\nboard of it\n",
            "1. The keeper of the lamp      Lamps\n\nreads at night.\n",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }

    #[test]
    fn columns_whose_numbers_count_on_are_read_in_turn() {
        let text = "I. Work\n1. The port is      3. It rests\nopen.               then.\n2. It works.\n\nAll that was said of it stands below.\n";
        let expected = ["I. Work", "1. The port is", "open.", "2. It works.", "3. It rests", "then."];
        assert_eq!(ordered(text)[..6], expected);
        assert_eq!(ordered(text)[6], "All that was said of it stands below.");
        assert_eq!(found(text), 0);
        let goes_over =
            "1. The pilots meet at     the quay.\nnoon, and rest at\n                          2. They sail.\n";
        assert_eq!(ordered(goes_over), ["1. The pilots meet at", "noon, and rest at", "the quay.", "2. They sail."]);
        let chinese = "1. 港口每日开放。        2. 港口休息。\n";
        assert_eq!(ordered(chinese), ["1. 港口每日开放。", "2. 港口休息。"]);
    }

    #[test]
    fn a_translation_beside_its_text_is_a_column() {
        let text = "1. The port is open.     1. Le port est ouvert.\n2. It rests.             2. Il se repose.\n";
        assert_eq!(
            ordered(text),
            ["1. The port is open.", "2. It rests.", "1. Le port est ouvert.", "2. Il se repose."]
        );
    }

    #[test]
    fn rows_that_count_across_are_no_columns() {
        for text in [
            "1. The quay a     2. The quay b\n3. The quay c     4. The quay d\n",
            "see item     7. The lamps are lit.\n",
            "It is     2. as we know.\nwritten over the whole width of it\n",
        ] {
            assert_eq!(ordered(text).len(), text.lines().count(), "{text}");
        }
    }
}
