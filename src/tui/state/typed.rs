//! The text that is being typed, whichever it is, and how long it may become.

use super::{App, Popup};
use crate::tui::text_field::TextField;

/// The longest query, in characters: nobody reads a longer one.
pub(crate) const QUERY: usize = 10_000;

/// The longest note that is written in one line, in characters.
pub(crate) const NOTE: usize = 2_000;

/// The longest name, or list of numbers, in characters.
pub(crate) const NAME: usize = 200;

/// The text that is written, with the most characters that it takes; `None` where none is.
pub(crate) fn typed_field(app: &mut App) -> Option<(&mut TextField, usize)> {
    match &mut app.popup {
        Some(Popup::Pick(pick)) => return Some((&mut pick.input, NAME)),
        Some(Popup::Help(help)) => return help.search.as_mut().map(|field| (field, NAME)),
        Some(Popup::Copy(window)) => return window.range.as_mut().map(|field| (field, NAME)),
        None => {}
    }
    match &mut app.note {
        Some(note) => Some((&mut note.input, NOTE)),
        None => app.query.typing.then_some((&mut app.query.input, QUERY)),
    }
}
