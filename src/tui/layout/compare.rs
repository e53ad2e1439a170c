//! The places of the comparison.

use ratatui::layout::{Rect, Size};

use super::{MEASURE, split_left};

/// From this width on the two texts of a comparison stand side by side.
const BESIDE: u16 = 72;
/// The columns in front of a compared text, for the sign of its row.
pub(crate) const GUTTER: u16 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CompareAreas {
    /// Whether one side stands under the other.
    pub is_stacked: bool,
    /// Counts of the differences by kind.
    pub header: Rect,
    pub citations: Rect,
    /// The first side, with its frame; where they are stacked, both.
    pub first: Rect,
    /// The second side, with its frame.
    pub second: Rect,
    /// The marked place and its counterpart in full, with a rule above.
    pub detail: Rect,
    pub footer: Rect,
    pub columns: u16,
}

/// The places of a comparison on a screen; where a difference is looked at, a low screen spares three rows for its words.
pub(crate) fn compare(size: Size, stacked: bool, is_marked: bool) -> CompareAreas {
    let line = |y: u16| Rect { x: 0, y: y.min(size.height), width: size.width, height: u16::from(y < size.height) };
    let is_stacked = stacked || size.width < BESIDE;
    let has_room = size.height >= 18;
    let top = if has_room { 2 } else { 1 };
    let detail_rows: u16 = if size.height >= 30 {
        6
    } else if has_room {
        4
    } else if is_marked {
        3
    } else {
        0
    };
    let bottom = size.height.saturating_sub(1);
    let body = Rect { y: top, height: bottom.saturating_sub(top + detail_rows), ..line(0) };
    let (first, second) = if is_stacked {
        (body, Rect::ZERO)
    } else {
        let columns = (size.width - 3) / 2;
        split_left(body, columns + 2)
    };
    let frame_and_gutter = 2 + GUTTER + 1;
    let columns =
        if is_stacked { size.width.saturating_sub(frame_and_gutter) } else { (size.width - 3) / 2 - GUTTER - 1 };
    CompareAreas {
        is_stacked,
        header: line(0),
        citations: if has_room { line(1) } else { Rect::ZERO },
        first,
        second,
        detail: Rect { y: bottom.saturating_sub(detail_rows), height: detail_rows, ..line(0) },
        footer: line(bottom),
        columns: columns.clamp(2, MEASURE),
    }
}

impl CompareAreas {
    /// How many lines of text are in sight.
    pub(crate) fn rows(&self) -> usize {
        usize::from(self.first.height.saturating_sub(2))
    }
}

#[cfg(test)]
mod tests {
    use super::super::LEAST;
    use super::*;

    #[test]
    fn compared_texts_have_equal_columns() {
        for width in [72, 73, 80, 120, 201] {
            let areas = compare(Size { width, height: 40 }, false, false);
            assert!(!areas.is_stacked);
            let inside = |frame: Rect| frame.width - 2;
            assert!(inside(areas.second) - inside(areas.first) <= 1, "{width}: {areas:?}");
            assert_eq!(areas.second.right(), width);
            assert!(areas.columns + GUTTER < inside(areas.first) || areas.columns == MEASURE);
        }
        assert!(compare(Size { width: 71, height: 40 }, false, false).is_stacked);
        assert_eq!(compare(Size { width: 80, height: 24 }, false, false).columns, 35);
        let low = |is_marked| compare(LEAST, false, is_marked);
        assert_eq!((low(true).detail.height, low(false).detail.height), (3, 0));
        assert!(low(true).rows() >= 4, "there is room for the text too");
    }

    #[test]
    fn no_size_breaks_it() {
        for width in 0..130 {
            for height in 0..60 {
                let areas = compare(Size { width, height }, height % 2 == 0, width % 2 == 0);
                assert!(areas.second.right() <= width && areas.footer.bottom() <= height);
            }
        }
    }
}
