//! The answer to a query: the paragraphs that it leads to, best first.
//!
//! An answer can be as long as the document, so it holds little of each paragraph; what matched in it, and why, is
//! told of the paragraphs that somebody asks about.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::hit::{Hit, Tier, Verdict};
use crate::model::{Library, ParagraphId};
use crate::search::context::Context;
use crate::search::find::exact;
use crate::search::find::matches::{Matches, merged};
use crate::search::find::phrase::Phrase;
use crate::search::find::stem::is_binding;
use crate::search::index::Index;
use crate::search::speed::parallel::Cancelled;
use crate::text::{Span, is_han};

/// The most guesses that are shown, beside what is certain or alone.
pub(crate) const MOST_GUESSES: usize = 3;

/// The steps of a score of 1: so small that no reader sees them. Equals stay in the order of reading.
const STEPS: usize = 4096;

/// A paragraph with its place in the ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    pub paragraph: ParagraphId,
    /// From 0 to 1; comparable within one answer only.
    pub score: f32,
    /// How it was found: the least certain of its words decides.
    pub tier: Tier,
    /// Whether it is a guess, shown after the certain ones.
    pub weak: bool,
}

/// The paragraphs that a query leads to, best first.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    order: Arc<Vec<ParagraphId>>,
    /// In the order of the document.
    found: Vec<Ranked>,
    words: Vec<Arc<Matches>>,
    parts: QueryParts,
    /// Whether one of them has the words side by side, as typed.
    is_together: bool,
    /// How many of the certain ones are another one in another language.
    twice: usize,
}

/// A query in hanzi of so many characters is taken apart.
const SHORTEST_CUT: usize = 3;
const LONGEST_CUT: usize = 12;

/// Which parts of a query that nothing surely answers stand somewhere by themselves, and which nowhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueryParts {
    pub there: Vec<String>,
    pub lacking: Vec<String>,
}

impl QueryParts {
    /// Those of several words; of one in hanzi the longest pieces that stand as words.
    pub(crate) fn of(context: &Context<'_>, words: &[&Matches]) -> Result<Self, Cancelled> {
        let mut parts = Self::default();
        if let [word] = words {
            let hanzi: Vec<char> = word.words.chars().collect();
            let is_cut = (SHORTEST_CUT..=LONGEST_CUT).contains(&hanzi.len()) && hanzi.iter().all(|c| is_han(*c));
            let (mut rest, mut lacking) = (if is_cut { hanzi.as_slice() } else { &[] }, String::new());
            while let Some((first, behind)) = rest.split_first() {
                let pieces = (2..=rest.len()).rev().filter_map(|length| rest.split_at_checked(length));
                let stands = |(piece, _): &(&[char], _)| {
                    let phrase = Phrase::term(context.corpus(), &piece.iter().collect::<String>());
                    phrase.is_some_and(|phrase| exact::stands_in_more(context, &phrase, 0).unwrap_or(false))
                };
                if let Some((piece, behind)) = { pieces }.find(stands) {
                    parts.there.push(piece.iter().collect());
                    parts.lacking.extend(Some(std::mem::take(&mut lacking)).filter(|word| !word.is_empty()));
                    rest = behind;
                } else {
                    lacking.push(*first);
                    rest = behind;
                }
            }
            parts.lacking.extend(Some(lacking).filter(|word| !word.is_empty()));
        } else {
            for word in words.iter().filter(|word| !word.words.is_empty() && !is_binding(&word.words)) {
                let part = if word.is_uncertain() { &mut parts.lacking } else { &mut parts.there };
                part.push(word.words.clone());
            }
        }
        if (context.cancelled)() { Err(Cancelled) } else { Ok(parts) }
    }
}

