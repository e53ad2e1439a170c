//! The parts of two works of a library as relations from year to year, for whatever reads relations.

use std::collections::HashMap;

use super::works::{facing, year};
use super::{SectionFate, StatedLink, link};
use crate::model::{Fate, Library, Link, ParagraphId, PartId, Relation, RelationKind, SectionId, WorkId};

/// What became of a part a year later.
#[derive(Debug)]
pub(crate) struct Successors {
    /// The links, in the order of the new year. What stands elsewhere is moved, whatever else became of it.
    pub relation: Relation,
    /// For what is new or dropped, the paragraph of the other year that resembles it most, where one does.
    pub near: HashMap<ParagraphId, ParagraphId>,
    /// The sections that bear another heading: the old one and the new one.
    pub retitled: Vec<(SectionId, SectionId)>,
    /// How much of both parts the links hold together, from 0 to 1.
    pub kinship: f32,
}

/// What became of each part of an old work that a new one has too.
pub(crate) fn successors(library: &Library, old: WorkId, new: WorkId) -> Vec<Successors> {
    let parts = facing((library, old), (library, new));
    parts.into_iter().filter_map(|(old, new)| Some(of_part(library, old?, new?))).collect()
}

fn of_part(library: &Library, old: PartId, new: PartId) -> Successors {
    let ids = [old, new].map(|part| library.paragraphs_of(part).collect::<Vec<ParagraphId>>());
    let [olds, news] = &ids;
    let places = |ids: &[ParagraphId], own: &[ParagraphId]| -> Vec<usize> {
        own.iter().filter_map(|id| ids.binary_search(id).ok()).collect()
    };
    let stated = library.stated_links(RelationKind::Successor, old, new).into_iter();
    let stated = stated.map(|link| StatedLink {
        old: places(olds, &link.left),
        new: places(news, &link.right),
        fate: link.fate,
    });
    let linked = link(&year(library, Some(old)), &year(library, Some(new)), &stated.collect::<Vec<_>>());
    let mut near = HashMap::new();
    let links = linked.links.iter().map(|link| {
        let side = |ids: &[ParagraphId], places: &[usize]| -> Vec<ParagraphId> {
            places.iter().filter_map(|place| ids.get(*place).copied()).collect()
        };
        let (left, right) = (side(olds, &link.old), side(news, &link.new));
        let resembled = link.near.and_then(|place| if left.is_empty() { olds.get(place) } else { news.get(place) });
        if let (Some(alone), Some(resembled)) = (left.first().or(right.first()), resembled) {
            near.insert(*alone, *resembled);
        }
        let fate = if link.moved { Fate::Moved } else { link.fate };
        Link { confidence: Some(f64::from(link.confidence)), fate: Some(fate), ..Link::between(left, right) }
    });
    let links = links.collect();
    let section = |part: PartId, place: Option<usize>| {
        let place = library.part(part)?.sections.start.checked_add(place?)?;
        u32::try_from(place).ok().map(SectionId)
    };
    let renamed = linked.sections.iter().filter(|section| section.fate == SectionFate::Renamed);
    let retitled = renamed.filter_map(|link| section(old, link.old).zip(section(new, link.new))).collect();
    let relation = Relation::new(RelationKind::Successor, library, (old, new), links);
    Successors { relation, near, retitled, kinship: linked.kinship }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Programme;

    fn programme(year: u32, texts: &[&str]) -> Programme {
        let paragraphs: Vec<_> =
            texts.iter().zip(1..).map(|(text, number)| serde_json::json!({"number": number, "text": text})).collect();
        serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": "en",
            "dated": format!("{year}-01-31"), "parts": [{"id": "annex", "paragraphs": paragraphs}]}))
        .expect("a programme")
    }

    #[test]
    fn links_name_the_paragraphs_of_both_works() {
        let mut library =
            Library::from(programme(2030, &["The ferry crosses the lake twice.", "Dogs are kept on a lead."]));
        let new = library.add(programme(
            2031,
            &["Dogs are kept on a lead.", "A bell rings at noon.", "The ferry crosses the lake thrice."],
        ));
        let found = successors(&library, WorkId(0), new);
        let [Successors { relation, .. }] = found.as_slice() else { panic!("one part") };
        let fates: Vec<_> =
            relation.links().iter().map(|link| (link.left.len(), link.right.len(), link.fate)).collect();
        assert_eq!(fates.iter().filter(|(.., fate)| *fate == Some(Fate::Moved)).count(), 1, "{fates:?}");
        assert!(fates.contains(&(0, 1, Some(Fate::New))));
        let ferry = library.paragraph_ids().next().expect("a paragraph");
        assert_eq!(relation.counterpart(ferry).map(|id| library.text(id)), Some("The ferry crosses the lake thrice."));
    }
}
