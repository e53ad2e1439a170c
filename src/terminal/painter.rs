//! Frames to bytes: the fewest that turn the last frame into this one, with nothing in them that a text brought along.
//!
//! The stock backend moves the cursor before every wide character, writes named colours in their longest form, clears
//! blank by blank and leaves the second half of a wide character to the terminal. Over a slow line a Chinese frame
//! costs it more than twice the bytes, and terminals differ in what they make of the halves. Here each row is
//! compared as the characters a person sees, and a frame goes out in one piece, between marks that let the terminal
//! show it at once.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::Color;

use super::ansi::{FrameWriter, Sgr};
use super::modes::{FRAME_BEGIN, FRAME_END};

/// Knows what is on the screen, and how to change it.
#[derive(Debug)]
pub(super) struct Painter {
    /// Whether colours are written; emphasis always is.
    colour: bool,
    /// What is on the screen; nothing is known of it before the first frame, or after somebody else wrote to it.
    shown: Option<Buffer>,
    cursor: CursorState,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CursorState {
    visible: bool,
    at: Option<Position>,
}

/// Changed blanks in a row, which one command can clear.
struct Blanks {
    start: u16,
    end: u16,
}

impl Painter {
    /// A painter for a terminal whose cursor is hidden.
    pub(super) fn new(colour: bool) -> Self {
        Self { colour, shown: None, cursor: CursorState::default() }
    }

    pub(super) fn forget(&mut self) {
        *self = Self::new(self.colour);
    }

    /// The bytes that bring a frame to the screen, with the cursor shown where `cursor` says or hidden at `rest`; none
    /// when nothing changed.
    ///
    /// The frame is kept as what is on the screen; the caller gets the one before back, to draw the next on.
    pub(super) fn paint(&mut self, frame: &mut Buffer, cursor: Option<Position>, rest: Position) -> Vec<u8> {
        let mut pen = FrameWriter::new(self.cursor.at, frame.area.width);
        let columns = usize::from(frame.area.width).max(1);
        let rows = (0..).zip(frame.content.chunks(columns));
        match self.shown.as_mut().filter(|shown| shown.area == frame.area) {
            Some(shown) => {
                for ((y, new), old) in rows.zip(shown.content.chunks(columns)) {
                    if old != new {
                        row(&mut pen, y, Some(old), new, self.colour);
                    }
                }
                std::mem::swap(shown, frame);
            }
            None => {
                pen.clear();
                rows.for_each(|(y, new)| row(&mut pen, y, None, new, self.colour));
                self.shown = Some(std::mem::take(frame));
            }
        }
        self.finish(pen, cursor, rest)
    }

    /// The frame around the cells: its marks, and the cursor.
    fn finish(&mut self, mut pen: FrameWriter, cursor: Option<Position>, rest: Position) -> Vec<u8> {
        let goal = CursorState { visible: cursor.is_some(), at: Some(cursor.unwrap_or(rest)) };
        if pen.is_unused() && goal == self.cursor {
            return Vec::new();
        }
        // A cursor that jumps about while cells are written is seen on terminals that do not hold frames back.
        let hide: &[u8] = if self.cursor.visible && !(pen.is_unused() && goal.visible) { b"\x1b[?25l" } else { b"" };
        let is_visible = self.cursor.visible && hide.is_empty();
        pen.lift();
        pen.move_to(cursor.unwrap_or(rest));
        let show: &[u8] = if goal.visible && !is_visible { b"\x1b[?25h" } else { b"" };
        self.cursor = goal;
        [FRAME_BEGIN, hide, &pen.into_bytes(), show, FRAME_END].concat()
    }
}

/// One row: whatever character begins elsewhere than before, or looks other, is written. Nothing is `old` where the
/// screen was cleared.
fn row(pen: &mut FrameWriter, y: u16, old: Option<&[Cell]>, new: &[Cell], colour: bool) {
    let mut before = old.map(|old| characters(old).peekable());
    let mut blanks: Option<Blanks> = None;
    for (x, cell, width) in characters(new) {
        let is_changed = match &mut before {
            Some(before) => {
                while before.next_if(|(place, ..)| *place < x).is_some() {}
                !before.peek().is_some_and(|(place, was, _)| *place == x && *was == cell)
            }
            None => *cell != Cell::EMPTY,
        };
        match (is_blank(cell), &mut blanks) {
            (true, Some(run)) if is_changed => run.end = x + width,
            // Blank already: no reason to stop, nor to go on.
            (true, Some(_)) => {}
            (true, None) if is_changed => blanks = Some(Blanks { start: x, end: x + width }),
            (is_blank, _) => {
                if let Some(run) = blanks.take() {
                    let narrow = old.is_none_or(|old| is_narrow_from(old, run.start));
                    pen.erase(Position { x: run.start, y }, run.end - run.start, narrow);
                }
                if is_changed && !is_blank {
                    pen.put(Position { x, y }, cell.symbol(), Sgr::of(cell, colour), width);
                }
            }
        }
    }
    if let Some(run) = blanks {
        pen.erase_rest(Position { x: run.start, y });
    }
}

/// The characters of a row with their columns and widths; what a wide one covers is passed over.
fn characters(row: &[Cell]) -> impl Iterator<Item = (u16, &Cell, u16)> {
    let mut covered = 0;
    (0_u16..).zip(row).filter_map(move |(x, cell)| {
        if x < covered {
            return None;
        }
        let width = cell.cell_width().max(1);
        covered = x.saturating_add(width);
        Some((x, cell, width))
    })
}

/// Whether a row holds only characters of one column from a column on.
///
/// mlterm 3.9.0 erases as many columns as there are characters to the end of the row (`CSI n X`), so before wide ones
/// too few. Blanks and `CSI K` are right there.
fn is_narrow_from(row: &[Cell], start: u16) -> bool {
    row.iter().skip(usize::from(start)).all(|cell| cell.cell_width() < 2)
}

/// Whether a cell shows nothing at all.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(Sgr::SEEN_ON_BLANKS)
}

#[cfg(test)]
mod tests;
