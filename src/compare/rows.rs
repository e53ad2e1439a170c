//! Two texts in facing columns, so that equal text stands on equal rows.
//!
//! Each row takes a stretch of either text. Of all ways to set the rows the one is sought that has few of them and little
//! equal text off its counterpart's row: a search over pairs of places, row by row, in which a row ends where it is full,
//! where a clause or a change ends on either side, or where the other side's row ends.

use std::collections::{BTreeMap, HashMap};

use super::Comparison;
use super::break_units::Atoms;
use super::char_map::CharMap;
use crate::model::{Side, Sides};
use crate::text::{Ambiguous, Span, slice, wrap};

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
const KEPT: usize = 4;

/// Lays the two texts in facing columns of `columns` terminal columns each.
///
/// The rows tile both texts. No row is wider than the column, none begins with a closing mark or ends with an opening
/// one, and no citation, number or symbol is split, save one that is wider than a whole row.
pub fn rows(comparison: &Comparison, left: &str, right: &str, columns: usize, mode: Ambiguous) -> Vec<Row> {
    if comparison.too_long {
        return long_rows(left, right, columns, mode);
    }
    if !comparison.clauses.is_empty() {
        return clause_rows(comparison, left, right, columns, mode);
    }
    let atoms = Sides { left, right }.map(|text| Atoms::new(text, columns, mode));
    let facing = CharMap::new(comparison, left, right);
    Search { atoms: &atoms, facing: &facing, levels: BTreeMap::new() }.run()
}

/// Two languages in facing rows: where a clause and its answer begin, a row begins on both sides. `equal` of the comparison
/// says where that is.
fn clause_rows(comparison: &Comparison, left: &str, right: &str, columns: usize, mode: Ambiguous) -> Vec<Row> {
    let mut starts: Vec<(usize, usize)> =
        comparison.equal.iter().skip(1).map(|(left, right)| (left.start, right.start)).collect();
    starts.insert(0, (0, 0));
    starts.push((left.chars().count(), right.chars().count()));
    let lines = |text: &str, from: usize, to: usize| -> Vec<Span> {
        let block = wrap(slice(text, Span::new(from, to)), columns, mode).into_iter();
        block.map(|line| Span::new(from + line.start, from + line.end)).collect()
    };
    let mut rows = Vec::new();
    for two in starts.windows(2) {
        let [from, to] = two else { continue };
        let (lefts, rights) = (lines(left, from.0, to.0), lines(right, from.1, to.1));
        let line = |lines: &[Span], row: usize, end: usize| lines.get(row).copied().unwrap_or(Span::new(end, end));
        let count = lefts.len().max(rights.len());
        rows.extend((0..count).map(|row| Row { left: line(&lefts, row, to.0), right: line(&rights, row, to.1) }));
    }
    rows
}

/// Two long texts in facing rows, line by line: setting what is equal on one row would be a search.
fn long_rows(left: &str, right: &str, columns: usize, mode: Ambiguous) -> Vec<Row> {
    let (left, right) = (wrap(left, columns, mode), wrap(right, columns, mode));
    let line = |lines: &[Span], row: usize| {
        let end = lines.last().map_or(0, |line| line.end);
        lines.get(row).copied().unwrap_or(Span::new(end, end))
    };
    let rows = 0..left.len().max(right.len());
    rows.map(|row| Row { left: line(&left, row), right: line(&right, row) }).collect()
}

/// A place in both texts: boundaries of their atoms.
type RowPlace = Sides<usize>;

/// How a place is best reached.
#[derive(Clone, Copy)]
struct BestStep {
    cost: u64,
    from: RowPlace,
}

struct Search<'a> {
    atoms: &'a Sides<Atoms>,
    facing: &'a CharMap,
    /// By how much is set in both texts together, then by how much of it on the left.
    levels: BTreeMap<usize, Vec<(usize, BestStep)>>,
}

impl Search<'_> {
    fn run(mut self) -> Vec<Row> {
        let goal = self.atoms.each().map(Atoms::last);
        self.levels.insert(0, vec![(0, BestStep { cost: 0, from: RowPlace::default() })]);
        let mut done: HashMap<RowPlace, BestStep> = HashMap::new();
        while let Some((level, mut places)) = self.levels.pop_first() {
            places.sort_by_key(|(left, reached)| (reached.cost, *left));
            for (left, reached) in places.into_iter().take(KEPT) {
                let place = RowPlace { left, right: level - left };
                done.insert(place, reached);
                if place != goal {
                    self.step(place, reached.cost);
                }
            }
        }
        self.path(&done, goal)
    }

    /// Sets one more row from a place in every way worth trying.
    fn step(&mut self, place: RowPlace, cost: u64) {
        for next in self.nexts(place) {
            let apart = self.facing.apart(self.chars(place), self.chars(next));
            let cost = cost + ROW + APART * u64::try_from(apart).unwrap_or(u64::MAX);
            let Sides { left, right } = next;
            let reached = BestStep { cost, from: place };
            let slot = self.levels.entry(left + right).or_default();
            match slot.iter_mut().find(|(known, _)| *known == left) {
                Some((_, known)) if cost < known.cost => *known = reached,
                Some(_) => {}
                None => slot.push((left, reached)),
            }
        }
    }

    /// Where the row that begins at a place may end: on one side where it is full, or where a clause or a change ends; on
    /// the other likewise full, empty, or at what faces that end.
    fn nexts(&self, place: RowPlace) -> Vec<RowPlace> {
        let full = Sides::of(|side| self.atoms[side].reach(place[side]));
        let with =
            |side: Side, own: usize, other: usize| RowPlace { left: side.of(own, other), right: side.of(other, own) };
        let mut nexts = vec![full];
        for side in Side::BOTH {
            let other = side.other();
            nexts.push(with(side, full[side], place[other]));
            for end in self.ends(side, place[side], full[side]) {
                let facing = self.facing.across(side, self.atoms[side].char_at(end));
                let facing = self.atoms[other].boundary_at(facing).clamp(place[other], full[other]);
                nexts.extend([facing, full[other], place[other]].map(|opposite| with(side, end, opposite)));
            }
        }
        nexts.retain(|next| *next != place);
        nexts.sort_unstable();
        nexts.dedup();
        nexts
    }

    /// Where a row of one side may end: where it is full, where the last clauses in it end, where equal text begins or
    /// ends.
    fn ends(&self, side: Side, from: usize, full: usize) -> Vec<usize> {
        let atoms = &self.atoms[side];
        let mut ends = vec![full];
        ends.extend((from + 1..full).rev().filter(|boundary| atoms.ends_clause(*boundary)).take(2));
        let starts = self.facing.run_starts(side, atoms.char_at(from), atoms.char_at(full));
        ends.extend(starts.into_iter().map(|place| atoms.boundary_at(place)));
        ends
    }

    fn chars(&self, place: RowPlace) -> RowPlace {
        Sides::of(|side| self.atoms[side].char_at(place[side]))
    }

    fn path(&self, done: &HashMap<RowPlace, BestStep>, goal: RowPlace) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut place = goal;
        while let Some(reached) = done.get(&place).filter(|reached| reached.from != place) {
            let (from, to) = (self.chars(reached.from), self.chars(place));
            rows.push(Row { left: Span::new(from.left, to.left), right: Span::new(from.right, to.right) });
            place = reached.from;
        }
        rows.reverse();
        rows
    }
}
