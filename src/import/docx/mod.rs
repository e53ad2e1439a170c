//! The text of a Word document with what Word knows of it: list numbers, heading styles, footnotes, tables.
//!
//! It is read as a reader with all changes accepted sees it: what is deleted, moved away or hidden is no text, and the
//! report says so. The parts of the package are found by their relationships, for Word on the web and other programs
//! name them as they like.

mod body;
mod equation;
mod field;
mod list;
mod sign;
mod style;

use std::collections::HashMap;

use roxmltree::Document;

use super::archive::{Archive, damaged, resolved};
use super::gather::Gathered;
use super::source::SourceText;
use super::xml::{Element as _, parse, text_of};
use crate::i18n::import::{Kind, Notice, ReadFault};
use body::{DocxBody, DocxNotes};
use list::DocxLists;
use style::DocxStyles;

/// A part's relationship to another part.
struct Relationship {
    /// What the other part is: `numbering`, `header`.
    kind: String,
    id: String,
    target: String,
}

#[derive(Default)]
struct Parts {
    document: String,
    styles: Option<String>,
    numbering: Option<String>,
    footnotes: Option<String>,
    endnotes: Option<String>,
    edges: Vec<String>,
    /// The words of the drawings that have parts of their own, by the ids of these.
    drawings: HashMap<String, String>,
}

pub(super) fn read(archive: &mut Archive<'_>) -> Result<SourceText, ReadFault> {
    let main = main_part(archive)?.ok_or(ReadFault::NotDocument)?;
    let parts = parts(archive, &main)?;
    let document = parse(&parts.document).map_err(|error| damaged(&error))?;
    match document.root_element().name() {
        "document" => {}
        "workbook" => return Err(ReadFault::Kind(Kind::Spreadsheet)),
        "presentation" => return Err(ReadFault::Kind(Kind::Presentation)),
        _ => return Err(ReadFault::NotDocument),
    }
    let (numbering, style_part) = (tree(parts.numbering.as_ref())?, tree(parts.styles.as_ref())?);
    let (footnotes, endnotes) = (tree(parts.footnotes.as_ref())?, tree(parts.endnotes.as_ref())?);
    let styles = DocxStyles::new(style_part.as_ref().map(Document::root_element));
    let mut gathered = Gathered::default();
    let lists = DocxLists::new(numbering.as_ref().map(Document::root_element), &styles, &mut gathered);
    let notes = DocxNotes::new(footnotes.as_ref(), endnotes.as_ref());
    let mut body = DocxBody::new(&styles, lists, notes, gathered);
    body.drawings = parts.drawings;
    body.say_changes(document.root_element());
    body.walk(document.root_element());
    let mut gathered = body.finish();
    for edge in &parts.edges {
        let edge = parse(edge).map_err(|error| damaged(&error))?;
        let mut body = DocxBody::new(&styles, DocxLists::default(), DocxNotes::default(), Gathered::default());
        body.walk(edge.root_element());
        gathered.edge(body.finish());
    }
    Ok(gathered.into_source())
}

fn tree(text: Option<&String>) -> Result<Option<Document<'_>>, ReadFault> {
    text.map(|text| parse(text)).transpose().map_err(|error| damaged(&error))
}

/// The name of the part that holds the text, as the package's relationships tell, or else its list of content types.
fn main_part(archive: &mut Archive<'_>) -> Result<Option<String>, ReadFault> {
    let relations = relations(archive, "")?;
    let related = relations.into_iter().find(|relation| relation.kind == "officeDocument");
    if let Some(main) = related.map(|relation| relation.target).filter(|target| archive.has(target)) {
        return Ok(Some(main));
    }
    let types = archive.text("[Content_Types].xml")?.unwrap_or_default();
    let typed = parse(&types).ok().and_then(|types| {
        let mut parts = types.root_element().elements();
        let main = parts.find(|part| {
            part.value_of("ContentType").is_some_and(|kind| kind.contains("word") && kind.ends_with("main+xml"))
        })?;
        main.value_of("PartName").map(|name| resolved("", name))
    });
    Ok([typed.as_deref(), Some("word/document.xml")]
        .into_iter()
        .flatten()
        .find(|name| archive.has(name))
        .map(str::to_owned))
}

/// The relationships of a part; those of the package itself for no name.
fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Relationship>, ReadFault> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let Some(text) = archive.text(&resolved(folder, &format!("_rels/{name}.rels")))? else { return Ok(Vec::new()) };
    let document = parse(&text).map_err(|error| damaged(&error))?;
    let inside =
        document.root_element().elements().filter(|relation| relation.value_of("TargetMode") != Some("External"));
    let relation = |relation: roxmltree::Node<'_, '_>| {
        let kind = relation.value_of("Type")?.rsplit('/').next()?.to_owned();
        let (id, target) = (relation.value_of("Id").unwrap_or("").to_owned(), relation.value_of("Target")?);
        Some(Relationship { kind, id, target: resolved(folder, target) })
    };
    Ok(inside.filter_map(relation).collect())
}

fn parts(archive: &mut Archive<'_>, main: &str) -> Result<Parts, ReadFault> {
    let mut parts = Parts { document: archive.text(main)?.ok_or(ReadFault::NotDocument)?, ..Parts::default() };
    let relations = relations(archive, main)?;
    // Archives without relationships are no Word's, but have been seen: their parts bear the usual names.
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut named = |kind: &str| {
        let related = relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.clone());
        archive.text(&related.unwrap_or_else(|| resolved(folder, &format!("{kind}.xml"))))
    };
    parts.styles = named("styles")?;
    parts.numbering = named("numbering")?;
    parts.footnotes = named("footnotes")?;
    parts.endnotes = named("endnotes")?;
    let used = |relation: &&Relationship| {
        matches!(relation.kind.as_str(), "header" | "footer")
            && parts.document.contains(&format!("\"{}\"", relation.id))
    };
    for relation in relations.iter().filter(used) {
        parts.edges.extend(archive.text(&relation.target)?);
    }
    for drawing in relations.iter().filter(|relation| matches!(relation.kind.as_str(), "diagramData" | "chart")) {
        let text = archive.text(&drawing.target)?.unwrap_or_default();
        let drawn = parse(&text).map_err(|error| damaged(&error))?;
        let words = drawn.descendants().filter(|node| node.is_element() && matches!(node.name(), "t" | "v"));
        let words: Vec<String> = words.map(text_of).filter(|word| !word.trim().is_empty()).collect();
        parts.drawings.insert(drawing.id.clone(), words.join(" "));
    }
    Ok(parts)
}

/// Says that a piece of the document is not read, and which, with the words that stand in it.
fn say_unread(gathered: &mut Gathered, what: &str, words: &str) {
    gathered.say(Notice::NotRead { what: what.to_owned() }, words);
}

#[cfg(test)]
mod tests;
