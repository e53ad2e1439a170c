//! Everything that touches the real terminal: taking it, drawing on it, reading from it, and giving it back.
//!
//! - [`TerminalSession`]: the stay in the terminal; [`Session::draw`] draws, dropping it gives the terminal back.
//! - [`Events`]: keys, mouse, pastes, sizes, workers' messages and the end, in one queue that sleeps when idle.
//! - `parser`: bytes to keys. `painter`, `ansi`: frames to bytes.
//! - `tty`, `lifecycle`: who owns the terminal now, and what signals and panics do to it.
//! - `unix`, `windows`: the console of the system behind one seam, `system`; nothing else names a system's own calls.
//!
//! The promises and the tests that hold them are listed in `docs/trust.md`.

mod ansi;
#[cfg(any(windows, test))]
mod bursts;
mod colours;
mod event;
mod keys;
mod lifecycle;
mod modes;
mod painter;
pub mod parser;
mod queue;
mod session;
mod size;
mod tty;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

pub(crate) use colours::{Colours, background_told};
pub use event::{Paste, SessionEvent};
pub(crate) use event::{SessionEnd, TerminalAnswer};
pub(crate) use keys::half_width;
pub use modes::Questions;
pub(crate) use queue::Events;
pub(crate) use session::EnterError;
pub use session::{SessionOptions, TerminalSession};

/// The columns of the terminal that a standard stream is; `None` where it is none, or does not say.
#[cfg(unix)]
pub(crate) fn columns(stream: &impl std::os::fd::AsFd) -> Option<usize> {
    system::columns(stream)
}

/// The columns of the console that a standard stream is; `None` where it is none.
#[cfg(windows)]
pub(crate) fn columns(stream: &impl std::io::IsTerminal) -> Option<usize> {
    system::columns(stream)
}
