//! Exact words: a run of symbols, found as it stands.

use crate::search::index::bit_set::BitSet;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::{Span, WordList, is_han};

/// What must stand beside a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Anything: Chinese is written without blanks.
    Free,
    /// Nothing that continues the word or number.
    Closed,
    /// The same, and in Chinese the border of a word: 法制 does not stand in 国际法制定.
    Border,
}

/// A run of symbols to be found as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    symbols: Vec<CharId>,
    before: Edge,
    after: Edge,
    /// Which of its symbols the fewest texts hold: the one to look for.
    anchor: usize,
    /// Whether it is one symbol that may stand beside anything.
    is_lone: bool,
}

impl Phrase {
    /// A folded phrase; `None` when no text can hold it.
    pub(crate) fn new(corpus: &Corpus, folded: &str, before: Edge, after: Edge) -> Option<Self> {
        let symbols = corpus.symbols(folded.chars())?;
        let anchor = (0..symbols.len())
            .min_by_key(|place| symbols.get(*place).map_or(usize::MAX, |symbol| corpus.frequency(*symbol)))?;
        let is_lone = matches!(symbols.as_slice(), [symbol] if !corpus.is_spaced(*symbol));
        Some(Self { symbols, before, after, anchor, is_lone })
    }

    /// A phrase that begins where a word does, if it begins with a letter or digit.
    pub(crate) fn word(corpus: &Corpus, folded: &str) -> Option<Self> {
        Self::new(corpus, folded, Edge::Closed, Edge::Free)
    }

    /// A phrase of whole words and numbers.
    pub(crate) fn whole(corpus: &Corpus, folded: &str) -> Option<Self> {
        Self::new(corpus, folded, Edge::Closed, Edge::Closed)
    }

    /// A term to be found as a word of its own.
    pub(crate) fn term(corpus: &Corpus, folded: &str) -> Option<Self> {
        Self::new(corpus, folded, Edge::Border, Edge::Border)
    }

    pub(crate) fn symbols(&self) -> &[CharId] {
        &self.symbols
    }

    /// The texts that may hold it.
    pub(crate) fn candidates(&self, corpus: &Corpus) -> BitSet {
        corpus.holding_all(&self.symbols)
    }

    /// Where it stands in a folded text, without overlaps.
    pub(crate) fn places<'a>(&'a self, corpus: &'a Corpus, text: &'a [CharId]) -> impl Iterator<Item = Span> + 'a {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(corpus, text, from)?;
            from = found.end;
            Some(found)
        })
    }

    /// How often it stands in a folded text, without overlaps; no more than `most` are counted.
    pub(crate) fn count(&self, corpus: &Corpus, text: &[CharId], most: usize) -> usize {
        let Some(sought) = self.symbols.first().copied().filter(|_| self.is_lone) else {
            return self.places(corpus, text).take(most).count();
        };
        // Counts in small numbers are wide comparisons; a chunk never holds more than they can count.
        let in_chunk = |chunk: &[CharId]| chunk.iter().map(|symbol| u16::from(*symbol == sought)).sum::<u16>();
        text.chunks(usize::from(u16::MAX)).map(|chunk| usize::from(in_chunk(chunk))).sum::<usize>().min(most)
    }

    /// Whether it stands in a folded text only across the borders of words: 法国 in 司法国家.
    pub(crate) fn is_across_words(&self, corpus: &Corpus, text: &[CharId]) -> bool {
        self.places(corpus, text).all(|place| cuts_words(corpus, text, place))
    }

    /// Where it first stands in a folded text, from a place on.
    pub(crate) fn find(&self, corpus: &Corpus, text: &[CharId], from: usize) -> Option<Span> {
        let sought = *self.symbols.get(self.anchor)?;
        let mut at = from + self.anchor;
        loop {
            at += place_of(text.get(at..)?, sought)?;
            let start = at - self.anchor;
            let end = start + self.symbols.len();
            if text.get(start..end)? == self.symbols && self.edges_hold(corpus, text, start, end) {
                return Some(Span::new(start, end));
            }
            at += 1;
        }
    }

    /// Whether what stands around a place where its symbols are lets it stand there.
    pub(crate) fn edges_hold(&self, corpus: &Corpus, text: &[CharId], start: usize, end: usize) -> bool {
        let holds = |edge, outer: Option<&CharId>, inner: Option<&CharId>| match (edge, outer, inner) {
            (Edge::Closed | Edge::Border, Some(outer), Some(inner)) => !continues(corpus, *outer, *inner),
            (Edge::Free | Edge::Closed | Edge::Border, _, _) => true,
        };
        holds(self.before, start.checked_sub(1).and_then(|before| text.get(before)), self.symbols.first())
            && holds(self.after, text.get(end), self.symbols.last())
            && (self.before != Edge::Border || self.symbols.len() > SHORT_TERM || is_word(corpus, text, start, end))
    }
}

/// How many symbols are compared at once.
const LANE: usize = 32;