impl Answer {
    /// Ranks the paragraphs to which words lead, given in document order with their worth and whether they are
    /// guesses. Guesses come last, and only the best of them are kept.
    pub(crate) fn new(document: &Library, words: Vec<Arc<Matches>>, scored: Vec<(u32, f32, bool)>) -> Self {
        let found = with_tiers(&words, scored);
        let order = Arc::new(best_first(document, &found));
        let mut answer = Self { order, found, words, parts: QueryParts::default(), is_together: false, twice: 0 };
        answer.keep_guesses(MOST_GUESSES);
        answer
    }

    /// The answer as guesses, of which the best are kept.
    pub(crate) fn into_guesses(mut self) -> Self {
        self.found.iter_mut().for_each(|found| found.weak = true);
        self.keep_guesses(MOST_GUESSES);
        self
    }

    /// The answer with which parts of the query stand by themselves, whether they stand side by side, and how many finds are
    /// another one in another language.
    pub(crate) fn with_words(self, parts: QueryParts, is_together: bool, twice: usize) -> Self {
        Self { parts, is_together, twice, ..self }
    }

    /// How many of the certain ones are another one in another language.
    pub(crate) const fn twice(&self) -> usize {
        self.twice
    }

    /// How well the best of them says the words: not at all, apart from each other, side by side.
    pub(crate) fn says(&self) -> u8 {
        let first = self.order.first().and_then(|id| self.of(*id));
        let is_said = first.is_some_and(|found| !found.weak && found.tier <= Tier::Heading);
        if is_said { 1 + u8::from(self.is_together) } else { 0 }
    }

    /// Keeps of the guesses no more than so many, the best.
    pub(crate) fn keep_guesses(&mut self, most: usize) {
        let certain = self.counts().0;
        if let Some(dropped) = self.order.get(certain + most..).filter(|dropped| !dropped.is_empty()) {
            let dropped: HashSet<ParagraphId> = dropped.iter().copied().collect();
            self.found.retain(|found| !found.weak || !dropped.contains(&found.paragraph));
            let kept = self.order.iter().copied().take(certain + most).collect();
            self.order = Arc::new(kept);
        }
    }

    /// Which parts of the query stand by themselves, when no paragraph surely has the whole.
    pub(crate) const fn parts(&self) -> &QueryParts {
        &self.parts
    }

    /// How many paragraphs were found.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether there is more than guesses.
    pub(crate) fn is_certain(&self) -> bool {
        self.verdict() == Verdict::Certain
    }

    /// What the answer says: that what was asked for is there, perhaps there, or not there.
    pub fn verdict(&self) -> Verdict {
        Verdict::on(self.counts())
    }

    /// How many paragraphs are certain, and how many perhaps what was meant.
    pub fn counts(&self) -> (usize, usize) {
        let perhaps = self.found.iter().filter(|found| found.weak).count();
        (self.found.len() - perhaps, perhaps)
    }

    /// The paragraphs, best first.
    pub const fn order(&self) -> &Arc<Vec<ParagraphId>> {
        &self.order
    }

    /// What was found of a paragraph; `None` for one that was not found.
    pub fn of(&self, paragraph: ParagraphId) -> Option<&Ranked> {
        let place = self.found.binary_search_by_key(&paragraph, |found| found.paragraph).ok()?;
        self.found.get(place)
    }

    /// How many of the paragraphs at these places of the document were found.
    pub fn count_in(&self, places: &Range<usize>) -> usize {
        let before = |end: usize| self.found.partition_point(|found| found.paragraph.index() < end);
        before(places.end).saturating_sub(before(places.start))
    }

