//! Two works, a year apart: which part of the one is which of the other, what became of its paragraphs, and what the
//! works cite.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::classes::{self, Classes};
use super::{Linked, SectionFate, SectionLink, StatedLink, Succession, Year, YearParagraph, YearSection, link};
use crate::citation::{Symbol, scan};
use crate::compare::{Kind, read_ahead};
use crate::model::{Fate, Library, ParagraphId, ParagraphRef, PartId, RelationKind, WorkId};

/// One part of two works, or of one of them.
#[derive(Debug)]
pub(crate) struct PartChanges {
    /// Its id: that of the new work, or of the old one where the new one has no such part.
    pub id: String,
    pub old: Option<PartId>,
    pub new: Option<PartId>,
    /// What became of its paragraphs and sections, by place in the part.
    pub linked: Linked,
    /// For each link the kind of each of its edits.
    pub classes: Vec<Classes>,
}

/// All that became of one work in the other.
#[derive(Debug)]
pub(crate) struct Changes<'a> {
    pub old: &'a Library,
    pub new: &'a Library,
    /// Their parts: those of the new work in its order, then those that only the old one has.
    pub parts: Vec<PartChanges>,
    /// Documents that only the new work cites.
    pub added: Vec<Symbol>,
    /// Documents that only the old work cites.
    pub removed: Vec<Symbol>,
    /// What differs beside paragraphs and sections, and is not set word against word.
    pub beside: Vec<Beside>,
}

/// Text of a work that stands in no paragraph of a part. That it differs is told, so that nothing is passed over unsaid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    Letter,
    /// The title of the part of this id.
    Title(String),
    /// The footnotes of the part of this id.
    Footnotes(String),
}

impl<'a> Changes<'a> {
    /// The paragraph at a place of a part in the old year, 0, or in the new one, with the work that holds it.
    pub(crate) fn paragraph(
        &self,
        part: &PartChanges,
        year: usize,
        place: usize,
    ) -> Option<(&'a Library, ParagraphId)> {
        let (library, own) = if year == 0 { (self.old, part.old) } else { (self.new, part.new) };
        Some((library, id_at(library, own?, place)?))
    }

    /// Sets two works against each other. `part` narrows to the part of this id.
    pub(crate) fn between(old: &'a Library, new: &'a Library, part: Option<&str>) -> Self {
        read_ahead(&new.first().language);
        let parts = facing((old, WorkId(0)), (new, WorkId(0)))
            .into_iter()
            .filter(|(a, b)| part.is_none_or(|part| id_of(old, new, *a, *b) == part));
        let parts: Vec<_> = parts.collect();
        let parts: Vec<PartChanges> =
            parts.into_par_iter().map(|(a, b)| PartChanges::between(old, new, a, b)).collect();
        let beside = beside(old, new, &parts, part.is_none());
        let [olds, news] = [cited(old), cited(new)];
        let only = |own: &BTreeSet<Symbol>, other: &BTreeSet<Symbol>| own.difference(other).cloned().collect();
        Self { old, new, parts, added: only(&news, &olds), removed: only(&olds, &news), beside }
    }

    /// How much of both works the links hold together, from 0 to 1.
    pub(crate) fn kinship(&self) -> f32 {
        self.parts.iter().map(|part| part.linked.kinship).fold(0.0, f32::max)
    }

    /// Whether nothing differs: every paragraph the same, in its place, under the same headings.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| {
            part.linked.links.iter().all(|link| link.fate == Fate::Same && !link.moved)
                && part.linked.sections.iter().all(|section| section.fate == SectionFate::Same)
        }) && self.added.is_empty()
            && self.removed.is_empty()
            && self.beside.is_empty()
    }

    /// What became of the paragraphs; groups are told once.
    pub(crate) fn fates(&self) -> impl Iterator<Item = Fate> + Clone {
        self.parts.iter().flat_map(|part| &part.linked.links).map(|link| link.fate)
    }
}

impl PartChanges {
    fn between(old: &Library, new: &Library, a: Option<PartId>, b: Option<PartId>) -> Self {
        let years = [year(old, a), year(new, b)];
        let [olds, news] = &years;
        let linked = link(olds, news, &stated(old, new, a, b));
        let classes = classes::of(olds, news, &linked.links);
        Self { id: id_of(old, new, a, b).to_owned(), old: a, new: b, linked, classes }
    }

    /// The sections that a link of sections names, of the old and of the new work.
    pub(crate) fn sections<'d>(
        &self,
        changes: &Changes<'d>,
        link: &SectionLink,
    ) -> [Option<&'d crate::model::Section>; 2] {
        let at = |library: &'d Library, part: Option<PartId>, place: Option<usize>| {
            let first = library.part(part?)?.sections.start;
            library.sections().get(first.checked_add(place?)?)
        };
        [at(changes.old, self.old, link.old), at(changes.new, self.new, link.new)]
    }

    /// The links with the kinds of their edits.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&Succession, &[Kind])> {
        self.linked.links.iter().zip(self.classes.iter().map(Vec::as_slice))
    }
}

