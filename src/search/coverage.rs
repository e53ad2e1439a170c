//! Half-remembered phrases: how much of a long query a paragraph says, in whatever order.

use super::corpus::{Corpus, Symbol};
use super::fuzzy::weight;
use super::set::Set;
use crate::text::Span;

/// The shortest query that is judged so, in characters.
pub(super) const SHORTEST: usize = 5;

/// The share of the query's weight from which a paragraph is certain, for queries of this many characters and more.
const CERTAIN: f32 = 0.78;
const CERTAIN_FROM: usize = 6;
/// The share below which it is not even a guess.
const GUESS: f32 = 0.4;
/// How much of the query a paragraph must hold, as characters, to be looked at.
const HELD: f32 = 0.5;

/// A long query.
#[derive(Debug)]
pub(super) struct Coverage {
    query: Vec<Option<Symbol>>,
    /// The different characters that the corpus knows.
    known: Vec<Symbol>,
    /// By symbol: whether it is one of these.
    is_known: Vec<bool>,
    weights: Vec<f32>,
    total: f32,
}

impl Coverage {
    /// Prepares a folded query; `None` when it is too short.
    pub fn new(corpus: &Corpus, query: &[char]) -> Option<Self> {
        if query.len() < SHORTEST {
            return None;
        }
        let query: Vec<Option<Symbol>> = query.iter().map(|c| corpus.symbol(*c)).collect();
        let weights: Vec<f32> = query.iter().map(|symbol| weight(corpus, *symbol)).collect();
        let total = weights.iter().sum();
        let mut known: Vec<Symbol> = query.iter().copied().flatten().collect();
        known.sort_unstable();
        known.dedup();
        let mut is_known = vec![false; corpus.alphabet_len()];
        for symbol in &known {
            is_known.iter_mut().skip(*symbol as usize).take(1).for_each(|slot| *slot = true);
        }
        Some(Self { query, known, is_known, weights, total })
    }

    /// The texts that hold a good part of the characters.
    pub fn candidates(&self, corpus: &Corpus) -> Set {
        let sets: Vec<Set> = self.known.iter().map(|symbol| corpus.holding_any([*symbol])).collect();
        Set::in_at_least(&sets, corpus.len(), self.wanted())
    }

    /// How many of the characters a text must hold to be looked at.
    fn wanted(&self) -> usize {
        ((self.known.len() as f32 * HELD).ceil() as usize).max(1)
    }

    fn holds_enough(&self, text: &[Symbol]) -> bool {
        self.known.iter().filter(|symbol| text.contains(symbol)).count() >= self.wanted()
    }

    /// The share of the query that a text says in runs of two characters and more, and whether that is certain.
    pub fn share(&self, corpus: &Corpus, text: &[Symbol]) -> Option<(f32, bool)> {
        let covered = self.covered(corpus, text);
        let sum: f32 = covered.iter().flat_map(|run| self.weights.get(run.start..run.end)).flatten().sum();
        let share = sum / self.total;
        let pieces_are_long = covered.len() * 3 <= self.query.len() + 1;
        (share >= GUESS && self.holds_enough(text))
            .then_some((share, share >= CERTAIN && pieces_are_long && self.query.len() >= CERTAIN_FROM))
    }

    /// The parts of the query that a text says: the longest from each place on.
    fn covered(&self, _corpus: &Corpus, text: &[Symbol]) -> Vec<Span> {
        let is_known = |symbol: Symbol| self.is_known.get(symbol as usize).copied().unwrap_or(false);
        let neighbours = text.iter().copied().zip(text.iter().copied().skip(1));
        let pairs: std::collections::HashSet<(Symbol, Symbol)> =
            neighbours.filter(|(one, other)| is_known(*one) && is_known(*other)).collect();
        let has = |at: usize| match (self.query.get(at).copied().flatten(), self.query.get(at + 1).copied().flatten()) {
            (Some(one), Some(other)) => pairs.contains(&(one, other)),
            (_, _) => false,
        };
        let mut runs: Vec<Span> = Vec::new();
        for at in 0..self.query.len().saturating_sub(1) {
            if has(at) {
                match runs.last_mut() {
                    Some(run) if run.end == at + 1 => run.end = at + 2,
                    Some(run) if run.end > at + 1 => run.end = at + 2,
                    _ => runs.push(Span::new(at, at + 2)),
                }
            }
        }
        runs
    }

    /// Where a text says parts of the query.
    pub fn spans(&self, corpus: &Corpus, text: &[Symbol]) -> Vec<Span> {
        let mut spans = Vec::new();
        for run in self.covered(corpus, text) {
            let Some(part) = self.query.get(run.start..run.end) else { continue };
            let part: Vec<Symbol> = part.iter().copied().flatten().collect();
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
        let corpus = Corpus::build([text, "无关"].into_iter(), &|| false).unwrap();
        let query: Vec<char> = query.chars().collect();
        let coverage = Coverage::new(&corpus, &query)?;
        let share = coverage.share(&corpus, corpus.text(0));
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
