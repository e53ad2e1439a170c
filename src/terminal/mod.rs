//! Everything that touches the real terminal: taking it, drawing on it, reading from it, and giving it back.
//!
//! - [`Session`]: the stay in the terminal; [`Session::draw`] draws, dropping it gives the terminal back.
//! - [`Events`]: keys, mouse, pastes, sizes, workers' messages and the end, in one queue that sleeps when idle.
//! - `parser`, `sequence`: bytes to keys. `painter`, `ansi`: frames to bytes.
//! - `tty_writer`: bytes to a terminal that may not read them.
//! - `tty`, `lifecycle`: who owns the terminal now, and what signals and panics do to it.
//!
//! The promises and the tests that hold them are listed in `docs/trust.md`.

mod ansi;
mod colours;
mod event;
mod keys;
mod lifecycle;
mod modes;
mod painter;
pub mod parser;
mod queue;
mod reader;
mod session;
mod size;
mod tty;
mod tty_writer;

pub use colours::{Colours, background_told};
pub use event::{Answer, Ending, Event, Paste};
pub use keys::half_width;
pub use modes::Questions;
pub use queue::{Events, Sender};
pub use session::{EnterError, Options, Session};
