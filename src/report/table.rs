//! Tables for spreadsheets: CSV (RFC 4180) and `.xlsx`.
//!
//! A text stays a text wherever the table is opened: in CSV it stands in quotes and a number does not, which
//! spreadsheets can be told to heed; in `.xlsx` each cell says what it is, so that `=1+2`, `007` and `9, 134` stay as
//! they are without being told. A guard before a text would be part of it for every other program.

use std::fmt::Write as _;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

/// The most characters of a cell of `.xlsx`, in units of UTF-16.
const MOST_IN_CELL: usize = 32_767;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// A text, whatever it looks like.
    Text(String),
    Number(f64),
    Empty,
}

impl Cell {
    /// A number with so many digits behind the point.
    pub(crate) fn rounded(number: f64, digits: i32) -> Self {
        let scale = 10_f64.powi(digits);
        Self::Number((number * scale).round() / scale)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }
}

/// A table with the names of its columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// Why a table cannot be written as `.xlsx`.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TableError {
    /// A cell holds more than such a file can: its row, counted from 1 below the heads, its column, its length.
    #[error("row {row}, {column}: {length} characters, and a cell of .xlsx holds {MOST_IN_CELL}")]
    LongCell {
        row: usize,
        column: String,
        /// The length in units of UTF-16.
        length: usize,
    },
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
}

impl Table {
    pub(crate) fn new<'a>(heads: impl IntoIterator<Item = &'a str>) -> Self {
        Self { heads: heads.into_iter().map(str::to_owned).collect(), rows: Vec::new() }
    }

    /// Adds a row, whose cells stand in the order of the columns.
    pub(crate) fn push(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table as CSV; `has_mark` puts a byte order mark before it, for spreadsheets that know UTF-8 by that alone.
    pub(crate) fn csv(&self, has_mark: bool) -> String {
        let mut csv = String::from(if has_mark { "\u{feff}" } else { "" });
        csv += &self.heads.join(",");
        csv += "\r\n";
        for row in &self.rows {
            for (place, cell) in row.iter().enumerate() {
                if place > 0 {
                    csv.push(',');
                }
                let _ = match cell {
                    Cell::Text(text) if text.is_empty() => Ok(()),
                    Cell::Text(text) => write!(csv, "\"{}\"", text.replace('"', "\"\"")),
                    Cell::Number(number) => write!(csv, "{number}"),
                    Cell::Empty => Ok(()),
                };
            }
            csv += "\r\n";
        }
        csv
    }

    /// The table as `.xlsx`, to be printed across one page.
    /// Fails when a text is longer than a cell may be, or there are more rows than a sheet may have.
    pub(crate) fn xlsx(&self) -> Result<Vec<u8>, TableError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let whole = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let head = Format::new().set_bold().set_text_wrap();
        for (column, name) in (0..).zip(&self.heads) {
            sheet.write_string_with_format(0, column, name, &head)?;
            sheet.set_column_width(column, self.width(usize::from(column)))?;
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text(text) if text.is_empty() => {}
                    Cell::Text(text) => {
                        let length = text.encode_utf16().count();
                        if length > MOST_IN_CELL {
                            let column = self.heads.get(usize::from(column)).cloned().unwrap_or_default();
                            return Err(TableError::LongCell { row: row as usize, column, length });
                        }
                        sheet.write_string_with_format(row, column, text, &whole)?;
                    }
                    Cell::Number(number) => {
                        sheet.write_number_with_format(row, column, *number, &whole)?;
                    }
                    Cell::Empty => {}
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(book.save_to_buffer()?)
    }

    /// The width of a column by its longest cell, in characters of the spreadsheet.
    fn width(&self, column: usize) -> u32 {
        let longest = |cell: &Cell| match cell {
            Cell::Text(text) => text.lines().map(|line| line.chars().take(60).count()).max().unwrap_or(0),
            Cell::Number(_) | Cell::Empty => 0,
        };
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(longest);
        let head = self.heads.get(column).map_or(0, |head| head.chars().count());
        u32::try_from(cells.max().unwrap_or(0).max(head)).unwrap_or(60).clamp(8, 60) + 2
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    fn table() -> Table {
        let mut table = Table::new(["number", "text"]);
        for text in ["=1+2", "007", "9, 134", "a\"b", "c\nd", "-1", "1.10", "@x"] {
            table.push([Cell::from(Some(7)), Cell::from(text)]);
        }
        table.push([Cell::from(None), Cell::from("")]);
        table
    }

    #[test]
    fn texts_stand_in_quotes_and_numbers_do_not() {
        let csv = table().csv(false);
        let expected = "number,text\r\n7,\"=1+2\"\r\n7,\"007\"\r\n7,\"9, 134\"\r\n7,\"a\"\"b\"\r\n7,\"c\nd\"\r\n";
        assert!(csv.starts_with(expected) && csv.ends_with("\r\n,\r\n"), "{csv}");
        assert_eq!(table().csv(true), format!("\u{feff}{csv}"));
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut text = String::new();
        archive.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
        text
    }

    #[test]
    fn every_text_of_a_sheet_is_one_and_there_is_no_formula() {
        let bytes = table().xlsx().expect("a sheet");
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        let tree = roxmltree::Document::parse(&sheet).expect("XML");
        let cells: Vec<_> = tree.descendants().filter(|node| node.has_tag_name("c")).collect();
        assert!(!cells.is_empty() && cells.iter().all(|cell| cell.attribute("r").is_some()));
        assert!(!tree.descendants().any(|node| node.has_tag_name("f")));
        let of_column = |letter: &str| {
            let cells = cells.iter().filter(|cell| cell.attribute("r").is_some_and(|at| at.starts_with(letter)));
            cells.map(|cell| cell.attribute("t")).collect::<Vec<_>>()
        };
        assert!(of_column("B").iter().all(|kind| *kind == Some("s")));
        assert_eq!(of_column("A").iter().filter(|kind| kind.is_none()).count(), 8, "numbers are numbers");
        let texts = part(&bytes, "xl/sharedStrings.xml");
        let tree = roxmltree::Document::parse(&texts).expect("XML");
        let texts: Vec<&str> =
            tree.descendants().filter(|node| node.has_tag_name("t")).filter_map(|t| t.text()).collect();
        for text in ["=1+2", "007", "9, 134", "a\"b", "c\nd", "1.10"] {
            assert!(texts.contains(&text), "{text}: {texts:?}");
        }
    }

    #[test]
    fn a_text_that_a_cell_cannot_hold_is_told_and_not_cut() {
        let mut table = Table::new(["number", "text"]);
        table.push([Cell::from(Some(1)), Cell::from("长".repeat(MOST_IN_CELL))]);
        assert!(table.xlsx().is_ok());
        table.push([Cell::from(Some(2)), Cell::from("长".repeat(MOST_IN_CELL + 1))]);
        let error = table.xlsx().expect_err("too long");
        assert_eq!(error.to_string(), "row 2, text: 32768 characters, and a cell of .xlsx holds 32767");
    }
}
