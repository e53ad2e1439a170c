//! The changes as `changes --json` has them: a contract, other programs read it.

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, SerializeStruct as _, Serializer};

use super::{ChangesFilter, SuccessionRow};
use crate::citation::Symbol;
use crate::model::{Library, ParagraphId, PartId};
use crate::successor::{Changes, LinkEdit, PartChanges, SectionFate, SectionLink};
use crate::text::Span;

/// The form of the changes: works, links with their edits, sections, citations, and the texts that offsets point into.
pub(crate) fn changes_form<'a>(changes: &'a Changes<'a>, wanted: &'a ChangesFilter) -> impl Serialize + 'a {
    ReportForm { changes, wanted }
}

struct ReportForm<'a> {
    changes: &'a Changes<'a>,
    wanted: &'a ChangesFilter,
}

impl Serialize for ReportForm<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { changes, wanted } = *self;
        let parts = || changes.parts.iter();
        let mut form = serializer.serialize_struct("Changes", 6)?;
        form.serialize_field("old", &ChangedWork(changes.old))?;
        form.serialize_field("new", &ChangedWork(changes.new))?;
        form.serialize_field(
            "parts",
            &Mapped(|| parts().map(|part| (&part.id, SuccessionsForm { changes, part, wanted }))),
        )?;
        form.serialize_field("sections", &Mapped(|| parts().map(|part| (&part.id, Sections { changes, part }))))?;
        form.serialize_field("citations", &CitationsForm { added: &changes.added, removed: &changes.removed })?;
        form.serialize_field("texts", &Mapped(|| parts().map(|part| (&part.id, Texts { changes, part }))))?;
        form.end()
    }
}

/// A map made as it is written.
pub(in crate::report) struct Mapped<F>(pub F);

impl<F: Fn() -> I, I: Iterator<Item = (K, V)>, K: Serialize, V: Serialize> Serialize for Mapped<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in (self.0)() {
            map.serialize_entry(&key, &value)?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct CitationsForm<'a> {
    added: &'a [Symbol],
    removed: &'a [Symbol],
}

struct ChangedWork<'a>(&'a Library);

impl Serialize for ChangedWork<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut work = serializer.serialize_struct("Work", 4)?;
        work.serialize_field("language", &self.0.first().language)?;
        work.serialize_field("symbol", &self.0.first().symbol)?;
        work.serialize_field("dated", &self.0.first().dated)?;
        work.serialize_field("period", &self.0.first().period)?;
        work.end()
    }
}

/// The links of a part that are wanted.
struct SuccessionsForm<'a> {
    changes: &'a Changes<'a>,
    part: &'a PartChanges,
    wanted: &'a ChangesFilter,
}

impl Serialize for SuccessionsForm<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { changes, part, wanted } = *self;
        let mut list = serializer.serialize_seq(None)?;
        for (link, kinds) in part.links().filter(|(link, kinds)| wanted.takes(link, kinds)) {
            list.serialize_element(&SuccessionForm::of(&SuccessionRow { changes, part, link, kinds }))?;
        }
        list.end()
    }
}

#[derive(serde::Serialize)]
pub(super) struct SuccessionForm {
    old: Vec<ParagraphNumber>,
    new: Vec<ParagraphNumber>,
    kind: &'static str,
    moved: bool,
    confidence: f64,
    edits: Vec<EditForm>,
    /// For what is new or dropped: what it most resembles, or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    near: Option<Option<ParagraphNumber>>,
}

impl SuccessionForm {
    pub(super) fn of(row: &SuccessionRow<'_>) -> Self {
        let SuccessionRow { changes, part, link, kinds } = *row;
        let numbered = |places: &[usize], old: bool| -> Vec<ParagraphNumber> {
            places.iter().map(|place| ParagraphNumber::of(changes, part, *place, old)).collect()
        };
        let is_alone = link.old.is_empty() || link.new.is_empty();
        let near = || link.near.map(|place| ParagraphNumber::of(changes, part, place, link.old.is_empty()));
        Self {
            old: numbered(&link.old, true),
            new: numbered(&link.new, false),
            kind: link.fate.as_str(),
            moved: link.moved,
            confidence: f64::from((link.confidence * 1000.0).round()) / 1000.0,
            edits: link.edits.iter().zip(kinds).map(|(edit, kind)| EditForm::of(row, edit, kind.name())).collect(),
            near: is_alone.then(near),
        }
    }
}

