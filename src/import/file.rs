//! The bytes of a file to its text: plain text in its encodings, a Word document, a PDF.

use super::archive::Archive;
use super::markup::{self, Markup};
use super::source::SourceText;
use super::{akn, docx, html, odt, office, own, pdf};
use crate::i18n::Lang;
use crate::i18n::import::{Conversion, Kind, Notice, OldForm, Place, ReadFault};
use crate::text::likely;

/// Why a file could not be read, with its name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {}", .fault.text(Lang::En))]
pub struct ReadError {
    /// The file, as the user named it.
    pub name: String,
    pub fault: ReadFault,
}

impl ReadError {
    /// The error in words, with the file's name.
    pub fn text(&self, lang: Lang) -> String {
        format!("{}: {}", self.name, self.fault.text(lang))
    }
}

/// Reads the text out of a file's bytes; what kind of file it is, the bytes tell, not the name.
///
/// # Errors
/// When the bytes are no text, no Word document and no PDF, or hold no text; says which, and what to do.
pub fn read(bytes: &[u8], name: &str) -> Result<SourceText, ReadError> {
    let source = source(bytes).map_err(|fault| ReadError { name: name.to_owned(), fault })?;
    if source.text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(ReadError { name: name.to_owned(), fault: ReadFault::Empty });
    }
    Ok(source)
}

fn source(bytes: &[u8]) -> Result<SourceText, ReadFault> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"PK\x03\x04") {
        packed(bytes)
    } else if text.starts_with(b"%PDF-") {
        of_pdf(text)
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        compound(bytes)
    } else if text.starts_with(b"{\\rtf") {
        converted(bytes, OldForm::RichText)
    } else {
        let source = decode(bytes)?;
        if own::markdown_in(&source.text).is_some() {
            return Ok(own::read_markdown(&source.text));
        }
        match markup::of(&source.text) {
            None => Ok(source),
            Some(Markup::Other(kind)) => Err(ReadFault::Kind(kind)),
            Some(Markup::AkomaNtoso) => akn::read(&source.text),
            Some(Markup::Page) => {
                Ok(SourceText { guessed_encoding: source.guessed_encoding, ..html::read(&source.text)? })
            }
        }
    }
}

/// The text of a PDF; what its reader has to say is said where the words stand, or at the head of their page.
fn of_pdf(bytes: &[u8]) -> Result<SourceText, ReadFault> {
    let pdf = pdf::read(bytes)?;
    let mut source = SourceText::of_pages(pdf.text);
    for (page, notice, words) in pdf.said {
        let is_there = |at: &usize| matches!(source.place(*at), Place::Page { page: here, .. } if here == page + 1);
        let begins = |line: &str| !line.trim().is_empty() && words.starts_with(line.trim());
        let lines = source.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        let on_page = lines.filter(|(at, _)| is_there(at)).collect::<Vec<_>>();
        let at = on_page.iter().rev().find(|(_, line)| begins(line)).or(on_page.first()).map_or(1, |(at, _)| *at);
        source.notices.push((at, notice, words));
    }
    Ok(source)
}

/// A zip archive: what its part `mimetype` says, or else a package of Word's kind.
fn packed(bytes: &[u8]) -> Result<SourceText, ReadFault> {
    let mut archive = Archive::open(bytes)?;
    let kind = archive.text("mimetype")?.unwrap_or_default();
    let mut document = match kind.trim() {
        "" => docx::read(&mut archive),
        "application/epub+zip" => Err(ReadFault::Kind(Kind::Epub)),
        kind if kind.contains("opendocument") => odt::read(&mut archive, kind),
        _ => Err(ReadFault::NotDocument),
    }?;
    // What the document takes in from another file that is packed with it.
    for (_, notice, words) in &mut document.notices {
        if let Notice::NotRead { what } = notice
            && words.is_empty()
            && let Some(inner) =
                archive.bytes(what)?.filter(|inner| !inner.starts_with(b"PK")).and_then(|inner| source(&inner).ok())
        {
            *words = inner.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    Ok(document)
}

/// A compound file: Office's form of before 2007, in which a document with a password is wrapped today as well. What it
/// is stands in its folder, in UTF-16.
fn compound(bytes: &[u8]) -> Result<SourceText, ReadFault> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).step_by(2).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Err(ReadFault::Protected)
    } else if has("Workbook") {
        Err(ReadFault::Kind(Kind::Spreadsheet))
    } else if has("PowerPoint Document") {
        Err(ReadFault::Kind(Kind::Presentation))
    } else {
        converted(bytes, OldForm::Word)
    }
}

