//! The works that are open, as the rest of the program reads them: parts, sections and paragraphs of all of them in flat
//! lists, each work behind the one before it, in the order of its file.
//!
//! A paragraph, a section or a part is named by its place in its list, so that a programme of a million paragraphs
//! can be walked, filtered and drawn without copying a text, and what takes a [`ParagraphId`] need not ask of which work.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::programme::{ParagraphForm, PartForm, Programme, SectionForm};
use super::relation_form::{ParagraphRef, WorkRef};
use crate::citation::Symbol;

macro_rules! id {
    ($name:ident, $what:literal) => {
        #[doc = concat!("Names a ", $what, " by its place in the library, counted from 0.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the library's list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            pub(super) fn at(place: usize) -> Self {
                Self(u32::try_from(place).unwrap_or(u32::MAX))
            }
        }
    };
}

id!(ParagraphId, "paragraph");
id!(SectionId, "section");
id!(PartId, "part");
id!(WorkId, "work");

/// The works that are open: one at least.
#[derive(Clone, Debug)]
pub struct Library {
    pub(super) first: Work,
    pub(super) others: Vec<Work>,
    pub(super) lists: LibraryLists,
    /// Made when first asked for a number that does not stand at its own place.
    pub(super) numbers: OnceLock<HashMap<(PartId, u32), ParagraphId>>,
    /// The parts that `a` and `e` stand for in addresses, once asked for.
    pub(super) sides: OnceLock<(Option<PartId>, Option<PartId>)>,
}

/// The parts, sections and paragraphs of all works.
#[derive(Clone, Debug, Default)]
pub(super) struct LibraryLists {
    pub(super) parts: Vec<Part>,
    pub(super) sections: Vec<Section>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// One document in one language: a programme of work, or a text that programmes cite.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// As its file has it, without the parts.
    pub(super) form: Programme,
    /// Its parts: places in the library's list.
    pub parts: Range<usize>,
    /// Its paragraphs: places in the library's list.
    pub paragraphs: Range<usize>,
}

impl Work {
    /// The year that it is of: that of its period, else that of its date.
    pub(crate) fn year(&self) -> Option<&str> {
        let from = self.period.as_ref().map(|period| period.from.as_str());
        from.or(self.dated.as_deref()).and_then(|date| date.get(..4))
    }

    /// The texts of its letter, a paragraph each.
    pub(crate) fn letter_texts(&self) -> Vec<&str> {
        self.letter.iter().flat_map(|letter| &letter.paragraphs).map(String::as_str).collect()
    }

    /// Whether a reference names this work: whatever the reference states is stated here.
    pub fn is_named_by(&self, reference: &WorkRef) -> bool {
        let fits = |wanted: Option<&str>, own: Option<&str>| wanted.is_none() || wanted == own;
        fits(reference.symbol.as_ref().map(Symbol::as_str), self.symbol.as_ref().map(Symbol::as_str))
            && fits(reference.language.as_deref(), Some(&self.language))
            && fits(reference.dated.as_deref(), self.dated.as_deref())
    }
}

/// One part of a work: an annex, an enclosure, the body of a resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// As its file has it, without preamble, paragraphs and sections.
    pub(super) form: PartForm,
    pub work: WorkId,
    /// The language of its text, as a BCP 47 tag.
    pub language: String,
    /// Its sections: places in the library's list.
    pub sections: Range<usize>,
    /// Its paragraphs: places in the library's list.
    pub paragraphs: Range<usize>,
    /// How many of these stand in its preamble: the first ones.
    pub preamble: usize,
}

impl Part {
    /// What to call the part on screen: its label, else its id.
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.id)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// As its file has it, without paragraphs and sub-sections.
    pub(super) form: SectionForm,
    pub part: PartId,
    pub parent: Option<SectionId>,
    /// How many sections it stands in.
    pub depth: usize,
    /// Its numbers from the outermost down, joined by dots: `二.C`. Empty when none is numbered.
    pub path: String,
    /// Its paragraphs with those of its sub-sections: places in the library's list.
    pub paragraphs: Range<usize>,
    /// How many of these stand before its first sub-section.
    pub own: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub(super) form: ParagraphForm,
    pub part: PartId,
    /// The innermost section it stands in; `None` before the first one.
    pub section: Option<SectionId>,
}

/// What the file says of something is read through it: `work.language`, `paragraph.text`. What is laid flat in the
/// library's lists is named by its places there.
macro_rules! reads_as {
    ($($name:ident: $form:ident),+) => {
        $(impl std::ops::Deref for $name {
            type Target = $form;

            fn deref(&self) -> &$form {
                &self.form
            }
        })+
    };
}

reads_as!(Work: Programme, Part: PartForm, Section: SectionForm, Paragraph: ParagraphForm);

impl Library {
    /// The work that was opened first: the one that the browser shows.
    pub const fn first(&self) -> &Work {
        &self.first
    }

