//! Characters only: spans, folding, width, wrapping, what is safe to show.

mod span;
mod visible;

pub use span::{Span, slice};
pub use visible::{MOST_MARKS, Shown, holds_hidden, may_hide, visible, visible_line};
