//! The blocks of a part to its title, sections and paragraphs.

mod beginnings;
mod numbers;
mod words;

use std::collections::HashMap;

use super::blocks::{self, Block, BlockContext, BlockKind, Gap, Note};
use super::numbering::{NumeralReading, NumeralStyle};
use super::parts::PartLines;
use super::report::Report;
use super::resolution::ResolutionLines;
use super::{date, joining, resolution};
use crate::i18n::import::Notice;
use crate::model::{FootnoteForm, ParagraphForm, PartForm, Period, SectionForm, cites_of};
use beginnings::{at_new_beginnings, headings_in_arabic, paragraphs_in_numerals};
use numbers::is_sign;
use words::{author, is_usual_heading};

/// Builds the parts of a region: one, or several where the numbers begin anew.
pub(super) fn parts(region: PartLines, context: &BlockContext, report: &mut Report) -> Vec<PartForm> {
    let opening = if region.is_opened { Some(0) } else { resolution::opening(&region.lines) };
    let mut resolution = opening.and_then(|at| resolution::split(&region.lines, at, context, report));
    if let Some(found) = &resolution {
        resolution::check(found, region.lines.first().map_or(1, |line| line.number), report);
    }
    let (lines, is_resolution) = match &mut resolution {
        Some(resolution) => (std::mem::take(&mut resolution.rest), true),
        None => (Vec::new(), false),
    };
    let (mut blocks, notes) = blocks::of(if is_resolution { &lines } else { &region.lines }, context, report);
    headings_in_arabic(&mut blocks);
    if !is_resolution {
        paragraphs_in_numerals(&mut blocks, report);
    }
    let mut parts = Vec::new();
    for (place, blocks) in at_new_beginnings(blocks).into_iter().enumerate() {
        if place > 0 {
            let (line, text) = blocks.first().map_or((1, ""), |block| (block.line, block.text.as_str()));
            report.add(line, Notice::PartByNumbers, text);
        }
        let mut building = Building { is_resolution, ..Building::default() };
        if let Some(resolution) = resolution.take() {
            building.open_resolution(resolution, context, report);
        }
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            building.add(block, blocks.peek(), report);
        }
        let heading = PartLines { lines: Vec::new(), ..region.clone() };
        let region = if place == 0 { heading } else { nameless(&region.id, place) };
        parts.push(building.finish(region, report));
    }
    if let Some(part) = parts.first_mut() {
        part.footnotes = notes.into_iter().map(footnote).collect();
    }
    parts
}

pub(super) fn footnote(note: Note) -> FootnoteForm {
    let cites = cites_of(&note.text);
    FootnoteForm { mark: note.mark, text: note.text, cites, ..FootnoteForm::default() }
}

fn nameless(id: &str, place: usize) -> PartLines {
    PartLines { id: format!("{id}-{}", place + 1), ..PartLines::default() }
}

/// The period that a part's title or its first paragraphs name.
pub(super) fn period_of(part: &PartForm) -> Option<Period> {
    let first_section = part.sections.first().map(|section| section.paragraphs.as_slice()).unwrap_or_default();
    let paragraphs = part.paragraphs.iter().chain(first_section).map(|paragraph| paragraph.text.as_str());
    part.title.as_deref().into_iter().chain(paragraphs).find_map(date::period)
}

/// A section that is still open, with the style and value of its number.
struct OpenSection {
    form: SectionForm,
    reading: Option<NumeralReading>,
    /// The level of its heading style, 1 being the outermost, where the file has such.
    level: Option<u8>,
    line: usize,
}

impl OpenSection {
    /// Whether a heading of this style and level ends it.
    fn ends_at(&self, style: Option<NumeralStyle>, level: Option<u8>) -> bool {
        let own = self.reading.map(|reading| reading.0);
        match (self.level, level) {
            (Some(above), Some(here)) if own.is_none() || style.is_none() => above >= here,
            _ => own == style,
        }
    }
}

/// A part while its blocks come in.
#[derive(Default)]
struct Building {
    title: Option<String>,
    preamble: Vec<ParagraphForm>,
    paragraphs: Vec<ParagraphForm>,
    sections: Vec<SectionForm>,
    /// The sections around the next paragraph, outermost first.
    open: Vec<OpenSection>,
    last_number: Option<u32>,
    /// The last number before the provision under way, in which the numbers go on or begin anew.
    number_before: Option<u32>,
    /// The last number of sections that have a word to them: it may count on through those around them.
    divisions: HashMap<NumeralStyle, u32>,
    /// The last number that was kept in the text of what it begins, and whether that was said of the one before it.
    kept_number: (u32, bool),
    /// How many headings bear a number, and those that bear none and are such by their looks alone.
    numbered_headings: usize,
    bare_headings: Vec<(usize, String)>,
    /// Whether the part is a resolution, whose paragraphs may be short and bear no number.
    is_resolution: bool,
}

