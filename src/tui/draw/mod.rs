//! Drawing: text by column, frames, windows; nothing here knows what is drawn.

mod frame;
mod pen;

pub(crate) use frame::{Frame, scrollbar, window};
pub(crate) use pen::{Layer, Pen};
