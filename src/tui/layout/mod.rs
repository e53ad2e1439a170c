//! Where everything stands, as a function of the size of the screen and of what is shown; asked by update and view
//! alike, so that page keys and clicks are right from the first frame.

mod compare;
mod overview;
mod reference;

use ratatui::layout::{Position, Rect, Size};

pub(crate) use compare::{CompareAreas, GUTTER, compare};
pub(crate) use overview::{Overview, overview, overview_of};
pub(crate) use reference::{GUTTER as REFERENCE_GUTTER, ReferenceAreas, reference};

use super::pane::Pane;

/// The least width and height of a screen that can be used.
pub(crate) const LEAST: Size = Size { width: 40, height: 12 };
/// From this width on there are three columns.
const WIDE: u16 = 110;
/// From this width on there are two columns.
const MEDIUM: u16 = 60;
/// The widest a text is set: longer lines are hard to follow.
pub(crate) const MEASURE: u16 = 80;

/// How the panes are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    Wide,
    /// Two columns, the cited documents under the sections.
    Medium,
    Narrow,
}

/// The places of the three panes. Neighbours share a rule; what is not shown has no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panes {
    pub shape: Arrangement,
    /// The line that says which document this is, where there is room for it.
    pub head: Rect,
    /// The line with the names of the panes, where one is shown at a time.
    pub tabs: Rect,
    pub sections: Rect,
    /// The list of paragraphs, with its frame.
    pub list: Rect,
    pub reader: Rect,
    /// The cited documents, with their frame.
    pub cited: Rect,
    pub footer: Rect,
    /// How many paragraphs are listed.
    listed: usize,
    /// How many documents are listed among those cited.
    documents: usize,
}

/// Whether the screen is too small to be used.
pub(crate) const fn is_tiny(size: Size) -> bool {
    size.width < LEAST.width || size.height < LEAST.height
}

/// From this height on the first line says which document this is.
const HEADED: u16 = 18;

/// Whether the first line says which document this is.
pub(crate) const fn has_head(size: Size) -> bool {
    size.height >= HEADED
}

/// The least width of a pane at the side, and of what is left in the middle.
const LEAST_SIDE: u16 = 12;
const LEAST_MIDDLE: u16 = 30;

/// The widths that a person set, in columns; none: those by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    /// Of the sections; on a screen of two columns of the left one.
    pub left: Option<u16>,
    /// Of the cited documents, where they stand on the right.
    pub right: Option<u16>,
}

impl Widths {
    /// Sets the width on the left.
    pub fn set_left(&mut self, columns: i32) {
        self.left = Some(side(columns));
    }

    /// Sets the width on the right.
    pub fn set_right(&mut self, columns: i32) {
        self.right = Some(side(columns));
    }

    /// The widths of the sides of a wide screen.
    fn sides(self, width: u16) -> (u16, u16) {
        let (left, right) = if width >= 150 { (32, 37) } else { (24, 29) };
        let most = (width - LEAST_MIDDLE) / 2;
        (self.left.unwrap_or(left).min(most), self.right.unwrap_or(right).min(most))
    }

    /// The width of the left one of two columns.
    fn first_of_two(self, width: u16) -> u16 {
        self.left.unwrap_or_else(|| (width * 3 / 10).clamp(22, 30)).min(width - LEAST_MIDDLE)
    }
}

/// A border that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    Left,
    Right,
}

fn side(columns: i32) -> u16 {
    u16::try_from(columns).unwrap_or(0).max(LEAST_SIDE)
}

/// The places of the three panes on a screen, when so many paragraphs are listed.
pub(crate) fn panes(
    size: Size,
    focus: Pane,
    zoomed: bool,
    widths: Widths,
    (listed, documents): (usize, usize),
) -> Panes {
    let top = u16::from(has_head(size));
    let head = Rect::new(0, 0, size.width, top);
    let body = Rect::new(0, top, size.width, size.height.saturating_sub(1 + top));
    let footer = Rect::new(0, size.height.saturating_sub(1), size.width, size.height.min(1));
    let none = Rect::ZERO;
    let mut panes = Panes {
        shape: Arrangement::Wide,
        head,
        tabs: none,
        sections: none,
        list: none,
        reader: none,
        cited: none,
        footer,
        listed,
        documents,
    };
    if size.width >= WIDE {
        let (left, right) = widths.sides(size.width);
        let (sections, rest) = split_left(body, left);
        let (middle, cited) = split_left(rest, rest.width + 1 - right);
        panes = Panes { sections, cited, ..panes };
        set_middle(&mut panes, middle, zoomed);
    } else if size.width >= MEDIUM {
        panes.shape = Arrangement::Medium;
        let (left, middle) = split_left(body, widths.first_of_two(size.width));
        let (sections, cited) = split_top(left, left.height * 11 / 20);
        panes = Panes { sections, cited, ..panes };
        set_middle(&mut panes, middle, zoomed);
    } else {
        panes.shape = Arrangement::Narrow;
        panes.tabs = Rect { height: 1.min(body.height), ..body };
        let pane = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        match focus {
            Pane::Sections => panes.sections = pane,
            Pane::Paragraphs => set_middle(&mut panes, pane, zoomed),
            Pane::Resolutions => panes.cited = pane,
        }
    }
    panes
}