impl Building {
    /// Takes in what stands above the operative part.
    fn open_resolution(&mut self, resolution: ResolutionLines, context: &BlockContext, report: &mut Report) {
        let (head, _) = blocks::of(&resolution.head, context, report);
        let mut head = head.into_iter().peekable();
        while let Some(block) = head.next() {
            match block.kind {
                BlockKind::Plain if !joining::is_finished(&block.text) => self.add_to_title(&block.text),
                _ => self.add(block, head.peek(), report),
            }
        }
        self.preamble = resolution.preamble;
    }

    /// Takes a block in; `next` is the one behind it.
    fn add(&mut self, block: Block, next: Option<&Block>, report: &mut Report) {
        match block.kind {
            BlockKind::Section { ref readings, .. }
                if self.is_resolution
                    && resolution::is_operative(&block.text)
                    && (joining::is_finished(&block.text) || block.text.ends_with(','))
                    && self.is_next(readings) =>
            {
                // `II. Requests`: operative paragraphs of old resolutions bear Roman numbers.
                let number = self.last_number.map_or(1, |last| last + 1);
                self.last_number = Some(number);
                self.paragraph(Some(number), block.text);
            }
            BlockKind::Section { ref printed, ref readings } => {
                let (printed, reading) = (printed.clone(), self.reading(readings));
                let is_division = matches!(reading.0, NumeralStyle::Division { .. });
                if is_division && !block.is_stated && reading.1 != 1 && !self.divisions.contains_key(&reading.0) {
                    // A page names the part of a larger work that it is: `Part VI`.
                    let heading = Block { text: blocks::with_mark(&block), ..block };
                    return self.open_section(None, None, heading, report);
                }
                let is_in_order = self.check_section(reading, &block, &printed, report);
                if !is_in_order && !is_division && self.last_number.is_some() && joining::is_finished(&block.text) {
                    // `S. Decides to act.` for `5. Decides`: a sentence whose number is misprinted is no heading.
                    self.paragraph(None, blocks::with_mark(&block));
                } else {
                    self.open_section(Some(printed), Some(reading), block, report);
                }
            }
            BlockKind::Paragraph(number) => {
                self.check_number(number, &block, report);
                self.paragraph(Some(number), block.text);
            }
            BlockKind::Item => self.item(&block, report),
            BlockKind::Whole(_) => self.paragraph(None, block.text),
            BlockKind::Plain if self.is_title(&block, next) => self.add_to_title(&block.text),
            BlockKind::Plain if self.is_heading(&block, next) => self.open_section(None, None, block, report),
            BlockKind::Plain if self.goes_on(&block) => {
                if let Some(last) = self.here().last_mut() {
                    joining::join(&mut last.text, &block.text);
                }
            }
            BlockKind::Plain => {
                let is_told =
                    is_sign(block.line, &block.text, report) || self.keeps_number(block.line, &block.text, report);
                if !is_told && self.last_number.or(self.number_before).is_some() {
                    report.add(block.line, Notice::Unnumbered, block.text.clone());
                }
                self.paragraph(None, block.text);
            }
        }
    }

    /// Whether a numeral is the number of the next paragraph.
    fn is_next(&self, readings: &[NumeralReading]) -> bool {
        let next = self.last_number.map_or(1, |last| last.saturating_add(1));
        readings.contains(&(NumeralStyle::Roman, next))
    }

    /// Whether a block without a number is a heading. In a resolution its paragraphs can look like one: there a heading
    /// has the next numbered paragraph below it, and is no clause.
    fn is_heading(&self, block: &Block, next: Option<&Block>) -> bool {
        let is_clause = || {
            block.text.ends_with([',', '，', '、'])
                || resolution::is_decision(&block.text)
                || block.text.chars().count() > 100
        };
        let is_above_next = || {
            let expected = self.last_number.map_or(1, |number| number + 1);
            next.is_some_and(|next| next.kind == BlockKind::Paragraph(expected))
        };
        let is_stated = block.heading.is_some();
        block.is_like_heading() && (!self.is_resolution || is_stated || !is_clause() && is_above_next())
    }

