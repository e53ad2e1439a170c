//! Draws the state and changes nothing.

pub(crate) mod compare;
pub(crate) mod head;
pub(crate) mod help;
pub(crate) mod hints;
mod input;
pub(crate) mod matrix;
mod note;
mod paragraphs;
pub(crate) mod pick;
pub(crate) mod place;
mod prompt;
mod reader;
mod reference;
mod resolutions;
mod sections;
mod status;
pub(crate) mod summary;
pub(crate) mod welcome;

pub(crate) use paragraphs::nothing_found;

use ratatui::Frame as Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::draw::Pen;
use super::layout::{Arrangement, Panes, is_tiny};
use super::pane::Pane;
use super::state::{App, Popup, Screen};
use super::theme::Role;
use crate::i18n::browser::Label;

/// Draws the whole screen and puts the cursor where the person is.
pub fn draw(app: &App, terminal: &mut Terminal<'_>) {
    if let Some(cursor) = draw_grid(app, terminal.buffer_mut()) {
        terminal.set_cursor_position(cursor);
    }
}

/// Draws the whole screen on a grid; gives the place of the cursor while something is typed.
pub fn draw_grid(app: &App, grid: &mut Buffer) -> Option<Position> {
    let area = grid.area;
    let theme = app.settings.theme.theme(app.settings.colours);
    draw_on(app, area, &mut Pen::new(grid, &theme, app.settings.ambiguous))
}

/// Where the hidden cursor waits: on what is selected, so that whatever follows the cursor finds it.
pub fn resting_place(app: &App) -> Option<Position> {
    match &app.popup {
        Some(Popup::Copy(window)) => return Some(pick::row_of_copies(app, window.row)),
        Some(Popup::Help(_)) => return Some(help::resting_place(app)),
        // There the cursor is shown, where one types.
        Some(Popup::Pick(_)) | None => {}
    }
    match app.screen {
        Screen::Browse => resting_in_panes(app),
        Screen::Compare => {
            let first = crate::tui::state::compare::areas(app).first;
            Some(Position::new(first.x + 1, first.y + 1))
        }
        Screen::Summary => Some(summary::resting_place(app)),
        Screen::Matrix => Some(matrix::resting_place(app)),
        Screen::Reference => Some(reference::resting_place(app)),
    }
}

fn resting_in_panes(app: &App) -> Option<Position> {
    let panes = app.browse.panes(app.size);
    let ((inside, rows_each), (row, _)) = (panes.rows(app.browse.focus), app.browse.rows(app.browse.focus));
    let line = u16::try_from(row.at.saturating_sub(row.top)).unwrap_or(0) * rows_each;
    (line < inside.height).then(|| Position::new(inside.x, inside.y + line))
}

fn draw_on(app: &App, area: Rect, pen: &mut Pen<'_>) -> Option<Position> {
    if area != Rect::new(0, 0, app.size.width, app.size.height) || is_tiny(app.size) {
        let words = Label::TooSmall(area.width, area.height).text(app.settings.lang);
        pen.text(area, &words, pen.style(Role::Base));
        return None;
    }
    let cursor = match app.screen {
        Screen::Browse => draw_panes(app, pen),
        Screen::Compare => compare::draw(app, pen),
        Screen::Summary => summary::draw(app, pen),
        Screen::Matrix => matrix::draw(app, pen),
        Screen::Reference => reference::draw(app, pen),
    };
    if app.welcomes {
        welcome::draw(app, pen);
    }
    let cursor = match &app.note {
        Some(note) => Some(note::draw(app, note, pen)),
        None => cursor,
    };
    let cursor = match &app.popup {
        Some(Popup::Help(popup)) => help::draw(app, popup, pen),
        Some(Popup::Pick(popup)) => Some(pick::draw(app, popup, pen)),
        Some(Popup::Copy(window)) => pick::draw_copies(app, window, pen),
        None => cursor,
    };
    if let Some(notice) = app.notice.as_ref().filter(|_| app.note.is_none() && !app.query.typing) {
        let last = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        status::draw_notice(app, notice, last, pen);
    }
    cursor
}

fn draw_panes(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let panes = app.browse.panes(app.size);
    head::draw(app, panes.head, pen);
    if panes.shape == Arrangement::Narrow {
        tabs(app, &panes, pen);
    }
    // The pane that has the focus comes last: its frame is drawn over the rules that it shares.
    let order = Pane::ALL.iter().filter(|pane| **pane != app.browse.focus).chain(std::iter::once(&app.browse.focus));
    for pane in order {
        match pane {
            Pane::Sections => sections::draw(app, &panes, pen),
            Pane::Paragraphs => {
                // The rule between the two bears the title of the reader.
                paragraphs::draw(app, &panes, pen);
                reader::draw(app, &panes, pen);
            }
            Pane::Resolutions => resolutions::draw(app, &panes, pen),
        }
    }
    if app.query.typing {
        return Some(prompt::draw(app, panes.footer, pen));
    }
    status::draw(app, panes.footer, pen);
    None
}

/// The names of the panes, where one is shown at a time.
fn tabs(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    let third = panes.tabs.width / 3;
    let names = [Label::Sections, Label::Paragraphs, Label::Documents];
    for (place, (pane, name)) in Pane::ALL.into_iter().zip(names).enumerate() {
        let x = panes.tabs.x + third * u16::try_from(place).unwrap_or(0);
        let has_focus = pane == app.browse.focus;
        let name = format!(" {}{}", if has_focus { "▸" } else { " " }, name.text(app.settings.lang));
        let role = if has_focus { Role::Focus } else { Role::Dim };
        pen.text(Rect { x, width: third, ..panes.tabs }, &name, pen.style(role));
    }
}
