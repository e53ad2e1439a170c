//! Windows above the screen.

use super::copy;
use crate::tui::action::{CopyAction, Motion, PopupAction};
use crate::tui::state::{App, Popup};
use crate::tui::text_field::TextField;
use crate::tui::view::help;

/// Does what an action of a window asks for.
pub(super) fn update(app: &mut App, action: PopupAction) {
    match (action, &mut app.popup) {
        (PopupAction::SearchHelp, Some(Popup::Help(help))) => help.search = Some(TextField::default()),
        (PopupAction::TakeRow, Some(Popup::Copy(window))) => {
            let action = CopyAction::ALL.get(window.row).copied();
            action.into_iter().for_each(|action| copy::copy(app, action))
        }
        (PopupAction::ClosePopup | PopupAction::TakeRow, _) => app.popup = None,
        (PopupAction::SearchHelp, _) => {}
    }
}

/// Scrolls the window, or moves the selection in it.
pub(super) fn motion(app: &mut App, motion: Motion) {
    let (len, page) = (help::len(app), help::page(app.size));
    match &mut app.popup {
        Some(Popup::Help(help)) => {
            let last = len.saturating_sub(page) + 1;
            help.cursor.top = motion.target(help.cursor.top, last, page);
        }
        Some(Popup::Copy(window)) => window.row = motion.target(window.row, CopyAction::ALL.len(), page),
        Some(Popup::Pick(_)) | None => {}
    }
}

/// Keeps the window's text in sight.
pub(super) fn settle(app: &mut App) {
    // Making the lines of the help takes its time, and this runs after every event.
    let help_rows = if matches!(app.popup, Some(Popup::Help(_))) { help::len(app) } else { 0 };
    let page = help::page(app.size);
    match &mut app.popup {
        Some(Popup::Help(help)) => help.cursor.top = help.cursor.top.min(help_rows.saturating_sub(page)),
        Some(Popup::Pick(pick)) => {
            let page = crate::tui::view::pick::page(app.size);
            pick.cursor.settle(pick.found.len(), page);
        }
        Some(Popup::Copy(_)) | None => {}
    }
}
