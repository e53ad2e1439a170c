//! Two texts in facing columns, so that equal text stands on equal rows.
//!
//! Each row takes a stretch of either text. Of all ways to set the rows the one is sought that has few of them and little
//! equal text off its counterpart's row: a search over pairs of places, row by row, in which a row ends where it is full,
//! where a clause or a change ends on either side, or where the other side's row ends.

use std::collections::BTreeMap;

use super::Comparison;
use super::atoms::Atoms;
use super::facing::Facing;
use crate::text::{Ambiguous, Span};

/// One row of the two facing columns: a stretch of each side, empty where a side has nothing to set there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of the left text.
    pub left: Span,
    /// Of the right text.
    pub right: Span,
}

/// What a row costs, in the unit of [`APART`].
const ROW: u64 = 100;

/// What a character of equal text costs that does not face its counterpart, beside a row of full width.
const APART: u64 = 12;

/// How many states are kept of those that have set equally much text.
const KEPT: usize = 12;

/// Lays the two texts in facing columns of `columns` terminal columns each.
///
/// The rows tile both texts. No row is wider than the column, none begins with a closing mark or ends with an opening
/// one, and no citation, number or symbol is split, save one that is wider than a whole row.
#[must_use]
pub fn rows(comparison: &Comparison, left: &str, right: &str, columns: usize, mode: Ambiguous) -> Vec<Row> {
    let atoms = [Atoms::new(left, columns, mode), Atoms::new(right, columns, mode)];
    let facing = Facing::new(comparison, left, right);
    Search { atoms: &atoms, facing: &facing, apart: APART, levels: BTreeMap::new() }.run()
}

/// A place in both texts: boundaries of their atoms.
type Place = [usize; 2];

/// How a place is best reached.
#[derive(Clone, Copy)]
struct Reached {
    cost: u64,
    from: Place,
}

struct Search<'a> {
    atoms: &'a [Atoms; 2],
    facing: &'a Facing,
    apart: u64,
    /// By how much is set in both texts together, then by how much of it on the left.
    levels: BTreeMap<usize, BTreeMap<usize, Reached>>,
}

impl Search<'_> {
    fn run(mut self) -> Vec<Row> {
        let [left, right] = self.atoms;
        let goal = [left.last(), right.last()];
        self.levels.insert(0, BTreeMap::from([(0, Reached { cost: 0, from: [0, 0] })]));
        let mut done: BTreeMap<Place, Reached> = BTreeMap::new();
        while let Some((level, places)) = self.levels.pop_first() {
            let mut places: Vec<(usize, Reached)> = places.into_iter().collect();
            places.sort_by_key(|(_, reached)| reached.cost);
            for (left, reached) in places.into_iter().take(KEPT) {
                let place = [left, level - left];
                done.insert(place, reached);
                if place != goal {
                    self.step(place, reached.cost);
                }
            }
        }
        self.path(&done, goal)
    }

    /// Sets one more row from a place in every way worth trying.
    fn step(&mut self, place: Place, cost: u64) {
        let [left_ends, right_ends] = self.ends(place);
        for &left in &left_ends {
            for &right in &right_ends {
                let next = [left, right];
                if next == place {
                    continue;
                }
                let apart = self.facing.apart(self.chars(place), self.chars(next));
                let cost = cost + ROW + self.apart * u64::try_from(apart).unwrap_or(u64::MAX);
                let slot = self.levels.entry(left + right).or_default().entry(left);
                slot.and_modify(|reached| {
                    if cost < reached.cost {
                        *reached = Reached { cost, from: place };
                    }
                })
                .or_insert(Reached { cost, from: place });
            }
        }
    }

    /// Where the row that begins at a place may end, on each side.
    fn ends(&self, place: Place) -> [Vec<usize>; 2] {
        let [left, right] = self.atoms;
        let [a, b] = place;
        let full = [left.reach(a), right.reach(b)];
        let mut ends = [vec![a], vec![b]];
        for (((ends, atoms), from), to) in ends.iter_mut().zip(self.atoms).zip(place).zip(full) {
            ends.push(to);
            ends.extend((from + 1..to).filter(|boundary| atoms.ends_clause(*boundary)).rev().take(2));
        }
        let [left_ends, right_ends] = &mut ends;
        for boundary in self.facing.run_starts(0, left.char_at(a), left.char_at(full[0])) {
            left_ends.push(left.boundary_at(boundary));
        }
        for boundary in self.facing.run_starts(1, right.char_at(b), right.char_at(full[1])) {
            right_ends.push(right.boundary_at(boundary));
        }
        let mirrored_left: Vec<usize> =
            right_ends.iter().map(|end| left.boundary_at(self.facing.to_left(right.char_at(*end)))).collect();
        let mirrored_right: Vec<usize> =
            left_ends.iter().map(|end| right.boundary_at(self.facing.to_right(left.char_at(*end)))).collect();
        left_ends.extend(mirrored_left);
        right_ends.extend(mirrored_right);
        for ((ends, from), to) in ends.iter_mut().zip(place).zip(full) {
            ends.retain(|end| (from..=to).contains(end));
            ends.sort_unstable();
            ends.dedup();
        }
        ends
    }

    fn chars(&self, place: Place) -> Place {
        let [left, right] = self.atoms;
        let [a, b] = place;
        [left.char_at(a), right.char_at(b)]
    }

    fn path(&self, done: &BTreeMap<Place, Reached>, goal: Place) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut place = goal;
        while let Some(reached) = done.get(&place).filter(|reached| reached.from != place) {
            let ([left, right], [left_end, right_end]) = (self.chars(reached.from), self.chars(place));
            rows.push(Row { left: Span::new(left, left_end), right: Span::new(right, right_end) });
            place = reached.from;
        }
        rows.reverse();
        rows
    }
}
