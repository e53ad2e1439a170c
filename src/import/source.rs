//! The bytes of a file to its text: plain text in its encodings, a Word document, a PDF.

use super::stated::Stated;
use super::{docx, pdf};
use crate::i18n::Lang;
use crate::i18n::import::{Notice, Place, ReadFault};

/// The text of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The text.
    pub text: String,
    /// Where each line of the text stands in the file; empty when it is the line of that number.
    pub places: Vec<Place>,
    /// Whether every line is a whole paragraph, as in a Word document.
    pub is_unwrapped: bool,
    /// What the file states of each line; empty when it has no structure.
    pub(super) stated: Vec<Stated>,
    /// What its reader has to say: the line of the text, counted from 1, the notice, the words concerned.
    pub(super) notices: Vec<(usize, Notice, String)>,
    /// The encoding, when the bytes did not say and it had to be guessed.
    pub guessed_encoding: Option<&'static str>,
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl Source {
    /// The text of a PDF: a form feed begins a page.
    fn of_pages(text: String) -> Self {
        let (mut page, mut line) = (1, 0);
        let mut places = Vec::new();
        for raw in text.lines() {
            let turns = raw.chars().filter(|c| *c == '\u{c}').count();
            (page, line) = if turns > 0 { (page + turns, 1) } else { (page, line + 1) };
            places.push(Place::Page { page, line });
        }
        Self { text, places, ..Self::default() }
    }

    /// Where a line of the text, counted from 1, stands in the file.
    pub(super) fn place(&self, line: usize) -> Place {
        let known = line.checked_sub(1).and_then(|index| self.places.get(index));
        known.copied().unwrap_or(Place::Line(line))
    }
}

/// Why a file could not be read, with its name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {}", .fault.text(Lang::En))]
pub struct ReadError {
    /// The file, as the user named it.
    pub name: String,
    /// What is wrong.
    pub fault: ReadFault,
}

impl ReadError {
    /// The error in words, with the file's name.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        format!("{}: {}", self.name, self.fault.text(lang))
    }
}

/// Reads the text out of a file's bytes; what kind of file it is, the bytes tell, not the name.
///
/// # Errors
/// When the bytes are no text, no Word document and no PDF, or hold no text; says which, and what to do.
pub fn read(bytes: &[u8], name: &str) -> Result<Source, ReadError> {
    let source = source(bytes).map_err(|fault| ReadError { name: name.to_owned(), fault })?;
    if source.text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(ReadError { name: name.to_owned(), fault: ReadFault::Empty });
    }
    Ok(source)
}

fn source(bytes: &[u8]) -> Result<Source, ReadFault> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes)
    } else if text.starts_with(b"%PDF-") {
        Ok(Source::of_pages(pdf::read(text)?))
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        Err(ReadFault::OldWord)
    } else if text.starts_with(b"{\\rtf") {
        Err(ReadFault::RichText)
    } else if is_html(text) {
        Err(ReadFault::Html)
    } else {
        decode(bytes)
    }
}

fn is_html(text: &[u8]) -> bool {
    let start = text.get(..text.len().min(14)).unwrap_or_default().to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

/// Text in UTF-8, in UTF-16 with a byte order mark, or in one of the older encodings that its bytes make likely.
fn decode(bytes: &[u8]) -> Result<Source, ReadFault> {
    let marked = encoding_rs::Encoding::for_bom(bytes);
    if let Some((encoding, _)) = marked {
        let (text, _, has_faults) = encoding.decode(bytes);
        return if has_faults { Err(ReadFault::NotText) } else { Ok(Source::from(text.as_ref())) };
    }
    if bytes.contains(&0) {
        return Err(ReadFault::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Source::from(text));
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (text, _, has_faults) = encoding.decode(bytes);
    if has_faults {
        return Err(ReadFault::NotText);
    }
    Ok(Source { guessed_encoding: Some(encoding.name()), ..Source::from(text.as_ref()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> ReadFault {
        read(bytes, "file").expect_err("a fault").fault
    }

    #[test]
    fn text_is_read_in_its_encodings() {
        let text = "附件\n1. 委员会将根据安全理事会有关决议开展工作，并继续感谢执行局的协助。\n";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &gb, &utf16, &marked] {
            assert_eq!(read(bytes, "file").expect("text").text, text);
        }
        assert!(read(&gb, "file").expect("text").guessed_encoding.is_some_and(|name| name.starts_with("GB")));
        let french = "Le Comité poursuivra ses activités, conformément à la résolution 1373 (2001).";
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(french);
        assert_eq!(read(&latin, "file").expect("text").text, french);
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_kind() {
        assert_eq!(fault(b"\xd0\xcf\x11\xe0\xa1\xb1"), ReadFault::OldWord);
        assert_eq!(fault(br"{\rtf1 x}"), ReadFault::RichText);
        assert_eq!(fault(b"<!DOCTYPE html><p>x"), ReadFault::Html);
        assert_eq!(fault(b"\x7fELF\0\0"), ReadFault::NotText);
        assert_eq!(fault(b"\xff\xfe\x00\xd8\x00\x00"), ReadFault::NotText);
        for empty in ["", " \r\n\u{c}", "\u{feff}"] {
            assert_eq!(fault(empty.as_bytes()), ReadFault::Empty);
        }
    }

    #[test]
    fn lines_are_placed_on_their_pages() {
        let source = Source::of_pages("a\nb\n\u{c}c\nd".to_owned());
        let expected = [(1, 1), (1, 2), (2, 1), (2, 2)].map(|(page, line)| Place::Page { page, line });
        assert_eq!(source.places, expected);
        assert_eq!(source.place(3), expected[2]);
        assert_eq!(Source::from("a").place(1), Place::Line(1));
    }
}
