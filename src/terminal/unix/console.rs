//! The terminal's line: how it was set before, raw while the browser has it, and the way out to it.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal};
use std::os::fd::AsFd;
use std::time::Duration;

use ratatui::layout::Size;
use rustix::termios::{self, OptionalActions, Termios};

use super::super::session::EnterError;
use super::super::{modes, size};
use super::tty_writer::{TtyWriter, reopened};

/// The terminal that the program was started in.
#[derive(Debug)]
pub(in crate::terminal) struct Console {
    input: File,
    writer: TtyWriter,
    /// How the line was set before.
    found: Termios,
}

impl Console {
    /// Answers, pastes and focus come as sequences among the keys, and are read as such.
    pub(in crate::terminal) const REPORTS_IN_SEQUENCES: bool = true;

    /// Finds the terminal to read from and the one to write to, and changes neither.
    pub(in crate::terminal) fn open(data_on_stdin: bool) -> Result<Self, EnterError> {
        let (stdin, stdout) = (io::stdin(), io::stdout());
        if !stdout.is_terminal() || !(stdin.is_terminal() || data_on_stdin) {
            return Err(EnterError::NotATerminal);
        }
        if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return Err(EnterError::Dumb);
        }
        let input = if stdin.is_terminal() {
            File::from(stdin.as_fd().try_clone_to_owned()?)
        } else {
            reopened(stdout.as_fd(), OpenOptions::new().read(true)).map_err(|_| EnterError::NotATerminal)?
        };
        let writer = TtyWriter::to(stdout.as_fd())?;
        let found = termios::tcgetattr(&input).map_err(io::Error::from)?;
        Ok(Self { input, writer, found })
    }

    /// The terminal for reading: where keys and answers come from.
    pub(super) const fn input(&self) -> &File {
        &self.input
    }

    /// The terminal's size in cells; a usual one where the system does not say.
    pub(in crate::terminal) fn size(&self) -> Size {
        let told = termios::tcgetwinsize(self.writer.terminal());
        told.map_or(size::USUAL, |size| size::sound(Size::new(size.ws_col, size.ws_row)))
    }

    /// Has every key come as it is typed, and nothing changed on the way out.
    pub(in crate::terminal) fn raw(&self) -> io::Result<()> {
        let mut raw = self.found.clone();
        raw.make_raw();
        Ok(termios::tcsetattr(&self.input, OptionalActions::Now, &raw)?)
    }

    /// Puts the line back as it was found when the console was opened.
    pub(in crate::terminal) fn cook(&self) {
        let _ = termios::tcsetattr(&self.input, OptionalActions::Now, &self.found);
    }

    /// Lets the browser hear the mouse, or the person select text with it.
    pub(in crate::terminal) fn set_mouse(&self, on: bool) -> io::Result<()> {
        self.write(if on { modes::MOUSE_ON } else { modes::MOUSE_OFF })
    }

    /// Writes everything, however long the terminal takes, unless it is cut off.
    pub(in crate::terminal) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write(bytes)
    }

    /// Writes everything within a time, and throws away what the terminal has not read yet to make room for it.
    pub(in crate::terminal) fn write_soon(&self, bytes: &[u8], limit: Duration) {
        self.writer.write_soon(bytes, limit);
    }

    /// Ends a write that waits, and every later one that would wait.
    pub(in crate::terminal) fn cut(&self) {
        self.writer.cut();
    }
}

/// The columns of the terminal behind a stream, if it is one and says so.
pub(in crate::terminal) fn columns(stream: &impl AsFd) -> Option<usize> {
    let size = termios::tcgetwinsize(stream).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}
