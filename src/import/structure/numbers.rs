//! What is said of the numbers of sections and paragraphs, and of what only looks like one.

use super::super::blocks::{self, Block};
use super::super::counting::written;
use super::super::line::is_symbol_of_page;
use super::super::numbering::{NumeralReading, NumeralStyle};
use super::super::report::Report;
use super::Building;
use crate::i18n::import::Notice;

impl Building {
    /// The reading that goes on with an open section's numbers, else the one that begins a level.
    pub(super) fn reading(&self, readings: &[NumeralReading]) -> NumeralReading {
        // A list may begin at nought: what follows is counted up, never down.
        let follows = |(style, value): &&NumeralReading| {
            self.last_of(*style).and_then(|last| last.checked_add(1)) == Some(*value)
        };
        let begins = |(style, value): &&NumeralReading| *value == 1 && self.last_of(*style).is_none();
        let reading = readings.iter().find(follows).or_else(|| readings.iter().find(begins)).or(readings.first());
        reading.copied().unwrap_or((NumeralStyle::Letter, 1))
    }

    /// The number of the open section of a style.
    pub(super) fn last_of(&self, style: NumeralStyle) -> Option<u32> {
        self.open.iter().filter_map(|open| open.reading).find(|reading| reading.0 == style).map(|reading| reading.1)
    }

    pub(super) fn check_section(
        &self,
        (style, value): NumeralReading,
        block: &Block,
        printed: &str,
        report: &mut Report,
    ) -> bool {
        let begun = self.divisions.get(&style).copied();
        let expected = self.last_of(style).unwrap_or(0) + 1;
        // What has a word to it counts on through the sections around it, and an excerpt may begin with any.
        let is_next = match begun {
            Some(last) => value == last.saturating_add(1) || value == 1,
            None => matches!(style, NumeralStyle::Division { .. }),
        };
        if value != expected && !is_next {
            let notice = Notice::SectionOutOfOrder { expected: written(style, expected), found: printed.to_owned() };
            report.add(block.line, notice, block.text.clone());
        }
        value == expected || is_next
    }

    pub(super) fn check_number(&mut self, found: u32, block: &Block, report: &mut Report) {
        let before =
            self.number_before.take().filter(|before| self.last_number.is_none() && found != 1 && *before < found);
        let notice = match self.last_number.or(before) {
            None if block.is_stated => None,
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
        if block.text.trim().is_empty() {
            report.add(block.line, Notice::NumberAlone, block.mark.clone());
        }
        self.last_number = Some(found);
    }

    /// Says which headings are such by their looks alone: where others bear numbers, one or two without may be anything
    /// that stands alone on its line.
    pub(super) fn say_bare_headings(&self, report: &mut Report) {
        const FEW: usize = 2;
        let is_exception = self.numbered_headings > 0 && self.bare_headings.len() <= FEW;
        for (line, heading) in self.bare_headings.iter().filter(|_| is_exception) {
            report.add(*line, Notice::HeadingByLooks, heading.clone());
        }
    }

    /// Whether a text without a number begins with one all the same, which is kept in it: one that goes on counting, or
    /// that can be no other. It is said once for those that count on.
    pub(super) fn keeps_number(&mut self, line: usize, text: &str, report: &mut Report) -> bool {
        let Some((levels, is_sure)) = blocks::number_of_its_own(text) else { return false };
        let [number] = levels.as_slice() else { return false };
        let (last, is_said) = self.kept_number;
        let goes_on = last > 0 && last.checked_add(1) == Some(*number);
        if is_sure || goes_on && !is_said {
            report.add(line, Notice::NumberKept, text);
        }
        self.kept_number = (*number, goes_on);
        is_sure || goes_on
    }
}

/// Whether a text is a symbol or has no letter: the number of a page, a bullet. It is kept, and said to be.
pub(super) fn is_sign(line: usize, text: &str, report: &mut Report) -> bool {
    let is_sign = !text.contains(char::is_alphabetic) || is_symbol_of_page(text);
    if is_sign && !report.entries.iter().any(|it| it.line == line && it.notice == Notice::FurnitureKept) {
        report.add(line, Notice::FurnitureKept, text);
    }
    is_sign
}
