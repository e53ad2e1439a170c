//! The name of a work's file, which says its document and its language, so that one work is found without reading others.

use crate::citation::{DocumentKey, Symbol, named};

/// What ends the name of every file that is read.
const ENDING: &str = ".json";

/// The name of the file of a document in a language: `S_RES_1373.en.json`, `S_2020_731.zh.json`.
///
/// A resolution of the Council is named by its number alone. No two documents share a name: `/` is written `_`, and
/// whatever a file system or a shell could take amiss is percent-encoded.
pub(super) fn file_name(symbol: &Symbol, language: &str) -> String {
    format!("{}{}{ENDING}", stem(&DocumentKey::of(symbol)), encoded(language, b"-"))
}

/// What the names of the files of a document in all languages begin with: `S_RES_1373.`.
fn stem(document: &DocumentKey) -> String {
    let name = encoded(&document.to_string(), b"-./()");
    // A dot in front would hide the file.
    let name = name.strip_prefix('.').map_or(name.clone(), |rest| format!("%2E{rest}"));
    format!("{}.", name.replace('/', "_"))
}

/// The document and the language that a name says; `None` for a file that a person has named otherwise.
pub(super) fn document_of(name: &str) -> Option<(DocumentKey, String)> {
    let (stem, language) = name.strip_suffix(ENDING)?.rsplit_once('.')?;
    let (symbol, language) = (decoded(&stem.replace('_', "/"))?, decoded(language)?);
    let document = named(&symbol)?;
    let again = [self::stem(&document), encoded(&language, b"-"), ENDING.to_owned()].concat();
    // `S_RES_1373_2001` is how a person would name a resolution.
    let is_ours = !matches!(&document, DocumentKey::Other(symbol) if symbol.as_str().starts_with("S/RES/"));
    (again == name && is_ours).then_some((document, language))
}

/// Whether a name is that of a file with a work, rather than of something else that lies in the folder.
pub(super) fn is_of_work(name: &str) -> bool {
    name.ends_with(ENDING) && !name.starts_with('.')
}

fn decoded(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        let digits = if *byte == b'%' { behind.split_at_checked(2) } else { None };
        match digits {
            Some((digits, behind)) => {
                bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
                rest = behind;
            }
            None => {
                bytes.push(*byte);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

fn encoded(text: &str, plain: &[u8]) -> String {
    let mut name = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_tells_document_and_language() {
        let name = |symbol: &str, language: &str| file_name(&Symbol::new(symbol), language);
        assert_eq!(name("S/RES/1373(2001)", "en"), "S_RES_1373.en.json");
        assert_eq!(name("S/RES/1373(2002)", "zh-Hans"), "S_RES_1373.zh-Hans.json");
        assert_eq!(name("A/75/5(Vol.I)", "fr"), "A_75_5(Vol.I).fr.json");
        assert_eq!(name("../x", "../y"), "%2E._x.%2E%2E%2Fy.json");
        assert!(is_of_work("S_2020_731.zh.json") && !is_of_work(".x.json") && !is_of_work("README.md"));
    }

    #[test]
    fn a_name_is_read_back_and_others_are_told_from_ours() {
        for (symbol, language) in [("S/RES/1373(2001)", "zh-Hans"), ("A/75/5(Vol.I)", "fr"), ("S/2020/731", "en")] {
            let name = file_name(&Symbol::new(symbol), language);
            let expected = (DocumentKey::of(&Symbol::new(symbol)), language.to_owned());
            assert_eq!(document_of(&name), Some(expected), "{name}");
        }
        for other in
            ["mine.json", "notes.v2.json", "S_RES_1373_2001.en.json", "S_RES_1373(2001).en.json", "S_RES_%4.en.json"]
        {
            assert_eq!(document_of(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn two_documents_never_share_a_name(one in "[A-C./_%()~ 决-]{1,6}", other in "[A-C./_%()~ 决-]{1,6}") {
            let name = |symbol: &str| file_name(&Symbol::from(symbol.to_owned()), "en");
            prop_assert_eq!(name(&one) == name(&other), one == other);
            prop_assert!(!name(&one).contains(['/', ' ', '\\']) && !name(&one).starts_with('.'));
        }
    }
}
