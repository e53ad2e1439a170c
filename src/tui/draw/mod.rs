//! Drawing: text by column, frames, windows; nothing here knows what is drawn.

mod frame;
mod pen;

pub use frame::{Frame, scrollbar, window};
pub use pen::{Layer, Pen};
