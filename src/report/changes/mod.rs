//! Two years set against each other, as text, JSON, Markdown, CSV and one page to send on.

mod history;
mod html;
mod json;
mod table;
mod text;

pub(crate) use history::{Mandate, history_form, show_history};
pub(crate) use html::html_of_changes;
pub(crate) use json::changes_form;
pub(super) use json::{Mapped, ParagraphNumber};
pub(crate) use table::{markdown_of_changes, table_of_changes};
pub(crate) use text::show_changes;

use crate::compare::Kind;
use crate::i18n::Lang;
use crate::i18n::changes::{Message, Word};
use crate::model::{Fate, Library, address_of};
use crate::successor::{Beside, Changes, PartChanges, SectionFate, Succession};
use crate::text::{Sliced, Span};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChangesFilter {
    /// What may have become of a paragraph; empty: anything.
    pub fates: Vec<Fate>,
    /// Which kinds of edit it may hold; empty: any.
    pub kinds: Vec<Kind>,
}

impl ChangesFilter {
    /// Whether a link is wanted: by one of its fates or by one of its kinds. What moved is told by both its fates.
    pub(crate) fn takes(&self, link: &Succession, kinds: &[Kind]) -> bool {
        let everything = self.fates.is_empty() && self.kinds.is_empty();
        everything
            || self.fates.contains(&link.fate)
            || (link.moved && self.fates.contains(&Fate::Moved))
            || kinds.iter().any(|kind| self.kinds.contains(kind))
    }
}

pub(crate) const fn fate_name(lang: Lang, fate: Fate) -> &'static str {
    let word = match fate {
        Fate::Same => Word::FateSame,
        Fate::Edited => Word::FateEdited,
        Fate::Rewritten => Word::FateRewritten,
        Fate::Split => Word::FateSplit,
        Fate::Merged => Word::FateMerged,
        Fate::Moved => Word::FateMoved,
        Fate::New => Word::FateNew,
        Fate::Dropped => Word::FateDropped,
    };
    word.text(lang)
}

const fn section_name(lang: Lang, fate: SectionFate) -> &'static str {
    let word = match fate {
        SectionFate::Same => Word::SectionSame,
        SectionFate::Renamed => Word::SectionRenamed,
        SectionFate::New => Word::SectionNew,
        SectionFate::Dropped => Word::SectionDropped,
    };
    word.text(lang)
}

/// One link of a part, with what it takes to name it.
struct SuccessionRow<'a> {
    changes: &'a Changes<'a>,
    part: &'a PartChanges,
    link: &'a Succession,
    kinds: &'a [Kind],
}

impl<'a> SuccessionRow<'a> {
    /// The links that are wanted and changed something, in the order of reading.
    fn changed(changes: &'a Changes<'a>, wanted: &'a ChangesFilter) -> impl Iterator<Item = Self> {
        let is_changed = |row: &Self| row.link.fate != Fate::Same || row.link.moved;
        Self::all(changes, wanted).filter(move |row| is_changed(row) || wanted.fates.contains(&Fate::Same))
    }

    fn all(changes: &'a Changes<'a>, wanted: &'a ChangesFilter) -> impl Iterator<Item = Self> {
        let parts = changes.parts.iter();
        let rows = parts
            .flat_map(move |part| part.links().map(move |(link, kinds)| SuccessionRow { changes, part, link, kinds }));
        rows.filter(|row| wanted.takes(row.link, row.kinds))
    }

    fn old_address(&self, place: usize) -> String {
        self.part.old_id(self.changes.old, place).map(|id| address_of(self.changes.old, id)).unwrap_or_default()
    }

    fn new_address(&self, place: usize) -> String {
        self.part.new_id(self.changes.new, place).map(|id| address_of(self.changes.new, id)).unwrap_or_default()
    }

    /// The addresses on both sides: `a12`, `a12 + a13`; nothing for a side that is empty.
    fn addresses(&self) -> [String; 2] {
        let old: Vec<String> = self.link.old.iter().map(|place| self.old_address(*place)).collect();
        let new: Vec<String> = self.link.new.iter().map(|place| self.new_address(*place)).collect();
        [old.join(" + "), new.join(" + ")]
    }

    /// The paragraph that a new or a dropped one most resembles.
    fn near(&self) -> Option<String> {
        let place = self.link.near?;
        Some(if self.link.new.is_empty() { self.new_address(place) } else { self.old_address(place) })
    }

