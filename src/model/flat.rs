//! The tree of a programme's file laid flat, and built up again.

use std::ops::Range;
use std::sync::OnceLock;

use super::document::{Document, Paragraph, Part, PartId, Section, SectionId};
use super::programme::{ParagraphForm, PartForm, Programme, SectionForm};

impl From<Programme> for Document {
    fn from(programme: Programme) -> Self {
        let mut flat = Flattening::of(&programme);
        for part in programme.parts {
            flat.part(part);
        }
        Self {
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
            parts: flat.parts,
            sections: flat.sections,
            paragraphs: flat.paragraphs,
            numbers: OnceLock::new(),
        }
    }
}

/// The lists of a document while its tree is laid flat.
struct Flattening {
    parts: Vec<Part>,
    sections: Vec<Section>,
    paragraphs: Vec<Paragraph>,
}

impl Flattening {
    /// Lists with room for what the programme holds: grown step by step they would take up to twice of it.
    fn of(programme: &Programme) -> Self {
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
        Self {
            parts: Vec::with_capacity(programme.parts.len()),
            sections: Vec::with_capacity(sections),
            paragraphs: Vec::with_capacity(paragraphs),
        }
    }

    fn part(&mut self, form: PartForm) {
        let id = PartId::at(self.parts.len());
        let (first_section, first_paragraph) = (self.sections.len(), self.paragraphs.len());
        let preamble = form.preamble.len();
        self.add_paragraphs(id, None, form.preamble);
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

impl Document {
    /// The programme as its file holds it; the opposite of [`Document::from`].
    #[must_use]
    pub fn to_programme(&self) -> Programme {
        Programme {
            schema: self.schema.clone(),
            kind: self.kind.clone(),
            language: self.language.clone(),
            symbol: self.symbol.clone(),
            masthead: self.masthead.clone(),
            title: self.title.clone(),
            adoption: self.adoption.clone(),
            dated: self.dated.clone(),
            period: self.period.clone(),
            letter: self.letter.clone(),
            parts: self.parts.iter().map(|part| self.part_form(part)).collect(),
            pairs: self.pair_entries.clone(),
            links: self.link_forms.clone(),
            extra: self.extra.clone(),
        }
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
    use crate::model::document::tests::programme;

    #[test]
    fn laying_flat_and_building_up_again_loses_nothing() {
        let programme = programme();
        assert_eq!(Document::from(programme.clone()).to_programme(), programme);
    }
}
