//! The places of the screens that show the whole programme in a list.

use ratatui::layout::{Rect, Size};

use super::{inside, split_top};

/// The places of a screen that shows the whole programme: a list under headings, what is selected below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Overview {
    /// The list with its headings, with their frame.
    pub frame: Rect,
    pub heads: Rect,
    pub list: Rect,
    /// What is selected, with its frame; nothing where there is no room.
    pub detail: Rect,
    pub footer: Rect,
}

/// The places of a screen that shows the whole programme in a list of any length.
pub(crate) fn overview(size: Size) -> Overview {
    overview_of(size, usize::MAX)
}

/// The places of a screen that shows the whole programme in so many rows; room that they leave goes to what is below.
pub(crate) fn overview_of(size: Size, rows: usize) -> Overview {
    let body = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    let footer = Rect::new(0, body.height, size.width, size.height.min(1));
    let detail = match size.height {
        0..18 => 0,
        18..30 => 6,
        30..50 => 9,
        50.. => 14,
    };
    // Headings and frame take three rows, one of which is the rule that both share.
    let spare = usize::from(body.height).saturating_sub(rows.saturating_add(2));
    let detail = if detail == 0 { 0 } else { u16::try_from(spare).unwrap_or(0).max(detail) };
    let (frame, detail) = if detail == 0 { (body, Rect::ZERO) } else { split_top(body, body.height - detail + 1) };
    let inside = inside(frame);
    let heads = Rect { height: inside.height.min(1), ..inside };
    let list = Rect { y: inside.y + heads.height, height: inside.height - heads.height, ..inside };
    Overview { frame, heads, list, detail, footer }
}

impl Overview {
    /// How many rows of the list are in sight.
    pub(crate) fn page(&self) -> usize {
        usize::from(self.list.height)
    }

    /// The frozen names of a table's rows.
    pub(crate) fn names(&self) -> Rect {
        let width = (self.list.width * 3 / 10).clamp(14, 44).min(self.list.width);
        Rect { width, ..self.list }
    }

    /// The cells of a table, beside the names of its rows.
    pub(crate) fn cells(&self) -> Rect {
        let names = self.names();
        Rect { x: names.right(), width: self.list.width - names.width, ..self.list }
    }
}

#[cfg(test)]
mod tests {
    use super::super::LEAST;
    use super::*;

    #[test]
    fn a_list_of_the_whole_programme_fills_the_screen() {
        let overview = overview(Size { width: 80, height: 24 });
        assert_eq!(overview.heads, Rect::new(1, 1, 78, 1));
        assert_eq!(overview.list.bottom(), overview.detail.y);
        assert_eq!(overview.detail.bottom(), overview.footer.y);
        assert_eq!(overview.names().right(), overview.cells().x);
        assert_eq!(super::overview(LEAST).page(), 8);
        let short = overview_of(Size { width: 80, height: 24 }, 7);
        assert_eq!((short.page(), short.detail.bottom()), (7, short.footer.y));
    }

    #[test]
    fn no_size_breaks_it() {
        for width in 0..130 {
            for height in 0..60 {
                let overview = overview(Size { width, height });
                assert!(overview.list.bottom() <= height && overview.cells().right() <= width);
            }
        }
    }
}
