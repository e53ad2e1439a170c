//! Frames in ANSI's sequences: how a cell looks (SGR) as the fewest bytes, where the cursor is, how wide a symbol is.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthChar;

use crate::text::in_a_cell;

/// From how many blanks on a command to erase them is shorter than the blanks.
const ERASE: u16 = 6;

/// What is written of one frame.
#[derive(Debug)]
pub(super) struct FrameWriter {
    bytes: Vec<u8>,
    sgr: Sgr,
    /// Where the cursor is; unknown after characters that terminals measure differently.
    at: Option<Position>,
    /// The row the cursor is in: lines do not wrap, so it is known even then.
    row: Option<u16>,
    /// The columns of the screen.
    width: u16,
}

impl FrameWriter {
    /// A pen that writes plain text, with the cursor at a place.
    pub(super) fn new(at: Option<Position>, width: u16) -> Self {
        Self { bytes: Vec::new(), sgr: Sgr::PLAIN, at, row: at.map(|at| at.y), width }
    }

    pub(super) const fn is_unused(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Clears the whole screen, in plain colours.
    pub(super) fn clear(&mut self) {
        self.change(Sgr::PLAIN);
        self.bytes.extend_from_slice(b"\x1b[2J");
        self.at = None;
        self.row = None;
    }

    /// Goes on in plain text: no colour, no emphasis, no link.
    pub(super) fn lift(&mut self) {
        self.change(Sgr::PLAIN);
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
    pub(super) fn put(&mut self, at: Position, symbol: &str, sgr: Sgr, width: u16) {
        let symbol = in_a_cell(symbol);
        self.move_to(at);
        self.change(sgr);
        self.bytes.extend_from_slice(symbol.as_bytes());
        self.at = columns(&symbol).filter(|certain| *certain == width).and_then(|width| self.after(at, width));
    }

    /// Makes cells blank; `by_command`: whether a command may do it, or only blanks.
    pub(super) fn erase(&mut self, at: Position, count: u16, by_command: bool) {
        self.be_blank_at(at);
        if by_command && count >= ERASE {
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
        if !self.sgr.is_unseen_on_blanks() {
            self.change(Sgr::PLAIN);
        }
    }

    /// Where the cursor is after so many columns; in the last one it stays where it is, or does not.
    fn after(&self, at: Position, columns: u16) -> Option<Position> {
        let x = at.x.checked_add(columns)?;
        (x < self.width).then_some(Position { x, ..at })
    }

    fn change(&mut self, sgr: Sgr) {
        sgr.change_from(self.sgr, &mut self.bytes);
        self.sgr = sgr;
    }
}

/// Colours and emphasis of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sgr {
    foreground: Color,
    background: Color,
    emphasis: Modifier,
}

/// How strong a character is: terminals that know only one of the two at a time keep the last.
const STRENGTH: Modifier = Modifier::BOLD.union(Modifier::DIM);

/// Each emphasis and the number that switches it on.
const EMPHASES: [(Modifier, u8); 9] = [
    (Modifier::DIM, 2),
    (Modifier::BOLD, 1),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

impl Sgr {
    /// Plain text: no colour and no emphasis (SGR 0).
    pub(super) const PLAIN: Self =
        Self { foreground: Color::Reset, background: Color::Reset, emphasis: Modifier::empty() };

    /// What is seen of a rendition where nothing is written.
    pub(super) const SEEN_ON_BLANKS: Modifier = Modifier::REVERSED
        .union(Modifier::UNDERLINED)
        .union(Modifier::SLOW_BLINK)
        .union(Modifier::RAPID_BLINK)
        .union(Modifier::CROSSED_OUT);

    /// Whether a blank of this rendition shows nothing.
    pub(super) fn is_unseen_on_blanks(self) -> bool {
        self.background == Color::Reset && !self.emphasis.intersects(Self::SEEN_ON_BLANKS)
    }

    /// The rendition of a cell; without its colours when `colour` is false.
    pub(super) fn of(cell: &Cell, colour: bool) -> Self {
        let paint = |wanted| if colour { wanted } else { Color::Reset };
        Self { foreground: paint(cell.fg), background: paint(cell.bg), emphasis: cell.modifier }
    }

    /// Writes what turns `before` into this.
    pub(super) fn change_from(self, before: Self, bytes: &mut Vec<u8>) {
        if self == before {
            return;
        }
        let mut numbers = Vec::new();
        // Bold and dim share the number that switches them off, and their order counts, so these begin from plain.
        let is_less = !self.emphasis.contains(before.emphasis);
        let is_other = before.emphasis.intersects(STRENGTH) && (self.emphasis - before.emphasis).intersects(STRENGTH);
        let from = if self == Self::PLAIN || is_less || is_other {
            numbers.extend_from_slice(b"0;");
            Self::PLAIN
        } else {
            before
        };
        for (emphasis, number) in EMPHASES {
            if (self.emphasis - from.emphasis).contains(emphasis) {
                let _ = write!(numbers, "{number};");
            }
        }
        for (colour, old, ground) in [(self.foreground, from.foreground, 30), (self.background, from.background, 40)] {
            if colour != old {
                write_colour(&mut numbers, colour, ground);
            }
        }
        numbers.pop();
        bytes.extend_from_slice(b"\x1b[");
        bytes.extend_from_slice(&numbers);
        bytes.push(b'm');
    }
}

/// Writes a colour's number; `ground` is 30 for the characters and 40 for what is behind them.
fn write_colour(numbers: &mut Vec<u8>, colour: Color, ground: u8) {
    let of_sixteen = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(index) => {
            let _ = write!(numbers, "{};5;{index};", ground + 8);
            return;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(numbers, "{};2;{red};{green};{blue};", ground + 8);
            return;
        }
    };
    let _ = write!(numbers, "{};", ground + of_sixteen);
}

/// How many columns every terminal gives a symbol; none when terminals differ.
///
/// The stock backend takes every narrow character as certain, and so does this; of the wide ones Han and full-width
/// punctuation are.
pub(super) fn columns(symbol: &str) -> Option<u16> {
    let mut characters = symbol.chars();
    let (Some(c), None) = (characters.next(), characters.next()) else { return None };
    match c {
        ' '..='~' => Some(1),
        '\u{4E00}'..='\u{9FFF}' | '\u{3001}'..='\u{3029}' | '\u{FF01}'..='\u{FF60}' => Some(2),
        // Where the terminal shows one of these wide, its cell is forced wide, and the next one lies elsewhere.
        _ => (c.width() == Some(1)).then_some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: Sgr, to: Sgr) -> String {
        let mut bytes = Vec::new();
        to.change_from(from, &mut bytes);
        String::from_utf8(bytes).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn only_what_changes_is_written() {
        let red = Sgr { foreground: Color::Red, ..Sgr::PLAIN };
        let bold = Sgr { emphasis: Modifier::BOLD | Modifier::REVERSED, ..red };
        let wall = Sgr { background: Color::Indexed(236), foreground: Color::White, ..bold };
        assert_eq!(change(Sgr::PLAIN, red), "^[31m");
        assert_eq!(change(red, bold), "^[1;7m");
        assert_eq!(change(bold, wall), "^[97;48;5;236m");
        assert_eq!(change(wall, red), "^[0;31m");
        assert_eq!(change(red, red), "");
        assert_eq!(change(wall, Sgr::PLAIN), "^[0m");
        assert_eq!(
            change(red, Sgr { foreground: Color::Rgb(1, 2, 3), background: Color::Reset, ..red }),
            "^[38;2;1;2;3m"
        );
    }

    #[test]
    fn without_colour_only_emphasis_is_left() {
        let mut cell = Cell::new("x");
        cell.fg = Color::Red;
        cell.modifier = Modifier::REVERSED;
        assert_eq!(change(Sgr::PLAIN, Sgr::of(&cell, false)), "^[7m");
        assert_eq!(change(Sgr::PLAIN, Sgr::of(&cell, true)), "^[7;31m");
    }

    #[test]
    fn widths_are_certain_where_all_terminals_agree() {
        assert_eq!(["a", "决", "，", "é"].map(columns), [Some(1), Some(2), Some(2), Some(1)]);
        assert_eq!(["─", "か", "👍", "e\u{301}", ""].map(columns), [Some(1), None, None, None, None]);
    }
}
