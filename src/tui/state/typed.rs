//! The texts that are typed into windows and lines: which one it is now, and how long it may become.

use super::{App, Popup};
use crate::store::Subject;
use crate::tui::list::Cursor;
use crate::tui::text_field::TextField;

/// The choice of what to copy.
#[derive(Clone, Debug, Default)]
pub struct CopyWindow {
    /// The row that is selected, from 0.
    pub row: usize,
    /// The numbers of the paragraphs, while they are typed.
    pub range: Option<TextField>,
}

/// What the line at the foot of the screen is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFor {
    /// A note on a paragraph or on the letter.
    Note(Subject),
    /// The name of a file for the set on the screen, with how much that is.
    File(usize),
}

/// The line that is written at the foot of the screen.
#[derive(Clone, Debug)]
pub struct NoteLine {
    /// What it is written for, with where that is.
    pub wanted: LineFor,
    /// The text.
    pub input: TextField,
    /// The text that was asked about, as it looks like no note: that one is kept by the next Enter.
    pub asked: Option<String>,
}

/// The help for the screen that is open.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// What of it is in sight.
    pub cursor: Cursor,
    /// What is searched in it, while something is.
    pub search: Option<TextField>,
}

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
