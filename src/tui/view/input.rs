//! A line of text being typed, with its cursor.

use ratatui::layout::{Position, Rect};

use crate::text::{Span, slice, visible_line, width};
use crate::tui::draw::{Layer, Pen};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;

/// Draws what is typed, scrolled so that the cursor is in sight; `fault` is the part of it that cannot be understood.
/// Gives the place of the cursor.
pub(super) fn draw(
    field: &TextField,
    placeholder: &str,
    fault: Option<Span>,
    area: Rect,
    pen: &mut Pen<'_>,
) -> Position {
    let text = visible_line(field.value());
    if text.is_empty() {
        pen.text(area, placeholder, pen.style(Role::Dim));
        return area.as_position();
    }
    let before = slice(&text, Span::new(0, field.cursor()));
    let room = usize::from(area.width.saturating_sub(1));
    let first = first_shown(before, room, pen);
    let shown = slice(&text, Span::new(first, text.chars().count()));
    let fault: Vec<Span> = fault.into_iter().collect();
    let layer = Layer { spans: &fault, style: pen.style(Role::Error) };
    let used = pen.layered(area, shown, first, pen.style(Role::Base), &[layer]);
    if field.is_selected() {
        pen.fill(Rect { width: used, height: 1, ..area }, pen.style(Role::Selection));
    }
    let column = width(slice(before, Span::new(first, field.cursor())), pen.mode());
    let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
    Position::new(area.x + column, area.y)
}

/// The first character to draw, so that all up to the cursor fits.
fn first_shown(before: &str, room: usize, pen: &Pen<'_>) -> usize {
    let total = width(before, pen.mode());
    if total <= room {
        return 0;
    }
    let mut surplus = total - room;
    let mut bytes = [0; 4];
    for (place, c) in before.chars().enumerate() {
        if surplus == 0 {
            return place;
        }
        surplus = surplus.saturating_sub(width(c.encode_utf8(&mut bytes), pen.mode()));
    }
    before.chars().count()
}
