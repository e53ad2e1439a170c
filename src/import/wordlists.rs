//! The words of `data/import.tsv`, by their class.

use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../data/import.tsv");

static WORDS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (class, rest) = line.split_once('\t')?;
        Some((class, rest.rsplit('\t').next()?.split('|').collect()))
    });
    rows.collect()
});

/// The words of a class, in whatever languages it has.
pub(super) fn words_of(class: &str) -> &'static [&'static str] {
    let words = WORDS.get(class);
    debug_assert!(words.is_some(), "{class} has no row");
    words.map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_class_once_its_purpose_and_its_words() {
        let rows: Vec<Vec<&str>> =
            TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        for row in &rows {
            assert!(
                matches!(row.as_slice(), [class, what, words] if !class.is_empty() && !what.is_empty() && !words.is_empty()),
                "{row:?}"
            );
            assert!(words_of(row[0]).iter().all(|word| !word.is_empty()), "{row:?}");
        }
        assert_eq!(WORDS.len(), rows.len());
        assert!((0..4).all(|at| words_of(["month-en", "month-fr", "month-es", "month-ru"][at]).len() == 12));
    }
}
