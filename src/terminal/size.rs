//! How large the terminal is.

use ratatui::layout::Size;

/// What a terminal has that does not say its size, as over a serial line.
pub(super) const USUAL: Size = Size::new(80, 24);
/// The largest screen that is drawn: larger ones exist only as a mistake, and would take the memory for it.
const LARGEST: Size = Size::new(1000, 500);

/// A size that can be drawn for the one that a terminal tells.
pub(super) fn sound(told: Size) -> Size {
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