fn set_middle(panes: &mut Panes, middle: Rect, zoomed: bool) {
    if zoomed {
        panes.reader = middle;
        return;
    }
    let is_narrow = panes.shape == Arrangement::Narrow;
    let share = if is_narrow { middle.height * 2 / 5 } else { middle.height * 9 / 20 };
    // Rows that a short list leaves empty are the reader's; two tell why nothing is listed.
    let needed =
        u16::try_from(2 * panes.listed.max(1)).unwrap_or(u16::MAX).saturating_add(if is_narrow { 1 } else { 2 });
    let share = share.min(needed);
    if is_narrow {
        panes.list = Rect { height: share, ..middle };
        panes.reader = Rect { y: middle.y + share, height: middle.height - share, ..middle };
    } else {
        (panes.list, panes.reader) = split_top(middle, share);
    }
}

/// An area without its frame.
pub(crate) fn inside(area: Rect) -> Rect {
    let (x, y) = (area.x + area.width.min(1), area.y + area.height.min(1));
    Rect { x, y, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) }
}

/// Cuts a column off on the left; both share the rule between them.
fn split_left(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let rest = area.width - width.saturating_sub(1);
    (Rect { width, ..area }, Rect { x: area.x + width.saturating_sub(1), width: rest, ..area })
}

/// Cuts rows off at the top; both share the rule between them.
fn split_top(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    let rest = area.height - height.saturating_sub(1);
    (Rect { height, ..area }, Rect { y: area.y + height.saturating_sub(1), height: rest, ..area })
}

/// A list gives a paragraph a second row only where this many are in sight nevertheless.
const MOST_LISTED: usize = 10;

impl Panes {
    /// The room inside a frame: a full one, or in a narrow screen a rule above.
    pub fn inside(&self, frame: Rect) -> Rect {
        // A narrow screen has no rule on the right: a column is kept for the scroll bar, which would hide what ends there.
        let (left, right, bottom) = if self.shape == Arrangement::Narrow { (0, 1, 0) } else { (1, 1, 1) };
        if frame.width <= left + right || frame.height <= 1 + bottom {
            return Rect { width: 0, height: 0, ..frame };
        }
        let (width, height) = (frame.width - left - right, frame.height - 1 - bottom);
        Rect { x: frame.x + left, y: frame.y + 1, width, height }
    }

    /// The column in which the reader sets its text: not too wide, in the middle.
    pub fn measure(&self) -> Rect {
        let inside = self.inside(self.reader);
        let margin = u16::from(inside.width > 24);
        let width = (inside.width - inside.width.min(2 * margin)).min(MEASURE);
        Rect { x: inside.x + (inside.width - width) / 2, width, ..inside }
    }

    /// Where the rows of a pane stand, and how many rows of the screen one of them takes.
    pub fn rows(&self, pane: Pane) -> (Rect, u16) {
        let inside = self.inside(match pane {
            Pane::Sections => self.sections,
            Pane::Paragraphs => self.list,
            Pane::Resolutions => self.cited,
        });
        let height = usize::from(inside.height);
        let has_two = match pane {
            Pane::Sections => false,
            Pane::Paragraphs => height >= 2 * self.listed.min(MOST_LISTED),
            Pane::Resolutions => height >= 10 || (self.documents > 0 && height >= 2 * self.documents),
        };
        (inside, if has_two { 2 } else { 1 })
    }

    /// How many rows of a pane are shown.
    pub fn page(&self, pane: Pane) -> usize {
        let (inside, rows_each) = self.rows(pane);
        usize::from(inside.height / rows_each)
    }

    /// The border under a place of the screen that can be dragged.
    pub fn border_at(&self, position: Position) -> Option<Border> {
        if self.shape == Arrangement::Narrow || position.y >= self.footer.y {
            return None;
        }
        let is_right = self.shape == Arrangement::Wide && !self.cited.is_empty() && position.x == self.cited.x;
        let is_left = !self.sections.is_empty() && position.x + 1 == self.sections.right();
        if is_left { Some(Border::Left) } else { is_right.then_some(Border::Right) }
    }