    /// What became of it, in words: `edited, moved`.
    fn fates(&self, lang: Lang) -> String {
        let also = self.link.moved && self.link.fate != Fate::Moved;
        let moved = if also { format!(", {}", fate_name(lang, Fate::Moved)) } else { String::new() };
        format!("{}{moved}", fate_name(lang, self.link.fate))
    }

    /// The paragraphs of one side: address and text.
    fn texts(&self, year: usize) -> Vec<(String, &'a str)> {
        let places = if year == 0 { &self.link.old } else { &self.link.new };
        let one = |place: &usize| {
            let (library, id) = if year == 0 {
                (self.changes.old, self.part.old_id(self.changes.old, *place))
            } else {
                (self.changes.new, self.part.new_id(self.changes.new, *place))
            };
            id.map(|id| (address_of(library, id), library.text(id)))
        };
        places.iter().filter_map(one).collect()
    }

    /// The numbers of the sections of its first paragraph on one side: `二.C`.
    fn section(&self, year: usize) -> &'a str {
        let id = if year == 0 {
            self.link.old.first().and_then(|place| self.part.old_id(self.changes.old, *place))
        } else {
            self.link.new.first().and_then(|place| self.part.new_id(self.changes.new, *place))
        };
        let library: &Library = if year == 0 { self.changes.old } else { self.changes.new };
        id.map_or("", |id| library.section_path(id))
    }

    /// The edits of one paragraph of a side, by its place: spans and kinds, in order.
    fn marks(&self, year: usize, place: usize) -> Vec<(Span, Kind)> {
        let sides = self.link.edits.iter().map(|edit| if year == 0 { edit.old } else { edit.new });
        let marks = sides.zip(self.kinds).filter_map(|(side, kind)| side.map(|(held, span)| (held, span, *kind)));
        marks.filter(|(held, span, _)| *held == place && !span.is_empty()).map(|(_, span, kind)| (span, kind)).collect()
    }

    /// Each edit as the words that went and the words that came.
    fn edits(&self) -> Vec<(String, String, Kind)> {
        let text = |side: Option<(usize, Span)>, year: usize| {
            let Some((place, span)) = side else { return String::new() };
            let (library, id) = if year == 0 {
                (self.changes.old, self.part.old_id(self.changes.old, place))
            } else {
                (self.changes.new, self.part.new_id(self.changes.new, place))
            };
            id.map(|id| Sliced::new(library.text(id)).get(span).to_owned()).unwrap_or_default()
        };
        let edits = self.link.edits.iter().zip(self.kinds);
        edits.map(|(edit, kind)| (text(edit.old, 0), text(edit.new, 1), *kind)).collect()
    }
}

/// What a work is called on a page or in a list: its title or symbol, and its year.
fn work_name(library: &Library) -> String {
    let symbol = library.first().symbol.as_ref().map(|symbol| symbol.as_str().to_owned());
    let title = library.parts().first().and_then(|part| part.title.clone());
    let year = year_of(library).map(|year| format!(" ({year})")).unwrap_or_default();
    format!("{}{year}", symbol.or(title).unwrap_or_default()).trim().to_owned()
}

/// The year of a work: that of its period, else that of its date.
pub(crate) fn year_of(library: &Library) -> Option<&str> {
    let from = library.first().period.as_ref().map(|period| period.from.as_str());
    from.or(library.first().dated.as_deref()).and_then(|date| date.get(..4))
}

/// What differs beside paragraphs and sections, in words.
fn beside(changes: &Changes<'_>, lang: Lang) -> Vec<String> {
    let said = changes.beside.iter().map(|beside| match beside {
        Beside::Letter => Message::LetterDiffers,
        Beside::Title(part) => Message::TitleDiffers(part.clone()),
        Beside::Footnotes(part) => Message::FootnotesDiffer(part.clone()),
    });
    said.map(|message| message.text(lang)).collect()
}

/// The counts of the fates that there are, the ones to look at first in front.
fn counts(changes: &Changes<'_>, lang: Lang) -> Vec<(Fate, &'static str, usize)> {
    const FIRST: [Fate; 8] =
        [Fate::New, Fate::Dropped, Fate::Moved, Fate::Split, Fate::Merged, Fate::Rewritten, Fate::Edited, Fate::Same];
    let counted = FIRST.into_iter().map(|fate| (fate, fate_name(lang, fate), changes.count(fate)));
    counted.filter(|(.., count)| *count > 0).collect()
}
