//! What the outside tells the browser: keys, mouse, size, results of background work.

use std::sync::Arc;

use ratatui::crossterm::event::{KeyEvent, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};

use super::prose::Prose;
use super::prose::Wrapping;
use super::state::compare::{Facing, FacingWanted};
use super::state::opened::OpenText;
use super::state::relations::Relations;
use super::state::{Appearance, FilterResult, Marked};
use super::theme::Role;
use crate::citation::DocumentKey;
use crate::compare::{Framing, PairStats};
use crate::library::{Holdings, Network};
use crate::model::{CitationIndex, Library, LoadError, Matrix};
use crate::search::QueryError;
use crate::store::{Entry, Subject};
use crate::terminal::{self, Paste};
use crate::text::Ambiguous;

/// Something that happened outside.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // where a name says what it is
pub enum Event {
    Key(KeyEvent),
    Paste(Paste),
    /// The mouse was pressed here.
    Click(Position),
    RightClick(Position),
    /// The wheel was turned here, by so many lines; up is negative.
    Wheel(Position, isize),
    /// The screen has a new size.
    Resize(Size),
    /// The terminal said how wide it draws ambiguous characters.
    Ambiguous(Ambiguous),
    /// The terminal said whether its background is light.
    Background {
        is_light: bool,
    },
    /// The mouse was dragged to here.
    Drag(Position),
    /// The button of the mouse was let go.
    Release,
    /// This is what bears bookmarks and notes now, and what is on the letter.
    Kept(Marked, Option<Entry>),
    /// A note comes back from the editor.
    Edited {
        at: Subject,
        was: Option<String>,
        text: String,
    },
    /// The time is over after which the user is told that keys wait; the number is that of the wait.
    Reminded(u64),
    Told(Role, String),
    /// A file was not written: its name, with how much was to be written, and why not.
    NotWritten(String, usize, String),
    Answer(SearchAnswer),
    /// So many of a hundred parts of the file are read.
    ReadSoFar(u8),
    /// The whole file is read; or why it cannot be.
    Opened(Result<Arc<Library>, Box<LoadError>>),
    /// The document is read through.
    Prepared(Arc<CitationIndex>, Relations),
    Wrapped(Wrapping, Arc<Prose>),
    /// Two long texts are compared and set.
    Faced(FacingWanted, Arc<Facing>),
    /// The framing of the programme is learnt.
    Framed(Arc<Framing>),
    /// The pairs of a chunk are compared for the summary.
    Compared {
        /// The order that it was compared for.
        generation: u64,
        chunk: u32,
        /// Its pairs, in their order.
        stats: Vec<PairStats>,
    },
    /// The library was looked through: which documents it has.
    Shelved(Arc<Holdings>),
    /// A text of the library is read; nothing where it is not there, or why it cannot be read.
    TextOpened(DocumentKey, Result<Option<Arc<OpenText>>, String>),
    /// Who cites whom in the programme and the library.
    Networked(Arc<Network>),
    /// The citations of all sections are counted.
    Counted(Arc<Matrix>),
}

/// The answer to a search.
#[derive(Clone, Debug)]
pub struct SearchAnswer {
    /// Which question it answers.
    pub generation: u64,
    /// The query.
    pub query: String,
    /// What was found, or why the query cannot be understood.
    pub outcome: Result<Arc<FilterResult>, QueryError>,
}

/// How many lines one notch of the wheel scrolls.
const NOTCH: isize = 3;

impl Event {
    /// Whether the user caused it and it means something where it was meant: a key, a paste, the mouse.
    pub const fn is_input(&self) -> bool {
        matches!(self, Self::Key(_) | Self::Paste(_) | Self::Click(_) | Self::RightClick(_) | Self::Wheel(..))
    }

    /// What the mouse did; `None` for what means nothing here.
    pub fn of_mouse(mouse: &MouseEvent) -> Option<Self> {
        let position = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Self::Click(position)),
            MouseEventKind::Down(MouseButton::Right) => Some(Self::RightClick(position)),
            MouseEventKind::Drag(MouseButton::Left) => Some(Self::Drag(position)),
            MouseEventKind::Up(MouseButton::Left) => Some(Self::Release),
            MouseEventKind::ScrollDown => Some(Self::Wheel(position, NOTCH)),
            MouseEventKind::ScrollUp => Some(Self::Wheel(position, -NOTCH)),
            _ => None,
        }
    }

    /// What an answer of the terminal changes; `None` when it says what was taken for granted, as most do: no frame
    /// is drawn again for that.
    pub fn of_terminal(answer: terminal::TerminalAnswer, settings: &Appearance) -> Option<Self> {
        match answer {
            terminal::TerminalAnswer::AmbiguousIsWide(is_wide) => {
                let mode = if is_wide { Ambiguous::Wide } else { Ambiguous::Narrow };
                (mode != settings.ambiguous).then_some(Self::Ambiguous(mode))
            }
            terminal::TerminalAnswer::LightBackground(is_light) => Some(Self::Background { is_light }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_changes_nothing_is_no_event() {
        let settings = Appearance::default();
        let event = |is_wide| Event::of_terminal(terminal::TerminalAnswer::AmbiguousIsWide(is_wide), &settings);
        assert!(event(false).is_none());
        assert!(matches!(event(true), Some(Event::Ambiguous(Ambiguous::Wide))));
    }
}
