//! Moving the selection, or the text where nothing is selected.

super::actions! {
    /// How far to move, and where to.
    Motion in Motion {
        Down: "move.down", ["j", "Down"], Move;
        Up: "move.up", ["k", "Up"], Move;
        HalfDown: "move.half-down", ["Ctrl-D"], Move;
        HalfUp: "move.half-up", ["Ctrl-U"], Move;
        PageDown: "move.page-down", ["PgDn", "Ctrl-F"], Move;
        PageUp: "move.page-up", ["PgUp"], Move;
        Top: "move.top", ["g", "Home"], Move;
        Bottom: "move.bottom", ["G", "End"], Move;
    }
}

impl Motion {
    /// The row to go to from row `at` of `len`, with `page` rows on the screen.
    pub fn target(self, at: usize, len: usize, page: usize) -> usize {
        let (page, half) = (page.max(1), (page / 2).max(1));
        let to = match self {
            Self::Down => at.saturating_add(1),
            Self::Up => at.saturating_sub(1),
            Self::HalfDown => at.saturating_add(half),
            Self::HalfUp => at.saturating_sub(half),
            Self::PageDown => at.saturating_add(page),
            Self::PageUp => at.saturating_sub(page),
            Self::Top => 0,
            Self::Bottom => usize::MAX,
        };
        to.min(len.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motions_stop_at_the_ends() {
        let from = |motion: Motion, at| motion.target(at, 100, 10);
        assert_eq!([from(Motion::Down, 99), from(Motion::Up, 0)], [99, 0]);
        assert_eq!([from(Motion::HalfDown, 3), from(Motion::HalfUp, 3)], [8, 0]);
        assert_eq!([from(Motion::PageDown, 95), from(Motion::PageUp, 95)], [99, 85]);
        assert_eq!([from(Motion::Top, 50), from(Motion::Bottom, 50)], [0, 99]);
        assert_eq!(Motion::Bottom.target(0, 0, 0), 0);
        assert_eq!(Motion::HalfDown.target(0, 5, 1), 1);
    }
}
