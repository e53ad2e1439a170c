//! Tables as text: one entry a line, columns parted by tabs, the first line naming the columns.

/// Why a table could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {fault}")]
pub struct TableError {
    /// The line of the fault, counted from 1.
    pub line: usize,
    /// Which column of the table is at fault, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub fault: TableFault,
}

/// What is wrong with a line of a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// The first line does not name the columns.
    #[error("expected the first line to be `{0}`")]
    Header(String),
    /// A line has more or fewer columns than the first.
    #[error("expected {expected} columns, found {found}")]
    Columns {
        /// How many the first line names.
        expected: usize,
        /// How many the line has.
        found: usize,
    },
    /// A number was expected.
    #[error("expected a number for `{column}`")]
    Number {
        /// The name of the column.
        column: &'static str,
    },
    /// An entry was expected.
    #[error("`{column}` is empty")]
    Empty {
        /// The name of the column.
        column: &'static str,
    },
}

/// The lines of a table of `N` columns, in order; blank ones are passed over.
pub(super) struct Table<'a, const N: usize> {
    columns: [&'static str; N],
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
}

impl<'a, const N: usize> Table<'a, N> {
    /// Begins a table, which must name just these columns.
    pub(super) fn new(text: &'a str, columns: [&'static str; N]) -> Result<Self, TableError> {
        let mut lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate();
        let header = lines.next().map_or("", |(_, line)| line);
        if header.split('\t').eq(columns) {
            return Ok(Self { columns, lines });
        }
        Err(TableError { line: 1, column: 1, fault: TableFault::Header(columns.join("\t")) })
    }
}

impl<'a, const N: usize> Iterator for Table<'a, N> {
    type Item = Result<Row<'a, N>, TableError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (place, line) = self.lines.find(|(_, line)| !line.trim().is_empty())?;
        let mut cells = [""; N];
        for (cell, written) in cells.iter_mut().zip(line.split('\t')) {
            *cell = written;
        }
        let found = line.split('\t').count();
        let fault =
            || TableError { line: place + 1, column: found.min(N), fault: TableFault::Columns { expected: N, found } };
        Some(if found == N { Ok(Row { line: place + 1, columns: self.columns, cells }) } else { Err(fault()) })
    }
}

/// One line of a table.
pub(super) struct Row<'a, const N: usize> {
    line: usize,
    columns: [&'static str; N],
    cells: [&'a str; N],
}

impl<const N: usize> Row<'_, N> {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn error(&self, column: usize, fault: impl FnOnce(&'static str) -> TableFault) -> TableError {
        let name = self.columns.get(column).copied().unwrap_or_default();
        TableError { line: self.line, column: column + 1, fault: fault(name) }
    }

    /// The text of a column, which may be empty.
    pub(super) fn text(&self, column: usize) -> String {
        self.cell(column).to_owned()
    }

    /// The text of a column that must not be empty.
    pub(super) fn required(&self, column: usize) -> Result<String, TableError> {
        match self.cell(column) {
            "" => Err(self.error(column, |column| TableFault::Empty { column })),
            text => Ok(text.to_owned()),
        }
    }

    pub(super) fn number(&self, column: usize) -> Result<u32, TableError> {
        self.cell(column).parse().map_err(|_| self.error(column, |column| TableFault::Number { column }))
    }

    /// The number of a column that may be empty.
    pub(super) fn optional_number(&self, column: usize) -> Result<Option<u32>, TableError> {
        if self.cell(column).is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Result<Vec<(u32, String)>, TableError> {
        Table::new(text, ["number", "name"])?
            .map(|row| {
                let row = row?;
                Ok((row.number(0)?, row.required(1)?))
            })
            .collect()
    }

    #[test]
    fn blank_lines_line_ends_and_a_byte_order_mark_do_not_matter() {
        assert_eq!(numbers("\u{feff}number\tname\r\n\r\n7\tseven\r\n"), Ok(vec![(7, "seven".to_owned())]));
    }

    #[test]
    fn faults_name_their_line_and_column() {
        let said = |text| numbers(text).map_err(|error| error.to_string());
        assert_eq!(
            said("name\tnumber\n"),
            Err("line 1, column 1: expected the first line to be `number\tname`".into())
        );
        assert_eq!(said("number\tname\n\n7\n"), Err("line 3, column 1: expected 2 columns, found 1".into()));
        assert_eq!(said("number\tname\n-7\tx\n"), Err("line 2, column 1: expected a number for `number`".into()));
        assert_eq!(said("number\tname\n7\t\n"), Err("line 2, column 2: `name` is empty".into()));
    }
}
