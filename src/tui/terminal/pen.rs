//! The pen: writes characters at places, and keeps track of where the terminal's cursor is and how it writes.

use std::io::Write;

use ratatui::layout::Position;

use super::look::{Look, columns};
use crate::text::in_a_cell;

/// From how many blanks on a command to erase them is shorter than the blanks.
const ERASE: u16 = 6;

/// What is written of one frame.
#[derive(Debug)]
pub(super) struct Pen {
    bytes: Vec<u8>,
    look: Look,
    /// Where the cursor is; unknown after characters that terminals measure differently.
    at: Option<Position>,
    /// The row the cursor is in: lines do not wrap, so it is known even then.
    row: Option<u16>,
    /// The columns of the screen.
    width: u16,
}

impl Pen {
    /// A pen that writes plain text, with the cursor at a place.
    pub(super) fn new(at: Option<Position>, width: u16) -> Self {
        Self { bytes: Vec::new(), look: Look::PLAIN, at, row: at.map(|at| at.y), width }
    }

    pub(super) const fn is_unused(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Clears the screen.
    pub(super) fn clear(&mut self) {
        self.change(Look::PLAIN);
        self.bytes.extend_from_slice(b"\x1b[2J");
        self.at = None;
        self.row = None;
    }

    /// Goes on in plain text.
    pub(super) fn lift(&mut self) {
        self.change(Look::PLAIN);
    }

    /// Moves the cursor, unless it is there.
    pub(super) fn move_to(&mut self, to: Position) {
        let column = u32::from(to.x) + 1;
        // Writing to a vector cannot fail.
        let _ = match (self.at, self.row) {
            (Some(at), _) if at == to => Ok(()),
            (_, Some(row)) if row == to.y => write!(self.bytes, "\x1b[{column}G"),
            _ => write!(self.bytes, "\x1b[{};{column}H", u32::from(to.y) + 1),
        };
        self.at = Some(to);
        self.row = Some(to.y);
    }

    /// Writes one character that takes so many columns.
    pub(super) fn put(&mut self, at: Position, symbol: &str, look: Look, width: u16) {
        let symbol = in_a_cell(symbol);
        self.move_to(at);
        self.change(look);
        self.bytes.extend_from_slice(symbol.as_bytes());
        self.at = columns(&symbol).filter(|certain| *certain == width).and_then(|width| self.after(at, width));
    }

    /// Makes cells blank.
    pub(super) fn erase(&mut self, at: Position, count: u16) {
        self.be_blank_at(at);
        if count >= ERASE {
            let _ = write!(self.bytes, "\x1b[{count}X");
        } else {
            self.bytes.extend(std::iter::repeat_n(b' ', usize::from(count)));
            self.at = self.after(at, count);
        }
    }

    /// Makes the rest of a row blank.
    pub(super) fn erase_rest(&mut self, at: Position) {
        self.be_blank_at(at);
        self.bytes.extend_from_slice(b"\x1b[K");
    }

    fn be_blank_at(&mut self, at: Position) {
        self.move_to(at);
        if !self.look.is_unseen_on_blanks() {
            self.change(Look::PLAIN);
        }
    }

    /// Where the cursor is after so many columns; in the last one it stays where it is, or does not.
    fn after(&self, at: Position, columns: u16) -> Option<Position> {
        let x = at.x.checked_add(columns)?;
        (x < self.width).then_some(Position { x, ..at })
    }

    fn change(&mut self, look: Look) {
        look.change_from(self.look, &mut self.bytes);
        self.look = look;
    }
}