fn converted(bytes: &[u8], form: OldForm) -> Result<SourceText, ReadFault> {
    let bytes = office::converted(bytes, form)?;
    let mut source = docx::read(&mut Archive::open(&bytes)?)?;
    if source.text.trim().is_empty() {
        return Err(ReadFault::OldForm { form, reason: Conversion::NoText });
    }
    source.notices.insert(0, (1, Notice::Converted { form }, String::new()));
    Ok(source)
}

/// Text in UTF-8, in UTF-16, in the encoding that it declares, or in the one that its bytes make likely.
fn decode(bytes: &[u8]) -> Result<SourceText, ReadFault> {
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    if marked.is_none()
        && !bytes.contains(&0)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Ok(SourceText::from(text));
    }
    if marked.is_none()
        && let Some(source) = nearly_utf8(bytes)
    {
        return Ok(source);
    }
    let known = marked.or_else(|| markup::declared_encoding(bytes).filter(|_| !bytes.contains(&0)));
    let encoding = known.or_else(|| likely(bytes)).ok_or(ReadFault::NotText)?;
    let (text, _, has_faults) = encoding.decode(bytes);
    // UTF-32 looks like UTF-16 with a sign that is none behind each character.
    if has_faults || text.contains('\0') {
        return Err(ReadFault::NotText);
    }
    Ok(SourceText { guessed_encoding: known.is_none().then(|| encoding.name()), ..SourceText::from(text.as_ref()) })
}

/// A text in UTF-8 of which a few bytes are damaged; in no other encoding would the rest be sound characters of it.
fn nearly_utf8(bytes: &[u8]) -> Option<SourceText> {
    const SOUND: usize = 4;
    let (mut text, mut sound, mut notices) = (String::new(), 0, Vec::new());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        if !chunk.invalid().is_empty() {
            text.push('\u{fffd}');
            let line = text.matches('\n').count();
            let words = text.get(text.rfind('\n').map_or(0, |at| at + 1)..).unwrap_or("").to_owned();
            notices.push((line + 1, Notice::BadBytes { count: chunk.invalid().len() }, words));
        }
        if notices.len() > MOST_BAD {
            return None;
        }
    }
    (sound >= notices.len() * SOUND && !text.contains('\0')).then(|| SourceText {
        text,
        notices,
        ..SourceText::default()
    })
}

/// How many places of a text in UTF-8 may be damaged before it is taken for another encoding.
const MOST_BAD: usize = 20;

#[cfg(test)]
mod tests {
    use super::super::archive::tests::archive;
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
        assert!(read(&gb, "file").expect("text").guessed_encoding.is_some_and(|name| name == "gb18030"));
        let french = "Le Comité poursuivra ses activités, conformément à la résolution 1373 (2001).";
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(french);
        assert_eq!(read(&latin, "file").expect("text").text, french);
    }

    #[test]
    fn damaged_bytes_of_a_text_in_utf8_are_said_with_their_line() {
        let source = read(b"\xe2\x80\x9cCaf\xc3\xa9\xe2\x80\x9d \xe2\x80\x93 no\nA quay\xfe.\n", "file").expect("text");
        assert_eq!(source.text, "“Café” – no\nA quay\u{fffd}.\n");
        assert_eq!(source.notices, [(2, Notice::BadBytes { count: 1 }, "A quay\u{fffd}".to_owned())]);
        let wide: Vec<u8> = "附件".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        assert_eq!(fault(&[&[0xff, 0xfe, 0, 0], wide.as_slice()].concat()), ReadFault::NotText);
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_kind() {
        let named = |name: &str| {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            b"\xd0\xcf\x11\xe0\xa1\xb1".iter().copied().chain(name).collect::<Vec<u8>>()
        };
        assert_eq!(fault(&named("EncryptedPackage")), ReadFault::Protected);
        assert_eq!(fault(&named("Workbook")), ReadFault::Kind(Kind::Spreadsheet));
        assert_eq!(fault(b"<?xml version='1.0'?><a/>"), ReadFault::Kind(Kind::Xml { root: "a".to_owned() }));
        let archive = |kind: &[u8]| archive(&[("mimetype", kind)]);
        assert_eq!(fault(&archive(b"application/epub+zip")), ReadFault::Kind(Kind::Epub));
        assert_eq!(
            fault(&archive(b"application/vnd.oasis.opendocument.spreadsheet")),
            ReadFault::Kind(Kind::Spreadsheet)
        );
        assert_eq!(fault(&archive(b"x")), ReadFault::NotDocument);
        assert_eq!(fault(b"\x7fELF\0\0"), ReadFault::NotText);
        assert_eq!(fault(b"\xff\xfe\x00\xd8\x00\x00"), ReadFault::NotText);
        for empty in ["", " \r\n\u{c}", "\u{feff}"] {
            assert_eq!(fault(empty.as_bytes()), ReadFault::Empty);
        }
    }
}