/// What differs beside paragraphs and sections.
fn beside(old: &Library, new: &Library, parts: &[PartChanges], with_letter: bool) -> Vec<Beside> {
    let letter = with_letter && old.first().letter != new.first().letter;
    let mut beside: Vec<Beside> = letter.then_some(Beside::Letter).into_iter().collect();
    for part in parts {
        let (a, b) = (part.old.and_then(|id| old.part(id)), part.new.and_then(|id| new.part(id)));
        let (Some(a), Some(b)) = (a, b) else { continue };
        if a.title != b.title {
            beside.push(Beside::Title(part.id.clone()));
        }
        if a.footnotes != b.footnotes {
            beside.push(Beside::Footnotes(part.id.clone()));
        }
    }
    beside
}

/// Which part of an old work faces which of a new one: those of one id; or the only ones that both have.
pub(crate) fn facing(
    (old, old_work): (&Library, WorkId),
    (new, new_work): (&Library, WorkId),
) -> Vec<(Option<PartId>, Option<PartId>)> {
    let (olds, news): (Vec<_>, Vec<_>) = (old.parts_in(old_work).collect(), new.parts_in(new_work).collect());
    if let ([old], [new]) = (olds.as_slice(), news.as_slice()) {
        return vec![(Some(*old), Some(*new))];
    }
    let id = |library: &Library, part: PartId| library.part(part).map(|part| part.id.clone()).unwrap_or_default();
    let mut facing: Vec<_> = news.iter().map(|part| (old.part_named(old_work, &id(new, *part)), Some(*part))).collect();
    let gone = olds.into_iter().filter(|part| new.part_named(new_work, &id(old, *part)).is_none());
    facing.extend(gone.map(|part| (Some(part), None)));
    facing
}

fn id_of<'a>(old: &'a Library, new: &'a Library, a: Option<PartId>, b: Option<PartId>) -> &'a str {
    let part = b.and_then(|part| new.part(part)).or_else(|| a.and_then(|part| old.part(part)));
    part.map_or("", |part| part.id.as_str())
}

fn id_at(library: &Library, part: PartId, place: usize) -> Option<ParagraphId> {
    let paragraphs = library.part(part)?.paragraphs.clone();
    let at = paragraphs.start.checked_add(place).filter(|at| paragraphs.contains(at))?;
    u32::try_from(at).ok().map(ParagraphId)
}

/// A part as linking reads it.
pub(super) fn year(library: &Library, part: Option<PartId>) -> Year<'_> {
    let Some(part) = part.and_then(|part| library.part(part)) else { return Year::default() };
    let within = |section: usize| section.checked_sub(part.sections.start);
    let paragraphs = library.paragraphs().get(part.paragraphs.clone()).unwrap_or_default().iter();
    let sections = library.sections().get(part.sections.clone()).unwrap_or_default().iter();
    Year {
        language: library.work(part.work).map_or("", |work| &work.language),
        paragraphs: paragraphs
            .map(|one| YearParagraph {
                text: &one.text,
                section: one.section.and_then(|section| within(section.index())),
            })
            .collect(),
        sections: sections
            .map(|one| YearSection {
                heading: &one.heading,
                parent: one.parent.and_then(|parent| within(parent.index())),
            })
            .collect(),
    }
}

/// Every document that a work cites, its letter and headings too.
fn cited(library: &Library) -> BTreeSet<Symbol> {
    let letter = library.first().letter.iter();
    let letter = letter.flat_map(|letter| letter.title.iter().chain(&letter.paragraphs).map(String::as_str));
    let headings = library.sections().iter().map(|section| section.heading.as_str());
    let paragraphs = library.paragraphs().iter().map(|paragraph| paragraph.text.as_str());
    let texts = letter.chain(headings).chain(paragraphs);
    let mut known = BTreeSet::new();
    for citation in texts.flat_map(scan) {
        if !known.contains(&citation.symbol) {
            known.insert(citation.symbol);
        }
    }
    known
}

/// The links that the new work states to the old one's part, by place. What they name in vain is left out.
fn stated(old: &Library, new: &Library, a: Option<PartId>, b: Option<PartId>) -> Vec<StatedLink> {
    let (Some(a), Some(b)) = (a, b) else { return Vec::new() };
    let id = |library: &Library, part: PartId| library.part(part).map(|part| part.id.clone()).unwrap_or_default();
    let (left, right) = (id(old, a), id(new, b));
    let forms = new.first().links.iter().filter(|form| {
        form.kind == RelationKind::Successor
            && form.right == right
            && *form.left.as_ref().unwrap_or(&form.right) == left
            && old.first().is_named_by(&form.work)
    });
    let places = |library: &Library, part: PartId, ends: &[ParagraphRef]| -> Vec<usize> {
        let first = library.part(part).map_or(0, |part| part.paragraphs.start);
        let ids = ends.iter().filter_map(|end| library.referred(part, end));
        ids.filter_map(|id| id.index().checked_sub(first)).collect()
    };
    let links = forms.flat_map(|form| &form.links);
    links
        .map(|link| StatedLink { old: places(old, a, &link.left), new: places(new, b, &link.right), fate: link.fate })
        .collect()
}
