//! Half-remembered phrases: how much of a long query a paragraph says, in whatever order.

use std::collections::HashMap;

use crate::search::find::fuzzy::weight;
use crate::search::index::bit_set::BitSet;
use crate::search::index::char_table::CharTable;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::Span;

/// The shortest query that is judged so, in characters.
pub(crate) const SHORTEST: usize = 5;

/// The share of the query's weight from which a paragraph is certain, for queries of this many characters and more.
const CERTAIN: f32 = 0.78;
const CERTAIN_FROM: usize = 8;
/// The share below which it is not even a guess.
const GUESS: f32 = 0.4;
/// How much of the query a paragraph must hold, as characters, to be looked at.
const HELD: f32 = 0.5;

/// Which side of a pair a symbol may be.
const BEGINS: u8 = 1;
const ENDS: u8 = 2;

/// A long query made ready to be compared.
#[derive(Debug)]
pub(crate) struct Coverage {
    query: Vec<Option<CharId>>,
    /// The different characters that the corpus knows.
    known: Vec<CharId>,
    /// By symbol: whether a pair of neighbours in the query begins or ends with it, as bits.
    sides: CharTable,
    /// The different pairs of neighbours in the query, by number.
    pairs: HashMap<(CharId, CharId), usize>,
    /// By place in the query: the pair that begins there.
    begins: Vec<Option<usize>>,
    weights: Vec<f32>,
    total: f32,
}

impl Coverage {
    /// Prepares a folded query; `None` when it is too short.
    pub(crate) fn new(corpus: &Corpus, query: &[char]) -> Option<Self> {
        if query.len() < SHORTEST {
            return None;
        }
        let query: Vec<Option<CharId>> = query.iter().map(|c| corpus.symbol(*c)).collect();
        let weights: Vec<f32> = query.iter().map(|symbol| weight(corpus, *symbol)).collect();
        let total = weights.iter().sum();
        let mut known: Vec<CharId> = query.iter().copied().flatten().collect();
        known.sort_unstable();
        known.dedup();
        let (mut sides, mut pairs) = (CharTable::new(), HashMap::new());
        let begins = query.iter().zip(query.iter().skip(1)).map(|neighbours| {
            let (Some(one), Some(other)) = neighbours else { return None };
            sides.set(*one, sides.get(*one) | BEGINS);
            sides.set(*other, sides.get(*other) | ENDS);
            let next = pairs.len();
            Some(*pairs.entry((*one, *other)).or_insert(next))
        });
        let begins = begins.collect();
        Some(Self { query, known, sides, pairs, begins, weights, total })
    }

    /// The texts that hold a good part of the characters.
    pub(crate) fn candidates(&self, corpus: &Corpus) -> BitSet {
        let sets: Vec<BitSet> = self.known.iter().map(|symbol| corpus.holding_any([*symbol])).collect();
        BitSet::in_at_least(&sets, corpus.len(), self.wanted())
    }

    /// How many of the characters a text must hold to be looked at.
    fn wanted(&self) -> usize {
        ((self.known.len() as f32 * HELD).ceil() as usize).max(1)
    }

    fn holds_enough(&self, text: &[CharId]) -> bool {
        self.known.iter().filter(|symbol| text.contains(symbol)).count() >= self.wanted()
    }

    /// The share of the query that a text says in runs of two characters and more, and whether that is certain.
    pub(crate) fn share(&self, text: &[CharId]) -> Option<(f32, bool)> {
        let covered = self.covered(text);
        let sum: f32 = covered.iter().flat_map(|run| self.weights.get(run.start..run.end)).flatten().sum();
        let share = sum / self.total;
        let pieces_are_long = covered.len() * 3 <= self.query.len() + 1;
        (share >= GUESS && self.holds_enough(text))
            .then_some((share, share >= CERTAIN && pieces_are_long && self.query.len() >= CERTAIN_FROM))
    }

    /// The parts of the query that a text says: the longest from each place on.
    fn covered(&self, text: &[CharId]) -> Vec<Span> {
        let mut held = vec![false; self.pairs.len()];
        for (one, other) in text.iter().zip(text.iter().skip(1)) {
            if self.sides.get(*one) & BEGINS != 0
                && self.sides.get(*other) & ENDS != 0
                && let Some(held) = self.pairs.get(&(*one, *other)).and_then(|pair| held.get_mut(*pair))
            {
                *held = true;
            }
        }
        let mut runs: Vec<Span> = Vec::new();
        for (at, pair) in self.begins.iter().enumerate() {
            if pair.is_some_and(|pair| held.get(pair).copied().unwrap_or(false)) {
                match runs.last_mut() {
                    Some(run) if run.end > at => run.end = at + 2,
                    _ => runs.push(Span::new(at, at + 2)),
                }
            }
        }
        runs
    }

    /// Where a text says parts of the query.
    pub(crate) fn spans(&self, text: &[CharId]) -> Vec<Span> {
        let mut spans = Vec::new();
        for run in self.covered(text) {
            let Some(part) = self.query.get(run.start..run.end) else { continue };
            let part: Vec<CharId> = part.iter().copied().flatten().collect();
            let whole = text.windows(part.len()).position(|window| window == part);
            match whole {
                Some(at) => spans.push(Span::new(at, at + part.len())),
                None => spans.extend(part.windows(2).filter_map(|pair| {
                    let at = text.windows(2).position(|window| window == pair)?;
                    Some(Span::new(at, at + 2))
                })),
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str, query: &str) -> Option<(f32, bool)> {
        let corpus = Corpus::build([text, "无关"], &|| false).unwrap();
        let query: Vec<char> = query.chars().collect();
        let coverage = Coverage::new(&corpus, &query)?;
        let share = coverage.share(corpus.text(0));
        assert!(share.is_none() || coverage.candidates(&corpus).contains(0));
        share
    }

    #[test]
    fn the_order_of_the_parts_does_not_matter() {
        let text = "每年向反恐怖主义办公室转交专题简要评估报告";
        assert!(share(text, "简要评估转交反恐").is_some_and(|(share, certain)| certain && share > 0.9));
        assert!(share(text, "气候变化适应评估").is_none());
        assert!(share(text, "简要").is_none());
    }
}
