//! What a file with structure (Word, OpenDocument, a web page) states of its lines, where plain text leaves it to be
//! guessed.

use super::numbering::{NumeralReading, NumeralStyle};

/// What the file states of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// The automatic number that is printed before the line; the line's text does not hold it.
    pub number: Option<ListNumber>,
    /// The level of its heading style; 1 is the outermost.
    pub heading: Option<u8>,
    /// The mark of the footnote whose text the line is.
    pub note: Option<String>,
    /// The block of text of which the line is a row, counted from 1: a table, a text box, or a paragraph that the file
    /// says is whole. It is text whatever its words look like.
    pub whole: Option<usize>,
    /// What the number makes of the line. Set when the whole document is known.
    pub role: Option<LineRole>,
}

impl Stated {
    /// Whether the line's kind is known without a look at its text.
    pub(super) fn is_decisive(&self) -> bool {
        self.role.is_some() || self.whole.is_some()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ListNumber {
    /// The list: items of one list share their counters.
    pub list: String,
    /// The level in the list; 0 is the outermost.
    pub level: usize,
    pub value: u32,
    /// As it is printed, with what stands around the numeral: `12.`, `（十二）`, `(a)`, `•`.
    pub printed: String,
    /// The numeral alone, that of each level in a number of several: `12`, `十二`, `1.1`; empty for bullets.
    pub numeral: String,
    /// How the value is written; `None` for bullets and for numbers of several levels.
    pub style: Option<NumeralStyle>,
}

impl ListNumber {
    /// Whether a bracket stands behind the numeral.
    pub(super) fn is_bracketed(&self) -> bool {
        self.printed.contains([')', '）'])
    }
}

/// What an automatic number makes of its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LineRole {
    Section {
        /// The numeral without the marks around it.
        printed: String,
        reading: NumeralReading,
    },
    Paragraph(u32),
    /// An item of a list; its mark belongs to the text.
    Item,
    /// Text whose number belongs to it: `1.1`.
    Text,
    /// A line of the signature below a letter.
    Signature,
}

/// What the number at the beginning of a line is, by the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum KnownNumber {
    /// The number of a paragraph, and the bytes that it takes with the marks around it.
    Paragraph { number: u32, length: usize },
    /// The numeral of a section, and the bytes that it takes with its stop.
    Section { reading: NumeralReading, length: usize },
}
