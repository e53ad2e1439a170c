//! The words of a text written in letters, and the pairs whose citations differ: what few queries ask for.

use std::collections::HashSet;

use super::corpus::Symbol;
use super::engine::{Engine, Overtaken};
use super::set::Set;
use super::share;
use super::table::Bytes;
use crate::model::Pairing;

/// The shortest word that is kept.
const SHORTEST: usize = 4;

/// How many paragraphs are read between two questions whether to go on.
const SLICE: usize = 4096;

impl Engine<'_> {
    /// The different words in letters, read at the first question.
    pub(super) fn vocabulary(&self) -> Result<&[String], Overtaken> {
        if let Some(words) = self.index.vocabulary.get() {
            return Ok(words);
        }
        let read = self.read_words()?;
        Ok(self.index.vocabulary.get_or_init(|| read))
    }

    fn read_words(&self) -> Result<Vec<String>, Overtaken> {
        let corpus = self.corpus();
        let is_letter = |c: char| c.is_alphabetic() && crate::text::is_spaced(c);
        let letters = Bytes::of(corpus.alphabet(), is_letter);
        let symbols = (0..).zip(corpus.alphabet()).filter(|(_, c)| is_letter(**c)).map(|(symbol, _)| symbol);
        let texts = corpus.holding_any(symbols);
        let slices = share::in_slices(corpus.len().div_ceil(SLICE), share::threads(), self.overtaken, |slice| {
            let mut words: HashSet<&[Symbol]> = HashSet::new();
            for place in texts.members_in(slice * SLICE..(slice + 1) * SLICE) {
                let split = corpus.text(place).split(|symbol| !letters.holds(*symbol));
                words.extend(split.filter(|word| word.len() >= SHORTEST));
            }
            words
        })?;
        let words: HashSet<&[Symbol]> = slices.into_iter().flatten().collect();
        let mut words: Vec<String> =
            words.into_iter().map(|word| word.iter().map(|symbol| corpus.char_of(*symbol)).collect()).collect();
        words.sort_unstable();
        Ok(words)
    }

    /// The paragraphs whose pair does not cite the same documents.
    pub(super) fn differing(&self) -> Result<Set, Overtaken> {
        if let Some(set) = self.index.differing.get() {
            return Ok(set.clone());
        }
        let citations = self.citations()?;
        let mut set = Set::none(self.corpus().len());
        let pairing = Pairing::of(self.document);
        for pair in pairing.iter().flat_map(Pairing::pairs) {
            let cited = |side: Option<_>| -> HashSet<_> {
                side.map(|id| citations.cited_by(id).iter().copied().collect()).unwrap_or_default()
            };
            if cited(pair.left) != cited(pair.right) {
                pair.left.iter().chain(&pair.right).for_each(|id| set.insert(id.0));
            }
        }
        Ok(self.index.differing.get_or_init(|| set).clone())
    }
}
