//! What is left of two columns on a page that were read as one.

use super::line::Line;
use super::report::Report;
use super::source::SourceText;
use crate::i18n::import::Notice;

/// How many blanks in a line's middle part two columns.
const GAP: &str = "     ";

/// How many such lines in a row are no accident.
const RUN: usize = 3;

/// Reports each run of lines that hold two columns, at its first line.
pub(super) fn check(lines: &[Line], source: &SourceText, report: &mut Report) {
    let raw: Vec<&str> = source.text.split('\n').collect();
    let mut run: Vec<&Line> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        if raw.get(line.number - 1).is_some_and(|raw| has_gap(raw)) {
            run.push(line);
        } else {
            finish(&mut run, report);
        }
    }
    finish(&mut run, report);
}

fn finish(run: &mut Vec<&Line>, report: &mut Report) {
    if run.len() >= RUN
        && let Some(first) = run.first()
    {
        let text: Vec<&str> = run.iter().map(|line| line.text.as_str()).collect();
        report.add(first.number, Notice::TwoColumns, text.join("\n"));
    }
    run.clear();
}

/// Whether words stand on both sides of a gap; a number and its text are no columns.
fn has_gap(raw: &str) -> bool {
    let is_text = |text: &str| {
        text.split_whitespace().count() >= 2 || text.chars().filter(|c| super::line::is_hanzi(*c)).count() >= 3
    };
    raw.trim().split_once(GAP).is_some_and(|(left, right)| is_text(left) && is_text(right))
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

    #[test]
    fn only_runs_of_lines_with_a_gap_are_columns() {
        let line = "the Committee will      the Directorate will\n";
        assert_eq!(found(&line.repeat(4)), 1);
        assert_eq!(found(&format!("{}plain text here\n{}", line.repeat(3), line.repeat(3))), 2);
        assert_eq!(found(&line.repeat(2)), 0);
        assert_eq!(found(&"1.        The Committee will\n".repeat(5)), 0);
    }
}