    /// The pane under a place of the screen, and whether it is the reader.
    pub fn at(&self, position: Position) -> Option<(Pane, bool)> {
        // The list comes before the reader: the rule between them is the list's.
        [
            (self.sections, Pane::Sections, false),
            (self.list, Pane::Paragraphs, false),
            (self.reader, Pane::Paragraphs, true),
            (self.cited, Pane::Resolutions, false),
        ]
        .into_iter()
        .find(|(area, _, _)| area.contains(position))
        .map(|(_, pane, is_reader)| (pane, is_reader))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(width: u16, height: u16) -> Panes {
        panes(Size { width, height }, Pane::Paragraphs, false, Widths::default(), (102, 3))
    }

    #[test]
    fn the_shape_follows_the_width() {
        assert_eq!(
            [at(110, 30).shape, at(109, 30).shape, at(59, 30).shape],
            [Arrangement::Wide, Arrangement::Medium, Arrangement::Narrow]
        );
        assert!(is_tiny(Size { width: 39, height: 50 }) && is_tiny(Size { width: 80, height: 11 }));
        assert!(!is_tiny(LEAST));
    }

    #[test]
    fn panes_cover_the_screen_and_share_their_rules() {
        for (width, height) in [(250, 70), (120, 36), (80, 24), (60, 12)] {
            let panes = at(width, height);
            assert_eq!(
                panes.list.right() - 1,
                if panes.shape == Arrangement::Wide { panes.cited.x } else { width - 1 }
            );
            assert_eq!(panes.sections.right() - 1, panes.list.x);
            assert_eq!(panes.list.bottom() - 1, panes.reader.y);
            assert_eq!(panes.reader.bottom(), height - 1);
            assert_eq!(panes.footer, Rect::new(0, height - 1, width, 1));
        }
    }

    #[test]
    fn a_narrow_screen_shows_one_pane() {
        let panes = panes(Size { width: 40, height: 12 }, Pane::Sections, false, Widths::default(), (102, 3));
        assert_eq!((panes.sections.height, panes.list.height, panes.cited.height), (10, 0, 0));
        assert_eq!(at(40, 12).inside(at(40, 12).list).height, 3);
        assert!(at(40, 12).measure().height >= 5);
    }

    #[test]
    fn a_document_has_a_row_for_its_subject_where_all_of_them_have() {
        let at = |documents| {
            panes(Size { width: 80, height: 24 }, Pane::Paragraphs, false, Widths::default(), (102, documents))
        };
        assert_eq!([3, 4, 5].map(|documents| at(documents).rows(Pane::Resolutions).1), [2, 2, 1]);
    }

    #[test]
    fn ten_paragraphs_are_listed_where_there_is_room_and_a_short_list_leaves_it_to_the_reader() {
        assert!(at(120, 36).page(Pane::Paragraphs) >= 10 && at(200, 55).page(Pane::Paragraphs) >= 10);
        let size = Size { width: 80, height: 24 };
        let short = panes(size, Pane::Paragraphs, false, Widths::default(), (2, 3));
        assert_eq!((short.page(Pane::Paragraphs), short.rows(Pane::Paragraphs).1), (2, 2));
        assert!(short.measure().height > at(80, 24).measure().height);
        let none = panes(size, Pane::Paragraphs, false, Widths::default(), (0, 3));
        assert_eq!(none.inside(none.list).height, 2);
    }

    #[test]
    fn the_text_is_never_set_too_wide() {
        assert_eq!(at(250, 70).measure().width, MEASURE);
        let measure = at(80, 24).measure();
        assert!(measure.width >= 48, "{measure:?}");
    }

    #[test]
    fn a_place_belongs_to_the_pane_that_shows_it() {
        let panes = at(120, 36);
        assert_eq!(panes.at(Position::new(3, 3)), Some((Pane::Sections, false)));
        assert_eq!(panes.at(Position::new(50, 3)), Some((Pane::Paragraphs, false)));
        assert_eq!(panes.at(Position::new(50, 30)), Some((Pane::Paragraphs, true)));
        assert_eq!(panes.at(Position::new(118, 3)), Some((Pane::Resolutions, false)));
        assert_eq!(panes.at(Position::new(3, 35)), None);
    }

    #[test]
    fn no_size_breaks_it() {
        for width in 0..130 {
            for height in 0..60 {
                let panes = at(width, height);
                let _ = (panes.measure(), Pane::ALL.map(|pane| panes.page(pane)));
            }
        }
    }
}