#[derive(serde::Serialize)]
struct EditForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    old_n: Option<ParagraphNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new_n: Option<ParagraphNumber>,
    kind: &'static str,
}

impl EditForm {
    fn of(row: &SuccessionRow<'_>, edit: &LinkEdit, kind: &'static str) -> Self {
        let span = |side: Option<(usize, Span)>| side.map(|(_, span)| [span.start, span.end]);
        let number = |side: Option<(usize, Span)>, old| {
            side.map(|(place, _)| ParagraphNumber::of(row.changes, row.part, place, old))
        };
        Self {
            old: span(edit.old),
            new: span(edit.new),
            old_n: number(edit.old, true),
            new_n: number(edit.new, false),
            kind,
        }
    }
}

/// A paragraph: its number, or `#` and its place in its part where it has none of its own.
#[derive(serde::Serialize)]
#[serde(untagged)]
pub(in crate::report) enum ParagraphNumber {
    Printed(u32),
    Place(String),
}

impl ParagraphNumber {
    fn of(changes: &Changes<'_>, part: &PartChanges, place: usize, old: bool) -> Self {
        let (library, own) = if old { (changes.old, part.old) } else { (changes.new, part.new) };
        let id = if old { part.old_id(library, place) } else { part.new_id(library, place) };
        Self::of_id(library, own, id, place)
    }

    pub(in crate::report) fn of_id(
        library: &Library,
        part: Option<PartId>,
        id: Option<ParagraphId>,
        place: usize,
    ) -> Self {
        let number = id.and_then(|id| library.paragraph(id)).and_then(|paragraph| paragraph.number);
        let own = number.filter(|number| part.and_then(|part| library.paragraph_numbered(part, *number)) == id);
        own.map_or_else(|| Self::Place(format!("#{}", place + 1)), Self::Printed)
    }

    pub(in crate::report) fn key(&self) -> String {
        match self {
            Self::Printed(number) => number.to_string(),
            Self::Place(place) => place.clone(),
        }
    }
}

struct Sections<'a> {
    changes: &'a Changes<'a>,
    part: &'a PartChanges,
}

#[derive(serde::Serialize)]
struct ChangedSection<'a> {
    old: Option<&'a str>,
    new: Option<&'a str>,
    kind: &'static str,
    old_heading: Option<&'a str>,
    new_heading: Option<&'a str>,
}

impl Serialize for Sections<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = |link: &SectionLink| {
            let [old, new] = self.part.sections(self.changes, link);
            ChangedSection {
                old: old.map(|section| section.path.as_str()),
                new: new.map(|section| section.path.as_str()),
                kind: match link.fate {
                    SectionFate::Same => "same",
                    SectionFate::Renamed => "renamed",
                    SectionFate::New => "new",
                    SectionFate::Dropped => "dropped",
                },
                old_heading: old.map(|section| section.heading.as_str()),
                new_heading: new.map(|section| section.heading.as_str()),
            }
        };
        serializer.collect_seq(self.part.linked.sections.iter().map(form))
    }
}

/// The texts of a part in both years, by number.
struct Texts<'a> {
    changes: &'a Changes<'a>,
    part: &'a PartChanges,
}

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { changes, part } = *self;
        let side = |library: &'_ Library, own: Option<PartId>| {
            let ids = own.into_iter().flat_map(|part| library.paragraphs_of(part)).enumerate();
            ids.map(|(place, id)| (ParagraphNumber::of_id(library, own, Some(id), place).key(), id)).collect::<Vec<_>>()
        };
        let (olds, news) = (side(changes.old, part.old), side(changes.new, part.new));
        let mut texts = serializer.serialize_map(Some(2))?;
        texts.serialize_entry("old", &Mapped(|| olds.iter().map(|(key, id)| (key, changes.old.text(*id)))))?;
        texts.serialize_entry("new", &Mapped(|| news.iter().map(|(key, id)| (key, changes.new.text(*id)))))?;
        texts.end()
    }
}
