//! The filter: what is typed, what was found, what was typed before.

use std::collections::HashMap;
use std::sync::Arc;

use super::Screen;
use super::listing::ReadBeside;
use super::spot::Spot;
use crate::i18n::meaning::classes_begun;
use crate::model::{Library, ParagraphId};
use crate::search::{Findings, Index, Margin, MarginHit, QueryError, Tier};
use crate::store::letter_text;
use crate::text::Span;
use crate::tui::text_field::TextField;

/// How many earlier filters are kept.
const HISTORY: usize = 100;

#[derive(Clone, Debug)]
pub struct FilterResult {
    pub findings: Findings,
    /// How many were found in each way, the certain ways first.
    pub tiers: Vec<(Tier, usize)>,
    /// The paragraph whose address the query is.
    pub address: Option<ParagraphId>,
    /// What is read with each text found outside the paragraphs.
    pub beside: Arc<Vec<ReadBeside>>,
    pub letter: Vec<Span>,
    index: Arc<Index>,
}

impl FilterResult {
    /// Makes an answer ready; meant for the thread that searches, for an answer can be long.
    pub fn new(findings: Findings, document: &Library, index: Arc<Index>) -> Self {
        let letter = letter_text(document);
        let mut spans = Vec::new();
        let beside = (0..findings.margins()).filter_map(|row| {
            let place = findings.margin_place(row)?;
            let matched = match place {
                Margin::Letter | Margin::Signature => in_letter(&letter, &findings.margin(row)?),
                _ => Vec::new(),
            };
            let reached = matched.first().map(|span| span.start);
            spans.extend(matched);
            let is_letter = matches!(place, Margin::Letter | Margin::Signature | Margin::Note(None));
            let is_cited = matches!(place, Margin::Cited(_));
            Some(ReadBeside { paragraph: place.paragraph(document), is_letter, reached, is_cited })
        });
        let beside = Arc::new(beside.collect());
        spans.sort_unstable();
        spans.dedup();
        let address = findings.query.address(document);
        Self { tiers: findings.answer.tiers(), address, findings, beside, letter: spans, index }
    }
}

/// Where what matched stands in the letter as it is read; the whole text where nothing in it is pointed at.
fn in_letter(letter: &str, margin: &MarginHit) -> Vec<Span> {
    let Some(start) = letter.find(&margin.text) else { return Vec::new() };
    let before = letter.get(..start).map_or(0, |before| before.chars().count());
    let moved = margin.hit.ranges.iter().map(|range| Span::new(range.start + before, range.end + before));
    let moved: Vec<Span> = moved.collect();
    if moved.is_empty() { vec![Span::new(before, before + margin.text.chars().count())] } else { moved }
}

/// The filter and its answer.
#[derive(Debug, Default)]
pub struct FilterState {
    /// What stands in the prompt.
    pub input: TextField,
    /// Whether keys go to the prompt.
    pub typing: bool,
    /// What the filter found; `None` while there is no filter.
    pub found: Option<Arc<FilterResult>>,
    /// Why the filter cannot be understood.
    pub error: Option<QueryError>,
    /// The query that `found` answers.
    pub answered: String,
    /// The number of the last question asked; answers to earlier ones are dropped.
    pub generation: u64,
    /// Whether that one is still to be answered.
    pub is_waiting: bool,
    /// What the user chose among what was found: it stays selected while it is found.
    pub chosen: Option<ParagraphId>,
    /// The screen on which the prompt was opened.
    pub opened_on: Screen,
    /// Where the user was when the prompt was opened: every answer begins there, so that it does not matter which of the
    /// earlier ones came in time.
    pub came_from: Option<Spot>,
    /// The terms of the text that were offered instead of what was typed, and which of them stands in the prompt.
    pub offer: Option<Offer>,
    explained: HashMap<ParagraphId, Vec<Span>>,
    history: Vec<String>,
    recalled: Option<usize>,
}

