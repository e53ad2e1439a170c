//! Which tokens of two sides answer each other: an alignment that pays for every change it opens.
//!
//! Ordinary differences of words or characters are fewest edits, and so leave chance matches between two rewordings.
//! Here each match earns by what it is worth and each opened change costs: a chance match that earns less than the change
//! it would split does not come about.

use super::anchors::{self, Change};
use super::token::{Token, TokenClass, TokenSide};
use crate::model::Sides;

/// What opening a change costs in the first alignment, in tenths.
pub(super) const FIRST: i32 = 50;

/// The same within a change without framing: a clause may yet show as equal where the first alignment joined it.
pub(super) const AGAIN: i32 = 45;

/// The same within a change, once its framing is set aside: what is left should show where it agrees.
pub(super) const WITHIN: i32 = 25;

/// For a change that begins after, or ends at, the mark of a clause: a reader sees such a change first.
const AFTER_CLAUSE: i32 = 3;
const AT_CLAUSE: i32 = 2;

/// The largest table of one alignment, in cells. Longer stretches are first cut where rare words agree.
const MOST_CELLS: usize = 4_000_000;

/// What a match is worth, in tenths.
pub(super) fn gain(token: &Token) -> i32 {
    match token.class {
        TokenClass::Citation => 50,
        TokenClass::Number => 30,
        TokenClass::Clause => 12,
        TokenClass::Mark => 8,
        TokenClass::Function => 8 * i32::from(token.weight),
        TokenClass::Content => 16 * i32::from(token.weight),
    }
}

/// How many tokens of a common beginning or end are aligned all the same: a change may be better off sliding into them.
const MARGIN: usize = 12;

/// A stretch without what both sides begin and end with alike: most of a pair is equal and need not be searched.
fn core(left: &TokenSide, right: &TokenSide, within: Change) -> Change {
    let (a, b) = (left.run(within.left.clone()), right.run(within.right.clone()));
    let alike = |(one, other): &(&Token, &Token)| one.word == other.word;
    let head = a.iter().zip(b).take_while(alike).count();
    let shorter = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(shorter).take_while(alike).count();
    let (head, tail) = (head.saturating_sub(MARGIN), tail.saturating_sub(MARGIN));
    Change {
        left: within.left.start + head..within.left.end - tail,
        right: within.right.start + head..within.right.end - tail,
    }
}

/// The changes between stretches of two sides, in order; no two touch on both sides.
pub(super) fn align(left: &TokenSide, right: &TokenSide, within: Change, open: i32) -> Vec<Change> {
    let mut changes = Vec::new();
    let within = core(left, right, within);
    for piece in anchors::cut(left, right, within, MOST_CELLS) {
        let (a, b) = (left.run(piece.left.clone()), right.run(piece.right.clone()));
        let found = if a.len().saturating_mul(b.len()) > MOST_CELLS {
            vec![Change { left: 0..a.len(), right: 0..b.len() }]
        } else {
            AlignTable::fill(a, b, open).changes()
        };
        let from = Sides { left: piece.left.start, right: piece.right.start };
        changes.extend(found.iter().map(|change| change.shifted(from, usize::wrapping_add)));
    }
    changes
}

/// The step by which a cell of the table is best reached.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum AlignStep {
    /// From the cell before, in the same state.
    #[default]
    Same,
    /// From the cell before, in the other state.
    Switched,
}

/// How each state of a cell is best reached: matching, or within a change through the left or the right token.
#[derive(Clone, Copy, Default)]
struct AlignCell {
    matched: AlignStep,
    changed: AlignStep,
    /// Whether the last token of the change is the left one's.
    through_left: bool,
}

/// The best totals of the two states of a cell.
#[derive(Clone, Copy)]
struct Totals {
    matched: i32,
    changed: i32,
}

/// A total so low that nothing is ever built on it.
const NEVER: i32 = i32::MIN / 2;
const NOWHERE: Totals = Totals { matched: NEVER, changed: NEVER };

/// All ways to align two runs, each cell knowing its best way in.
struct AlignTable<'a> {
    left: &'a [Token],
    right: &'a [Token],
    /// What a change costs that is opened behind so many tokens of the left side.
    opening: Vec<i32>,
    cells: Vec<AlignCell>,
    ends_changed: bool,
}

impl<'a> AlignTable<'a> {
    fn fill(left: &'a [Token], right: &'a [Token], open: i32) -> Self {
        let width = right.len() + 1;
        let cells = Vec::with_capacity(width.saturating_mul(left.len() + 1));
        let is_clause = |token: &Token| token.class == TokenClass::Clause;
        let begins = left.iter().map(|token| if is_clause(token) { AFTER_CLAUSE } else { 0 });
        let opening = std::iter::once(AFTER_CLAUSE).chain(begins).map(|bonus| bonus - open).collect();
        let mut table = Self { left, right, opening, cells, ends_changed: false };
        let mut above = vec![NOWHERE; width];
        let mut last = NOWHERE;
        for row in 0..=left.len() {
            let (mut diagonal, mut back) = (NOWHERE, NOWHERE);
            for (column, up) in above.iter_mut().enumerate() {
                let (totals, cell) = if (row, column) == (0, 0) {
                    (Totals { matched: 0, changed: NEVER }, AlignCell::default())
                } else {
                    table.reach((row, column), *up, back, diagonal)
                };
                table.cells.push(cell);
                diagonal = std::mem::replace(up, totals);
                back = totals;
            }
            last = back;
        }
        table.ends_changed = last.changed > last.matched;
        table
    }

