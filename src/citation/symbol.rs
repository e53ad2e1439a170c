//! The name by which the United Nations know a document.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A United Nations document symbol in its usual writing: `S/RES/1373(2001)`, `A/RES/77/298`, `S/2020/731`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Symbol(String);

impl Symbol {
    /// A symbol as it stands, without the blanks around it.
    pub fn new(symbol: &str) -> Self {
        Self(symbol.trim().to_owned())
    }

    /// The symbol of a Security Council resolution, with the year as printed.
    pub fn resolution(number: u32, year: u32) -> Self {
        // Every citation of a programme is made one: pieces put together cost a third of what a format does.
        Self(["S/RES/", &number.to_string(), "(", &year.to_string(), ")"].concat())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number of a Security Council resolution; `None` for any other document.
    ///
    /// Resolutions are looked up by this number: official texts hold wrong years.
    pub fn resolution_number(&self) -> Option<u32> {
        self.resolution_parts()?.0.parse().ok()
    }

    /// The year of a Security Council resolution as printed; `None` for any other document.
    pub fn resolution_year(&self) -> Option<u32> {
        self.resolution_parts()?.1.parse().ok()
    }

    /// Whether this is a Security Council resolution.
    pub fn is_resolution(&self) -> bool {
        self.resolution_number().is_some()
    }

    fn resolution_parts(&self) -> Option<(&str, &str)> {
        let rest = self.0.strip_prefix("S/RES/")?;
        rest.strip_suffix(')')?.split_once('(')
    }
}

/// What tells one document from another: a resolution of the Council its number alone, for official texts misprint
/// years; any other document its symbol. Resolutions come first, by number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKey {
    /// A resolution of the Security Council.
    Resolution(u32),
    /// Whatever is known by its symbol.
    Other(Symbol),
}

impl DocumentKey {
    /// The document that a symbol names.
    pub fn of(symbol: &Symbol) -> Self {
        // `S/RES/2462`, as people write it without the year, is that resolution too.
        let bare = || symbol.0.strip_prefix("S/RES/")?.parse().ok();
        symbol.resolution_number().or_else(bare).map_or_else(|| Self::Other(symbol.clone()), Self::Resolution)
    }
}

impl fmt::Display for DocumentKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resolution(number) => write!(out, "S/RES/{number}"),
            Self::Other(symbol) => symbol.fmt(out),
        }
    }
}

impl From<String> for Symbol {
    /// The symbol just as a file has it.
    fn from(symbol: String) -> Self {
        Self(symbol)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_council_resolutions_have_a_number_and_a_year() {
        let symbol = Symbol::resolution(1373, 2001);
        assert_eq!(symbol.as_str(), "S/RES/1373(2001)");
        assert_eq!(symbol.resolution_number(), Some(1373));
        assert_eq!(symbol.resolution_year(), Some(2001));
        assert_eq!(Symbol::new("A/RES/77/298").resolution_number(), None);
        assert_eq!(Symbol::new("S/2020/731").resolution_year(), None);
        assert_eq!(Symbol::new("S/RES/(2001)").resolution_number(), None);
    }
}
