//! The sentences of a folded text.

use crate::search::index::corpus::{CharId, Corpus};
use crate::text::Span;

/// The longest stretch that counts as a sentence, in characters.
pub(crate) const LONGEST_SENTENCE: usize = 400;

pub(crate) fn stops(corpus: &Corpus) -> [Option<CharId>; 2] {
    [corpus.symbol('。'), corpus.symbol(';')]
}

/// The sentences of a folded text; very long ones are cut.
pub(crate) fn sentences<'a>(corpus: &'a Corpus, text: &'a [CharId]) -> impl Iterator<Item = Span> + 'a {
    let stops = stops(corpus);
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let rest = rest.get(..LONGEST_SENTENCE).unwrap_or(rest);
        let end = rest.iter().position(|symbol| stops.contains(&Some(*symbol))).map_or(rest.len(), |stop| stop + 1);
        let span = Span::new(start, start + end);
        start = span.end;
        Some(span)
    })
}
