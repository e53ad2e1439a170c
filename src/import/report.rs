//! What an import found, mended and found faulty, with the line of each.

use super::numbering;
use super::source::SourceText;
use crate::citation;
use crate::i18n::import::{Notice, Place};
use crate::model::{ParagraphForm, PartForm, Programme, SectionForm};

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Mended without doubt: nothing to do.
    Mended,
    /// Left out, for it is no text of the document: to be read over.
    LeftOut,
    /// Decided by likelihood: worth a look.
    Doubt,
    /// A person should look: a gap, a double, text left over.
    Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportEntry {
    /// The line of the source's text, counted from 1.
    pub line: usize,
    /// The same in the file that the user holds.
    pub place: Place,
    pub notice: Notice,
    /// The text concerned, whole where it is not in the programme.
    pub text: String,
}

impl ReportEntry {
    pub const fn class(&self) -> Class {
        match self.notice {
            Notice::LinkRemoved
            | Notice::EscapeRemoved
            | Notice::EmphasisRemoved
            | Notice::QuoteMarksRemoved
            | Notice::HeadingMarksRemoved
            | Notice::SpaceRemoved
            | Notice::SoftHyphenRemoved
            | Notice::BlanksRemoved
            | Notice::Unhyphenated
            | Notice::HyphenKept
            | Notice::Table
            | Notice::ColumnsInTurn
            | Notice::InvisibleRemoved
            | Notice::LookAlikesMended
            | Notice::BlanksInChinese
            | Notice::MarkRaised
            | Notice::Joined => Class::Mended,
            Notice::Furniture
            | Notice::Masthead
            | Notice::ContentsTable
            | Notice::BehindWork
            | Notice::HiddenText
            | Notice::DeletedText
            | Notice::ReadingAbove
            | Notice::Beside
            | Notice::Remark
            | Notice::AroundText
            | Notice::PageEdge => Class::LeftOut,
            Notice::HyphenGuessed
            | Notice::JoinedAtPage
            | Notice::Encoding { .. }
            | Notice::TrackedChanges { .. }
            | Notice::Placeholder
            | Notice::UnknownSign { .. }
            | Notice::UnknownFormat { .. }
            | Notice::Converted { .. }
            | Notice::WebPage
            | Notice::Unnumbered
            | Notice::HeadingAlone
            | Notice::HeadingByLooks
            | Notice::PartByNumbers
            | Notice::NumbersInText
            | Notice::NoteWithoutMark
            | Notice::NoteMissing
            | Notice::StruckThrough
            | Notice::NoteAmidSentence
            | Notice::NumberMisprinted
            | Notice::PairsProposed { .. } => Class::Doubt,
            Notice::TwoColumns
            | Notice::PageWithoutText
            | Notice::BesideText
            | Notice::FurnitureAmidSentence
            | Notice::NoteOrText
            | Notice::NumberAlone
            | Notice::BadBytes { .. }
            | Notice::NumberKept
            | Notice::FurnitureKept
            | Notice::NotRead { .. }
            | Notice::NumberGap { .. }
            | Notice::NumberDouble { .. }
            | Notice::NumberOutOfOrder { .. }
            | Notice::SectionOutOfOrder { .. }
            | Notice::LeftOver
            | Notice::NoOperative
            | Notice::SecondDocument
            | Notice::NoNumbers
            | Notice::Quoted
            | Notice::NothingFound => Class::Fault,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartFound {
    /// Its id: `annex`.
    pub id: String,
    pub sections: usize,
    pub paragraphs: usize,
    /// The mentions of documents in its paragraphs.
    pub citations: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundText {
    pub letter_paragraphs: usize,
    pub parts: Vec<PartFound>,
}

/// The report of an import: entries stand in the order of the source's lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub found: FoundText,
    /// What was mended or is faulty.
    pub entries: Vec<ReportEntry>,
}

impl Report {
    /// Whether nothing is left for a person to look at.
    pub fn is_clean(&self) -> bool {
        self.faults().next().is_none()
    }

    /// The entries that a person should look at.
    pub fn faults(&self) -> impl Iterator<Item = &ReportEntry> {
        self.of(Class::Fault)
    }

    pub fn of(&self, class: Class) -> impl Iterator<Item = &ReportEntry> {
        self.entries.iter().filter(move |entry| entry.class() == class)
    }

    pub(super) fn add(&mut self, line: usize, notice: Notice, text: impl Into<String>) {
        self.entries.push(ReportEntry { line, place: Place::Line(line), notice, text: text.into() });
    }

    /// Says so where no paragraph bears a number, or its number is of a form that stays in the text: `2.1`, `1 -`.
    fn check_numbers(&mut self, parts: &[PartForm]) {
        let all: Vec<&ParagraphForm> = parts.iter().flat_map(PartForm::behind_preamble).collect();
        // Where one is kept that counts on, that is said of its line.
        let is_said = self.entries.iter().any(|entry| entry.notice == Notice::NumberKept);
        if !is_said && all.iter().all(|paragraph| paragraph.number.is_none()) {
            let is_lettered = |text: &str| {
                let mark =
                    text.split_whitespace().next().and_then(|first| first.strip_suffix(['.', ')'])).unwrap_or("");
                let mark = mark.trim_start_matches('(').to_uppercase();
                numbering::letter(&mark).or_else(|| numbering::roman(&mark)).is_some()
            };
            let begins = |text: &str| text.starts_with(char::is_numeric) || is_lettered(text);
            let begun = all.iter().filter(|paragraph| begins(&paragraph.text)).count();
            let named: usize = parts.iter().flat_map(|part| &part.sections).map(below_labels).sum();
            self.add(1, if (begun + named) * 2 > all.len() { Notice::NumbersInText } else { Notice::NoNumbers }, "");
        }
    }

    /// Counts what the programme holds, and brings the entries into the order of the lines.
    pub(super) fn finish(&mut self, programme: &Programme, source: &SourceText) {
        self.found = FoundText {
            letter_paragraphs: programme.letter.as_ref().map_or(0, |letter| letter.paragraphs.len()),
            parts: programme.parts.iter().map(count_part).collect(),
        };
        if self.found.parts.iter().all(|part| part.paragraphs == 0) {
            self.add(1, Notice::NothingFound, "");
        } else if programme.kind.is_programme() {
            self.check_numbers(&programme.parts);
        }
        self.entries.sort_by_key(|entry| entry.line);
        for entry in &mut self.entries {
            entry.place = source.place(entry.line);
        }
    }
}

/// How many paragraphs stand in sections that a word and a number name: `Rule 1`.
fn below_labels(section: &SectionForm) -> usize {
    let is_label = |number: &str| {
        number.starts_with('第')
            || number.contains(char::is_whitespace)
            || number.starts_with(char::is_alphabetic) && number.ends_with(char::is_numeric)
    };
    let own = if section.number.as_deref().is_some_and(is_label) { section.paragraphs.len() } else { 0 };
    own + section.sections.iter().map(below_labels).sum::<usize>()
}

fn count_part(part: &PartForm) -> PartFound {
    let paragraphs = || part.preamble.iter().chain(part.behind_preamble());
    PartFound {
        id: part.id.clone(),
        sections: count_sections(&part.sections),
        paragraphs: paragraphs().count(),
        citations: paragraphs().map(|paragraph| citation::scan(&paragraph.text).len()).sum(),
    }
}

fn count_sections(sections: &[SectionForm]) -> usize {
    sections.iter().map(|section| 1 + count_sections(&section.sections)).sum()
}
