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

    /// Takes a number out that has words around it, for words are text and read as if they were typed. Below a colon, or
    /// an item so marked, they are the mark of an item and stay; `above` is the text and the number of the line above.
    pub(super) fn take_label(&mut self, above: Option<(&str, Option<&ListNumber>)>) -> Option<String> {
        let is_item = |number: &ListNumber| {
            above.is_some_and(|(text, other)| {
                text.ends_with([':', '：'])
                    || other.is_some_and(|other| other.list == number.list && other.level == number.level)
            })
        };
        let label = self.number.take_if(|number| number.has_words() && !is_item(number))?;
        Some(label.printed.trim().to_owned())
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

    /// Whether letters or digits stand around the numeral: `Article 1`, `第一章`, `3.1` where the list counts the last.
    pub(super) fn has_words(&self) -> bool {
        let (mut around, mut rest) = (String::new(), self.printed.as_str());
        for numeral in self.numeral.split('.').filter(|numeral| !numeral.is_empty()) {
            let Some((before, behind)) = rest.split_once(numeral) else { break };
            around.push_str(before);
            rest = behind;
        }
        around.push_str(rest);
        // `1.º` is a number as it is.
        around.retain(|c| c.is_alphanumeric() && !matches!(c, 'º' | 'ª'));
        !around.is_empty() && !OF_PARAGRAPHS.contains(&around.to_lowercase().as_str())
    }
}

/// Words that say no more than that a number is that of a paragraph: `OP1.`.
const OF_PARAGRAPHS: [&str; 8] = ["op", "para", "paragraph", "paragraphe", "párrafo", "пункт", "第段", "no"];

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
