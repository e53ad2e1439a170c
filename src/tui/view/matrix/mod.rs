//! The matrix: sections against cited documents, a number in each cell, its shade in addition.

mod cells;
mod detail;
mod shade;

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::place;
use super::status::{self, Hints};
use crate::i18n::overview::{self as words, Words};
use crate::model::Counting;
use crate::tui::action::{Action, AppAction, MatrixAction};
use crate::tui::draw::{Frame, Pen, scrollbar};
use crate::tui::layout::Overview;
use crate::tui::state::App;
use crate::tui::state::matrix::areas;
use crate::tui::theme::Role;

pub(super) fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let places = areas(app);
    detail::draw(app, places.detail, pen);
    frame(app, &places, pen);
    status::footer(app, places.footer, "", &hints(app), pen);
    let Some(counts) = &app.matrix.counts else { return None };
    if counts.columns().is_empty() {
        let words = Words::NothingCited.text(app.settings.lang);
        pen.text(Rect { x: places.list.x + 1, ..places.list }, &words, pen.style(Role::Dim));
        return None;
    }
    cells::heads(app, Rect { x: places.cells().x, width: places.cells().width, ..places.heads }, pen);
    let window = app.matrix.row.window(counts.rows().len(), places.page());
    for (y, row) in (places.list.y..).zip(window.clone()) {
        name(app, row, Rect { y, height: 1, ..places.names() }, pen);
        cells::row(app, counts, row, Rect { y, height: 1, ..places.cells() }, pen);
    }
    scrollbar(pen, places.frame, places.list, &window, counts.rows().len());
    None
}

/// Where the hidden cursor waits.
pub(super) fn resting_place(app: &App) -> Position {
    status::row_selected(areas(app).list, app.matrix.row)
}

/// What a row is called: the section's number and heading.
pub(super) fn row_name(app: &App, row: usize) -> String {
    let row = app.matrix.counts.as_ref().and_then(|counts| counts.rows().get(row));
    if let Some(text) = row.and_then(|row| row.text.as_ref()) {
        return place::short_symbol(text).to_owned();
    }
    match row.and_then(|row| row.sections.first()) {
        Some(section) => place::heading(&app.document, *section),
        None if app.matrix.counting == Counting::Texts => Words::AllTexts.text(app.settings.lang).into_owned(),
        None => Words::Everything.text(app.settings.lang).into_owned(),
    }
}

fn name(app: &App, row: usize, area: Rect, pen: &mut Pen<'_>) {
    let depth = app.matrix.counts.as_ref().and_then(|counts| counts.rows().get(row)).map_or(0, |row| row.depth);
    let is_selected = row == app.matrix.row.at;
    let mut style = pen.style(if row == 0 { Role::Title } else { Role::Base });
    if is_selected {
        style = style.add_modifier(Modifier::BOLD);
    }
    let name = format!("{}{}{}", if is_selected { "▸" } else { " " }, "  ".repeat(depth.min(8)), row_name(app, row));
    pen.text(Rect { width: area.width.saturating_sub(1), ..area }, &name, style);
}

fn frame(app: &App, areas: &Overview, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let part = |id| app.document.part(id).map_or_else(String::new, |part| part.name().to_owned());
    let counting = match app.matrix.counting {
        Counting::Work(_) if app.document.works().count() == 1 => words::Counting::All,
        Counting::Work(work) => {
            let parts = app.document.parts().iter().filter(|part| part.work == work);
            words::Counting::Part(parts.map(|part| part.name()).collect::<Vec<_>>().join(" + "))
        }
        Counting::Texts => words::Counting::Texts,
        Counting::Part(id) => words::Counting::Part(part(id)),
        Counting::Difference { left, right } => words::Counting::Difference(part(left), part(right)),
    };
    let title = format!("{} {} {}", Words::Matrix.text(lang), pen.dot(), Words::Counting(counting).text(lang));
    let counts = app.matrix.counts.as_ref();
    let right = counts
        .map_or(Words::Reading, |counts| Words::Size(counts.rows().len().saturating_sub(1), counts.columns().len()));
    let bottom = if areas.detail.is_empty() { detail::cell(app) } else { cells::beyond(app, areas.cells().width) };
    let right = if areas.frame.width < 60 { "".into() } else { right.text(lang) };
    Frame { title: &title, right: &right, bottom: &bottom, has_focus: true, ..Frame::default() }.draw(pen, areas.frame);
}

/// The keys told in the last line.
pub(super) fn hints(app: &App) -> Hints {
    let area = areas(app).footer;
    let actions = vec![
        Action::from(MatrixAction::OpenCell),
        AppAction::Back.into(),
        MatrixAction::CycleCounting.into(),
        MatrixAction::NextCited.into(),
        AppAction::OpenHelp.into(),
    ];
    Hints { actions, room: Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area } }
}
