//! How large the terminal is.

use std::os::fd::BorrowedFd;

use ratatui::layout::Size;
use rustix::termios;

/// What a terminal has that does not say its size, as over a serial line.
const USUAL: Size = Size::new(80, 24);
/// The largest screen that is drawn: larger ones exist only as a mistake, and would take the memory for it.
const LARGEST: Size = Size::new(1000, 500);

/// The size of the terminal behind a descriptor, in cells.
pub(super) fn of(terminal: BorrowedFd<'_>) -> Size {
    termios::tcgetwinsize(terminal).map_or(USUAL, |size| sound(Size::new(size.ws_col, size.ws_row)))
}

fn sound(told: Size) -> Size {
    if told.width == 0 || told.height == 0 {
        return USUAL;
    }
    Size::new(told.width.min(LARGEST.width), told.height.min(LARGEST.height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_sizes_are_made_sound() {
        assert_eq!(sound(Size::new(0, 0)), USUAL);
        assert_eq!(sound(Size::new(1, 1)), Size::new(1, 1));
        assert_eq!(sound(Size::new(500, 200)), Size::new(500, 200));
        assert_eq!(sound(Size::new(u16::MAX, u16::MAX)), LARGEST);
    }
}
