//! The address of a document's official page.

use super::Symbol;

/// The six official languages, by the code that the addresses take.
pub(crate) const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The site that serves the documents, unless a person sets another.
pub(crate) const BASE: &str = "https://undocs.org";

/// Makes addresses: `https://undocs.org/zh/S/RES/1373%282001%29`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    base: String,
    language: String,
}

impl Links {
    /// Links to the pages at `base` (none: [`BASE`]) in the official language of `tag`, a BCP 47 tag; English stands in
    /// for any other language.
    pub fn new(base: Option<&str>, tag: &str) -> Self {
        let base = base.unwrap_or(BASE).trim_end_matches('/').to_owned();
        Self { base, language: official_language(tag).unwrap_or("en").to_owned() }
    }

    /// The address of a document.
    ///
    /// Every character that an address, a Markdown link or a terminal could take amiss is percent-encoded, so a
    /// symbol from a hostile file stays within the one address.
    pub fn to(&self, symbol: &Symbol) -> String {
        let mut address = format!("{}/{}/", self.base, self.language);
        for byte in symbol.as_str().bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' => address.push(char::from(byte)),
                other => address.push_str(&format!("%{other:02X}")),
            }
        }
        address
    }
}

/// The official language that a BCP 47 tag means: `zh` for `zh-Hans`.
pub(crate) fn official_language(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    LANGUAGES.into_iter().find(|language| language.eq_ignore_ascii_case(primary))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_encoded_so_that_links_end_where_they_should() {
        let links = Links::new(None, "zh-Hans");
        assert_eq!(links.to(&Symbol::resolution(1373, 2001)), "https://undocs.org/zh/S/RES/1373%282001%29");
        assert_eq!(links.to(&Symbol::new("S/2020/731")), "https://undocs.org/zh/S/2020/731");
    }

    #[test]
    fn another_base_and_a_language_that_is_not_official() {
        let links = Links::new(Some("https://docs.un.org/"), "de");
        assert_eq!(links.to(&Symbol::new("A/RES/77/298")), "https://docs.un.org/en/A/RES/77/298");
    }

    #[test]
    fn nothing_in_a_symbol_leaves_the_address() {
        let address = Links::new(None, "en").to(&Symbol::new("S/1\u{1b}]8;;x\u{7} \"<q>决"));
        assert_eq!(address, "https://undocs.org/en/S/1%1B%5D8%3B%3Bx%07%20%22%3Cq%3E%E5%86%B3");
    }

    #[test]
    fn tags_are_read_by_their_first_part() {
        assert_eq!(official_language("FR"), Some("fr"));
        assert_eq!(official_language("en_GB"), Some("en"));
        assert_eq!(official_language("zhx"), None);
    }
}