    /// The works, in the order in which they were opened.
    pub fn works(&self) -> impl Iterator<Item = &Work> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// A work; `None` for an id of another library.
    pub fn work(&self, id: WorkId) -> Option<&Work> {
        id.index().checked_sub(1).map_or(Some(&self.first), |place| self.others.get(place))
    }

    /// The work that a paragraph stands in; `None` for an id of another library.
    pub fn work_of(&self, id: ParagraphId) -> Option<&Work> {
        self.part(self.paragraph(id)?.part).and_then(|part| self.work(part.work))
    }

    /// The names of the parts of a work, in the order of its file.
    pub fn parts_in(&self, work: WorkId) -> impl DoubleEndedIterator<Item = PartId> + use<> {
        self.work(work).map_or(0..0, |work| work.parts.clone()).map(PartId::at)
    }

    /// The parts of all works.
    pub fn parts(&self) -> &[Part] {
        &self.lists.parts
    }

    /// The sections of all parts, each before its sub-sections.
    pub fn sections(&self) -> &[Section] {
        &self.lists.sections
    }

    /// The paragraphs of all works.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.lists.paragraphs
    }

    /// A part; `None` for an id of another library.
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.lists.parts.get(id.index())
    }

    /// A section; `None` for an id of another library.
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.lists.sections.get(id.index())
    }

    /// A paragraph; `None` for an id of another library.
    pub fn paragraph(&self, id: ParagraphId) -> Option<&Paragraph> {
        self.lists.paragraphs.get(id.index())
    }

    /// The text of a paragraph; empty for an id of another library.
    pub fn text(&self, id: ParagraphId) -> &str {
        self.paragraph(id).map_or("", |paragraph| &paragraph.text)
    }

    /// The names of all paragraphs, in file order.
    pub fn paragraph_ids(&self) -> impl DoubleEndedIterator<Item = ParagraphId> + ExactSizeIterator + use<> {
        (0..self.lists.paragraphs.len()).map(ParagraphId::at)
    }

    /// The names of all parts, in file order.
    pub fn part_ids(&self) -> impl DoubleEndedIterator<Item = PartId> + ExactSizeIterator + use<> {
        (0..self.lists.parts.len()).map(PartId::at)
    }

    /// The names of all sections, each before its sub-sections.
    pub fn section_ids(&self) -> impl DoubleEndedIterator<Item = SectionId> + ExactSizeIterator + use<> {
        (0..self.lists.sections.len()).map(SectionId::at)
    }

    /// The names of the paragraphs of a section and its sub-sections.
    pub fn paragraphs_in(&self, section: SectionId) -> impl DoubleEndedIterator<Item = ParagraphId> + use<> {
        let range = self.section(section).map_or(0..0, |section| section.paragraphs.clone());
        range.map(ParagraphId::at)
    }

    /// The names of the paragraphs of a part, whatever section they stand in.
    pub fn paragraphs_of(&self, part: PartId) -> impl DoubleEndedIterator<Item = ParagraphId> + use<> {
        let range = self.part(part).map_or(0..0, |part| part.paragraphs.clone());
        range.map(ParagraphId::at)
    }

    /// The names of the sections of a part, each before its sub-sections.
    pub(crate) fn sections_of(&self, part: PartId) -> impl DoubleEndedIterator<Item = SectionId> + use<> {
        let range = self.part(part).map_or(0..0, |part| part.sections.clone());
        range.map(SectionId::at)
    }

    /// The part of a work with this id: `annex`.
    pub fn part_named(&self, work: WorkId, id: &str) -> Option<PartId> {
        self.parts_in(work).find(|part| self.part(*part).is_some_and(|part| part.id == id))
    }

    /// Whether the paragraphs of another library are the first ones of this one: its ids name the same here.
    pub(crate) fn begins_with(&self, other: &Self) -> bool {
        let section = |section: &Section| (section.part, section.parent);
        self.paragraphs().starts_with(other.paragraphs())
            && self.sections().len() >= other.sections().len()
            && self
                .sections()
                .iter()
                .map(section)
                .zip(other.sections().iter().map(section))
                .all(|(one, two)| one == two)
    }

    /// The paragraph of a part that bears this number; the first, should the file hold it twice.
    pub fn paragraph_numbered(&self, part: PartId, number: u32) -> Option<ParagraphId> {
        let range = self.part(part)?.paragraphs.clone();
        let start = range.start;
        let numbers = self.lists.paragraphs.get(range)?;
        // Nearly always the place tells: paragraph N of a part is its Nth.
        let guess = (number as usize).checked_sub(1)?;
        if numbers.get(guess).is_some_and(|paragraph| paragraph.number == Some(number)) {
            return Some(ParagraphId::at(start + guess));
        }
        self.numbers.get_or_init(|| self.index_numbers()).get(&(part, number)).copied()
    }

    /// The first paragraph of each number of each part.
    fn index_numbers(&self) -> HashMap<(PartId, u32), ParagraphId> {
        let mut numbers = HashMap::with_capacity(self.lists.paragraphs.len());
        for (id, paragraph) in self.paragraph_ids().zip(&self.lists.paragraphs) {
            if let Some(number) = paragraph.number {
                numbers.entry((paragraph.part, number)).or_insert(id);
            }
        }
        numbers
    }

    /// What a paragraph is called in its part: its number as printed, else `#` and its place, counted from 1.
    pub(crate) fn printed(&self, id: ParagraphId) -> ParagraphRef {
        let number = self.paragraph(id).and_then(|paragraph| paragraph.number);
        number.map_or_else(|| self.place_in_part(id), ParagraphRef::Number)
    }

    /// What names a paragraph alone in its part: by its place too where another one before it bears its number.
    pub(crate) fn reference(&self, id: ParagraphId) -> ParagraphRef {
        let Some(paragraph) = self.paragraph(id) else { return self.place_in_part(id) };
        let own = paragraph.number.filter(|number| self.paragraph_numbered(paragraph.part, *number) == Some(id));
        own.map_or_else(|| self.place_in_part(id), ParagraphRef::Number)
    }

    fn place_in_part(&self, id: ParagraphId) -> ParagraphRef {
        let part = self.paragraph(id).and_then(|paragraph| self.part(paragraph.part));
        let first = part.map_or(0, |part| part.paragraphs.start);
        ParagraphRef::Place(format!("#{}", id.index().saturating_sub(first) + 1))
    }

    /// The numbers of the sections around a paragraph, joined by dots: `二.C`. Empty when there are none.
    pub fn section_path(&self, id: ParagraphId) -> &str {
        let section = self.paragraph(id).and_then(|paragraph| paragraph.section);
        section.and_then(|section| self.section(section)).map_or("", |section| &section.path)
    }

    /// The paragraph of a part that a reference names.
    pub fn referred(&self, part: PartId, reference: &ParagraphRef) -> Option<ParagraphId> {
        match reference {
            ParagraphRef::Number(number) => self.paragraph_numbered(part, *number),
            ParagraphRef::Place(place) => {
                let place: usize = place.strip_prefix('#')?.parse().ok()?;
                let range = self.part(part)?.paragraphs.clone();
                let index = range.start.checked_add(place.checked_sub(1)?)?;
                range.contains(&index).then(|| ParagraphId::at(index))
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Programme;

    /// A programme with a bit of everything, for the tests of the flat lists and of the tree.
    pub(in crate::model) fn programme() -> Programme {
        serde_json::from_str(
            r##"{"schema": "ctc-programme/1", "language": "zh", "mood": "kept", "pairs": [[1, 2], [3, null], ["#3", 1, 0.5]],
                "kind": "statement", "masthead": ["联合国"], "title": "声明", "adoption": "通过",
                "links": [{"kind": "successor", "work": {}, "right": "annex", "links": [{"left": [1], "right": [2]}]}],
                "parts": [
                  {"id": "annex", "label": "附件", "preamble": [{"text": "回顾"}, {"text": "决心"}],
                   "paragraphs": [{"number": null, "text": "前"}],
                   "sections": [
                     {"number": "一", "heading": "引言", "paragraphs": [{"number": 1, "text": "甲", "cites": ["S/2020/731"]}]},
                     {"number": "二", "heading": "方案", "sections": [
                       {"number": "A", "heading": "监测", "paragraphs": [{"number": 2, "text": "乙"}]},
                       {"number": "B", "heading": "协助", "paragraphs": [{"number": 3, "text": "丙", "tone": 1}]}]},
                     {"number": "三", "heading": "结语", "paragraphs": []}]},
                  {"id": "enclosure", "sections": [{"heading": "x", "paragraphs": [{"number": 7, "text": "丁"}]}]}]}"##,
        )
        .expect("the sample is a programme")
    }

    #[test]
    fn paragraphs_know_where_they_stand() {
        let library = Library::from(programme());
        let annex = library.part_named(WorkId(0), "annex").expect("an annex");
        let third = library.paragraph_numbered(annex, 3).expect("paragraph 3");
        assert_eq!(library.text(third), "丙");
        assert_eq!(library.section_path(third), "二.B");
        let second = library.sections().get(1).expect("section 二");
        assert_eq!((second.paragraphs.clone(), second.own), (4..6, 0));
        assert_eq!(library.paragraph_numbered(annex, 9), None);
    }

    #[test]
    fn an_end_of_a_pair_is_a_number_or_a_place() {
        let library = Library::from(programme());
        let annex = library.part_named(WorkId(0), "annex").expect("an annex");
        let text = |end: ParagraphRef| library.referred(annex, &end).map(|id| library.text(id));
        assert_eq!(text(ParagraphRef::Number(2)), Some("乙"));
        assert_eq!(text(ParagraphRef::Place("#1".into())), Some("回顾"), "the preamble stands first");
        assert_eq!(text(ParagraphRef::Place("#3".into())), Some("前"));
        assert_eq!(text(ParagraphRef::Place("#0".into())), None);
        assert_eq!(text(ParagraphRef::Place("first".into())), None);
    }
}
