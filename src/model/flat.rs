//! The tree of a work's file laid flat, and built up again.

use std::mem::take;
use std::ops::Range;
use std::sync::OnceLock;

use super::library::{Library, LibraryLists, Paragraph, Part, PartId, Section, SectionId, Work, WorkId};
use super::programme::{ParagraphForm, PartForm, Programme, SectionForm};

impl From<Programme> for Library {
    fn from(programme: Programme) -> Self {
        let mut lists = LibraryLists::default();
        let first = lists.add(WorkId(0), programme);
        Self { first, others: Vec::new(), lists, numbers: OnceLock::new(), sides: OnceLock::new() }
    }
}

impl Library {
    /// Works one behind the other; `None` where there are none.
    pub(crate) fn laid_out(works: impl IntoIterator<Item = Programme>) -> Option<Self> {
        let mut works = works.into_iter();
        let mut all = Self::from(works.next()?);
        works.for_each(|work| {
            all.add(work);
        });
        Some(all)
    }

    /// Opens a further work, behind those that are open: no id that was given changes its meaning.
    pub fn add(&mut self, programme: Programme) -> WorkId {
        let id = WorkId::at(1 + self.others.len());
        let work = self.lists.add(id, programme);
        self.others.push(work);
        self.numbers = OnceLock::new();
        id
    }
}

impl LibraryLists {
    /// Lays a work flat behind the others.
    fn add(&mut self, id: WorkId, mut form: Programme) -> Work {
        self.make_room(&form);
        let (first_part, first_paragraph) = (self.parts.len(), self.paragraphs.len());
        for part in take(&mut form.parts) {
            self.part(id, &form.language, part);
        }
        Work { form, parts: first_part..self.parts.len(), paragraphs: first_paragraph..self.paragraphs.len() }
    }

    /// Makes room for just what the programme holds: grown step by step the lists would take up to twice of it.
    fn make_room(&mut self, programme: &Programme) {
        let (mut sections, mut paragraphs) = (0, 0);
        let mut below: Vec<&SectionForm> = Vec::new();
        for part in &programme.parts {
            paragraphs += part.preamble.len() + part.paragraphs.len();
            below.extend(&part.sections);
        }
        while let Some(section) = below.pop() {
            (sections, paragraphs) = (sections + 1, paragraphs + section.paragraphs.len());
            below.extend(&section.sections);
        }
        self.parts.reserve_exact(programme.parts.len());
        self.sections.reserve_exact(sections);
        self.paragraphs.reserve_exact(paragraphs);
    }

    fn part(&mut self, work: WorkId, language: &str, mut form: PartForm) {
        let id = PartId::at(self.parts.len());
        let (first_section, first_paragraph) = (self.sections.len(), self.paragraphs.len());
        let preamble = form.preamble.len();
        self.add_paragraphs(id, None, take(&mut form.preamble));
        self.add_paragraphs(id, None, take(&mut form.paragraphs));
        for section in take(&mut form.sections) {
            self.section(id, None, section);
        }
        self.parts.push(Part {
            form,
            work,
            language: language.to_owned(),
            sections: first_section..self.sections.len(),
            paragraphs: first_paragraph..self.paragraphs.len(),
            preamble,
        });
    }

    fn section(&mut self, part: PartId, parent: Option<SectionId>, mut form: SectionForm) {
        let id = SectionId::at(self.sections.len());
        let first = self.paragraphs.len();
        let above = parent.and_then(|parent| self.sections.get(parent.index()));
        let (depth, path) = (
            above.map_or(0, |above| above.depth + 1),
            joined(above.map_or("", |above| &above.path), form.number.as_deref()),
        );
        let (paragraphs, sections) = (take(&mut form.paragraphs), take(&mut form.sections));
        let own = paragraphs.len();
        self.sections.push(Section { form, part, parent, depth, path, paragraphs: first..first, own });
        self.add_paragraphs(part, Some(id), paragraphs);
        for below in sections {
            self.section(part, Some(id), below);
        }
        let end = self.paragraphs.len();
        if let Some(section) = self.sections.get_mut(id.index()) {
            section.paragraphs.end = end;
        }
    }

    fn add_paragraphs(&mut self, part: PartId, section: Option<SectionId>, forms: Vec<ParagraphForm>) {
        self.paragraphs.extend(forms.into_iter().map(|mut form| {
            // Grown one by one they take up to twice their room: of a million paragraphs, as much as a tenth of the text.
            form.cites.shrink_to_fit();
            Paragraph { form, part, section }
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

impl Library {
    /// A work as its file holds it; the opposite of [`Library::add`].
    pub fn to_programme(&self, work: &Work) -> Programme {
        let parts = self.lists.parts_of(work).iter().map(|part| self.lists.part_form(part)).collect();
        Programme { parts, ..work.form.clone() }
    }
}

impl LibraryLists {
    fn parts_of(&self, work: &Work) -> &[Part] {
        self.parts.get(work.parts.clone()).unwrap_or_default()
    }

    fn part_form(&self, part: &Part) -> PartForm {
        let first_in_section = part
            .sections
            .clone()
            .find_map(|section| self.sections.get(section).map(|section| section.paragraphs.start))
            .unwrap_or(part.paragraphs.end);
        let first_operative = part.paragraphs.start + part.preamble;
        PartForm {
            preamble: self.paragraph_forms(part.paragraphs.start..first_operative),
            paragraphs: self.paragraph_forms(first_operative..first_in_section),
            sections: self.section_forms(part.sections.clone(), None),
            ..part.form.clone()
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
                paragraphs: self.paragraph_forms(own),
                sections: self.section_forms(below, Some(SectionId::at(place))),
                ..section.form.clone()
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
        self.paragraphs.get(range).unwrap_or_default().iter().map(|paragraph| paragraph.form.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::library::tests::programme;

    #[test]
    fn laying_flat_and_building_up_again_loses_nothing() {
        let programme = programme();
        let library = Library::from(programme.clone());
        assert_eq!(library.to_programme(library.first()), programme);
    }

    #[test]
    fn a_further_work_stands_behind_the_others_and_changes_none() {
        let one = Library::from(programme());
        let mut both = one.clone();
        let later = Programme { dated: Some("2025-01-31".into()), language: "en".into(), ..programme() };
        let id = both.add(later.clone());
        assert!(one.paragraph_ids().all(|id| one.paragraph(id) == both.paragraph(id)));
        assert_eq!(both.paragraphs().len(), 2 * one.paragraphs().len());
        let work = both.work(id).expect("the later work");
        assert_eq!(both.to_programme(work), later);
        assert_eq!(both.to_programme(both.first()), programme());
        let annex = both.part_named(id, "annex").expect("an annex");
        assert_eq!(both.part(annex).map(|part| part.language.as_str()), Some("en"));
        let third = both.paragraph_numbered(annex, 3).expect("paragraph 3 of the later work");
        assert_eq!(both.work_of(third).and_then(|work| work.dated.as_deref()), Some("2025-01-31"));
        assert_eq!((both.text(third), both.section_path(third)), ("丙", "二.B"));
        assert_eq!(both.works().count(), 2);
        assert_eq!(both.work(WorkId(2)), None);
    }
}
