//! The words of a text written in letters, and the pairs whose citations differ: what few queries ask for.

use std::collections::HashSet;

use super::engine::{Engine, Overtaken};
use super::set::Set;
use crate::model::Pairing;

/// The shortest word that is kept.
const SHORTEST: usize = 4;

impl Engine<'_> {
    /// The different words in letters, read at the first question.
    pub(super) fn vocabulary(&self) -> &[String] {
        self.index.vocabulary.get_or_init(|| self.read_words())
    }

    fn read_words(&self) -> Vec<String> {
        let corpus = self.corpus();
        let letters: Vec<bool> =
            corpus.alphabet().iter().map(|c| c.is_alphabetic() && crate::text::is_spaced(*c)).collect();
        let is_letter = |symbol: &u16| letters.get(*symbol as usize).copied().unwrap_or(false);
        let mut words = HashSet::new();
        for place in 0..u32::try_from(corpus.len()).unwrap_or(u32::MAX) {
            for word in corpus.text(place).split(|symbol| !is_letter(symbol)).filter(|word| word.len() >= SHORTEST) {
                if !words.contains(word) {
                    words.insert(word);
                }
            }
        }
        let mut words: Vec<String> =
            words.into_iter().map(|word| word.iter().map(|symbol| corpus.char_of(*symbol)).collect()).collect();
        words.sort_unstable();
        words
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
