//! The name by which the United Nations know a document.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How many different symbols one thread keeps at hand to share: the sources of a programme are some hundred.
const SHARED: usize = 4096;

thread_local! {
    /// The symbols that were read last, each once.
    static KNOWN: RefCell<FxHashSet<Arc<str>>> = RefCell::default();
}

// A programme of a million paragraphs cites the same few hundred documents seven million times: each is held once.
/// A United Nations document symbol in its usual writing: `S/RES/1373(2001)`, `A/RES/77/298`, `S/2020/731`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transparent))]
pub struct Symbol(Arc<str>);

impl Symbol {
    /// A symbol as it stands, without the blanks around it.
    pub fn new(symbol: &str) -> Self {
        Self(symbol.trim().into())
    }

    /// The symbol of a Security Council resolution, with the year as printed.
    pub fn resolution(number: u32, year: u32) -> Self {
        // Every citation of a programme is made one: pieces put together cost a third of what a format does.
        Self(["S/RES/", &number.to_string(), "(", &year.to_string(), ")"].concat().into())
    }

    /// The symbol just as a file has it, shared with those that this thread has read before.
    pub(crate) fn shared(symbol: &str) -> Self {
        KNOWN.with_borrow_mut(|known| {
            if let Some(symbol) = known.get(symbol) {
                return Self(symbol.clone());
            }
            if known.len() >= SHARED {
                known.clear();
            }
            let symbol: Arc<str> = symbol.into();
            known.insert(symbol.clone());
            Self(symbol)
        })
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
        Self::shared(&symbol)
    }
}

impl<'de> Deserialize<'de> for Symbol {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for Symbol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
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
    fn a_symbol_read_again_is_held_once_and_none_is_mixed_up() {
        let read = |text: &str| serde_json::from_str::<Symbol>(text).expect("a symbol");
        let (one, again) = (read("\" S/2020/731\""), read("\" S/2020/731\""));
        assert!(Arc::ptr_eq(&one.0, &again.0));
        assert_eq!(one.as_str(), " S/2020/731", "just as the file has it");
        // More than are kept at hand.
        let all: Vec<Symbol> = (0..SHARED + 9).map(|place| Symbol::shared(&format!("S/{place}"))).collect();
        assert!(all.iter().enumerate().all(|(place, symbol)| symbol.as_str() == format!("S/{place}")));
        assert_eq!(Symbol::shared("S/0"), all[0], "one forgotten is equal all the same");
    }

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
