//! Two years set against each other, as text, JSON, Markdown, CSV and one page to send on.

mod history;
mod html;
mod json;
mod table;
mod text;

pub(crate) use history::{Mandate, history_form, show_history};
pub(crate) use html::html_of_changes;
pub(super) use json::Mapped;
pub(crate) use json::changes_form;
pub(crate) use table::{markdown_of_changes, table_of_changes};
pub(crate) use text::show_changes;

use crate::compare::Kind;
use crate::i18n::Lang;
use crate::i18n::changes::{Message, Word};
use crate::model::{Fate, Library, ParagraphId, ParagraphRef, address_of};
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

/// The word for what became of a paragraph.
pub(crate) const fn fate_word(fate: Fate) -> Word {
    match fate {
        Fate::Same => Word::FateSame,
        Fate::Edited => Word::FateEdited,
        Fate::Rewritten => Word::FateRewritten,
        Fate::Split => Word::FateSplit,
        Fate::Merged => Word::FateMerged,
        Fate::Moved => Word::FateMoved,
        Fate::New => Word::FateNew,
        Fate::Dropped => Word::FateDropped,
    }
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

    /// The places of its paragraphs in their part, in the old year, 0, or in the new one.
    const fn places(&self, year: usize) -> &'a Vec<usize> {
        if year == 0 { &self.link.old } else { &self.link.new }
    }

    fn paragraph(&self, year: usize, place: usize) -> Option<(&'a Library, ParagraphId)> {
        self.changes.paragraph(self.part, year, place)
    }

    fn reference(&self, year: usize, place: usize) -> Option<ParagraphRef> {
        self.paragraph(year, place).map(|(library, id)| library.reference(id))
    }

    fn address(&self, year: usize, place: usize) -> String {
        self.paragraph(year, place).map(|(library, id)| address_of(library, id)).unwrap_or_default()
    }

    /// The addresses on both sides: `a12`, `a12 + a13`; nothing for a side that is empty.
    fn addresses(&self) -> [String; 2] {
        [0, 1].map(|year| {
            self.places(year).iter().map(|place| self.address(year, *place)).collect::<Vec<_>>().join(" + ")
        })
    }

    /// The paragraph that a new or a dropped one most resembles.
    fn near(&self) -> Option<String> {
        self.link.near.map(|place| self.address(usize::from(self.link.new.is_empty()), place))
    }

    /// What became of it, in words: `edited, moved`.
    fn fates(&self, lang: Lang) -> String {
        let also = self.link.moved && self.link.fate != Fate::Moved;
        let moved = if also { format!(", {}", fate_word(Fate::Moved).text(lang)) } else { String::new() };
        format!("{}{moved}", fate_word(self.link.fate).text(lang))
    }

    /// The paragraphs of one side: address and text.
    fn texts(&self, year: usize) -> Vec<(String, &'a str)> {
        let paragraphs = self.places(year).iter().filter_map(|place| self.paragraph(year, *place));
        paragraphs.map(|(library, id)| (address_of(library, id), library.text(id))).collect()
    }

    /// The numbers of the sections of its first paragraph on one side: `二.C`.
    fn section(&self, year: usize) -> &'a str {
        let first = self.places(year).first().and_then(|place| self.paragraph(year, *place));
        first.map_or("", |(library, id)| library.section_path(id))
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
            let found = side.and_then(|(place, span)| Some((self.paragraph(year, place)?, span)));
            found.map_or_else(String::new, |((library, id), span)| Sliced::new(library.text(id)).get(span).to_owned())
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

/// The year of the work that was opened first.
pub(crate) fn year_of(library: &Library) -> Option<&str> {
    library.first().year()
}

/// The sections that changed: their part, what became of them, and their headings, the old one and the new one.
fn changed_sections<'a>(
    changes: &'a Changes<'_>,
    lang: Lang,
) -> impl Iterator<Item = (&'a PartChanges, &'static str, String)> {
    // Of a part that one year alone has no section is told: the whole part is.
    let in_both = changes.parts.iter().filter(|part| part.old.is_some() && part.new.is_some());
    let sections = in_both.flat_map(|part| part.linked.sections.iter().map(move |link| (part, link)));
    sections.filter(|(_, link)| link.fate != SectionFate::Same).map(move |(part, link)| {
        let named =
            part.sections(changes, link).map(|section| section.map(|one| format!("{} {}", one.path, one.heading)));
        let said = named.into_iter().flatten().collect::<Vec<_>>().join(" → ");
        (part, section_name(lang, link.fate), said.trim().to_owned())
    })
}

/// What differs beside paragraphs and sections, in words: first whole parts, whose paragraphs all count as dropped or new.
fn beside(changes: &Changes<'_>, lang: Lang) -> Vec<String> {
    let parts = changes.parts.iter().filter_map(|part| match (part.old, part.new) {
        (Some(_), None) => Some(Message::PartGone(part.id.clone())),
        (None, Some(_)) => Some(Message::PartAdded(part.id.clone())),
        _ => None,
    });
    let said = changes.beside.iter().map(|beside| match beside {
        Beside::Letter => Message::LetterDiffers,
        Beside::Title(part) => Message::TitleDiffers(part.clone()),
        Beside::Footnotes(part) => Message::FootnotesDiffer(part.clone()),
    });
    parts.chain(said).map(|message| message.text(lang)).collect()
}

/// The counts of the fates that there are, the ones to look at first in front.
fn counts(changes: &Changes<'_>, lang: Lang) -> Vec<(Fate, &'static str, usize)> {
    Fate::counted(changes.fates()).map(|(fate, count)| (fate, fate_word(fate).text(lang), count)).collect()
}
