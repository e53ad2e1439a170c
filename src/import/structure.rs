//! The blocks of a part to its title, sections and paragraphs.

use super::blocks::{self, Block, Kind};
use super::numbering::{Reading, Style, written};
use super::parts::PartLines;
use super::report::Report;
use super::{date, joining};
use crate::i18n::import::Notice;
use crate::model::{ParagraphForm, PartForm, Period, SectionForm, cites_of};

/// Builds one part.
pub(super) fn part(region: PartLines, report: &mut Report) -> PartForm {
    let blocks = blocks::of(&region.lines, report);
    let mut building = Building::default();
    for block in blocks {
        building.add(block, report);
    }
    building.finish(region)
}

/// The period that a part's first paragraphs name.
pub(super) fn period_of(part: &PartForm) -> Option<Period> {
    let first_section = part.sections.first().map(|section| section.paragraphs.as_slice()).unwrap_or_default();
    part.paragraphs.iter().chain(first_section).find_map(|paragraph| date::period(&paragraph.text))
}

/// A section that is still open, with the style and value of its number.
struct Open {
    form: SectionForm,
    reading: Option<Reading>,
}

/// A part while its blocks come in.
#[derive(Default)]
struct Building {
    title: Option<String>,
    paragraphs: Vec<ParagraphForm>,
    sections: Vec<SectionForm>,
    /// The sections around the next paragraph, outermost first.
    open: Vec<Open>,
    last_number: Option<u32>,
}

impl Building {
    fn add(&mut self, block: Block, report: &mut Report) {
        match block.kind {
            Kind::Section { ref printed, ref readings } => {
                let (printed, reading) = (printed.clone(), self.reading(readings));
                self.check_section(reading, &block, &printed, report);
                self.open_section(Some(printed), Some(reading), block.text);
            }
            Kind::Paragraph(number) => {
                self.check_number(number, &block, report);
                self.paragraph(Some(number), block.text);
            }
            Kind::Item => self.item(block.text),
            Kind::Plain if self.is_title(&block) => self.title = Some(block.text),
            Kind::Plain if joining::is_finished(&block.text) => self.paragraph(None, block.text),
            Kind::Plain => self.open_section(None, None, block.text),
        }
    }

    fn is_title(&self, block: &Block) -> bool {
        self.title.is_none() && self.open.is_empty() && self.paragraphs.is_empty() && !joining::is_finished(&block.text)
    }

    /// The reading that goes on with an open section's numbers, else the one that begins a level.
    fn reading(&self, readings: &[Reading]) -> Reading {
        let follows = |(style, value): &&Reading| self.last_of(*style) == Some(value - 1);
        let begins = |(style, value): &&Reading| *value == 1 && self.last_of(*style).is_none();
        let reading = readings.iter().find(follows).or_else(|| readings.iter().find(begins)).or(readings.first());
        reading.copied().unwrap_or((Style::Letter, 1))
    }

    /// The number of the open section of a style.
    fn last_of(&self, style: Style) -> Option<u32> {
        self.open.iter().filter_map(|open| open.reading).find(|reading| reading.0 == style).map(|reading| reading.1)
    }

    fn check_section(&self, (style, value): Reading, block: &Block, printed: &str, report: &mut Report) {
        let expected = self.last_of(style).unwrap_or(0) + 1;
        if value != expected {
            let notice = Notice::SectionOutOfOrder { expected: written(style, expected), found: printed.to_owned() };
            report.add(block.line, notice, block.text.clone());
        }
    }

    fn check_number(&mut self, found: u32, block: &Block, report: &mut Report) {
        let notice = match self.last_number {
            Some(before) if found == before => Some(Notice::NumberDouble { number: found }),
            Some(before) if found < before => Some(Notice::NumberOutOfOrder { before, found }),
            before => {
                let expected = before.unwrap_or(0) + 1;
                (found > expected).then_some(Notice::NumberGap { expected, found })
            }
        };
        if let Some(notice) = notice {
            report.add(block.line, notice, block.text.clone());
        }
        self.last_number = Some(found);
    }

    fn open_section(&mut self, number: Option<String>, reading: Option<Reading>, heading: String) {
        let style = reading.map(|reading| reading.0);
        while self.open.iter().any(|open| open.reading.map(|reading| reading.0) == style) {
            self.close_section();
        }
        let form = SectionForm {
            number,
            heading,
            paragraphs: Vec::new(),
            sections: Vec::new(),
            extra: serde_json::Map::new(),
        };
        self.open.push(Open { form, reading });
    }

    fn close_section(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(above) => above.form.sections.push(closed.form),
            None => self.sections.push(closed.form),
        }
    }

    fn paragraph(&mut self, number: Option<u32>, text: String) {
        let form = ParagraphForm { number, text, cites: Vec::new(), extra: serde_json::Map::new() };
        self.here().push(form);
    }

    /// An item goes on a line of its own in the paragraph that it belongs to.
    fn item(&mut self, text: String) {
        match self.here().last_mut() {
            Some(paragraph) => {
                paragraph.text.push('\n');
                paragraph.text.push_str(&text);
            }
            None => self.paragraph(None, text),
        }
    }

    fn here(&mut self) -> &mut Vec<ParagraphForm> {
        match self.open.last_mut() {
            Some(open) => &mut open.form.paragraphs,
            None => &mut self.paragraphs,
        }
    }

    fn finish(mut self, region: PartLines) -> PartForm {
        while !self.open.is_empty() {
            self.close_section();
        }
        cite(&mut self.paragraphs);
        self.sections.iter_mut().for_each(cite_section);
        PartForm {
            author: self.title.as_deref().and_then(author),
            id: region.id,
            label: region.label,
            title: self.title,
            paragraphs: self.paragraphs,
            sections: self.sections,
            footnotes: Vec::new(),
            extra: serde_json::Map::new(),
        }
    }
}

fn cite_section(section: &mut SectionForm) {
    cite(&mut section.paragraphs);
    section.sections.iter_mut().for_each(cite_section);
}

fn cite(paragraphs: &mut [ParagraphForm]) {
    for paragraph in paragraphs {
        paragraph.cites = cites_of(&paragraph.text);
    }
}

/// Whose programme it is, by its title.
fn author(title: &str) -> Option<String> {
    const DIRECTORATE: [&str; 4] = ["执行局", "Executive Directorate", "Direction exécutive", "Dirección Ejecutiva"];
    const COMMITTEE: [&str; 3] = ["委员会", "Committee", "Comité"];
    let names = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if names(&DIRECTORATE) { Some("cted".to_owned()) } else { names(&COMMITTEE).then(|| "committee".to_owned()) }
}
