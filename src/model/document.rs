//! The programme as the rest of the program reads it: parts, sections and paragraphs in flat lists, in file order.
//!
//! A paragraph, a section or a part is named by its place in its list, so that a programme of a million paragraphs
//! can be walked, filtered and drawn without copying a text.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::programme::{
    Cite, FootnoteForm, Letter, PairEnd, PairEntry, ParagraphForm, PartForm, Period, Programme, SectionForm,
};
use crate::citation::Symbol;

macro_rules! id {
    ($name:ident, $what:literal) => {
        #[doc = concat!("Names a ", $what, " by its place in the document, counted from 0.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the document's list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            fn at(place: usize) -> Self {
                Self(u32::try_from(place).unwrap_or(u32::MAX))
            }
        }
    };
}

id!(ParagraphId, "paragraph");
id!(SectionId, "section");
id!(PartId, "part");

/// One programme, flat.
#[derive(Clone, Debug)]
pub struct Document {
    /// The schema as the file states it.
    pub schema: String,
    /// The language of the text, as a BCP 47 tag.
    pub language: String,
    /// The document's own symbol, where the source gives it.
    pub symbol: Option<Symbol>,
    /// The date of the letter, `YYYY-MM-DD`.
    pub dated: Option<String>,
    /// The days that the programme covers.
    pub period: Option<Period>,
    /// The letter that carries the programmes.
    pub letter: Option<Letter>,
    /// The pairs as the file states them.
    pub pair_entries: Option<Vec<PairEntry>>,
    /// Keys of the file that this version does not know.
    pub extra: Map<String, Value>,
    parts: Vec<Part>,
    sections: Vec<Section>,
    paragraphs: Vec<Paragraph>,
    /// Made when first asked for a number that does not stand at its own place.
    numbers: OnceLock<HashMap<(PartId, u32), ParagraphId>>,
}

/// One programme within the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Names the part: `annex`, `enclosure`.
    pub id: String,
    /// The word that marks it in the text: `附件`.
    pub label: Option<String>,
    /// Whose programme it is.
    pub author: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its footnotes.
    pub footnotes: Vec<FootnoteForm>,
    /// Keys that this version does not know.
    pub extra: Map<String, Value>,
    /// Its sections: places in the document's list.
    pub sections: Range<usize>,
    /// Its paragraphs: places in the document's list.
    pub paragraphs: Range<usize>,
}

impl Part {
    /// What to call the part on screen: its label, else its id.
    #[must_use]
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.id)
    }
}

/// One section or sub-section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The part it stands in.
    pub part: PartId,
    /// The section it stands in.
    pub parent: Option<SectionId>,
    /// How many sections it stands in.
    pub depth: usize,
    /// Its number as printed: `二`, `C`.
    pub number: Option<String>,
    /// Its numbers from the outermost down, joined by dots: `二.C`. Empty when none is numbered.
    pub path: String,
    /// Its heading.
    pub heading: String,
    /// Keys that this version does not know.
    pub extra: Map<String, Value>,
    /// Its paragraphs with those of its sub-sections: places in the document's list.
    pub paragraphs: Range<usize>,
    /// How many of these stand before its first sub-section.
    pub own: usize,
}

/// One paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// The part it stands in.
    pub part: PartId,
    /// The innermost section it stands in; `None` before the first one.
    pub section: Option<SectionId>,
    /// Its number; `None` where the source numbers none.
    pub number: Option<u32>,
    /// Its text.
    pub text: String,
    /// The documents it cites, as the file states them.
    pub cites: Vec<Cite>,
    /// Keys that this version does not know.
    pub extra: Map<String, Value>,
}

