//! The text of a Word document: one line a paragraph, with the numbers that Word keeps apart from the text.
//!
//! Running heads are page furniture and stay out; deletions under track changes are no text. Footnotes follow the
//! paragraph that refers to them, as `[^1]: text`.

mod body;
mod list;
mod xml;

use std::io::{Cursor, Read as _};

use super::source::Source;
use crate::i18n::import::{Place, ReadFault};
use body::Body;
use list::Lists;
use xml::Element;

/// The most that the parts of a document may hold unpacked, in bytes: a programme has some hundred thousand.
const LARGEST: u64 = 32 << 20;

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Reads the main text of a document.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let main = main_part(&mut archive)?.ok_or(ReadFault::NotWord)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let document = part(&mut archive, &main)?.ok_or(ReadFault::NotWord)?;
    let mut beside = |name: &str| part(&mut archive, format!("{folder}/{name}").trim_start_matches('/'));
    let lists = Lists::new(beside("numbering.xml")?.as_ref(), beside("styles.xml")?.as_ref());
    let (footnotes, endnotes) = (beside("footnotes.xml")?, beside("endnotes.xml")?);
    let mut body = Body::new(lists, footnotes.as_ref(), endnotes.as_ref());
    body.walk(&document);
    let text: Vec<&str> = body.lines.iter().map(|(text, ..)| text.as_str()).collect();
    Ok(Source {
        text: text.join("\n"),
        places: body.lines.iter().map(|(_, place, _)| Place::Paragraph(*place)).collect(),
        stated: body.lines.into_iter().map(|(.., stated)| stated).collect(),
        is_unwrapped: true,
        ..Source::default()
    })
}

fn damaged(error: &impl ToString) -> ReadFault {
    ReadFault::WordDamaged { detail: error.to_string() }
}

/// The name of the part that holds the text, as the package's relations tell.
fn main_part(archive: &mut Archive<'_>) -> Result<Option<String>, ReadFault> {
    let relations = part(archive, "_rels/.rels")?;
    let target = relations.iter().flat_map(Element::elements).find_map(|relation| {
        let kind = relation.attribute("Type")?;
        kind.ends_with("/officeDocument").then(|| relation.attribute("Target")).flatten()
    });
    let name = target.map_or("word/document.xml", |target| target.trim_start_matches('/'));
    Ok((archive.index_for_name(name).is_some() && name.ends_with(".xml")).then(|| name.to_owned()))
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<Element>, ReadFault> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(damaged(&error)),
    };
    let mut text = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut text).map_err(|error| damaged(&error))?;
    if text.len() as u64 > LARGEST {
        return Err(ReadFault::WordTooLarge);
    }
    let text = String::from_utf8(text).map_err(|error| damaged(&error))?;
    xml::parse(&text).map(Some).map_err(|detail| ReadFault::WordDamaged { detail })
}

#[cfg(test)]
mod tests;
