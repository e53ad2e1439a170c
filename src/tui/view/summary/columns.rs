//! The columns of the summary, chosen by the room there is.

use ratatui::layout::Rect;

use crate::compare::Kind;
use crate::i18n::overview::Column;
use crate::tui::state::summary::Order;

/// The blank between two columns.
const GAP: u16 = 1;

/// The columns in the order in which they are given room, each with its width.
const BY_NEED: [(Column, u16); 10] = [
    (Column::Number, 7),
    (Column::Bar, BAR),
    (Column::Substance, 9),
    (Column::Citing, 13),
    (Column::Citation, 8),
    (Column::Move, 5),
    (Column::Variant, 7),
    (Column::Framing, 7),
    (Column::Alike, 5),
    (Column::Section, 9),
];

/// The columns in the order in which they stand.
const BY_PLACE: [Column; 10] = [
    Column::Number,
    Column::Section,
    Column::Bar,
    Column::Substance,
    Column::Citation,
    Column::Move,
    Column::Variant,
    Column::Framing,
    Column::Citing,
    Column::Alike,
];

pub(super) const BAR: u16 = 8;

/// A narrower row has no room for headings in whole words.
const NARROW: u16 = 60;

/// The least columns in which the beginning of a text says anything.
const TEXT: u16 = 10;

/// The places of the columns in a row that begins with a pointer; the text has what is left.
pub(super) fn places(row: Rect) -> Vec<(Column, Rect)> {
    let mut room = row.width.saturating_sub(1);
    let mut chosen: Vec<(Column, u16)> = Vec::new();
    for (column, width) in BY_NEED {
        // On a narrow screen the number needs no more than itself; its heading is cut there.
        let width = if column == Column::Substance && row.width < NARROW { 5 } else { width };
        // These are worth less than the text.
        let is_less = matches!(column, Column::Section | Column::Framing | Column::Alike);
        let needed = if is_less { width + GAP + TEXT } else { width + GAP };
        if needed > room {
            break;
        }
        chosen.push((column, width));
        room -= width + GAP;
    }
    let mut x = row.x + row.width.min(1);
    let mut places = Vec::new();
    for column in BY_PLACE {
        if let Some((_, width)) = chosen.iter().find(|(chosen, _)| *chosen == column) {
            places.push((column, Rect { x, width: *width, height: 1, ..row }));
            x += width + GAP;
        }
    }
    if room >= TEXT {
        places.push((Column::Text, Rect { x, width: room, height: 1, ..row }));
    }
    places
}

/// The kind of difference that a column counts.
pub(super) const fn kind(column: Column) -> Option<Kind> {
    match column {
        Column::Substance => Some(Kind::Substance),
        Column::Citation => Some(Kind::Citation),
        Column::Move => Some(Kind::Move),
        Column::Variant => Some(Kind::Variant),
        Column::Framing => Some(Kind::Role),
        Column::Number | Column::Section | Column::Bar | Column::Citing | Column::Alike | Column::Text => None,
    }
}

pub(super) const fn order(column: Column) -> Order {
    match column {
        Column::Number | Column::Section | Column::Text => Order::Number,
        Column::Alike => Order::Similarity,
        Column::Bar => Order::Worth,
        Column::Citing => Order::Kind(Kind::Citation),
        Column::Substance | Column::Citation | Column::Move | Column::Variant | Column::Framing => match kind(column) {
            Some(kind) => Order::Kind(kind),
            None => Order::Worth,
        },
    }
}

/// Whether a column stands at the right edge of its place, as numbers do.
pub(super) const fn is_number(column: Column) -> bool {
    kind(column).is_some() || matches!(column, Column::Number | Column::Alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(width: u16) -> Vec<Column> {
        places(Rect::new(1, 0, width, 1)).into_iter().map(|(column, _)| column).collect()
    }

    #[test]
    fn what_is_most_needed_is_there_in_the_least_room() {
        assert_eq!(names(38), [Column::Number, Column::Bar, Column::Substance, Column::Citing]);
        assert_eq!(names(78).last(), Some(&Column::Text));
        assert!(!names(78).contains(&Column::Section) && names(118).contains(&Column::Section));
    }

    #[test]
    fn headings_are_whole_words_where_there_is_room() {
        use crate::i18n::{Lang, overview::Words};
        for width in [60, 78, 118, 198] {
            for (column, place) in places(Rect::new(1, 0, width, 1)) {
                for lang in [Lang::En, Lang::Zh] {
                    let words = Words::Column(column).text(lang);
                    let columns = crate::text::width(&words, crate::text::Ambiguous::Narrow);
                    assert!(columns <= usize::from(place.width), "{width}: {words}");
                }
            }
        }
    }

    #[test]
    fn columns_stand_side_by_side_within_the_row() {
        for width in 0..220 {
            let row = Rect::new(1, 3, width, 1);
            let places = places(row);
            for pair in places.windows(2) {
                assert!(pair[0].1.right() < pair[1].1.x, "{width}: {pair:?}");
            }
            assert!(places.iter().all(|(_, place)| place.right() <= row.right() && place.y == 3), "{width}");
        }
    }
}
