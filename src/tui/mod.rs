//! The browser; the only part that names a terminal.

pub mod terminal;
