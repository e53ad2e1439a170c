//! Which of the keys told in the last line stands under the mouse, on every screen.

use ratatui::layout::Position;

use super::{compare, matrix, reference, status, summary};
use crate::tui::action::Action;
use crate::tui::state::{App, Screen};

/// What the key told under a place of the screen does; `None` where none is told.
pub(crate) fn at(app: &App, position: Position) -> Option<Action> {
    if app.notice.is_some() || app.popup.is_some() || app.note.is_some() || app.query.typing {
        return None;
    }
    let hints = match app.screen {
        Screen::Browse => status::hints(app, app.browse.panes(app.size).footer),
        Screen::Compare => compare::hints(app),
        Screen::Summary => summary::hints(app),
        Screen::Matrix => matrix::hints(app),
        Screen::Reference => reference::hints(app),
    };
    status::placed(app, &hints).find(|(_, place, _)| place.contains(position)).map(|(action, _, _)| action)
}
