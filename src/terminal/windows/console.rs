//! The console's modes, and the way out to it.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
use crossterm::{ansi_support, execute, terminal};
use ratatui::layout::Size;

use super::super::session::EnterError;
use super::super::size;

/// The console that the program was started in.
#[derive(Debug, Default)]
pub(in crate::terminal) struct Console {}

impl Console {
    /// Focus comes as an event of the system, and sequences are not read: a console that answered a question would type
    /// the answer (seen under wine 8 with a terminal behind it: `ESC [ ? 1` opened the help), and the marks of a
    /// paste would stand in its text.
    pub(in crate::terminal) const REPORTS_IN_SEQUENCES: bool = false;

    /// Looks whether there is a console that takes sequences, and changes nothing else of it.
    pub(in crate::terminal) fn open(data_on_stdin: bool) -> Result<Self, EnterError> {
        if !io::stdout().is_terminal() || !(io::stdin().is_terminal() || data_on_stdin) {
            return Err(EnterError::NotATerminal);
        }
        // Windows before 10 has no sequences; TERM is set by the terminals that are no console, such as mintty.
        if !ansi_support::supports_ansi() {
            return Err(EnterError::Dumb);
        }
        Ok(Self::default())
    }

    /// The window's size in cells; a usual one where the system does not say.
    pub(in crate::terminal) fn size(&self) -> Size {
        terminal::size().map_or(size::USUAL, |(width, height)| size::sound(Size::new(width, height)))
    }

    /// Has every key come as it is typed.
    pub(in crate::terminal) fn raw(&self) -> io::Result<()> {
        terminal::enable_raw_mode()
    }

    /// Puts the modes back as they were when raw began.
    pub(in crate::terminal) fn cook(&self) {
        let _ = execute!(io::stdout(), DisableMouseCapture);
        let _ = terminal::disable_raw_mode();
    }

    /// Lets the browser hear the mouse, or the person select text with it. On Windows it is a mode of the console's
    /// input, not a sequence.
    pub(in crate::terminal) fn set_mouse(&self, on: bool) -> io::Result<()> {
        if on { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
    }

    /// Writes everything. Bytes are UTF-8; the standard library tells the console so.
    pub(in crate::terminal) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()?;
        Ok(())
    }

    /// Writes everything: a console always reads.
    pub(in crate::terminal) fn write_soon(&self, bytes: &[u8], _: Duration) {
        let _ = self.write(bytes);
    }

    /// Does nothing: no write to a console waits for long.
    pub(in crate::terminal) const fn cut(&self) {}
}

/// The columns of the console, if a stream is one.
pub(in crate::terminal) fn columns(stream: &impl io::IsTerminal) -> Option<usize> {
    let (width, _) = stream.is_terminal().then(terminal::size)?.ok()?;
    Some(usize::from(width)).filter(|columns| *columns > 0)
}
