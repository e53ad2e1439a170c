//! A terminal for tests: the program runs in it, keys go in, a screen comes out.
//!
//! Tests wait until the screen, or the program, is in a state; they never sleep. A wait that takes ten seconds fails
//! with what the screen showed.

mod program;
mod terminal;

pub use program::Program;
pub use terminal::{End, Terminal};
