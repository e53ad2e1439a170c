//! The prompt of the filter, in the last line while it is typed.

use ratatui::layout::{Position, Rect};

use super::paragraphs::tier_label;
use crate::i18n::browser::Label;
use crate::text::{Span, slice, visible_line, width};
use crate::tui::draw::{Layer, Pen};
use crate::tui::state::App;
use crate::tui::theme::Role;

/// Draws the prompt; gives the place of the cursor.
pub fn draw(app: &App, area: Rect, pen: &mut Pen<'_>) -> Position {
    let (answer, role) = answer(app);
    let least = area.width / 2;
    let used = pen.width(&answer).min(area.width.saturating_sub(least));
    let right = Rect { x: area.right() - used, width: used, ..area };
    pen.text(right, &answer, pen.style(role));
    let prompt = pen.text(area, "/", pen.style(Role::Focus));
    let room = Rect { x: area.x + prompt, width: area.width.saturating_sub(prompt + used + 2), ..area };
    draw_input(app, room, pen)
}

/// Draws what is typed, scrolled so that the cursor is in sight.
fn draw_input(app: &App, area: Rect, pen: &mut Pen<'_>) -> Position {
    let input = &app.query.input;
    let text = visible_line(input.value());
    if text.is_empty() {
        pen.text(area, &Label::FilterPlaceholder.text(app.settings.lang), pen.style(Role::Dim));
        return area.as_position();
    }
    let before = slice(&text, Span::new(0, input.cursor()));
    let room = usize::from(area.width.saturating_sub(1));
    let first = first_shown(before, room, pen);
    let shown = slice(&text, Span::new(first, text.chars().count()));
    let fault: Vec<Span> = app.query.error.iter().map(|error| error.span).collect();
    let layer = Layer { spans: &fault, style: pen.style(Role::Error) };
    pen.layered(area, shown, first, pen.style(Role::Base), &[layer]);
    let column = width(slice(before, Span::new(first, input.cursor())), pen.mode());
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

/// What was found so far and how, or what is wrong with the query.
fn answer(app: &App) -> (String, Role) {
    if let Some(error) = &app.query.error {
        return (error.message.text(app.settings.lang), Role::Error);
    }
    let total = app.document.paragraphs().len();
    let Some(found) = &app.query.found else { return (total.to_string(), Role::Dim) };
    let mut pieces = vec![format!("{}/{total} ", app.browse.listing.len())];
    for (tier, count) in found.tiers() {
        pieces.push(format!("{} {count}", tier_label(tier).text(app.settings.lang)));
    }
    (pieces.join(" "), Role::Dim)
}
