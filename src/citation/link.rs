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
    fn each_form_of_a_citation_leads_to_the_official_address() {
        for (text, address) in [
            ("resolution 2462 (2019)", "S/RES/2462%282019%29"),
            ("General Assembly resolution 77/298", "A/RES/77/298"),
            ("General Assembly resolution 2625 (XXV)", "A/RES/2625%28XXV%29"),
            // Up to the forty-ninth session the parts of a resolution are one document.
            ("General Assembly resolution 1472 A (XIV)", "A/RES/1472%28XIV%29"),
            ("General Assembly resolution 56/210 B", "A/RES/56/210B"),
            ("General Assembly resolution S-21/2", "A/RES/S-21/2"),
            ("General Assembly resolution ES-10/17", "A/RES/ES-10/17"),
            ("Human Rights Council resolution 49/9", "A/HRC/RES/49/9"),
            ("Economic and Social Council resolution 2006/24", "E/RES/2006/24"),
            ("S/2015/939, annex II", "S/2015/939"),
            ("A/79/7/Add.1", "A/79/7/Add.1"),
            ("ST/SGB/2019/8", "ST/SGB/2019/8"),
            ("S/PRST/2022/6", "S/PRST/2022/6"),
        ] {
            let cited: Vec<Symbol> = crate::citation::scan(text).into_iter().map(|found| found.symbol).collect();
            let links: Vec<String> = cited.iter().map(|symbol| Links::new(None, "en").to(symbol)).collect();
            assert_eq!(links, [format!("https://undocs.org/en/{address}")], "{text}");
        }
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
