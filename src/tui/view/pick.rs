//! The window in which one chooses by name, and the one that asks what to copy.

use ratatui::layout::{Position, Rect, Size};

use super::{input, place};
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::quotation::QuotationForm;
use crate::text::Span;
use crate::tui::action::{CopyAction, PickAction, PopupAction};
use crate::tui::draw::{Frame, Layer, Pen, scrollbar, window};
use crate::tui::state::pick::{Pick, PickEntry, PickKind};
use crate::tui::state::{App, CopyWindow, Popup};
use crate::tui::theme::Role;

/// The most entries that are shown at a time.
const MOST_ROWS: u16 = 16;

/// How many entries a screen shows.
pub(crate) fn page(screen: Size) -> usize {
    usize::from(window(screen, MOST_ROWS + 1).height.saturating_sub(3))
}

/// Draws the list; gives the place of the cursor.
pub(crate) fn draw(app: &App, pick: &Pick, pen: &mut Pen<'_>) -> Position {
    let lang = app.settings.lang;
    let area = window(app.size, MOST_ROWS + 1);
    pen.clear(area);
    let close = Label::CloseHint(app.keymap.key(PickAction::LeavePick)).text(lang);
    let count = format!("{}  {close}", pick.found.len());
    let (title, placeholder) = match &pick.kind {
        PickKind::Menu => (KeepLabel::MenuTitle, KeepLabel::MenuPlaceholder),
        PickKind::Everything => (KeepLabel::PaletteTitle, KeepLabel::PalettePlaceholder),
        PickKind::CitingTree(name) => (KeepLabel::CitingTreeTitle(name.clone()), KeepLabel::CitingTreePlaceholder),
        PickKind::Doubts => (KeepLabel::DoubtsTitle, KeepLabel::CitingTreePlaceholder),
        PickKind::History(name) => (KeepLabel::HistoryTitle(name.clone()), KeepLabel::HistoryPlaceholder),
    };
    let title = title.text(lang);
    Frame { title: &title, right: &count, has_focus: true, ..Frame::default() }.draw(pen, area);
    let inside = Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height.saturating_sub(2) };
    let line = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), height: 1, ..inside };
    let cursor = input::draw(&pick.input, &placeholder.text(lang), None, line, pen);
    let list = list(app);
    let rows = pick.cursor.window(pick.found.len(), usize::from(list.height));
    for (y, row) in (list.y..list.bottom()).zip(rows.clone()) {
        if let Some((entry, matched)) = pick.entry(row) {
            draw_entry(entry, matched, pick.is_chosen && row == pick.cursor.at, Rect { y, height: 1, ..list }, pen);
        }
    }
    if pick.found.is_empty() {
        let room = Rect { x: list.x + 1, width: list.width.saturating_sub(1), ..list };
        let said = pick.missing.as_ref().map_or_else(|| KeepLabel::NoSuchName.text(lang), |it| it.text(lang).into());
        pen.text(room, &said, pen.style(Role::Dim));
    }
    scrollbar(pen, area, list, &rows, pick.found.len());
    cursor
}

fn list(app: &App) -> Rect {
    let area = window(app.size, MOST_ROWS + 1);
    Rect { x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height.saturating_sub(3) }
}

/// The entry under a place of the screen.
pub(crate) fn row_at(app: &App, pick: &Pick, position: Position) -> Option<usize> {
    pick.cursor.row_at(list(app), position, 1, pick.found.len())
}

/// The row of the choice of what to copy under a place of the screen.
pub(crate) fn copy_at(app: &App, position: Position) -> Option<usize> {
    let area = window_of_copies(app);
    (0..CopyAction::ALL.len()).find(|row| area.contains(position) && row_of_copies(app, *row).y == position.y)
}

/// Whether a place of the screen lies in the window that is open.
pub(crate) fn is_in_window(app: &App, position: Position) -> bool {
    let area = match &app.popup {
        Some(Popup::Pick(_)) => window(app.size, MOST_ROWS + 1),
        Some(Popup::Copy(_)) => window_of_copies(app),
        Some(Popup::Help(_)) => super::help::area(app),
        None => Rect::ZERO,
    };
    area.contains(position)
}

