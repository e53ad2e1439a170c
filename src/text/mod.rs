//! Characters only: spans, folding, numerals, width, wrapping, what is safe to show.

mod encoding;
mod fold;
mod numeral;
mod segment;
mod span;
mod visible;
mod width;
mod wrap;

pub use encoding::likely;
pub use fold::{Folded, fold, fold_char, fold_with, folded, half_width, is_spaced, look_alike, simplified};
pub use numeral::{hanzi_digits, hanzi_number, in_roman, is_hanzi_numeral, leading_digits, roman_number};
pub use segment::{Words, is_han, is_particle};
pub use span::{Sliced, Span, behind, cut, slice};
pub use visible::{MOST_MARKS, Shown, first_hidden, holds_hidden, in_a_cell, may_hide, visible, visible_line};
pub use width::{Ambiguous, clip, fit, grapheme_width, graphemes, pad, width};
pub use wrap::{Break, breaks, is_closing, is_opening, wrap};
