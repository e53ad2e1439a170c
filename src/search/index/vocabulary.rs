//! The words of a text written in letters.

use std::collections::HashSet;

use super::char_table::CharTable;
use super::corpus::{CharId, Corpus};
use crate::search::speed::parallel::{self, Cancelled};

/// The shortest word that is kept.
const SHORTEST: usize = 2;

/// How many paragraphs are read between two questions whether to go on.
const SLICE: usize = 4096;

/// The different words in letters, sorted.
pub(crate) fn words_of(corpus: &Corpus, cancelled: &(dyn Fn() -> bool + Sync)) -> Result<Vec<String>, Cancelled> {
    let is_letter = |c: char| c.is_alphabetic() && crate::text::is_spaced(c);
    let letters = CharTable::of(corpus.alphabet(), is_letter);
    let symbols = (0..).zip(corpus.alphabet()).filter(|(_, c)| is_letter(**c)).map(|(symbol, _)| symbol);
    let texts = corpus.holding_any(symbols);
    let slices = parallel::in_slices(corpus.len().div_ceil(SLICE), parallel::threads(), cancelled, |slice| {
        let mut words: HashSet<&[CharId]> = HashSet::new();
        for place in texts.members_in(slice * SLICE..(slice + 1) * SLICE) {
            let split = corpus.text(place).split(|symbol| !letters.holds(*symbol));
            words.extend(split.filter(|word| word.len() >= SHORTEST));
        }
        words
    })?;
    let words: HashSet<&[CharId]> = slices.into_iter().flatten().collect();
    let mut words: Vec<String> =
        words.into_iter().map(|word| word.iter().map(|symbol| corpus.char_of(*symbol)).collect()).collect();
    words.sort_unstable();
    Ok(words)
}
