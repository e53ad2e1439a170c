//! Every sentence that a person reads, in each interface language.
//!
//! One file an area, each an enum of messages, one row a message with its English and its Chinese (`messages`): a
//! missing translation does not compile.

pub mod align;
pub mod browser;
pub mod changes;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod config;
pub mod files;
pub mod import;
pub mod keep;
pub mod library;
pub mod load;
mod locale;
pub mod meaning;
mod messages;
pub mod notices;
pub mod overview;
pub mod quotation;
pub mod report;
pub mod search;
pub mod store;
pub mod surroundings;
pub mod terminal;

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
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }
}
