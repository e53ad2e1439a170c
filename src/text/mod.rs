//! Characters only: spans, folding, numerals, width, wrapping, what is safe to show.

mod encoding;
mod fold;
mod numeral;
mod punctuation;
mod segment;
mod span;
mod visible;
mod width;
mod wrap;

pub(crate) use encoding::likely;
pub(crate) use fold::{fold, fold_char, half_width, in_one_alphabet, is_spaced};
pub use fold::{folded, look_alike};
pub(crate) use numeral::{
    hanzi_digits, hanzi_number, in_hanzi, in_roman, is_hanzi_numeral, is_raised_digit, leading_digits, roman_number,
};
pub(crate) use punctuation::{ends_clause, ends_sentence};
pub(crate) use segment::{WordList, is_han, is_particle};
pub(crate) use span::{Sliced, behind, cut};
pub use span::{Span, slice};
pub(crate) use visible::{Shown, first_hidden, holds_hidden, in_a_cell, visible, visible_line};
pub use width::{Ambiguous, width};
pub(crate) use width::{grapheme_width, graphemes, pad};
pub(crate) use wrap::breaks;
pub use wrap::{is_closing, is_opening, wrap};

/// The lines of a table of `data/`, without its comments.
pub(crate) fn lines_of(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}
