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

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node};

use super::archive::{Archive, damaged, resolved};
use super::balance::PartTexts;
use super::gather::Gathered;
use super::source::SourceText;
use super::xml::{Element as _, parse};
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

pub(super) fn read(archive: &mut Archive<'_>) -> Result<SourceText, ReadFault> {
    let main = main_part(archive)?.ok_or(ReadFault::NotDocument)?;
    let relations = relations(archive, &main)?;
    let texts = PartTexts::of(archive);
    let trees = texts.trees();
    let document = trees.get(&main)?.ok_or(ReadFault::NotDocument)?.root_element();
    match document.name() {
        "document" => {}
        "workbook" => return Err(ReadFault::Kind(Kind::Spreadsheet)),
        "presentation" => return Err(ReadFault::Kind(Kind::Presentation)),
        _ => return Err(ReadFault::NotDocument),
    }
    // Archives without relationships are no Word's, but have been seen: their parts bear the usual names.
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = |kind: &str| {
        let related = relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.clone());
        let tree = trees.get(&related.unwrap_or_else(|| resolved(folder, &format!("{kind}.xml"))))?;
        Ok::<_, ReadFault>(tree.map(Document::root_element))
    };
    let styles = DocxStyles::new(named("styles")?);
    let mut gathered = Gathered::default();
    let lists = DocxLists::new(named("numbering")?, &styles, &mut gathered);
    let notes = DocxNotes::new(named("footnotes")?, named("endnotes")?);
    let mut body = DocxBody::new(&styles, lists, notes, gathered);
    body.parts = relations.iter().map(|relation| (relation.id.as_str(), relation.target.as_str())).collect();
    body.say_changes(document);
    body.walk(document);
    let mut gathered = body.finish();
    let used: HashSet<&str> = elements(document).flat_map(|it| it.attributes()).map(|it| it.value()).collect();
    for edge in &relations {
        if !matches!(edge.kind.as_str(), "header" | "footer") || !used.contains(edge.id.as_str()) {
            continue;
        }
        let Some(edge) = trees.get(&edge.target)? else { continue };
        let mut body = DocxBody::new(&styles, DocxLists::default(), DocxNotes::default(), Gathered::default());
        body.walk(edge.root_element());
        gathered.edge(body.finish());
    }
    let comments =
        named("comments")?.into_iter().flat_map(|root| root.elements()).filter_map(|it| Some((it.value_of("id")?, it)));
    let comments: HashMap<&str, Node<'_, '_>> = comments.collect();
    let mut place = 0;
    for element in elements(document) {
        place = gathered.read.place(element).unwrap_or(place);
        let Some(id) = element.value_of("id").filter(|_| element.name() == "commentReference") else { continue };
        match comments.get(id) {
            Some(comment) => gathered.read.meet(*comment, place),
            None => gathered.say_at(place, Notice::NoteMissing, id.to_owned()),
        }
    }
    gathered.tell_rest(&trees);
    Ok(gathered.into_source())
}

fn elements<'a, 'input>(root: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    root.descendants().filter(Node::is_element)
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

/// Says that a piece of the document is not read, and which, with the words that stand in it.
fn say_unread(gathered: &mut Gathered, what: &str, words: &str) {
    gathered.say(Notice::NotRead { what: what.to_owned() }, words);
}

#[cfg(test)]
mod tests;
