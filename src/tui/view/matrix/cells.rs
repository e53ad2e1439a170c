//! The cells of the matrix and the headings above them, as far as they are in sight.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::shade;
use crate::i18n::overview::Words;
use crate::model::{Counting, Matrix};
use crate::tui::draw::Pen;
use crate::tui::state::App;
use crate::tui::state::matrix::{heading, index};
use crate::tui::theme::Role;

/// The columns in sight with their places.
fn places(app: &App, area: Rect) -> impl Iterator<Item = (usize, Rect)> + '_ {
    let mut x = area.x;
    app.matrix.columns_in(area.width).map(move |column| {
        let width = app.matrix.width(column);
        let place = Rect { x, width, height: 1, ..area };
        x += width;
        (column, place)
    })
}

/// Draws the numbers of the documents above their columns.
pub(super) fn heads(app: &App, area: Rect, pen: &mut Pen<'_>) {
    let (Some(counts), Some(index)) = (&app.matrix.counts, index(app)) else { return };
    for (column, place) in places(app, area) {
        let cited = counts.columns().get(column).and_then(|id| index.document(*id));
        let role = if column == app.matrix.column.at { Role::Focus } else { Role::Dim };
        let head = cited.map_or_else(String::new, |cited| heading(&cited.symbol));
        pen.text_right(Rect { width: place.width.saturating_sub(1), ..place }, &head, pen.style(role));
    }
}

pub(super) fn row(app: &App, counts: &Matrix, row: usize, area: Rect, pen: &mut Pen<'_>) {
    let matrix = &app.matrix;
    for (column, place) in places(app, area) {
        let count = counts.count(row, column, matrix.counting);
        let size = count.map_or(0, |count| u32::try_from(count.unsigned_abs()).unwrap_or(u32::MAX));
        // The whole programme's row would outshine all others.
        let step = if row == 0 { 0 } else { shade::step(size, matrix.most) };
        let role = match (count, matrix.counting) {
            (None, _) => Role::Dim,
            (Some(..=-1), Counting::Difference { .. }) => Role::Left,
            (Some(1..), Counting::Difference { .. }) => Role::Right,
            (Some(_), _) => Role::Base,
        };
        let ground = shade::style(app.settings.theme.on(app.settings.colours), step);
        let inside = Rect { width: place.width.saturating_sub(1), ..place };
        let words = match (count, matrix.counting) {
            (None, _) => pen.dot().to_owned(),
            (Some(count @ 1..), Counting::Difference { .. }) => format!("+{count}"),
            (Some(count), _) => count.to_string(),
        };
        let mut style = pen.style(role);
        if row == 0 && count.is_some() {
            style = Style::new().add_modifier(Modifier::BOLD).patch(style);
        }
        pen.fill(inside, ground);
        if ground.bg.is_none() {
            pen.text(inside, shade::sign(step, pen.mode()), pen.style(Role::Dim));
        }
        pen.text_right(inside, &words, style.patch(ground));
        if (row, column) == (matrix.row.at, matrix.column.at) {
            pen.fill(inside, pen.style(Role::Selection));
        }
    }
}

/// How many columns are out of sight on either side.
pub(super) fn beyond(app: &App, room: u16) -> String {
    let Some(counts) = &app.matrix.counts else { return String::new() };
    let shown = app.matrix.columns_in(room);
    let (before, after) = (shown.start, counts.columns().len().saturating_sub(shown.end));
    let lang = app.settings.lang;
    let said = [(before, Words::ColumnsBefore(before)), (after, Words::ColumnsAfter(after))];
    let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words.text(lang).into_owned());
    said.collect::<Vec<String>>().join("  ")
}
