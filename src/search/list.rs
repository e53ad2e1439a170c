//! The ranked paragraphs of an answer as a list of hits, best first.

use std::sync::Arc;

use super::engine::Engine;
use super::index::EXPLAINED;
use super::way::{Resolution, Way, merged};
use super::{Hit, Tier};
use crate::model::ParagraphId;
use crate::text::Span;

/// The most guesses that are shown when nothing is certain.
pub(super) const MOST_GUESSES: usize = 20;

/// The steps of a score of 1: so small that no reader sees them. Equals stay in the order of reading.
const STEPS: u64 = 4096;

/// The paragraphs, given in document order, as hits, best first.
pub(super) fn listed(engine: &Engine<'_>, resolved: &[Arc<Resolution>], ranked: Vec<(u32, f32, bool)>) -> Vec<Hit> {
    let guesses = ranked.iter().all(|(.., weak)| *weak);
    let standing = |(paragraph, score, _): &(u32, f32, bool)| behind(*score) << 48 | place(engine, *paragraph);
    let mut order: Vec<(u64, usize)> = ranked.iter().map(standing).zip(0..).collect();
    if guesses && order.len() > MOST_GUESSES {
        order.select_nth_unstable(MOST_GUESSES);
        order.truncate(MOST_GUESSES);
    }
    order.sort_unstable();
    let ways: Vec<Vec<Option<&Way>>> = resolved.iter().map(|word| ways_of(word, &ranked)).collect();
    let hit = |(rank, (_, at)): (usize, (u64, usize))| {
        let (paragraph, score, weak) = *ranked.get(at)?;
        let ways = || ways.iter().filter_map(|ways| ways.get(at).copied().flatten());
        Some(Hit {
            paragraph: ParagraphId(paragraph),
            score: score.min(1.0),
            tier: ways().map(|way| way.tier).max().unwrap_or(Tier::Address),
            weak,
            ranges: if rank < EXPLAINED { spans(engine, resolved, paragraph) } else { Vec::new() },
            reason: ways().find_map(|way| way.reason.clone()),
        })
    };
    order.into_iter().enumerate().filter_map(hit).collect()
}

/// What of a paragraph matches.
pub(super) fn spans(engine: &Engine<'_>, resolved: &[Arc<Resolution>], paragraph: u32) -> Vec<Span> {
    merged(resolved.iter().flat_map(|word| word.spans(engine.index, engine.document, paragraph)).collect())
}

/// The way in which a word was found in each of some paragraphs, given in document order.
fn ways_of<'r>(word: &'r Resolution, ranked: &[(u32, f32, bool)]) -> Vec<Option<&'r Way>> {
    let mut found = word.found.iter().peekable();
    let mut way = |paragraph: u32| {
        while found.next_if(|found| found.paragraph < paragraph).is_some() {}
        found.peek().filter(|found| found.paragraph == paragraph).and_then(|found| word.way(found))
    };
    ranked.iter().map(|(paragraph, ..)| way(*paragraph)).collect()
}

/// How many steps a score lies behind the best there may be, in 14 bits.
fn behind(score: f32) -> u64 {
    2 * STEPS - (score.clamp(0.0, 2.0) * STEPS as f32) as u64
}

/// Where a paragraph stands among equals, in 48 bits: by its place in its part, then by part, so that pairs stay
/// together.
fn place(engine: &Engine<'_>, paragraph: u32) -> u64 {
    let part = engine.document.paragraph(ParagraphId(paragraph)).map(|paragraph| paragraph.part);
    let Some((id, part)) = part.and_then(|id| Some((id, engine.document.part(id)?))) else { return (1 << 48) - 1 };
    let within = u64::from(paragraph).saturating_sub(part.paragraphs.start as u64);
    within << 16 | u64::from(id.0.min(0xffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn better_scores_stand_before() {
        assert!(behind(0.9) < behind(0.5) && behind(1.05) < behind(1.0));
        assert_eq!(behind(0.500_01), behind(0.5));
        assert!(behind(0.0) < 1 << 14 && behind(f32::NAN) < 1 << 15);
    }
}
