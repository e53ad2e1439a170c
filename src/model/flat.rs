//! The tree of a work's file laid flat, and built up again.

use std::ops::Range;
use std::sync::OnceLock;

use super::library::{Library, LibraryLists, Paragraph, Part, PartId, Section, SectionId, Work, WorkId};
use super::programme::{ParagraphForm, PartForm, Programme, SectionForm};

impl From<Programme> for Library {
    fn from(programme: Programme) -> Self {
        let mut lists = LibraryLists::default();
        let first = lists.add(WorkId(0), programme);
        Self { first, others: Vec::new(), lists, numbers: OnceLock::new() }
    }
}

impl Library {
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
    fn add(&mut self, id: WorkId, programme: Programme) -> Work {
        self.make_room(&programme);
        let (first_part, first_paragraph) = (self.parts.len(), self.paragraphs.len());
        for part in programme.parts {
            self.part(id, &programme.language, part);
        }
        Work {
            schema: programme.schema,
            kind: programme.kind,
            language: programme.language,
            symbol: programme.symbol,
            masthead: programme.masthead,
            title: programme.title,
            adoption: programme.adoption,
            dated: programme.dated,
            period: programme.period,
            letter: programme.letter,
            pair_entries: programme.pairs,
            link_forms: programme.links,
            extra: programme.extra,
            parts: first_part..self.parts.len(),
            paragraphs: first_paragraph..self.paragraphs.len(),
        }
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

    fn part(&mut self, work: WorkId, language: &str, form: PartForm) {
        let id = PartId::at(self.parts.len());
        let (first_section, first_paragraph) = (self.sections.len(), self.paragraphs.len());
        let preamble = form.preamble.len();
        self.add_paragraphs(id, None, form.preamble);
        self.add_paragraphs(id, None, form.paragraphs);
        for section in form.sections {
            self.section(id, None, section);
        }
        self.parts.push(Part {
            work,
            language: language.to_owned(),
            id: form.id,
            label: form.label,
            author: form.author,
            title: form.title,
            footnotes: form.footnotes,
            extra: form.extra,
            sections: first_section..self.sections.len(),
            paragraphs: first_paragraph..self.paragraphs.len(),
            preamble,
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

impl Library {
    /// A work as its file holds it; the opposite of [`Library::add`].
    pub fn to_programme(&self, work: &Work) -> Programme {
        Programme {
            schema: work.schema.clone(),
            kind: work.kind.clone(),
            language: work.language.clone(),
            symbol: work.symbol.clone(),
            masthead: work.masthead.clone(),
            title: work.title.clone(),
            adoption: work.adoption.clone(),
            dated: work.dated.clone(),
            period: work.period.clone(),
            letter: work.letter.clone(),
            parts: self.lists.parts_of(work).iter().map(|part| self.lists.part_form(part)).collect(),
            pairs: work.pair_entries.clone(),
            links: work.link_forms.clone(),
            extra: work.extra.clone(),
        }
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
            id: part.id.clone(),
            label: part.label.clone(),
            author: part.author.clone(),
            title: part.title.clone(),
            preamble: self.paragraph_forms(part.paragraphs.start..first_operative),
            paragraphs: self.paragraph_forms(first_operative..first_in_section),
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