/// Terms of the text to look for instead of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    typed: String,
    terms: Vec<String>,
    /// The place of the term in the prompt; past the last one what was typed stands there again.
    at: usize,
}

impl FilterState {
    /// Puts the next term offered into the prompt, after the last one what was typed; says whether there is any.
    pub fn take_offered(&mut self) -> bool {
        let offer = match self.offer.take() {
            Some(offer) => Offer { at: offer.at + 1, ..offer },
            None => {
                // A class of differences that is begun is completed; the query may not be understood yet.
                match classes_begun(self.input.value()) {
                    terms if !terms.is_empty() => Offer { typed: self.input.value().to_owned(), terms, at: 0 },
                    _ => {
                        let terms = self.found.as_ref().map_or_else(Vec::new, |found| found.findings.nearest.clone());
                        Offer { typed: self.answered.clone(), terms, at: 0 }
                    }
                }
            }
        };
        if offer.terms.is_empty() {
            return false;
        }
        let at = offer.at % (offer.terms.len() + 1);
        self.remember();
        self.input = TextField::new(offer.terms.get(at).unwrap_or(&offer.typed).clone());
        self.offer = Some(Offer { at, ..offer });
        true
    }

    /// Whether a filter is in force.
    pub const fn is_active(&self) -> bool {
        self.found.is_some()
    }

    pub fn take(&mut self, found: Arc<FilterResult>, query: String) {
        self.found = Some(found);
        self.error = None;
        self.answered = query;
        self.explained.clear();
    }

    /// What matched in a paragraph, as far as it is known.
    pub fn ranges(&self, paragraph: ParagraphId) -> &[Span] {
        self.explained.get(&paragraph).map_or(&[], Vec::as_slice)
    }

    /// Finds out what matched in paragraphs, once for each.
    pub fn explain(&mut self, document: &Library, paragraphs: impl Iterator<Item = ParagraphId>) {
        let Some(found) = &self.found else { return };
        for id in paragraphs.filter(|id| found.findings.answer.of(*id).is_some()) {
            self.explained.entry(id).or_insert_with(|| found.findings.answer.ranges(&found.index, document, id));
        }
    }

    /// Clears the filter, and lets no late answer bring it back.
    pub fn clear(&mut self) {
        self.input.clear();
        self.found = None;
        self.error = None;
        self.answered.clear();
        self.explained.clear();
        self.generation += 1;
        self.is_waiting = false;
        self.recalled = None;
        self.offer = None;
    }

    /// Keeps what was typed for later recall.
    pub fn remember(&mut self) {
        let typed = self.input.value().trim().to_owned();
        self.recalled = None;
        if typed.is_empty() {
            return;
        }
        self.history.retain(|older| *older != typed);
        self.history.push(typed);
        if self.history.len() > HISTORY {
            self.history.remove(0);
        }
    }

    /// Puts an earlier or later filter into the prompt; says whether the prompt changed.
    pub fn recall(&mut self, older: bool) -> bool {
        let place = match (older, self.recalled) {
            (true, None) => self.history.len().checked_sub(1),
            (true, Some(place)) => Some(place.saturating_sub(1)),
            (false, Some(place)) => Some(place + 1),
            (false, None) => return false,
        };
        let text = place.and_then(|place| self.history.get(place)).cloned();
        self.recalled = place.filter(|_| text.is_some());
        self.offer = None;
        if text.is_none() && older {
            return false;
        }
        let text = text.unwrap_or_default();
        let changed = text != self.input.value();
        self.input = TextField::new(text);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_filters_come_back_in_order() {
        let mut query = FilterState::default();
        for text in ["人权", "无人机", "人权"] {
            query.input = TextField::new(text);
            query.remember();
        }
        query.clear();
        assert!(query.recall(true) && query.input.value() == "人权");
        assert!(query.recall(true) && query.input.value() == "无人机");
        assert!(!query.recall(true), "there is none before it");
        assert!(query.recall(false) && query.input.value() == "人权");
        assert!(query.recall(false) && query.input.value().is_empty());
        assert!(!query.recall(false));
    }
}
