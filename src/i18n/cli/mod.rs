//! What the command line says: its help, and its messages.

mod help;
mod say;

pub use help::{Help, help};
pub use say::{Say, UsageFault, say};
