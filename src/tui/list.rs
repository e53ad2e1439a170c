//! A selection in a list of any length, and the part of the list that is on the screen.

use ratatui::layout::{Position, Rect};

/// How many rows stay in sight before and behind the selection, where the list goes on.
const MARGIN: usize = 2;

/// Which row is selected and which is the first on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    pub at: usize,
    /// The first row on the screen.
    pub top: usize,
}

impl Cursor {
    /// Keeps the selection within `len` rows and `page` of them around it on the screen.
    pub fn settle(&mut self, len: usize, page: usize) {
        let page = page.max(1);
        self.at = self.at.min(len.saturating_sub(1));
        let margin = MARGIN.min((page - 1) / 2);
        let lowest = self.at.saturating_sub(margin);
        let highest = (self.at + margin + 1).saturating_sub(page);
        self.top = self.top.clamp(highest, lowest.max(highest)).min(len.saturating_sub(page));
    }

    /// Moves what is on the screen by `rows`, and the selection only as far as it must to stay in sight.
    pub fn scroll(&mut self, rows: isize, len: usize, page: usize) {
        let page = page.max(1);
        self.top = self.top.saturating_add_signed(rows).min(len.saturating_sub(page));
        let margin = MARGIN.min((page - 1) / 2);
        let first = if self.top == 0 { 0 } else { self.top + margin };
        let last = if self.top + page >= len { len } else { self.top + page - margin };
        self.at = self.at.clamp(first, last.saturating_sub(1).max(first));
    }

    /// The row of a list of `len` under a place of the screen.
    pub fn row_at(&self, list: Rect, position: Position, rows_each: u16, len: usize) -> Option<usize> {
        let line = list.contains(position).then(|| (position.y - list.y) / rows_each.max(1))?;
        Some(self.top + usize::from(line)).filter(|row| *row < len)
    }

    pub fn window(&self, len: usize, page: usize) -> std::ops::Range<usize> {
        self.top.min(len)..self.top.saturating_add(page).min(len)
    }
}

/// The one behind another in a list that is gone through round and round.
pub(crate) fn next_of<T: Copy + PartialEq>(all: &[T], one: T) -> T {
    let behind = all.iter().position(|other| *other == one).and_then(|at| all.get(at + 1));
    behind.or(all.first()).copied().unwrap_or(one)
}

/// The rows of a list from one on, forward or back and around to itself, each with whether the way led over an end.
pub(crate) fn around(at: usize, len: usize, forward: bool) -> impl Iterator<Item = (usize, bool)> {
    let row = move |step: usize| if forward { at + step } else { at + len - step };
    (1..=len).map(row).map(move |row| (row % len, (row < len) != forward))
}

/// Keeps the first line of a text of `len` lines so that `page` of them fill the screen.
pub(crate) fn settle_top(top: usize, len: usize, page: usize) -> usize {
    top.min(len.saturating_sub(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(at: usize, top: usize, len: usize, page: usize) -> (usize, usize) {
        let mut cursor = Cursor { at, top };
        cursor.settle(len, page);
        (cursor.at, cursor.top)
    }

    #[test]
    fn a_list_is_gone_round_from_a_row_to_itself() {
        let of = |at, len, forward| around(at, len, forward).collect::<Vec<_>>();
        assert_eq!(of(1, 3, true), [(2, false), (0, true), (1, true)]);
        assert_eq!(of(1, 3, false), [(0, false), (2, true), (1, true)]);
        assert_eq!(of(0, 0, true), []);
    }

    #[test]
    fn the_selection_stays_in_sight_with_a_margin() {
        assert_eq!(settled(0, 0, 100, 10), (0, 0));
        assert_eq!(settled(7, 0, 100, 10), (7, 0));
        assert_eq!(settled(8, 0, 100, 10), (8, 1));
        assert_eq!(settled(50, 60, 100, 10), (50, 48));
        assert_eq!(settled(99, 0, 100, 10), (99, 90));
        assert_eq!(settled(500, 0, 100, 10), (99, 90));
    }

    #[test]
    fn short_lists_and_tiny_screens_hold() {
        assert_eq!(settled(3, 9, 5, 10), (3, 0));
        assert_eq!(settled(3, 0, 5, 1), (3, 3));
        assert_eq!(settled(3, 0, 0, 0), (0, 0));
    }

    #[test]
    fn the_wheel_drags_the_selection_along() {
        let mut cursor = Cursor { at: 0, top: 0 };
        cursor.scroll(3, 100, 10);
        assert_eq!(cursor, Cursor { at: 5, top: 3 });
        cursor.scroll(-9, 100, 10);
        assert_eq!(cursor, Cursor { at: 5, top: 0 });
        cursor.scroll(1000, 100, 10);
        assert_eq!(cursor, Cursor { at: 92, top: 90 });
        cursor.scroll(1, 0, 10);
        assert_eq!(cursor, Cursor { at: 0, top: 0 });
    }
}