impl Document {
    /// The parts, in file order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The sections of all parts, each before its sub-sections.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The paragraphs of all parts.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// A part; `None` for an id of another document.
    #[must_use]
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.parts.get(id.index())
    }

    /// A section; `None` for an id of another document.
    #[must_use]
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.get(id.index())
    }

    /// A paragraph; `None` for an id of another document.
    #[must_use]
    pub fn paragraph(&self, id: ParagraphId) -> Option<&Paragraph> {
        self.paragraphs.get(id.index())
    }

    /// The text of a paragraph; empty for an id of another document.
    #[must_use]
    pub fn text(&self, id: ParagraphId) -> &str {
        self.paragraph(id).map_or("", |paragraph| &paragraph.text)
    }

    /// The names of all paragraphs, in file order.
    pub fn paragraph_ids(&self) -> impl DoubleEndedIterator<Item = ParagraphId> + ExactSizeIterator + use<> {
        (0..self.paragraphs.len()).map(ParagraphId::at)
    }

    /// The names of all parts, in file order.
    pub fn part_ids(&self) -> impl DoubleEndedIterator<Item = PartId> + ExactSizeIterator + use<> {
        (0..self.parts.len()).map(PartId::at)
    }

    /// The names of all sections, each before its sub-sections.
    pub fn section_ids(&self) -> impl DoubleEndedIterator<Item = SectionId> + ExactSizeIterator + use<> {
        (0..self.sections.len()).map(SectionId::at)
    }

    /// The names of the paragraphs of a section and its sub-sections.
    pub fn paragraphs_in(&self, section: SectionId) -> impl DoubleEndedIterator<Item = ParagraphId> + use<> {
        let range = self.section(section).map_or(0..0, |section| section.paragraphs.clone());
        range.map(ParagraphId::at)
    }

    /// The names of the paragraphs of a part.
    pub fn paragraphs_of(&self, part: PartId) -> impl DoubleEndedIterator<Item = ParagraphId> + use<> {
        let range = self.part(part).map_or(0..0, |part| part.paragraphs.clone());
        range.map(ParagraphId::at)
    }

    /// The part with this id: `annex`.
    #[must_use]
    pub fn part_named(&self, id: &str) -> Option<PartId> {
        self.parts.iter().position(|part| part.id == id).map(PartId::at)
    }

    /// The paragraph of a part that bears this number; the first, should the file hold it twice.
    #[must_use]
    pub fn paragraph_numbered(&self, part: PartId, number: u32) -> Option<ParagraphId> {
        let range = self.part(part)?.paragraphs.clone();
        let start = range.start;
        let numbers = self.paragraphs.get(range)?;
        // Nearly always the place tells: paragraph N of a part is its Nth.
        let guess = (number as usize).checked_sub(1)?;
        if numbers.get(guess).is_some_and(|paragraph| paragraph.number == Some(number)) {
            return Some(ParagraphId::at(start + guess));
        }
        self.numbers.get_or_init(|| self.index_numbers()).get(&(part, number)).copied()
    }

    /// The first paragraph of each number of each part.
    fn index_numbers(&self) -> HashMap<(PartId, u32), ParagraphId> {
        let mut numbers = HashMap::with_capacity(self.paragraphs.len());
        for (id, paragraph) in self.paragraph_ids().zip(&self.paragraphs) {
            if let Some(number) = paragraph.number {
                numbers.entry((paragraph.part, number)).or_insert(id);
            }
        }
        numbers
    }

    /// The numbers of the sections around a paragraph, joined by dots: `二.C`. Empty when there are none.
    #[must_use]
    pub fn section_path(&self, id: ParagraphId) -> &str {
        let section = self.paragraph(id).and_then(|paragraph| paragraph.section);
        section.and_then(|section| self.section(section)).map_or("", |section| &section.path)
    }

    /// The programme as its file holds it; the opposite of [`Document::from`].
    #[must_use]
    pub fn to_programme(&self) -> Programme {
        Programme {
            schema: self.schema.clone(),
            language: self.language.clone(),
            symbol: self.symbol.clone(),
            dated: self.dated.clone(),
            period: self.period.clone(),
            letter: self.letter.clone(),
            parts: self.parts.iter().map(|part| self.part_form(part)).collect(),
            pairs: self.pair_entries.clone(),
            extra: self.extra.clone(),
        }
    }

    fn part_form(&self, part: &Part) -> PartForm {
        let first_in_section = part
            .sections
            .clone()
            .find_map(|section| self.sections.get(section).map(|section| section.paragraphs.start))
            .unwrap_or(part.paragraphs.end);
        PartForm {
            id: part.id.clone(),
            label: part.label.clone(),
            author: part.author.clone(),
            title: part.title.clone(),
            paragraphs: self.paragraph_forms(part.paragraphs.start..first_in_section),
            sections: self.section_forms(part.sections.clone(), None),
            footnotes: part.footnotes.clone(),
            extra: part.extra.clone(),
        }
    }

    fn section_forms(&self, within: Range<usize>, parent: Option<SectionId>) -> Vec<SectionForm> {
        let end = within.end;
        let mut forms = Vec::new();
        for place in within {
            let Some(section) = self.sections.get(place).filter(|section| section.parent == parent) else {
                continue;
            };
            let own = section.paragraphs.start..section.paragraphs.start + section.own;
            let below = place + 1..self.end_of_section(place, end);
            forms.push(SectionForm {
                number: section.number.clone(),
                heading: section.heading.clone(),
                paragraphs: self.paragraph_forms(own),
                sections: self.section_forms(below, Some(SectionId::at(place))),
                extra: section.extra.clone(),
            });
        }
        forms
    }

    /// The place after the last sub-section of the section at `place`.
    fn end_of_section(&self, place: usize, end: usize) -> usize {
        let depth = self.sections.get(place).map_or(0, |section| section.depth);
        (place + 1..end)
            .find(|&next| self.sections.get(next).is_some_and(|section| section.depth <= depth))
            .unwrap_or(end)
    }

    fn paragraph_forms(&self, range: Range<usize>) -> Vec<ParagraphForm> {
        let paragraphs = self.paragraphs.get(range).unwrap_or_default();
        paragraphs
            .iter()
            .map(|paragraph| ParagraphForm {
                number: paragraph.number,
                text: paragraph.text.clone(),
                cites: paragraph.cites.clone(),
                extra: paragraph.extra.clone(),
            })
            .collect()
    }

    /// The paragraph of a part that one end of a stated pair names.
    #[must_use]
    pub fn pair_end(&self, part: PartId, end: &PairEnd) -> Option<ParagraphId> {
        match end {
            PairEnd::Number(number) => self.paragraph_numbered(part, *number),
            PairEnd::Place(place) => {
                let place: usize = place.strip_prefix('#')?.parse().ok()?;
                let range = self.part(part)?.paragraphs.clone();
                let index = range.start.checked_add(place.checked_sub(1)?)?;
                range.contains(&index).then(|| ParagraphId::at(index))
            }
        }
    }
}

