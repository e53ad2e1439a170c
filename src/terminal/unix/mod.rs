//! The terminal of a Unix system: a line with its settings, bytes both ways, and signals.

mod console;
mod reader;
mod signals;
mod tty_writer;

pub(super) use console::{Console, columns};
pub(super) use reader::InputReader;
pub(super) use signals::{exit, suspend, watch};
