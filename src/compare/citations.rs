//! Which documents the two sides cite: only the one, only the other, both.

use std::collections::HashSet;

use super::Citations;
use crate::citation::{Symbol, scan};

/// The citations of two texts, each document once.
pub(super) fn of(left: &str, right: &str) -> Citations {
    let (left, right) = (distinct(left), distinct(right));
    let on_left: HashSet<&Symbol> = left.iter().collect();
    let on_right: HashSet<&Symbol> = right.iter().collect();
    Citations {
        only_left: left.iter().filter(|symbol| !on_right.contains(symbol)).cloned().collect(),
        only_right: right.iter().filter(|symbol| !on_left.contains(symbol)).cloned().collect(),
        both: left.iter().filter(|symbol| on_right.contains(symbol)).cloned().collect(),
    }
}

fn distinct(text: &str) -> Vec<Symbol> {
    let mut seen = HashSet::new();
    scan(text).into_iter().map(|citation| citation.symbol).filter(|symbol| seen.insert(symbol.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_document_counts_once_and_in_order() {
        let found = of("第1373(2001)、1624(2005)和1373(2001)号决议", "S/2020/731，第1373(2001)号决议");
        let names = |symbols: &[Symbol]| symbols.iter().map(Symbol::to_string).collect::<Vec<_>>();
        assert_eq!(names(&found.only_left), ["S/RES/1624(2005)"]);
        assert_eq!(names(&found.only_right), ["S/2020/731"]);
        assert_eq!(names(&found.both), ["S/RES/1373(2001)"]);
    }
}
