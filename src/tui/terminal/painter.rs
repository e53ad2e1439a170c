//! Cells to bytes: ratatui's backend, with fewer bytes than the stock one and nothing in them that a text brought along.
//!
//! The stock backend moves the cursor before every wide character and writes named colours in their longest form; over
//! a slow line a Chinese frame costs it more than twice the bytes. One frame is collected here and goes out in one
//! piece, between marks that let the terminal show it at once.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::look::{self, Look};
use super::modes::{FRAME_BEGIN, FRAME_END};
use crate::text;

/// Where whole frames go.
pub(super) trait Output {
    /// Takes one frame.
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// The size of the screen now.
    fn size(&self) -> Size;
}

/// Draws cells on a terminal.
#[derive(Debug)]
pub(super) struct Painter<O> {
    output: O,
    bytes: Vec<u8>,
    /// Whether colours are written; emphasis always is.
    colour: bool,
    /// Where the hidden cursor waits: input methods, magnifiers and screen readers follow it.
    pub(super) rest: Position,
    shown: Option<Position>,
    cursor: Cursor,
    /// The columns of the screen, as of this frame.
    width: u16,
}

/// The cursor as the terminal has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cursor {
    visible: bool,
    /// Unknown after characters of uncertain width.
    at: Option<Position>,
}

impl<O: Output> Painter<O> {
    /// A painter for a terminal whose cursor is hidden.
    pub(super) const fn new(output: O, colour: bool) -> Self {
        let cursor = Cursor { visible: false, at: None };
        Self { output, bytes: Vec::new(), colour, rest: Position::ORIGIN, shown: None, cursor, width: 0 }
    }

    /// Adds bytes of one's own to the frame.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Forgets where the terminal's cursor is, after somebody else wrote to the terminal.
    pub(super) const fn forget(&mut self) {
        self.cursor = Cursor { visible: false, at: None };
    }

    fn move_to(&mut self, to: Position) {
        if self.cursor.at != Some(to) {
            // Writing to a vector cannot fail.
            let _ = write!(self.bytes, "\x1b[{};{}H", u32::from(to.y) + 1, u32::from(to.x) + 1);
            self.cursor.at = Some(to);
        }
    }

    fn put(&mut self, position: Position, cell: &Cell) {
        self.move_to(position);
        let symbol = text::in_a_cell(cell.symbol());
        self.bytes.extend_from_slice(symbol.as_bytes());
        self.cursor.at = look::columns(&symbol).and_then(|columns| {
            // In the last column a terminal's cursor stays where it is, or does not.
            let x = position.x.checked_add(columns)?;
            (x < self.width).then_some(Position { x, ..position })
        });
    }
}

impl<O: Output> Backend for Painter<O> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut before = Look::PLAIN;
        self.width = self.output.size().width;
        for (x, y, cell) in content {
            let look = Look::of(cell, self.colour);
            look.change_from(before, &mut self.bytes);
            before = look;
            self.put(Position { x, y }, cell);
        }
        Look::PLAIN.change_from(before, &mut self.bytes);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.shown = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.shown = Some(self.rest);
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.at.unwrap_or(self.rest))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.shown = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, part: ClearType) -> io::Result<()> {
        self.bytes.extend_from_slice(match part {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        });
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.output.size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.output.size(), pixels: Size::ZERO })
    }

    /// Sends the frame, with the cursor where it belongs; nothing at all when nothing changed.
    fn flush(&mut self) -> io::Result<()> {
        let visible = self.shown.is_some();
        if self.bytes.is_empty()
            && visible == self.cursor.visible
            && self.cursor.at == Some(self.shown.unwrap_or(self.rest))
        {
            return Ok(());
        }
        // A cursor that jumps about while cells are written is seen by terminals that do not hold frames back.
        let hide: &[u8] = if self.cursor.visible && !self.bytes.is_empty() { b"\x1b[?25l" } else { b"" };
        self.cursor.visible &= hide.is_empty();
        let cells = std::mem::take(&mut self.bytes);
        self.move_to(self.shown.unwrap_or(self.rest));
        if visible != self.cursor.visible {
            self.add(if visible { b"\x1b[?25h" } else { b"\x1b[?25l" });
        }
        self.cursor.visible = visible;
        let frame = [FRAME_BEGIN, hide, &cells, &self.bytes, FRAME_END].concat();
        self.bytes.clear();
        self.output.frame(&frame)
    }
}

#[cfg(test)]
mod tests;
