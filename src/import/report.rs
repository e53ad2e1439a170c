//! What an import found, mended and found faulty, with the line of each.

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
            | Notice::HeadingMarksRemoved
            | Notice::SpaceRemoved
            | Notice::SoftHyphenRemoved
            | Notice::BlanksRemoved
            | Notice::Unhyphenated
            | Notice::HyphenKept
            | Notice::Table
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
            | Notice::PageEdge => Class::LeftOut,
            Notice::HyphenGuessed
            | Notice::JoinedAtPage
            | Notice::Encoding { .. }
            | Notice::TrackedChanges { .. }
            | Notice::UnknownSign { .. }
            | Notice::UnknownFormat { .. }
            | Notice::Converted { .. }
            | Notice::WebPage
            | Notice::Unnumbered
            | Notice::HeadingAlone
            | Notice::PartByNumbers
            | Notice::NumbersInText
            | Notice::NoteWithoutMark
            | Notice::NoteAmidSentence
            | Notice::NumberMisprinted
            | Notice::PairsProposed { .. } => Class::Doubt,
            Notice::TwoColumns
            | Notice::NoteOrText
            | Notice::NumberAlone
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

    pub fn mended(&self) -> impl Iterator<Item = &ReportEntry> {
        self.of(Class::Mended)
    }

    pub(super) fn add(&mut self, line: usize, notice: Notice, text: impl Into<String>) {
        self.entries.push(ReportEntry { line, place: Place::Line(line), notice, text: text.into() });
    }

    /// Says so where no paragraph bears a number, or its number is of a form that stays in the text: `2.1`, `1 -`.
    fn check_numbers(&mut self, parts: &[PartForm]) {
        let (mut all, mut numbered, mut begun) = (0_usize, 0_usize, 0_usize);
        let mut count = |paragraph: &ParagraphForm| {
            all += 1;
            numbered += usize::from(paragraph.number.is_some());
            begun += usize::from(paragraph.text.starts_with(char::is_numeric));
        };
        for part in parts {
            part.paragraphs.iter().for_each(&mut count);
            paragraphs_in(&part.sections, &mut count);
        }
        if self.entries.iter().any(|entry| entry.notice == Notice::NumberKept) {
            // It is said where they stand.
        } else if numbered == 0 && begun * 2 > all {
            self.add(1, Notice::NumbersInText, "");
        } else if numbered == 0 {
            self.add(1, Notice::NoNumbers, "");
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

/// Hands every paragraph of some sections to `each`.
fn paragraphs_in<'a>(sections: &'a [SectionForm], each: &mut impl FnMut(&'a ParagraphForm)) {
    for section in sections {
        section.paragraphs.iter().for_each(&mut *each);
        paragraphs_in(&section.sections, each);
    }
}

fn count_part(part: &PartForm) -> PartFound {
    let mut found = PartFound { id: part.id.clone(), ..PartFound::default() };
    count_paragraphs(&part.preamble, &mut found);
    count_paragraphs(&part.paragraphs, &mut found);
    count_sections(&part.sections, &mut found);
    found
}

fn count_sections(sections: &[SectionForm], found: &mut PartFound) {
    for section in sections {
        found.sections += 1;
        count_paragraphs(&section.paragraphs, found);
        count_sections(&section.sections, found);
    }
}

fn count_paragraphs(paragraphs: &[ParagraphForm], found: &mut PartFound) {
    found.paragraphs += paragraphs.len();
    found.citations += paragraphs.iter().map(|paragraph| citation::scan(&paragraph.text).len()).sum::<usize>();
}
