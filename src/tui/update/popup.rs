//! Windows above the screen.

use crate::tui::action::{Motion, PopupAction};
use crate::tui::effect::Effect;
use crate::tui::state::{App, Popup};
use crate::tui::view::help;

/// Does what an action of a window asks for.
pub fn update(app: &mut App, action: PopupAction) -> Vec<Effect> {
    match action {
        PopupAction::ClosePopup => app.popup = None,
    }
    Vec::new()
}

/// Scrolls the window.
pub fn motion(app: &mut App, motion: Motion) -> Vec<Effect> {
    let (len, page) = (help::len(app), help::page(app.size));
    match &mut app.popup {
        Some(Popup::Help(cursor)) => {
            let last = len.saturating_sub(page) + 1;
            cursor.top = motion.target(cursor.top, last, page);
        }
        None => {}
    }
    Vec::new()
}

/// Keeps the window's text in sight.
pub fn settle(app: &mut App) {
    let (len, page) = (help::len(app), help::page(app.size));
    match &mut app.popup {
        Some(Popup::Help(cursor)) => cursor.top = cursor.top.min(len.saturating_sub(page)),
        None => {}
    }
}
