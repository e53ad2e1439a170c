//! Every sentence that a person reads, in each interface language.
//!
//! One file an area, each an enum of messages, one row a message with its English and its Chinese (`messages`): a
//! missing translation does not compile. What a key does is said in the row of its action, `tui/action/table.rs`.

pub(crate) mod align;
pub(crate) mod browser;
pub(crate) mod changes;
pub(crate) mod cli;
pub(crate) mod compare;
pub(crate) mod config;
pub(crate) mod files;
pub mod import;
pub(crate) mod keep;
pub(crate) mod library;
pub(crate) mod load;
mod locale;
pub(crate) mod meaning;
mod messages;
pub(crate) mod notices;
pub(crate) mod overview;
pub(crate) mod quotation;
pub(crate) mod report;
pub(crate) mod search;
pub(crate) mod store;
pub(crate) mod surroundings;
pub(crate) mod terminal;

/// A language of the interface; the programme's text keeps its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese, simplified.
    Zh,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The language's code: `en`, `zh`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The other language.
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }
}
