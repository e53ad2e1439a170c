//! What comes in: from the person, the terminal, the workers and the system.

use crossterm::event::{KeyEvent, MouseEvent};
use ratatui::layout::Size;

/// One thing to react to. `M` is what the program's own workers send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionEvent<M> {
    /// A key went down, or repeats.
    Key(KeyEvent),
    /// The mouse did something at a cell that is on the screen.
    Mouse(MouseEvent),
    /// Text was pasted as a whole.
    Paste(Paste),
    /// The terminal has a new size; the next frame is drawn whole.
    Resized(Size),
    /// The screen may be damaged, or was lent out: the next frame is drawn whole.
    Redraw,
    /// The terminal answered a question of [`super::Questions`].
    Answer(TerminalAnswer),
    /// A message of a worker thread, in the order of sending.
    Message(M),
    /// The program must end now. It has about a tenth of a second to save what it holds.
    End(SessionEnd),
}

/// A text that the terminal marked as pasted, or that came as one burst of keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    /// The text, with line feeds as line ends.
    pub text: String,
    /// Whether what came after [`Paste::LIMIT`] bytes was left out.
    pub cut: bool,
}

impl Paste {
    /// The most bytes of a paste that are kept.
    pub const LIMIT: usize = 64 * 1024;
}

impl<T: Into<String>> From<T> for Paste {
    fn from(text: T) -> Self {
        Self { text: text.into(), cut: false }
    }
}

/// What the terminal said of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TerminalAnswer {
    /// Whether characters of ambiguous width, such as ─ and “, take two columns.
    AmbiguousIsWide(bool),
    LightBackground(bool),
}

/// The signal of a terminal that is gone; its number is the same on every Unix.
const HANG_UP: i32 = 1;

/// Why the program must end, which its exit status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEnd {
    /// A signal of this number asked for it.
    Signal(i32),
    /// The terminal is gone: closed, or its line dropped.
    TerminalGone,
    /// A thread met a fault of the program's own and has said so.
    Fault,
}

impl SessionEnd {
    /// The exit status that tells a shell the same.
    pub const fn status(self) -> i32 {
        match self {
            Self::Signal(number) => 128 + number,
            Self::TerminalGone => 128 + HANG_UP,
            Self::Fault => 101,
        }
    }
}