impl From<Programme> for Document {
    fn from(programme: Programme) -> Self {
        let mut flat = Flattening::default();
        for part in programme.parts {
            flat.part(part);
        }
        Self {
            schema: programme.schema,
            language: programme.language,
            symbol: programme.symbol,
            dated: programme.dated,
            period: programme.period,
            letter: programme.letter,
            pair_entries: programme.pairs,
            extra: programme.extra,
            parts: flat.parts,
            sections: flat.sections,
            paragraphs: flat.paragraphs,
            numbers: OnceLock::new(),
        }
    }
}

/// The lists of a document while its tree is laid flat.
#[derive(Default)]
struct Flattening {
    parts: Vec<Part>,
    sections: Vec<Section>,
    paragraphs: Vec<Paragraph>,
}

impl Flattening {
    fn part(&mut self, form: PartForm) {
        let id = PartId::at(self.parts.len());
        let (first_section, first_paragraph) = (self.sections.len(), self.paragraphs.len());
        self.add_paragraphs(id, None, form.paragraphs);
        for section in form.sections {
            self.section(id, None, section);
        }
        self.parts.push(Part {
            id: form.id,
            label: form.label,
            author: form.author,
            title: form.title,
            footnotes: form.footnotes,
            extra: form.extra,
            sections: first_section..self.sections.len(),
            paragraphs: first_paragraph..self.paragraphs.len(),
        });
    }

    fn section(&mut self, part: PartId, parent: Option<SectionId>, form: SectionForm) {
        let id = SectionId::at(self.sections.len());
        let first = self.paragraphs.len();
        let above = parent.and_then(|parent| self.sections.get(parent.index()));
        self.sections.push(Section {
            part,
            parent,
            depth: above.map_or(0, |above| above.depth + 1),
            path: joined(above.map_or("", |above| &above.path), form.number.as_deref()),
            number: form.number,
            heading: form.heading,
            extra: form.extra,
            paragraphs: first..first,
            own: form.paragraphs.len(),
        });
        self.add_paragraphs(part, Some(id), form.paragraphs);
        for below in form.sections {
            self.section(part, Some(id), below);
        }
        let end = self.paragraphs.len();
        if let Some(section) = self.sections.get_mut(id.index()) {
            section.paragraphs.end = end;
        }
    }

    fn add_paragraphs(&mut self, part: PartId, section: Option<SectionId>, forms: Vec<ParagraphForm>) {
        self.paragraphs.extend(forms.into_iter().map(|form| Paragraph {
            part,
            section,
            number: form.number,
            text: form.text,
            cites: form.cites,
            extra: form.extra,
        }));
    }
}

fn joined(above: &str, number: Option<&str>) -> String {
    match number {
        Some(number) if above.is_empty() => number.to_owned(),
        Some(number) => format!("{above}.{number}"),
        None => above.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn programme() -> Programme {
        serde_json::from_str(
            r##"{"schema": "ctc-programme/1", "language": "zh", "mood": "kept", "pairs": [[1, 2], [3, null], ["#1", 1, 0.5]],
                "parts": [
                  {"id": "annex", "label": "附件", "paragraphs": [{"number": null, "text": "前"}],
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
    fn laying_flat_and_building_up_again_loses_nothing() {
        let programme = programme();
        assert_eq!(Document::from(programme.clone()).to_programme(), programme);
    }

    #[test]
    fn paragraphs_know_where_they_stand() {
        let document = Document::from(programme());
        let annex = document.part_named("annex").expect("an annex");
        let third = document.paragraph_numbered(annex, 3).expect("paragraph 3");
        assert_eq!(document.text(third), "丙");
        assert_eq!(document.section_path(third), "二.B");
        let second = document.sections().get(1).expect("section 二");
        assert_eq!((second.paragraphs.clone(), second.own), (2..4, 0));
        assert_eq!(document.paragraph_numbered(annex, 9), None);
    }

    #[test]
    fn an_end_of_a_pair_is_a_number_or_a_place() {
        let document = Document::from(programme());
        let annex = document.part_named("annex").expect("an annex");
        let text = |end: PairEnd| document.pair_end(annex, &end).map(|id| document.text(id));
        assert_eq!(text(PairEnd::Number(2)), Some("乙"));
        assert_eq!(text(PairEnd::Place("#1".into())), Some("前"));
        assert_eq!(text(PairEnd::Place("#0".into())), None);
        assert_eq!(text(PairEnd::Place("first".into())), None);
    }
}
