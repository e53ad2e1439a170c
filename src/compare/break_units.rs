//! A text as what may not be broken: the atoms that rows are filled with.

use crate::text::{Ambiguous, Span, breaks, slice, width, wrap};

/// One text, ready to fill rows of one width.
#[derive(Debug)]
pub(super) struct Atoms {
    atoms: Vec<Atom>,
    columns: usize,
}

#[derive(Clone, Copy, Debug)]
struct Atom {
    start: usize,
    /// The columns it takes with the blanks at its end, and without, as at the end of a row.
    full: usize,
    solid: usize,
    /// Whether the text itself ends the row here.
    ends_row: bool,
    ends_clause: bool,
}

impl Atoms {
    /// Cuts a text wherever a row may end. What is wider than a row is cut to fit.
    pub(super) fn new(text: &str, columns: usize, mode: Ambiguous) -> Self {
        let columns = columns.max(1);
        let mut atoms = Vec::new();
        let mut start = 0;
        let end = Span::new(0, usize::MAX);
        let ends = breaks(text).into_iter().map(|place| (place.at, place.mandatory));
        let mut rest = text;
        for (at, mandatory) in ends.chain(std::iter::once((end.end, false))) {
            let unit = slice(rest, Span::new(0, at - start));
            rest = rest.get(unit.len()..).unwrap_or("");
            let mut from = start;
            for piece in pieces(unit, columns, mode) {
                let solid = piece.trim_end();
                atoms.push(Atom {
                    start: from,
                    full: width(piece, mode),
                    solid: width(solid, mode),
                    ends_row: false,
                    ends_clause: solid.ends_with(['，', '。', '；', '：', ',', ';', '.', ':']),
                });
                from += piece.chars().count();
            }
            if let Some(last) = atoms.last_mut() {
                last.ends_row = mandatory;
            }
            start = from;
        }
        // The end of the text, so that every boundary has a place.
        atoms.push(Atom { start, full: 0, solid: 0, ends_row: true, ends_clause: false });
        Self { atoms, columns }
    }

    /// The boundary at the end of the text; boundaries count from 0, before the first atom.
    pub(super) fn last(&self) -> usize {
        self.atoms.len().saturating_sub(1)
    }

    pub(super) fn char_at(&self, boundary: usize) -> usize {
        self.atoms.get(boundary).map_or(0, |atom| atom.start)
    }

    /// The boundary at a character, or the last one before it.
    pub(super) fn boundary_at(&self, place: usize) -> usize {
        self.atoms.partition_point(|atom| atom.start <= place).saturating_sub(1)
    }

    /// The last boundary that a row beginning at `from` can reach.
    pub(super) fn reach(&self, from: usize) -> usize {
        let (mut used, mut at) = (0, from);
        while at < self.last() {
            let Some(atom) = self.atoms.get(at).filter(|atom| used + atom.solid <= self.columns) else {
                break;
            };
            used += atom.full;
            at += 1;
            if atom.ends_row {
                break;
            }
        }
        at
    }

    pub(super) fn ends_clause(&self, boundary: usize) -> bool {
        boundary.checked_sub(1).and_then(|before| self.atoms.get(before)).is_some_and(|atom| atom.ends_clause)
    }
}

/// A unit, or its pieces when it is wider than a row.
fn pieces(unit: &str, columns: usize, mode: Ambiguous) -> Vec<&str> {
    if width(unit.trim_end(), mode) <= columns {
        return if unit.is_empty() { Vec::new() } else { vec![unit] };
    }
    wrap(unit, columns, mode).into_iter().map(|span| slice(unit, span)).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_reach_as_far_as_the_columns() {
        let atoms = Atoms::new("甲乙，丙丁", 6, Ambiguous::Narrow);
        let end = atoms.reach(0);
        assert_eq!(atoms.char_at(end), 3, "the comma stays with what it follows");
        assert_eq!(atoms.reach(end), atoms.last());
        assert!(atoms.ends_clause(end) && !atoms.ends_clause(0));
    }

    #[test]
    fn what_is_wider_than_a_row_is_cut() {
        let atoms = Atoms::new("S/2020/731/Add.1", 5, Ambiguous::Narrow);
        assert_eq!(atoms.char_at(atoms.reach(0)), 5);
    }

    #[test]
    fn a_line_end_in_the_text_ends_the_row() {
        let atoms = Atoms::new("甲\n乙", 20, Ambiguous::Narrow);
        assert_eq!(atoms.char_at(atoms.reach(0)), 2);
    }

    #[test]
    fn places_within_an_atom_belong_to_its_beginning() {
        let atoms = Atoms::new("甲1373(2001)号", 30, Ambiguous::Narrow);
        assert_eq!(atoms.char_at(atoms.boundary_at(4)), 1);
        assert_eq!(atoms.boundary_at(99), atoms.last());
    }
}
