//! The filter: what is typed, what was found, what was typed before.

use std::collections::HashMap;
use std::sync::Arc;

use tui_input::Input;

use crate::model::{Document, ParagraphId};
use crate::search::{self, Hit, Index, QueryError, Session, Tier};
use crate::text::Span;

/// How many earlier filters are kept.
const HISTORY: usize = 100;

/// What a filter found, ready to be listed and looked up.
#[derive(Clone, Debug, Default)]
pub struct Found {
    hits: Vec<Hit>,
    /// Places in `hits`, in the order of the paragraphs.
    by_paragraph: Vec<u32>,
    asked: Option<(Arc<Index>, search::Query)>,
}

impl Found {
    /// Makes an answer ready; meant for the thread that searches, for an answer can be long.
    #[must_use]
    pub fn new(hits: Vec<Hit>) -> Self {
        let mut by_paragraph: Vec<u32> = (0..u32::try_from(hits.len()).unwrap_or(u32::MAX)).collect();
        by_paragraph.sort_by_key(|place| hits.get(*place as usize).map(|hit| hit.paragraph));
        Self { hits, by_paragraph, asked: None }
    }

    /// Keeps what was asked, so that hits further down can tell later what matched.
    #[must_use]
    pub fn asked(mut self, index: Arc<Index>, query: search::Query) -> Self {
        self.asked = Some((index, query));
        self
    }

    /// The paragraph whose address the query is.
    #[must_use]
    pub fn address(&self) -> Option<ParagraphId> {
        self.asked.as_ref().and_then(|(_, query)| query.address())
    }

    /// The hits, best first.
    #[must_use]
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Why a paragraph was found; `None` for one that was not.
    #[must_use]
    pub fn hit(&self, paragraph: ParagraphId) -> Option<&Hit> {
        let place = self
            .by_paragraph
            .binary_search_by_key(&Some(paragraph), |place| self.hits.get(*place as usize).map(|hit| hit.paragraph));
        self.hits.get(*self.by_paragraph.get(place.ok()?)? as usize)
    }

    /// How many of the paragraphs at these places of the document were found.
    #[must_use]
    pub fn count_in(&self, places: &std::ops::Range<usize>) -> usize {
        let before = |end: usize| {
            self.by_paragraph
                .partition_point(|place| self.hits.get(*place as usize).is_some_and(|hit| hit.paragraph.index() < end))
        };
        before(places.end).saturating_sub(before(places.start))
    }

    /// How many were found in each way, the certain ones first.
    #[must_use]
    pub fn tiers(&self) -> Vec<(Tier, usize)> {
        let mut counts: Vec<(Tier, usize)> = Vec::new();
        for hit in &self.hits {
            match counts.iter_mut().find(|(tier, _)| *tier == hit.tier) {
                Some((_, count)) => *count += 1,
                None => counts.push((hit.tier, 1)),
            }
        }
        counts.sort_by_key(|(tier, _)| *tier);
        counts
    }
}

/// The filter and its answer.
#[derive(Debug, Default)]
pub struct Query {
    /// What stands in the prompt.
    pub input: Input,
    /// Whether keys go to the prompt.
    pub typing: bool,
    /// What the filter found; `None` while there is no filter.
    pub found: Option<Arc<Found>>,
    /// Why the filter cannot be understood.
    pub error: Option<QueryError>,
    /// The query that `found` answers.
    pub answered: String,
    /// The number of the last question asked; answers to earlier ones are dropped.
    pub generation: u64,
    /// Whether the person has chosen among what was found, so that the selection stays where they put it.
    pub has_chosen: bool,
    /// The paragraph that was selected when the prompt was opened.
    pub came_from: Option<ParagraphId>,
    explained: HashMap<ParagraphId, Vec<Span>>,
    session: Session,
    history: Vec<String>,
    recalled: Option<usize>,
}

impl Query {
    /// Whether a filter is in force.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        self.found.is_some()
    }

    /// Takes in what the filter found.
    pub fn take(&mut self, found: Arc<Found>, query: String) {
        self.found = Some(found);
        self.error = None;
        self.answered = query;
        self.explained.clear();
    }

    /// What matched in a paragraph, as far as it is known.
    #[must_use]
    pub fn ranges(&self, paragraph: ParagraphId) -> &[Span] {
        let Some(hit) = self.found.as_ref().and_then(|found| found.hit(paragraph)) else { return &[] };
        if hit.ranges.is_empty() { self.explained.get(&paragraph).map_or(&[], Vec::as_slice) } else { &hit.ranges }
    }

    /// Finds out what matched in paragraphs so far down the answer that it does not say so itself.
    pub fn explain(&mut self, document: &Document, paragraphs: impl Iterator<Item = ParagraphId>) {
        let Some(found) = self.found.clone() else { return };
        let Some((index, query)) = &found.asked else { return };
        for id in paragraphs {
            let is_open = found.hit(id).is_some_and(|hit| hit.ranges.is_empty());
            if is_open && !self.explained.contains_key(&id) {
                let ranges = self.session.ranges(index, document, query, id);
                self.explained.insert(id, ranges);
            }
        }
    }

    /// Clears the filter, and lets no late answer bring it back.
    pub fn clear(&mut self) {
        self.input.reset();
        self.found = None;
        self.error = None;
        self.answered.clear();
        self.explained.clear();
        self.generation += 1;
        self.recalled = None;
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
        if text.is_none() && older {
            return false;
        }
        let text = text.unwrap_or_default();
        let changed = text != self.input.value();
        self.input = Input::new(text);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(paragraph: u32, tier: Tier) -> Hit {
        Hit { paragraph: ParagraphId(paragraph), score: 1.0, tier, weak: false, ranges: vec![], reason: None }
    }

    #[test]
    fn hits_are_found_by_paragraph_and_counted_by_place() {
        let found = Found::new(vec![hit(7, Tier::Exact), hit(2, Tier::Exact), hit(9, Tier::Pinyin)]);
        assert_eq!(found.hit(ParagraphId(2)).map(|hit| hit.tier), Some(Tier::Exact));
        assert!(found.hit(ParagraphId(3)).is_none());
        assert_eq!([found.count_in(&(0..8)), found.count_in(&(7..10)), found.count_in(&(3..3))], [2, 2, 0]);
        assert_eq!(found.tiers(), [(Tier::Exact, 2), (Tier::Pinyin, 1)]);
    }

    #[test]
    fn earlier_filters_come_back_in_order() {
        let mut query = Query::default();
        for text in ["人权", "无人机", "人权"] {
            query.input = Input::from(text);
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