    /// Whether a block is the title, or goes on with it: `for 2015`, `(1 July-31 December 2006)`, or the second line
    /// of a long one, below which the first section begins.
    fn is_title(&self, block: &Block, next: Option<&Block>) -> bool {
        if self.is_resolution {
            return false;
        }
        let is_first = self.open.is_empty() && self.sections.is_empty() && self.paragraphs.is_empty();
        let is_like_title = !joining::is_finished(&block.text) && block.text.chars().count() < 400;
        let is_heading = is_usual_heading(&block.text);
        // `2015-2016` goes on with a title, `2030 Agenda` does not.
        let behind = block.text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let is_number =
            behind.len() < block.text.len() && (block.gap == Gap::None || !behind.starts_with(char::is_uppercase));
        let goes_on = is_number || block.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '(' | '（'));
        let is_second_line =
            block.gap == Gap::None && next.is_some_and(|next| matches!(next.kind, BlockKind::Section { .. }));
        is_first && is_like_title && !is_heading && (self.title.is_none() || goes_on || is_second_line)
    }

    /// Whether a line goes on with an operative paragraph right above it: a clause that is open, however short its line.
    fn goes_on(&mut self, block: &Block) -> bool {
        let is_open = |last: &mut ParagraphForm| !joining::is_finished(&last.text);
        self.is_resolution && block.gap == Gap::None && self.here().last_mut().is_some_and(is_open)
    }

    fn add_to_title(&mut self, text: &str) {
        joining::join(self.title.get_or_insert_default(), text);
    }

    fn open_section(
        &mut self,
        number: Option<String>,
        reading: Option<NumeralReading>,
        Block { line, text: heading, heading: level, .. }: Block,
        report: &mut Report,
    ) {
        let style = reading.map(|reading| reading.0);
        if let Some((NumeralStyle::Division { .. }, value)) = reading {
            self.divisions.extend(style.map(|style| (style, value)));
            self.number_before = self.last_number.take().or(self.number_before);
        }
        while self.open.iter().any(|open| open.ends_at(style, level)) {
            self.close_section(report);
        }
        // A heading without a number stands below the numbered ones around it, never above.
        while reading.is_some() && self.open.last().is_some_and(|open| open.reading.is_none()) {
            self.close_section(report);
        }
        let form = SectionForm {
            number,
            heading,
            paragraphs: Vec::new(),
            sections: Vec::new(),
            extra: serde_json::Map::new(),
        };
        self.open.push(OpenSection { form, reading, level, line });
    }

    /// A heading without a number and with nothing below it may be no heading, but what a page bears beside its text.
    fn close_section(&mut self, report: &mut Report) {
        let Some(closed) = self.open.pop() else { return };
        let is_empty = closed.form.paragraphs.is_empty() && closed.form.sections.is_empty();
        if closed.form.number.is_some() {
            self.numbered_headings += 1;
        } else if !is_empty && closed.level.is_none() {
            self.bare_headings.push((closed.line, closed.form.heading.clone()));
        }
        if is_empty && closed.form.number.is_none() {
            self.keeps_number(closed.line, &closed.form.heading, report);
            report.add(closed.line, Notice::HeadingAlone, closed.form.heading.clone());
        }
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
    fn item(&mut self, Block { line, text, .. }: &Block, report: &mut Report) {
        is_sign(*line, text, report);
        match self.here().last_mut() {
            Some(paragraph) => {
                paragraph.text.push('\n');
                paragraph.text.push_str(text);
                if paragraph.number.is_some() || self.kept_number.0 == 0 {
                    return;
                }
            }
            None => self.paragraph(None, text.clone()),
        }
        self.keeps_number(*line, text, report);
    }

    fn here(&mut self) -> &mut Vec<ParagraphForm> {
        match self.open.last_mut() {
            Some(open) => &mut open.form.paragraphs,
            None => &mut self.paragraphs,
        }
    }

    fn finish(mut self, region: PartLines, report: &mut Report) -> PartForm {
        while !self.open.is_empty() {
            self.close_section(report);
        }
        self.say_bare_headings(report);
        cite(&mut self.paragraphs);
        self.sections.iter_mut().for_each(cite_section);
        PartForm {
            author: self.title.as_deref().and_then(author),
            id: region.id,
            label: region.label,
            title: self.title,
            preamble: self.preamble,
            paragraphs: self.paragraphs,
            sections: self.sections,
            extra: region.label_in_full.map(|label| ("label_in_full".to_owned(), label.into())).into_iter().collect(),
            ..PartForm::default()
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
