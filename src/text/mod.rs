//! Characters only: spans, folding, width, wrapping, what is safe to show.

mod fold;
mod segment;
mod span;
mod visible;
mod width;
mod wrap;

pub use fold::{Folded, fold, fold_char, fold_with, folded, is_spaced, simplified};
pub use segment::{Words, is_han, is_particle};
pub use span::{Sliced, Span, behind, slice};
pub use visible::{MOST_MARKS, Shown, first_hidden, holds_hidden, in_a_cell, may_hide, visible, visible_line};
pub use width::{Ambiguous, clip, fit, grapheme_width, graphemes, pad, width};
pub use wrap::{Break, breaks, is_closing, is_opening, wrap};
