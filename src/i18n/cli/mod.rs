//! What the command line says: its help, and its messages.

mod help;
mod progress;
mod say;

pub(crate) use help::{Help, help};
pub(crate) use progress::{Doing, progress};
pub(crate) use say::{Say, UsageFault, say};