    /// How many were found in each way, the certain ways first. Reads the whole answer.
    pub fn tiers(&self) -> Vec<(Tier, usize)> {
        let mut counts = Tier::ALL.map(|tier| (tier, 0));
        for found in &self.found {
            if let Some((_, count)) = counts.get_mut(found.tier as usize) {
                *count += 1;
            }
        }
        counts.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// The term behind a hit that the text alone does not explain: `FATF` for 金融行动特别工作组.
    pub fn reason(&self, paragraph: ParagraphId) -> Option<&Arc<str>> {
        let ways = self.words.iter().filter_map(|word| word.way(word.of(paragraph.0)?));
        ways.filter_map(|way| way.reason.as_ref()).next()
    }

    /// What matches in a paragraph, in order, without overlaps. `index` and `document` are those that were asked.
    pub fn ranges(&self, index: &Index, document: &Library, paragraph: ParagraphId) -> Vec<Span> {
        merged(self.words.iter().flat_map(|word| word.spans(&index.corpus, document, paragraph.0)).collect())
    }

    /// All that is known of a paragraph found. `index` and `document` are those that were asked.
    pub fn hit(&self, index: &Index, document: &Library, paragraph: ParagraphId) -> Option<Hit> {
        let found = self.of(paragraph)?;
        Some(Hit {
            paragraph,
            score: found.score,
            tier: found.tier,
            weak: found.weak,
            ranges: self.ranges(index, document, paragraph),
            reason: self.reason(paragraph).cloned(),
        })
    }

    /// The hits, best first, each with all that is known of it. `index` and `document` are those that were asked.
    pub fn hits<'a>(&'a self, index: &'a Index, document: &'a Library) -> impl Iterator<Item = Hit> + 'a {
        self.order.iter().filter_map(|id| self.hit(index, document, *id))
    }
}

/// Gives each paragraph the least certain of the ways in which its words were found.
fn with_tiers(words: &[Arc<Matches>], scored: Vec<(u32, f32, bool)>) -> Vec<Ranked> {
    let ranked = |(paragraph, score, weak): (u32, f32, bool)| Ranked {
        paragraph: ParagraphId(paragraph),
        score: score.min(1.0),
        tier: Tier::Address,
        weak,
    };
    let mut ranked: Vec<Ranked> = scored.into_iter().map(ranked).collect();
    for word in words {
        let mut found = word.found.iter().peekable();
        for one in &mut ranked {
            while found.next_if(|found| found.paragraph < one.paragraph.0).is_some() {}
            let here = found.peek().filter(|found| found.paragraph == one.paragraph.0);
            if let Some(way) = here.and_then(|found| word.way(found)) {
                one.tier = one.tier.max(way.tier);
            }
        }
    }
    ranked
}

