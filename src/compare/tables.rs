//! The tables of `data/` that comparing reads: one row a line, its cells parted by tabs.

/// The rows of a table, without its head and comments, each cut at its tabs.
pub(super) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    rows_where(table, |_| true)
}

/// Those rows of a table, as lines, that are wanted.
pub(super) fn rows_where(table: &str, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().skip(1).filter(move |line| !line.starts_with('#') && wanted(line));
    lines.map(|line| line.split('\t').collect())
}
