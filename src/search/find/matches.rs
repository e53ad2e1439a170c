//! The ways in which a word of a query was found, and the paragraphs each led to.

use std::sync::Arc;

use super::cited::CitedNumber;
use super::coverage::Coverage;
use super::fuzzy::Fuzzy;
use super::letters::Letters;
use super::phrase::Phrase;
use super::spelling::Spelling;
use crate::citation;
use crate::model::{Library, ParagraphId};
use crate::search::index::corpus::{CharId, Corpus};
use crate::search::rank::hit::Tier;
use crate::text::{Span, fold};

/// One way of finding a word.
#[derive(Debug)]
pub(crate) struct Way {
    pub tier: Tier,
    /// The term behind it, for the reader.
    pub reason: Option<Arc<str>>,
    pub matcher: Matcher,
}

/// What tells where a way matches.
#[derive(Debug)]
pub(crate) enum Matcher {
    Phrase(Phrase),
    Cited(CitedNumber),
    Letters(Letters),
    Fuzzy(Fuzzy),
    Coverage(Coverage),
    Documents(Vec<citation::Symbol>),
    /// Several words, all of which must be found.
    Pieces(Vec<Arc<Matches>>),
    /// The paragraph as a whole: nothing in it to point at.
    Whole,
}

/// What these matches are complete for: every paragraph that says it is among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// These characters, folded, from the beginning of a word.
    Said(String),
    Spelled(Spelling, Vec<char>),
}

/// A paragraph to which a word leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    pub paragraph: u32,
    /// From 0 to 1.
    pub score: f32,
    /// Which of the ways led there.
    pub way: u16,
    pub weak: bool,
}

/// All paragraphs to which a word leads, in document order.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    pub found: Vec<Found>,
    pub ways: Vec<Way>,
    /// What is said in no paragraph but these.
    pub claims: Vec<Claim>,
    /// The words of the query that they are of; none where they are of numbers or places.
    pub words: String,
}

impl Matches {
    /// Whether nothing certain was found.
    pub(crate) fn is_uncertain(&self) -> bool {
        self.found.iter().all(|found| found.weak)
    }

    pub(crate) fn of_words(self, words: &str) -> Self {
        Self { words: words.to_owned(), ..self }
    }

    /// Adds what a way leads to, in document order. Where two ways meet, the certain and then the better one stays.
    pub(crate) fn add(&mut self, way: Way, found: impl IntoIterator<Item = (u32, f32, bool)>) {
        let place = u16::try_from(self.ways.len()).unwrap_or(u16::MAX);
        let mut new =
            found.into_iter().map(|(paragraph, score, weak)| Found { paragraph, score, way: place, weak }).peekable();
        if new.peek().is_none() {
            return;
        }
        self.ways.push(way);
        if self.found.is_empty() {
            self.found = new.collect();
            return;
        }
        let mut old = std::mem::take(&mut self.found).into_iter().peekable();
        loop {
            let next = match (old.peek(), new.peek()) {
                (Some(one), Some(other)) if one.paragraph == other.paragraph => {
                    let (one, other) = (*one, *other);
                    old.next();
                    new.next();
                    if (!other.weak, other.score) > (!one.weak, one.score) { other } else { one }
                }
                (Some(one), Some(other)) if one.paragraph > other.paragraph => {
                    let other = *other;
                    new.next();
                    other
                }
                (Some(_), _) => match old.next() {
                    Some(one) => one,
                    None => break,
                },
                (None, _) => match new.next() {
                    Some(other) => other,
                    None => break,
                },
            };
            self.found.push(next);
        }
    }

    /// Adds what a way finds, but as guesses: for words still being typed.
    pub(crate) fn add_guesses<E>(&mut self, find: impl FnOnce(&mut Self) -> Result<(), E>) -> Result<(), E> {
        let mut guessed = Self::default();
        find(&mut guessed)?;
        for (place, way) in (0u16..).zip(guessed.ways) {
            let of_way = guessed.found.iter().filter(move |found| found.way == place);
            self.add(way, of_way.map(|one| (one.paragraph, one.score, true)));
        }
        Ok(())
    }

