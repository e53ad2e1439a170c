//! The mouse: a click selects, a click on what is selected goes in, the wheel scrolls what lies under it.

use ratatui::layout::Position;

use super::{browse, compare, matrix, pick, reference, summary};
use crate::tui::action::AppAction;
use crate::tui::layout::{Arrangement, Border, Panes, is_tiny};
use crate::tui::pane::Pane;
use crate::tui::state::compare::scroll;
use crate::tui::state::reader::heading_rows;
use crate::tui::state::{App, NextTake, Popup, Screen};
use crate::tui::view::{hints, pick as pick_view, welcome};

pub(super) fn click(app: &mut App, position: Position) {
    let hint = hints::at(app, position);
    let is_on_welcome = std::mem::take(&mut app.welcomes) && welcome::area(app).contains(position);
    app.notice = None;
    app.offers_menu = false;
    app.next_take = NextTake::default();
    if is_tiny(app.size) || is_on_welcome {
        return;
    }
    if app.popup.is_some() {
        return pick::click(app, position);
    }
    if let Some(action) = hint {
        return super::history::act(app, action);
    }
    match app.screen {
        Screen::Browse => click_panes(app, position),
        Screen::Compare => compare::click(app, position),
        Screen::Summary => summary::click(app, position),
        Screen::Matrix => matrix::click(app, position),
        Screen::Reference => reference::click(app, position),
    }
}

/// Takes in a click of the right button: selects what lies there and opens the menu of what can be done with it.
pub(super) fn right_click(app: &mut App, position: Position) {
    app.notice = None;
    if is_tiny(app.size) || app.note.is_some() || app.popup.take().is_some() {
        return;
    }
    if app.screen == Screen::Browse {
        let panes = app.browse.panes(app.size);
        if let Some((pane, is_reader)) = panes.at(position) {
            app.query.typing = false;
            app.browse.focus_on(pane);
            if let Some(row) = row_at(app, &panes, pane, position).filter(|_| !is_reader) {
                browse::select_row(app, pane, row);
            }
        }
    }
    super::update(app, AppAction::OpenMenu.into())
}

/// Goes to the document that the text cites under a place of the reader, in its pane; a second time, to what cites it.
fn click_reader(app: &mut App, panes: &Panes, position: Position) {
    let measure = panes.measure();
    let top = measure.y + heading_rows(&app.browse.reader, panes);
    let is_text = position.y >= top && position.x >= measure.x;
    let line = app.browse.reader.top + usize::from(position.y.saturating_sub(top));
    let column = usize::from(position.x.saturating_sub(measure.x));
    let prose = &app.browse.reader.prose;
    let at = if is_text { prose.place_at(line, column, app.settings.ambiguous) } else { None };
    let cited = at.and_then(|at| prose.citations().iter().find(|citation| citation.span.contains(at)));
    let id = cited.and_then(|cited| app.index.as_ref()?.find(&cited.symbol));
    let row = id.and_then(|id| app.browse.cited.rows.iter().position(|row| row.id == Some(id)));
    let Some(row) = row else {
        app.browse.focus_on(Pane::Paragraphs);
        return;
    };
    let was_here = app.browse.focus == Pane::Resolutions && app.browse.cited.cursor.at == row;
    app.browse.focus_on(Pane::Resolutions);
    browse::select_row(app, Pane::Resolutions, row);
    if was_here {
        browse::choose(app);
    }
}

fn click_panes(app: &mut App, position: Position) {
    let panes = app.browse.panes(app.size);
    if panes.shape == Arrangement::Narrow && panes.tabs.contains(position) {
        let third = (panes.tabs.width / 3).max(1);
        let place = usize::from((position.x - panes.tabs.x) / third).min(2);
        app.browse.focus_on(Pane::ALL.get(place).copied().unwrap_or_default());
        return;
    }
    app.browse.dragged = panes.border_at(position);
    if app.browse.dragged.is_some() {
        return;
    }
    let Some((pane, is_reader)) = panes.at(position) else { return };
    // What is clicked while a query is typed is looked at first.
    let had_focus = app.browse.focus == pane && !std::mem::take(&mut app.query.typing);
    let is_way_back =
        pane == Pane::Paragraphs && position.y == panes.list.y && position.x > panes.list.x + panes.list.width / 2;
    if is_way_back && !app.browse.narrowing.steps().is_empty() {
        return super::update(app, AppAction::Back.into());
    }
    if is_reader {
        return click_reader(app, &panes, position);
    }
    app.browse.focus_on(pane);
    let row = row_at(app, &panes, pane, position);
    let Some(row) = row else { return };
    if had_focus && app.browse.rows(pane).0.at == row {
        return browse::choose(app);
    }
    browse::select_row(app, pane, row);
}

/// The row of a pane under a place of the screen.
fn row_at(app: &App, panes: &Panes, pane: Pane, position: Position) -> Option<usize> {
    let ((inside, rows_each), (cursor, len)) = (panes.rows(pane), app.browse.rows(pane));
    cursor.row_at(inside, position, rows_each, len)
}

/// Takes in a drag: the border that was pressed follows.
pub(super) fn drag(app: &mut App, position: Position) {
    let width = i32::from(app.size.width);
    let x = i32::from(position.x);
    match app.browse.dragged {
        Some(Border::Left) => app.browse.widths.set_left(x + 1),
        Some(Border::Right) => app.browse.widths.set_right(width - x),
        None => {}
    }
}

/// Takes in a turn of the wheel.
pub(super) fn wheel(app: &mut App, position: Position, lines: isize) {
    if is_tiny(app.size) {
        return;
    }
    match &mut app.popup {
        Some(Popup::Help(help)) => {
            help.cursor.top = help.cursor.top.saturating_add_signed(lines);
            return;
        }
        Some(Popup::Pick(pick)) => {
            pick.cursor.scroll(lines, pick.found.len(), pick_view::page(app.size));
            return;
        }
        Some(Popup::Copy(_)) => return,
        None => {}
    }
    match app.screen {
        Screen::Browse => wheel_panes(app, position, lines),
        Screen::Compare => scroll(app, lines),
        Screen::Summary => summary::wheel(app, lines),
        Screen::Matrix => matrix::wheel(app, lines),
        Screen::Reference => reference::wheel(app, lines),
    }
}

fn wheel_panes(app: &mut App, position: Position, lines: isize) {
    let panes = app.browse.panes(app.size);
    let Some((pane, is_reader)) = panes.at(position) else { return };
    if is_reader {
        app.browse.reader.top = app.browse.reader.top.saturating_add_signed(lines);
        return;
    }
    let (mut cursor, len) = app.browse.rows(pane);
    cursor.scroll(lines, len, panes.page(pane));
    browse::select_row(app, pane, cursor.at);
    app.browse.cursor_in(pane).top = cursor.top;
}