/// Where a symbol first stands. Most of a text is passed over in lanes, which compilers turn into wide comparisons.
fn place_of(text: &[CharId], sought: CharId) -> Option<usize> {
    let holds = |lane: &[CharId]| lane.iter().fold(false, |found, symbol| found | (*symbol == sought));
    let passed = text.chunks_exact(LANE).take_while(|lane| !holds(lane)).count() * LANE;
    let place = text.get(passed..)?.iter().position(|symbol| *symbol == sought)?;
    Some(passed + place)
}

/// Terms of up to so many characters are held to the borders of words; longer ones hardly meet by chance.
const SHORT_TERM: usize = 2;
/// How much of the text around is cut into words, in characters.
const AROUND: usize = 6;

/// Whether a place is one word or several when the hanzi around it are cut into words.
pub(super) fn is_word(corpus: &Corpus, text: &[CharId], start: usize, end: usize) -> bool {
    let borders = borders(corpus, text, start, end);
    borders.contains(&start) && borders.contains(&end)
}

/// Whether a place begins and ends inside words and has the border of two words between: 法国 in 司法国家.
pub(super) fn cuts_words(corpus: &Corpus, text: &[CharId], place: Span) -> bool {
    let borders = borders(corpus, text, place.start, place.end);
    let is_edge = borders.contains(&place.start) || borders.contains(&place.end);
    !is_edge && borders.iter().any(|border| (place.start + 1..place.end).contains(border))
}

/// Where words begin and end when the hanzi around a place are cut into words.
pub(super) fn borders(corpus: &Corpus, text: &[CharId], start: usize, end: usize) -> Vec<usize> {
    let is_hanzi = |symbol: &&CharId| is_han(corpus.char_of(**symbol));
    let before = text.get(start.saturating_sub(AROUND)..start).unwrap_or_default();
    let behind = text.get(end..(end + AROUND).min(text.len())).unwrap_or_default();
    let from = start - before.iter().rev().take_while(is_hanzi).count();
    let to = end + behind.iter().take_while(is_hanzi).count();
    let run: Vec<char> = text.get(from..to).unwrap_or_default().iter().map(|symbol| corpus.char_of(*symbol)).collect();
    let mut at = from;
    let ends = WordList::common().cut(&run).into_iter().map(|length| {
        at += length;
        at
    });
    [from].into_iter().chain(ends).collect()
}

/// Whether two neighbours belong to one word or number.
fn continues(corpus: &Corpus, outer: CharId, inner: CharId) -> bool {
    let is_digit = |symbol| corpus.char_of(symbol).is_ascii_digit();
    corpus.is_spaced(outer) && corpus.is_spaced(inner) && is_digit(outer) == is_digit(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, phrase: impl Fn(&Corpus) -> Option<Phrase>) -> Vec<(usize, usize)> {
        let corpus = Corpus::build([text], &|| false).unwrap();
        let phrase = phrase(&corpus);
        let found = phrase.iter().flat_map(|phrase| phrase.places(&corpus, corpus.text(0)));
        found.map(|span| (span.start, span.end)).collect()
    }

    #[test]
    fn every_place_is_found_without_overlaps() {
        assert_eq!(places("恐怖分子和恐怖主义", |c| Phrase::word(c, "恐怖")), [(0, 2), (5, 7)]);
        assert_eq!(places("人人人人人", |c| Phrase::word(c, "人人")), [(0, 2), (2, 4)]);
        assert_eq!(places("恐怖", |c| Phrase::word(c, "海盗")), []);
    }

    #[test]
    fn a_term_does_not_stand_across_the_border_of_words() {
        assert_eq!(places("根据国际法制定措施", |c| Phrase::term(c, "法制")), []);
        assert_eq!(places("加强法治和人权", |c| Phrase::term(c, "法治")), [(2, 4)]);
        for (text, word, is_across) in
            [("设立司法国家机关", "法国", true), ("法国和司法国家机关", "法国", false), ("反恐委员会", "委员", false)]
        {
            let corpus = Corpus::build([text], &|| false).unwrap();
            let phrase = Phrase::word(&corpus, word).unwrap();
            assert_eq!(phrase.is_across_words(&corpus, corpus.text(0)), is_across, "{text} {word}");
        }
    }

    #[test]
    fn counting_is_finding() {
        let long = "甲乙".repeat(70_000);
        for (text, phrase, most) in
            [(long.as_str(), "乙", 100_000), ("甲乙乙", "乙", 1), ("aab ab b", "b", 9), ("人人人", "人人", 9)]
        {
            let corpus = Corpus::build([text], &|| false).unwrap();
            let phrase = Phrase::word(&corpus, phrase).unwrap();
            let found = phrase.places(&corpus, corpus.text(0)).take(most).count();
            assert_eq!(phrase.count(&corpus, corpus.text(0), most), found);
        }
    }

    #[test]
    fn words_are_found_at_their_start_and_numbers_whole() {
        assert_eq!(places("counter-terrorism errors", |c| Phrase::word(c, "error")), [(18, 23)]);
        assert_eq!(places("counter-terrorism errors", |c| Phrase::whole(c, "error")), []);
        assert_eq!(places("1373(2001), 13730", |c| Phrase::whole(c, "1373")), [(0, 4)]);
        assert_eq!(places("12个月", |c| Phrase::whole(c, "12")), [(0, 2)]);
    }
}
