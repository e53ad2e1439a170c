//! Where a cited text and the text that cites it stand on the screen.

use ratatui::layout::{Rect, Size};

use super::{MEASURE, inside};

/// From this width on both stand side by side.
const SIDE_BY_SIDE: u16 = 100;
/// From this height on the text that cites stands above the cited one, where both are not side by side.
const STACKED: u16 = 18;
/// The columns before a line of the text: a sign and the number of the paragraph.
pub(crate) const GUTTER: u16 = 6;

/// The places of the screen. What is not shown has no area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReferenceAreas {
    /// The text that cites, with its frame.
    pub citing: Rect,
    /// The cited text, with its frame.
    pub text: Rect,
    pub footer: Rect,
}

/// The places on a screen; `cites` says whether there is a text that cites.
pub(crate) fn reference(size: Size, cites: bool) -> ReferenceAreas {
    let body = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    let footer = Rect::new(0, body.height, size.width, size.height.min(1));
    let mut areas = ReferenceAreas { citing: Rect::ZERO, text: body, footer };
    if cites && size.width >= SIDE_BY_SIDE {
        // Neighbours share a rule.
        let width = (size.width * 2 / 5).min(MEASURE + 2);
        areas.citing = Rect { width, ..body };
        areas.text = Rect { x: width - 1, width: body.width - width + 1, ..body };
    } else if cites && size.height >= STACKED {
        let height = (body.height / 3).clamp(5, 12);
        areas.citing = Rect { height, ..body };
        areas.text = Rect { y: height - 1, height: body.height - height + 1, ..body };
    }
    areas
}

impl ReferenceAreas {
    /// The lines of the cited text, without frame, number and margin.
    pub(crate) fn measure(&self) -> Rect {
        let inside = inside(self.text);
        let width = inside.width.saturating_sub(GUTTER + 1).min(MEASURE);
        Rect { x: inside.x + GUTTER.min(inside.width), width, ..inside }
    }

    /// The lines of the text that cites, without frame and margin.
    pub(crate) fn citing_measure(&self) -> Rect {
        let inside = inside(self.citing);
        Rect { x: inside.x + inside.width.min(1), width: inside.width.saturating_sub(2).min(MEASURE), ..inside }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_stand_on_every_screen_and_share_a_rule() {
        for (width, height) in [(40, 12), (59, 17), (80, 24), (99, 18), (100, 12), (120, 36), (200, 55), (1000, 1000)] {
            for cites in [true, false] {
                let size = Size { width, height };
                let areas = reference(size, cites);
                let screen = Rect::new(0, 0, width, height);
                for area in [areas.citing, areas.text, areas.footer, areas.measure(), areas.citing_measure()] {
                    assert_eq!(area.intersection(screen), area, "{width}x{height}");
                }
                assert!(areas.measure().width >= 30 && areas.measure().height >= 8, "{width}x{height}: {areas:?}");
                assert_eq!(areas.citing.is_empty(), !cites || (width < SIDE_BY_SIDE && height < STACKED));
                let is_beside = areas.citing.is_empty() || areas.citing.right() - 1 == areas.text.x;
                assert!(is_beside || areas.citing.bottom() - 1 == areas.text.y, "{width}x{height}");
            }
        }
    }
}