fn draw_entry(entry: &PickEntry, matched: &[usize], is_selected: bool, area: Rect, pen: &mut Pen<'_>) {
    pen.text(area, if is_selected { "▸" } else { " " }, pen.style(Role::Base));
    let body = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let used = pen.text_right(body, &entry.hint, pen.style(if is_selected { Role::Base } else { Role::Title }));
    let room = Rect { width: body.width.saturating_sub(used + 1), ..body };
    let spans: Vec<Span> = matched.iter().map(|at| Span::new(*at, at + 1)).collect();
    let layer = Layer { spans: &spans, style: pen.style(Role::Match) };
    pen.layered(room, &entry.label, 0, pen.style(Role::Base), &[layer]);
    if is_selected {
        pen.fill(area, pen.style(Role::Selection));
    }
}

/// The window in which one chooses what to copy.
fn window_of_copies(app: &App) -> Rect {
    // A row each, and one for what is typed.
    window(app.size, u16::try_from(CopyAction::ALL.len() + 1).unwrap_or(1))
}

/// Where a row of the choice of what to copy begins.
pub(crate) fn row_of_copies(app: &App, row: usize) -> Position {
    let area = window_of_copies(app);
    let last = area.bottom().saturating_sub(2);
    Position::new(area.x + 1, (area.y + 1 + u16::try_from(row).unwrap_or(0)).min(last))
}

/// Draws the choice of what to copy; gives the place of the cursor while numbers are typed.
pub(crate) fn draw_copies(app: &App, copies: &CopyWindow, pen: &mut Pen<'_>) -> Option<Position> {
    let lang = app.settings.lang;
    let area = window_of_copies(app);
    pen.clear(area);
    let close = Label::CloseHint(app.keymap.key(PopupAction::ClosePopup)).text(lang);
    let on = app.acting().map_or_else(String::new, |on| place::of_subject(&app.document, on, lang));
    let title = format!("{} {on}", KeepLabel::CopyTitle.text(lang));
    let bottom = match app.settings.quotation {
        QuotationForm::Plain => "",
        QuotationForm::Markdown => "Markdown",
    };
    Frame { title: title.trim_end(), right: &close, bottom, has_focus: true, ..Frame::default() }.draw(pen, area);
    let room = usize::from(area.height.saturating_sub(2));
    let first = (copies.row + 1).saturating_sub(room);
    let is_tight = CopyAction::ALL.iter().any(|action| pen.width(action.row().sentence(lang)) + 9 > area.width);
    for (row, action) in CopyAction::ALL.iter().enumerate().skip(first).take(room) {
        let y = area.y + 1 + u16::try_from(row - first).unwrap_or(0);
        let line = Rect { x: area.x + 1, y, width: area.width - 2, height: 1 };
        pen.text(line, if row == copies.row { "▸" } else { " " }, pen.style(Role::Base));
        let key = Rect { x: line.x + 2, width: 4, ..line };
        pen.text(key, &app.keymap.key(*action), pen.style(Role::Title));
        let words = if is_tight { action.row().short(lang) } else { action.row().sentence(lang) };
        pen.text(Rect { x: line.x + 6, width: line.width.saturating_sub(7), ..line }, words, pen.style(Role::Base));
        if row == copies.row {
            pen.fill(line, pen.style(Role::Selection));
        }
    }
    let range = copies.range.as_ref()?;
    let line = Rect { x: area.x + 1, y: area.bottom().saturating_sub(2), width: area.width - 2, height: 1 };
    pen.clear_rows(line);
    let used = pen.text(line, &Notice::RangePrompt.text(lang), pen.style(Role::Focus));
    let room = Rect { x: line.x + used, width: line.width - used, ..line };
    Some(input::draw(range, &Notice::RangePlaceholder.text(lang), None, room, pen))
}
