//! The changes as `changes --json` has them: a contract, other programs read it.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::{ChangesFilter, SuccessionRow};
use crate::citation::Symbol;
use crate::model::{Library, ParagraphRef, PartId, Period};
use crate::successor::{Changes, LinkEdit, PartChanges, SectionFate, SectionLink};
use crate::text::Span;

/// The form of the changes: works, links with their edits, sections, citations, and the texts that offsets point into.
/// Links and texts are made as they are written: those of a long text are never held together.
pub(crate) fn changes_form<'a>(changes: &'a Changes<'a>, wanted: &'a ChangesFilter) -> impl Serialize + 'a {
    #[derive(serde::Serialize)]
    struct Form<'a, L: Serialize, S: Serialize, T: Serialize> {
        old: ChangedWork<'a>,
        new: ChangedWork<'a>,
        parts: L,
        sections: S,
        citations: CitationsForm<'a>,
        texts: T,
    }
    let links = move |part: &'a PartChanges| {
        Listed(move || {
            let wanted = part.links().filter(|(link, kinds)| wanted.takes(link, kinds));
            wanted.map(move |(link, kinds)| SuccessionForm::of(&SuccessionRow { changes, part, link, kinds }))
        })
    };
    let sections = move |part: &'a PartChanges| {
        Listed(move || part.linked.sections.iter().map(move |link| ChangedSection::of(changes, part, link)))
    };
    Form {
        old: ChangedWork::of(changes.old),
        new: ChangedWork::of(changes.new),
        parts: Mapped(move || changes.parts.iter().map(move |part| (&part.id, links(part)))),
        sections: Mapped(move || changes.parts.iter().map(move |part| (&part.id, sections(part)))),
        citations: CitationsForm { added: &changes.added, removed: &changes.removed },
        texts: Mapped(move || changes.parts.iter().map(move |part| (&part.id, texts(changes, part)))),
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

/// A list made as it is written.
struct Listed<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = T>, T: Serialize> Serialize for Listed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[derive(serde::Serialize)]
struct CitationsForm<'a> {
    added: &'a [Symbol],
    removed: &'a [Symbol],
}

#[derive(serde::Serialize)]
struct ChangedWork<'a> {
    language: &'a str,
    symbol: Option<&'a Symbol>,
    dated: Option<&'a str>,
    period: Option<&'a Period>,
}

impl<'a> ChangedWork<'a> {
    fn of(library: &'a Library) -> Self {
        let work = library.first();
        let (symbol, dated, period) = (work.symbol.as_ref(), work.dated.as_deref(), work.period.as_ref());
        Self { language: &work.language, symbol, dated, period }
    }
}

#[derive(serde::Serialize)]
pub(super) struct SuccessionForm {
    old: Vec<ParagraphRef>,
    new: Vec<ParagraphRef>,
    kind: &'static str,
    moved: bool,
    confidence: f64,
    edits: Vec<EditForm>,
    /// For what is new or dropped: what it most resembles, or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    near: Option<Option<ParagraphRef>>,
}

impl SuccessionForm {
    pub(super) fn of(row: &SuccessionRow<'_>) -> Self {
        let SuccessionRow { link, kinds, .. } = *row;
        let numbered = |year| row.places(year).iter().filter_map(|place| row.reference(year, *place)).collect();
        let is_alone = link.old.is_empty() || link.new.is_empty();
        let near = || link.near.and_then(|place| row.reference(usize::from(!link.old.is_empty()), place));
        Self {
            old: numbered(0),
            new: numbered(1),
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
    old_n: Option<ParagraphRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new_n: Option<ParagraphRef>,
    kind: &'static str,
}

impl EditForm {
    fn of(row: &SuccessionRow<'_>, edit: &LinkEdit, kind: &'static str) -> Self {
        let span = |side: Option<(usize, Span)>| side.map(|(_, span)| [span.start, span.end]);
        let number = |year, side: Option<(usize, Span)>| side.and_then(|(place, _)| row.reference(year, place));
        let (old_n, new_n) = (number(0, edit.old), number(1, edit.new));
        Self { old: span(edit.old), new: span(edit.new), old_n, new_n, kind }
    }
}

#[derive(serde::Serialize)]
struct ChangedSection<'a> {
    old: Option<&'a str>,
    new: Option<&'a str>,
    kind: &'static str,
    old_heading: Option<&'a str>,
    new_heading: Option<&'a str>,
}

impl<'a> ChangedSection<'a> {
    fn of(changes: &Changes<'a>, part: &PartChanges, link: &SectionLink) -> Self {
        let [old, new] = part.sections(changes, link);
        Self {
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
    }
}

/// The texts of a part in both years, by number.
fn texts<'a>(changes: &Changes<'a>, part: &'a PartChanges) -> impl Serialize + use<'a> {
    #[derive(serde::Serialize)]
    struct Texts<O: Serialize, N: Serialize> {
        old: O,
        new: N,
    }
    let side = |library: &'a Library, own: Option<PartId>| {
        Mapped(move || {
            let ids = own.into_iter().flat_map(|part| library.paragraphs_of(part));
            ids.map(|id| (library.reference(id).to_string(), library.text(id)))
        })
    };
    Texts { old: side(changes.old, part.old), new: side(changes.new, part.new) }
}
