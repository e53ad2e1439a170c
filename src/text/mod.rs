//! Characters only: spans, folding, width, wrapping, what is safe to show.

mod span;

pub use span::{Span, slice};