/// The paragraphs, given in document order, best first; equals by their place in their part, so that pairs stay
/// together. Scores are few, so the paragraphs are dealt out by score in one go.
fn best_first(document: &Library, found: &[Ranked]) -> Vec<ParagraphId> {
    let mut starts = vec![0usize; 4 * STEPS + 4];
    for one in found {
        if let Some(count) = starts.get_mut(place_by(one) + 1) {
            *count += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += *start;
        *start = before;
    }
    let mut order = vec![ParagraphId(0); found.len()];
    for one in in_pairs(document, found) {
        let Some(next) = starts.get_mut(place_by(one)) else { continue };
        if let Some(slot) = order.get_mut(*next) {
            *slot = one.paragraph;
        }
        *next += 1;
    }
    order
}

/// Where a paragraph comes by its worth; guesses behind all that is certain.
fn place_by(one: &Ranked) -> usize {
    behind(one.score) + if one.weak { 2 * STEPS + 1 } else { 0 }
}

/// How many steps a score lies behind the best there may be.
fn behind(score: f32) -> usize {
    2 * STEPS - (score.clamp(0.0, 2.0) * STEPS as f32) as usize
}

/// Paragraphs given in document order by their place in their part, then by part.
fn in_pairs<'f>(document: &Library, found: &'f [Ranked]) -> impl Iterator<Item = &'f Ranked> + use<'f> {
    let mut parts: Vec<(usize, std::slice::Iter<'f, Ranked>)> = Vec::new();
    let mut rest = found;
    for part in document.parts() {
        let (within, behind) = rest.split_at(rest.partition_point(|one| one.paragraph.index() < part.paragraphs.end));
        parts.push((part.paragraphs.start, within.iter()));
        rest = behind;
    }
    let place = |one: &Ranked, start: usize| one.paragraph.index() - start;
    let first = |(number, (start, part)): (usize, &(usize, std::slice::Iter<'f, Ranked>))| {
        Some(Reverse((place(part.as_slice().first()?, *start), number)))
    };
    let mut next: BinaryHeap<Reverse<(usize, usize)>> = parts.iter().enumerate().filter_map(first).collect();
    std::iter::from_fn(move || {
        let mut top = next.peek_mut()?;
        let (start, part) = parts.get_mut(top.0.1)?;
        let one = part.next()?;
        match part.as_slice().first() {
            Some(following) => top.0.0 = place(following, *start),
            None => drop(std::collections::binary_heap::PeekMut::pop(top)),
        }
        Some(one)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::find::matches::{Matcher, Way};
    use crate::search::tests::sample;

    fn word(tier: Tier, found: &[(u32, f32, bool)]) -> Arc<Matches> {
        let mut word = Matches::default();
        word.add(Way { tier, reason: None, matcher: Matcher::Whole }, found.iter().copied());
        Arc::new(word)
    }

    fn order(answer: &Answer) -> Vec<u32> {
        answer.order().iter().map(|id| id.0).collect()
    }

    #[test]
    fn better_scores_stand_before_and_equals_in_pairs() {
        // 51 paragraphs of the annex, then 51 of the enclosure.
        let scored = vec![(0, 0.5, false), (3, 0.9, false), (7, 0.5, false), (51, 0.500_01, false), (55, 0.5, false)];
        let answer = Answer::new(&sample(), Vec::new(), scored);
        assert_eq!(order(&answer), [3, 0, 51, 55, 7]);
        assert!(behind(0.9) < behind(0.5) && behind(1.05) < behind(1.0));
        assert!(behind(0.0) <= 2 * STEPS && behind(f32::NAN) <= 2 * STEPS && behind(9.0) == 0);
    }

    #[test]
    fn paragraphs_are_found_by_their_place_and_counted_by_it() {
        let scored = vec![(2, 0.5, false), (7, 0.9, false), (9, 0.1, true)];
        let words = vec![word(Tier::Exact, &scored), word(Tier::Pinyin, &[(9, 0.1, true)])];
        let answer = Answer::new(&sample(), words, scored);
        assert_eq!(answer.of(ParagraphId(9)).map(|found| (found.tier, found.weak)), Some((Tier::Pinyin, true)));
        assert!(answer.of(ParagraphId(3)).is_none());
        assert_eq!([answer.count_in(&(0..8)), answer.count_in(&(7..10)), answer.count_in(&(3..3))], [2, 2, 0]);
        assert_eq!(answer.tiers(), [(Tier::Exact, 2), (Tier::Pinyin, 1)]);
    }

    #[test]
    fn of_guesses_the_best_are_kept() {
        let scored: Vec<(u32, f32, bool)> = (0..60).map(|place| (place, 0.3 + place as f32 / 100.0, true)).collect();
        let answer = Answer::new(&sample(), vec![word(Tier::Fuzzy, &scored)], scored);
        assert_eq!(order(&answer).first(), Some(&59));
        assert_eq!((answer.len(), answer.of(ParagraphId(3))), (MOST_GUESSES, None));
        let beside = (0..60).map(|place| (place, place as f32 / 100.0, place % 2 == 1)).collect();
        let beside = Answer::new(&sample(), Vec::new(), beside);
        assert_eq!((beside.counts(), order(&beside)[29..].to_vec()), ((30, 3), vec![0, 59, 57, 55]));
        let certain = Answer::new(&sample(), Vec::new(), (0..60).map(|place| (place, 1.0, false)).collect());
        assert_eq!(certain.len(), 60);
        assert!(certain.into_guesses().found.iter().all(|found| found.weak));
    }
}
