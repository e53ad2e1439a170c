//! The addresses of official pages.

use std::fmt::Write as _;

use crate::citation::Symbol;

/// Where the United Nations serve documents by symbol.
pub const LINK_BASE: &str = "https://undocs.org";

/// The languages in which documents are served.
const OFFICIAL: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The address of a document: base, language, symbol.
///
/// `language` is a BCP 47 tag; the English page stands in for a language in which no documents are served. Whatever
/// has a meaning of its own in an address or in Markdown is percent-encoded, so that the result can be pasted anywhere.
#[must_use]
pub fn official_page(base: &str, language: &str, symbol: &Symbol) -> String {
    let primary = language.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
    let language = OFFICIAL.iter().find(|known| **known == primary).unwrap_or(&"en");
    let mut address = format!("{}/{language}/", base.trim_end_matches('/'));
    for byte in symbol.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(language: &str, symbol: &str) -> String {
        official_page(LINK_BASE, language, &Symbol::new(symbol))
    }

    #[test]
    fn brackets_are_encoded() {
        assert_eq!(page("zh", "S/RES/1373(2001)"), "https://undocs.org/zh/S/RES/1373%282001%29");
        assert_eq!(page("zh-Hans", "A/RES/77/298"), "https://undocs.org/zh/A/RES/77/298");
        assert_eq!(official_page("http://mirror/", "fr", &Symbol::new("S/2020/731")), "http://mirror/fr/S/2020/731");
    }

    #[test]
    fn other_languages_get_the_english_page() {
        assert_eq!(page("de", "S/2020/731"), "https://undocs.org/en/S/2020/731");
    }

    #[test]
    fn nothing_hostile_survives_in_an_address() {
        assert_eq!(page("en", "S/\u{1b}]8;;\"\u{202e}"), "https://undocs.org/en/S/%1B%5D8%3B%3B%22%E2%80%AE");
    }
}
