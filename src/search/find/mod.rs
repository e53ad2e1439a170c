//! The ways of finding. [`word`] and [`latin_word`] say in which order a word goes through them; each way is one file.
//!
//! | way | what tells whether one text matches | what asks all texts |
//! |---|---|---|
//! | as written | [`phrase`], [`compounds`] | [`exact`] |
//! | by sound, in pinyin | [`letters`], by [`spelling`] and [`readings`] | [`sound`] |
//! | nearly the characters | [`fuzzy`], [`coverage`] | [`likeness`] |
//! | the same matter in other words | [`thesaurus`], [`stem`] | [`terms`] |
//! | nearly the same matter | [`dictionary`] | [`near_terms`] |
//! | documents by number or symbol | [`cited`] | [`citations`] |

pub(crate) mod citations;
pub(crate) mod cited;
mod compounds;
pub(crate) mod coverage;
pub(crate) mod dictionary;
pub(crate) mod exact;
pub(crate) mod fuzzy;
pub(crate) mod latin_word;
pub(crate) mod letters;
pub(crate) mod likeness;
pub(crate) mod matches;
pub(crate) mod near_terms;
pub(crate) mod phrase;
pub(crate) mod pinyin;
pub(crate) mod readings;
pub(crate) mod sentences;
pub(crate) mod slips;
pub(crate) mod sound;
pub(crate) mod spelling;
pub(crate) mod stem;
pub(crate) mod terms;
pub(crate) mod thesaurus;
pub(crate) mod title_spans;
pub(crate) mod word;
