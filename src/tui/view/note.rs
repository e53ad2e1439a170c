//! The line in which a note is written, in place of the last one.

use ratatui::layout::{Position, Rect};

use super::{input, place};
use crate::i18n::keep::KeepLabel;
use crate::tui::draw::Pen;
use crate::tui::state::{App, NoteLine};
use crate::tui::theme::Role;

/// Draws the line; gives the place of the cursor.
pub fn draw(app: &App, note: &NoteLine, area: Rect, pen: &mut Pen<'_>) -> Position {
    let lang = app.settings.lang;
    let prompt = KeepLabel::NotePrompt(place::of_paragraph(&app.document, note.at)).text(lang);
    let used = pen.text(Rect { width: area.width / 2, ..area }, &prompt, pen.style(Role::Focus));
    let room = Rect { x: area.x + used, width: area.width - used, ..area };
    input::draw(&note.input, &KeepLabel::NotePlaceholder.text(lang), None, room, pen)
}