    pub(crate) fn of(&self, paragraph: u32) -> Option<&Found> {
        let place = self.found.binary_search_by_key(&paragraph, |found| found.paragraph).ok()?;
        self.found.get(place)
    }

    /// Where the folded text of a paragraph matches.
    pub(crate) fn folded_spans(&self, corpus: &Corpus, paragraph: u32) -> Vec<Span> {
        let way = self.of(paragraph).and_then(|found| self.way(found));
        way.map_or_else(Vec::new, |way| way.matcher.folded_spans(corpus, corpus.text(paragraph)))
    }

    pub(crate) fn way(&self, found: &Found) -> Option<&Way> {
        self.ways.get(found.way as usize)
    }

    /// What of the word matches in a paragraph.
    pub(crate) fn spans(&self, corpus: &Corpus, document: &Library, paragraph: u32) -> Vec<Span> {
        let way = self.of(paragraph).and_then(|found| self.way(found));
        way.map_or_else(Vec::new, |way| way.matcher.spans(corpus, document, paragraph))
    }
}

impl Matcher {
    fn spans(&self, corpus: &Corpus, document: &Library, paragraph: u32) -> Vec<Span> {
        let text = corpus.text(paragraph);
        match self {
            Self::Documents(symbols) => documents(document, paragraph, symbols),
            Self::Pieces(pieces) => pieces.iter().flat_map(|piece| piece.spans(corpus, document, paragraph)).collect(),
            Self::Whole => Vec::new(),
            Self::Phrase(_) | Self::Cited(_) | Self::Letters(_) | Self::Fuzzy(_) | Self::Coverage(_) => {
                unfolded(document, paragraph, &self.folded_spans(corpus, text))
            }
        }
    }

    fn folded_spans(&self, corpus: &Corpus, text: &[CharId]) -> Vec<Span> {
        match self {
            Self::Phrase(phrase) => phrase.places(corpus, text).collect(),
            Self::Cited(number) => number.places(corpus, text).collect(),
            Self::Letters(letters) => letters.places(text).collect(),
            Self::Fuzzy(fuzzy) => fuzzy.compare(corpus, text).map_or_else(Vec::new, |likeness| likeness.spans),
            Self::Coverage(coverage) => coverage.spans(text),
            Self::Documents(_) | Self::Pieces(_) | Self::Whole => Vec::new(),
        }
    }
}

/// Where a paragraph names one of some documents.
fn documents(document: &Library, paragraph: u32, symbols: &[citation::Symbol]) -> Vec<Span> {
    let citations = citation::scan(document.text(ParagraphId(paragraph)));
    citations.into_iter().filter(|citation| symbols.contains(&citation.symbol)).map(|citation| citation.span).collect()
}

/// Places of the folded text as places of the text itself.
fn unfolded(document: &Library, paragraph: u32, spans: &[Span]) -> Vec<Span> {
    let origin = fold(document.text(ParagraphId(paragraph))).origin;
    let place = |at: usize| origin.get(at).map(|place| *place as usize);
    spans.iter().filter_map(|span| Some(Span::new(place(span.start)?, place(span.end.checked_sub(1)?)? + 1))).collect()
}

/// Sorts ranges and joins those that overlap or touch.
pub(crate) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way() -> Way {
        Way { tier: Tier::Exact, reason: None, matcher: Matcher::Whole }
    }

    #[test]
    fn ways_merge_in_order_and_the_better_one_stays() {
        let mut resolution = Matches::default();
        resolution.add(way(), [(1, 0.5, true), (4, 0.9, false)]);
        resolution.add(way(), [(0, 0.3, false), (1, 0.2, false), (4, 0.8, false), (9, 0.1, true)]);
        resolution.add(way(), []);
        let found: Vec<(u32, u16)> = resolution.found.iter().map(|found| (found.paragraph, found.way)).collect();
        assert_eq!(found, [(0, 1), (1, 1), (4, 0), (9, 1)]);
        assert_eq!(resolution.ways.len(), 2);
    }

    #[test]
    fn ranges_that_touch_become_one() {
        let spans = vec![Span::new(5, 6), Span::new(0, 2), Span::new(2, 4), Span::new(1, 3)];
        assert_eq!(merged(spans), [Span::new(0, 4), Span::new(5, 6)]);
    }
}
