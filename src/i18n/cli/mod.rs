//! What the command line says: its help, and its messages.

mod help;
mod progress;
mod say;

pub use help::{Help, help};
pub use progress::{Doing, progress};
pub use say::{Say, UsageFault, say};