    /// The best totals of a cell from those above it, before it, and on the diagonal.
    fn reach(&self, (row, column): (usize, usize), up: Totals, back: Totals, diagonal: Totals) -> (Totals, AlignCell) {
        let (mut totals, mut cell) = (NOWHERE, AlignCell::default());
        let (left, right) = (before(self.left, row), before(self.right, column));
        if let (Some(a), Some(b)) = (left, right)
            && a.word == b.word
        {
            let closed = diagonal.changed + self.closing(a, row, column);
            let switched = closed > diagonal.matched;
            totals.matched = gain(a) + if switched { closed } else { diagonal.matched };
            cell.matched = if switched { AlignStep::Switched } else { AlignStep::Same };
        }
        let ways = [(left.is_some(), up, row.saturating_sub(1), true), (right.is_some(), back, row, false)];
        for (_, from, matched, through_left) in ways.into_iter().filter(|(open, ..)| *open) {
            let opened = from.matched + self.opening.get(matched).copied().unwrap_or(NEVER);
            let best = opened.max(from.changed);
            if best > totals.changed {
                totals.changed = best;
                cell.changed = if opened > from.changed { AlignStep::Switched } else { AlignStep::Same };
                cell.through_left = through_left;
            }
        }
        (totals, cell)
    }

    /// What it earns to close a change before `next`, the tokens matched at a cell.
    fn closing(&self, next: &Token, row: usize, column: usize) -> i32 {
        let ends = [before(self.left, row.saturating_sub(1)), before(self.right, column.saturating_sub(1))];
        let at_clause = ends.into_iter().flatten().chain([next]).any(|token| token.class == TokenClass::Clause);
        if at_clause { AT_CLAUSE } else { 0 }
    }

    fn changes(&self) -> Vec<Change> {
        let (mut row, mut column) = (self.left.len(), self.right.len());
        let mut in_change = self.ends_changed;
        let mut changes: Vec<Change> = Vec::new();
        let mut end = (row, column);
        while row > 0 || column > 0 {
            let cell = self.cells.get(row * (self.right.len() + 1) + column).copied().unwrap_or_default();
            let switched = if in_change {
                if cell.through_left {
                    row -= 1
                } else {
                    column -= 1
                }
                cell.changed == AlignStep::Switched
            } else {
                (row, column) = (row.saturating_sub(1), column.saturating_sub(1));
                cell.matched == AlignStep::Switched
            };
            match (switched, in_change) {
                (true, true) => changes.push(Change { left: row..end.0, right: column..end.1 }),
                (true, false) => end = (row, column),
                (false, _) => continue,
            }
            in_change = !in_change;
        }
        changes.reverse();
        changes
    }
}

/// The token before a place; `None` at the start.
fn before(tokens: &[Token], place: usize) -> Option<&Token> {
    tokens.get(place.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::super::token::Vocabulary;
    use super::*;
    use proptest::prelude::*;

    fn sides(left: &str, right: &str) -> [TokenSide; 2] {
        let mut vocabulary = Vocabulary::default();
        [left, right].map(|text| TokenSide::read(text, &mut vocabulary))
    }

    fn changes(left: &str, right: &str) -> Vec<(String, String)> {
        let [a, b] = sides(left, right);
        let whole = Change { left: 0..a.tokens.len(), right: 0..b.tokens.len() };
        align(&a, &b, whole, FIRST).into_iter().map(|change| (a.text(change.left), b.text(change.right))).collect()
    }

    fn change(left: &str, right: &str) -> (String, String) {
        (left.to_owned(), right.to_owned())
    }

    #[test]
    fn equal_texts_have_no_change() {
        assert_eq!(changes("委员会将审议，", "委员会将审议,"), []);
        assert_eq!(changes("", ""), []);
    }

    #[test]
    fn a_chance_match_does_not_split_a_change() {
        let rest = "，以便加强会员国应对恐怖主义威胁的能力";
        assert_eq!(
            changes(&format!("审议资料的情况{rest}"), &format!("开展访问的方案{rest}")),
            [change("审议资料的情况", "开展访问的方案")]
        );
    }

    #[test]
    fn a_change_takes_the_clause_that_was_put_in() {
        let (before, after) = ("会员国应加强边境管制，", "促进信息共享，并开展国际合作。");
        assert_eq!(
            changes(&format!("{before}制止招募，{after}"), &format!("{before}{after}")),
            [change("制止招募，", "")]
        );
    }

    #[test]
    fn a_citation_is_worth_splitting_a_change_for() {
        assert_eq!(
            changes("审议第1373(2001)号资料", "开展第1373(2001)号访问"),
            [change("审议", "开展"), change("资料", "访问")]
        );
    }

    proptest! {
        #[test]
        fn what_is_no_change_is_equal(left in "[委员会执行局将的，。]{0,40}", right in "[委员会执行局将的，。]{0,40}") {
            let [a, b] = sides(&left, &right);
            let whole = Change { left: 0..a.tokens.len(), right: 0..b.tokens.len() };
            let changes = align(&a, &b, whole, FIRST);
            for (gap, other) in super::super::coalesce::between(&changes, a.tokens.len(), b.tokens.len()) {
                prop_assert_eq!(a.text(gap), b.text(other));
            }
        }
    }
}
