//! Tables in plain text: rows between upright strokes, as Markdown and some programs write them, or cells that blanks set
//! one below the other.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr as _;

use super::columns::numbered;
use super::gather::BETWEEN_CELLS;
use super::joining;
use super::line::Line;
use super::marker::{self, Marker};
use super::report::Report;
use super::stated::Stated;
use crate::i18n::import::Notice;

/// Marks the rows of each table as one block of text; the line of strokes below its head is said to be left out.
pub(super) fn mark(lines: &mut [Line], report: &mut Report) {
    let is_row = |line: &Line| line.stated.is_none() && cells(&line.text).is_some();
    let tables = lines.chunk_by_mut(|above, below| is_row(above) && is_row(below)).filter(|rows| rows.len() > 1);
    for (number, rows) in tables.enumerate() {
        report.add(rows.first().map_or(1, |row| row.number), Notice::Table, "");
        for row in rows {
            let Some(cells) = cells(&row.text) else { continue };
            let is_rule =
                cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | ':' | '=')));
            if is_rule {
                report.add(row.number, Notice::Furniture, std::mem::take(&mut row.text));
                continue;
            }
            let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
            row.text = cells.join(BETWEEN_CELLS);
            row.stated = Some(Box::new(Stated { whole: Some(number + 1), ..Stated::default() }));
        }
    }
}

/// How many blanks part two cells, how many rows are a table, and how wide a line of running text in a column is.
const GAP: &str = "   ";
const ROWS: usize = 3;
const WIDE: usize = 20;

/// Sets strokes around the cells that blanks set one below the other, below the number of a paragraph: above it stands
/// the head of the first page.
pub(super) fn with_strokes<'a>(lines: Vec<(usize, &'a str)>) -> Vec<(usize, Cow<'a, str>)> {
    let mut is_below_number = false;
    let mut set = Vec::with_capacity(lines.len());
    for rows in lines.chunk_by(|above, row| have_columns(above.1, row.1)) {
        let is_table = is_below_number && rows.len() >= ROWS && !rows.windows(2).any(is_running);
        is_below_number |= rows.iter().any(|(_, row)| numbered(row).is_some());
        let row = |row: &'a str| {
            if !is_table {
                return Cow::Borrowed(row);
            }
            let cells: Vec<&str> = set_apart(row).map(|(_, cell)| cell).collect();
            format!("| {} |", cells.join(" | ")).into()
        };
        set.extend(rows.iter().map(|(at, text)| (*at, row(text))));
    }
    set
}

/// The cells of a row that blanks part, with their columns.
fn set_apart(row: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut column = 0;
    row.split(GAP).filter_map(move |part| {
        let start = column + part.width() - part.trim_start().width();
        column += part.width() + GAP.len();
        Some((start, part.trim())).filter(|(_, cell)| !cell.is_empty())
    })
}

/// Whether two rows have cells in the same columns; the number of a paragraph is no cell.
fn have_columns(above: &str, row: &str) -> bool {
    let is_row = |row: &str| row.trim().contains(GAP) && marker::read(row.trim()) == Marker::None;
    let same = |(above, row): ((usize, &str), (usize, &str))| above.0.abs_diff(row.0) <= 1;
    is_row(above)
        && is_row(row)
        && set_apart(above).count() == set_apart(row).count()
        && set_apart(above).zip(set_apart(row)).all(same)
}

/// Whether a sentence goes on from one row to the next in a column: it is one of running text.
fn is_running(rows: &[(usize, &str)]) -> bool {
    let [(_, above), (_, row)] = rows else { return false };
    let goes_on = |((_, above), (_, cell)): ((usize, &str), (usize, &str))| {
        above.width() >= WIDE && !joining::is_finished(above) && joining::goes_on(cell)
    };
    set_apart(above).zip(set_apart(row)).any(goes_on)
}

/// The cells of a row that begins and ends with a stroke: `| May | Quay |`.
fn cells(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{Options, import};
    use super::*;

    fn texts(rows: &str) -> Vec<String> {
        let text = format!("Annex\n\nPlan of the port\n\n1. It is open:\n\n{rows}\n\n2. It rests.\n");
        let found = import(&text, &Options::default());
        found.programme.parts[0].paragraphs.iter().map(|it| it.text.clone()).collect()
    }

    #[test]
    fn cells_below_one_another_are_a_table() {
        let rows = "  Month      Quay\n  May        1373\n  June, late 12\n".replace("late 12", "late   12");
        assert_eq!(
            texts(&rows.replace("May        ", "May          ").replace("Month      ", "Month        ")).len(),
            3
        );
        let chinese = "月份        码头\n五月        一号\n六月        二号";
        assert_eq!(texts(chinese)[1], "月份 | 码头\n五月 | 一号\n六月 | 二号");
        // Two rows, running text in two columns, and items with their letters are none.
        for text in [
            "Month      Quay\nMay        1373",
            "the lamps of the harbour     and the boats that lie\nare lit by its pilots at     there are brought home\nnight, and by no other       as soon as it is day",
            "(a)   Lamps\n(b)   Boats\n(c)   Piers",
        ] {
            assert!(texts(text).iter().all(|text| !text.contains(BETWEEN_CELLS)), "{text}");
        }
        let head = "United Nations      S/2031/7\nSecurity Council    General\nNew York            3 May\n\nAnnex\n\n1. It is.";
        let report = import(head, &Options::default()).report;
        assert!(report.entries.iter().all(|entry| entry.notice != Notice::Table));
    }

    #[test]
    fn a_table_of_strokes_is_one_block_and_no_heading() {
        let text = "Annex\n\nPlan of the port\n\n1. It is open.\n\n| Month | Place |\n|---|:-:|\n| May | Quay 1373 |\n\n2. It rests.\n";
        let found = import(text, &Options::default());
        let texts: Vec<_> = found.programme.parts[0].paragraphs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["It is open.", "Month | Place\nMay | Quay 1373", "It rests."]);
        assert!(found.report.entries.iter().any(|it| it.notice == Notice::Furniture && it.text == "|---|:-:|"));
        assert!(
            import(&text.replace("|---|:-:|\n| May | Quay 1373 |\n", ""), &Options::default())
                .report
                .entries
                .iter()
                .all(|it| it.notice != Notice::Table)
        );
    }
}
