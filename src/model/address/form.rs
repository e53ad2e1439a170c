//! What a text is as an address, and what of it is there.

use crate::model::{ParagraphId, PartId, SectionId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// The letter, or one of its paragraphs by its place, from 1.
    Letter(Option<usize>),
    /// Paragraphs, number by number in the order of the parts.
    Paragraphs {
        found: Vec<ParagraphId>,
        /// The number, when nothing but a number was written: it may mean a resolution too.
        bare: Option<String>,
        /// Whether a sub-paragraph is named that the paragraphs have not.
        lacks_item: bool,
    },
    /// Sections of one or several parts.
    Sections(Vec<SectionId>),
    Part(PartId),
}

impl Address {
    pub(crate) const fn of(found: Vec<ParagraphId>) -> Self {
        Self::Paragraphs { found, bare: None, lacks_item: false }
    }
}

/// What a text is as an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AddressReading {
    Found(Address),
    /// Of several paragraphs not all are there.
    Partly(Address, Missing),
    /// It is one, but nothing stands there.
    Nowhere(Missing),
    NoAddress,
}

/// What an address names that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Paragraphs {
        /// Their numbers, or from which to which: `99`, `52–60`.
        numbers: Vec<String>,
        /// Where they were looked for, each place with its first and last number; the letter has no name.
        there: Vec<(Option<String>, u32, u32)>,
        /// Whether nothing but a number was written: it may mean a resolution too.
        is_bare: bool,
    },
    /// A section, by its number as written.
    Section(String),
}

/// Where addresses are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// Among words to look for: a lone letter or numeral is one of these.
    Words,
    /// Where nothing else may stand: `e` is a part, `B` a section.
    Addresses,
}

/// What one or several words of an address lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Letter,
    /// Paragraphs, in the order of reading.
    Paragraphs(Vec<ParagraphId>),
}

/// Why an address leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AddressFault {
    Unknown(String),
    /// It is one, but nothing stands there.
    Nowhere(String),
}
