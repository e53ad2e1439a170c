//! Tables in plain text, as Markdown and some programs write them: rows between upright strokes.

use super::gather::BETWEEN_CELLS;
use super::line::Line;
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

/// The cells of a row that begins and ends with a stroke: `| May | Quay |`.
fn cells(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{Options, import};
    use super::*;

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
