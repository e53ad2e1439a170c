//! The folded texts of a document in one run of small numbers, with an index of which text holds which character.
//!
//! A character of the folded texts is numbered in the order of its first appearance: a *symbol*, two bytes. Scanning
//! a hundred thousand paragraphs is then reading one array, and tables over the alphabet are small.

use std::ops::Range;

pub(crate) use super::alphabet::CharId;
use super::alphabet::{Alphabet, BLANK, DROPPED, OTHER, SEVERAL, UNSEEN};
use super::bit_set::BitSet;
use super::posting::Posting;
use crate::search::speed::parallel;

/// From this many texts on, reading them is shared among threads.
const SHARED: usize = 4096;

/// When symbols stand in this many times as many texts as there are, counted one by one, hardly a text has none of
/// them: putting their lists together would take long and tell nothing.
const ALL_BUT_SURE: usize = 4;

/// Texts ready to be searched.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// One of each thread that read, in the order of the texts: put in one they would be held twice for a moment.
    segments: Vec<CorpusSegment>,
    alphabet: Alphabet,
    postings: Vec<Posting>,
}

/// Texts that follow upon each other.
#[derive(Debug)]
struct CorpusSegment {
    /// The place of its first text.
    first: u32,
    symbols: Vec<CharId>,
    /// Where each text ends in `symbols`.
    ends: Vec<u32>,
}

/// A segment under way, with an alphabet of its own.
struct SegmentReading {
    segment: CorpusSegment,
    alphabet: Alphabet,
    postings: Vec<Posting>,
}

/// What stands before a character that is read.
#[derive(Default)]
struct PrecedingChar {
    /// The last symbol, 0 before the first one.
    symbol: CharId,
    /// Whether a blank follows upon it.
    is_blank: bool,
}

impl Corpus {
    /// A corpus that holds no text at all.
    pub(crate) fn empty() -> Self {
        Self { segments: Vec::new(), alphabet: Alphabet::new(), postings: Vec::new() }
    }

    /// Reads texts, on several threads where that pays; `None` when `cancelled` says yes on the way.
    pub(crate) fn build<'a>(
        texts: impl IntoIterator<Item = &'a str>,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let texts: Vec<&str> = texts.into_iter().collect();
        let threads = if texts.len() < SHARED { 1 } else { parallel::threads() };
        // Lists of texts are cut where a word of bits is, so that the cut ones join by words.
        let share = texts.len().div_ceil(threads).next_multiple_of(64);
        let read = parallel::in_slices(threads, threads, cancelled, |number| {
            let places = (number * share).min(texts.len())..((number + 1) * share).min(texts.len());
            SegmentReading::of(&texts, places, cancelled)
        });
        let mut parts = read.ok()?.into_iter();
        let mut corpus = parts.next().flatten().map_or_else(Self::empty, |first| Self {
            segments: vec![first.segment],
            alphabet: first.alphabet,
            postings: first.postings,
        });
        for part in parts {
            corpus.append(part?, texts.len());
        }
        // What was given up midway looks like a shorter document.
        (corpus.len() == texts.len()).then_some(corpus)
    }

    /// Appends the texts that follow, read apart, of `size` in all. Characters get the numbers that they would have
    /// got in one reading.
    fn append(&mut self, mut following: SegmentReading, size: usize) {
        let renumbered: Vec<CharId> = following.alphabet.chars.iter().map(|c| self.alphabet.join(*c)).collect();
        let renumber = |symbol: &CharId| renumbered.get(*symbol as usize).copied().unwrap_or(OTHER);
        following.segment.symbols.iter_mut().for_each(|symbol| *symbol = renumber(symbol));
        self.segments.push(following.segment);
        self.postings.resize_with(self.alphabet.chars.len(), || Posting::List(Vec::new()));
        for (symbol, posting) in (0..).zip(following.postings) {
            if let Some(known) = self.postings.get_mut(renumber(&symbol) as usize) {
                known.append(posting, size);
            }
        }
        let renumber = |code: u16| if code >= OTHER { code } else { renumber(&code) };
        for (c, code) in following.alphabet.codes() {
            if self.alphabet.known(c) == UNSEEN {
                self.alphabet.set(c, renumber(code));
            }
        }
        for (c, codes) in following.alphabet.several {
            self.alphabet.several.entry(c).or_insert_with(|| codes.into_iter().map(renumber).collect());
        }
    }
}

impl SegmentReading {
    /// Reads the texts in a stretch of all; `None` when `cancelled` says yes on the way.
    fn of(texts: &[&str], places: Range<usize>, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let stretch = texts.get(places.clone()).unwrap_or_default();
        // A hanzi has three bytes, a digit one; what was asked for in vain is given back.
        let bytes: usize = stretch.iter().map(|text| text.len()).sum();
        let segment = CorpusSegment {
            first: u32::try_from(places.start).unwrap_or(u32::MAX),
            symbols: Vec::with_capacity(bytes / 5 * 2),
            ends: Vec::with_capacity(stretch.len()),
        };
        let mut reading = Self { segment, alphabet: Alphabet::new(), postings: Vec::new() };
        let blank = reading.alphabet.number(' ');
        reading.alphabet.set(' ', BLANK);
        // For each symbol which of 64 texts hold it: what is written so stays in the nearest memory.
        let mut block: Vec<u64> = Vec::new();
        for (place, text) in (reading.segment.first..).zip(stretch) {
            if place % 1024 == 0 && cancelled() {
                return None;
            }
            let start = reading.segment.symbols.len();
            reading.read(text, blank);
            block.resize(reading.alphabet.chars.len(), 0);
            for symbol in reading.segment.symbols.get(start..).unwrap_or_default() {
                if let Some(word) = block.get_mut(*symbol as usize) {
                    *word |= 1 << (place % 64);
                }
            }
            if place % 64 == 63 || place as usize + 1 == places.end {
                reading.post(place / 64, &mut block, texts.len());
            }
            reading.segment.ends.push(u32::try_from(reading.segment.symbols.len()).unwrap_or(u32::MAX));
        }
        reading.segment.symbols.shrink_to_fit();
        Some(reading)
    }

    /// Appends a text. The rule of blanks is that of [`crate::text::fold`]; a test holds the two together.
    fn read(&mut self, text: &str, blank: CharId) {
        let mut last = PrecedingChar::default();
        for c in text.chars() {
            let code = match self.alphabet.known(c) {
                UNSEEN => self.alphabet.learn(c),
                code => code,
            };
            if code == SEVERAL {
                let codes = self.alphabet.several.get(&c).cloned().unwrap_or_default();
                codes.into_iter().for_each(|code| self.take(code, blank, &mut last));
            } else {
                self.take(code, blank, &mut last);
            }
        }
    }

    #[inline]
    fn take(&mut self, code: u16, blank: CharId, last: &mut PrecedingChar) {
        match code {
            DROPPED => {}
            BLANK => last.is_blank = true,
            symbol => {
                // A blank stays where both sides part their words by blanks.
                if last.is_blank && [last.symbol, symbol].iter().all(|side| self.alphabet.is_spaced(*side)) {
                    self.segment.symbols.push(blank);
                }
                self.segment.symbols.push(symbol);
                *last = PrecedingChar { symbol, is_blank: false };
            }
        }
    }

    /// Notes which of 64 texts, the `number`th, hold each symbol.
    fn post(&mut self, number: u32, block: &mut [u64], size: usize) {
        self.postings.resize_with(block.len(), || Posting::List(Vec::new()));
        for (posting, word) in self.postings.iter_mut().zip(block).filter(|(_, word)| **word != 0) {
            posting.push(number, std::mem::take(word), size);
        }
    }
}

impl CorpusSegment {
    /// The text at a place of all.
    fn text(&self, place: u32) -> Option<&[CharId]> {
        let place = place.checked_sub(self.first)? as usize;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.symbols.get(start as usize..*self.ends.get(place)? as usize)
    }
}

impl Corpus {
    pub(crate) fn len(&self) -> usize {
        self.segments.last().map_or(0, |last| last.first as usize + last.ends.len())
    }

    /// How many different characters there are, with the unused number 0.
    pub(crate) const fn alphabet_len(&self) -> usize {
        self.alphabet.chars.len()
    }

    /// The characters by symbol; number 0 is NUL.
    pub(crate) fn alphabet(&self) -> &[char] {
        &self.alphabet.chars
    }

    pub(crate) fn char_of(&self, symbol: CharId) -> char {
        self.alphabet.chars.get(symbol as usize).copied().unwrap_or('\0')
    }

    /// Whether a symbol is of a script that parts its words by blanks, or a digit.
    pub(crate) fn is_spaced(&self, symbol: CharId) -> bool {
        self.alphabet.is_spaced(symbol)
    }

    /// The symbol of a folded character; `None` when no text holds it.
    pub(crate) fn symbol(&self, folded: char) -> Option<CharId> {
        match if folded == ' ' { 1 } else { self.alphabet.known(folded) } {
            UNSEEN | OTHER | SEVERAL | BLANK | DROPPED => None,
            symbol => Some(symbol),
        }
    }

    /// The symbols of a folded phrase; `None` when no text holds one of them.
    pub(crate) fn symbols(&self, folded: impl IntoIterator<Item = char>) -> Option<Vec<CharId>> {
        folded.into_iter().map(|c| self.symbol(c)).collect()
    }

    pub(crate) fn text(&self, place: u32) -> &[CharId] {
        self.segments.iter().find_map(|segment| segment.text(place)).unwrap_or_default()
    }

    /// How many texts hold a symbol.
    pub(crate) fn frequency(&self, symbol: CharId) -> usize {
        self.postings.get(symbol as usize).map_or(0, Posting::len)
    }

    /// The texts that hold every one of some symbols.
    pub(crate) fn holding_all(&self, symbols: &[CharId]) -> BitSet {
        let mut wanted = symbols.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.sort_by_key(|symbol| self.frequency(*symbol));
        let mut set = BitSet::none(self.len());
        for (step, symbol) in wanted.iter().enumerate() {
            let Some(posting) = self.postings.get(*symbol as usize) else { return BitSet::none(self.len()) };
            if step == 0 { posting.add_to(&mut set) } else { posting.keep_in(&mut set) }
        }
        set
    }

    /// The texts that hold any of some symbols.
    pub(crate) fn holding_any(&self, symbols: impl IntoIterator<Item = CharId>) -> BitSet {
        let mut set = BitSet::none(self.len());
        for posting in symbols.into_iter().filter_map(|symbol| self.postings.get(symbol as usize)) {
            posting.add_to(&mut set);
        }
        set
    }

    /// Keeps of a set what holds any of some symbols; all of it where nearly every text does.
    pub(crate) fn keep_holding_any(&self, symbols: &[CharId], set: &mut BitSet) {
        let total: usize = symbols.iter().map(|symbol| self.frequency(*symbol)).sum();
        if total < self.len() * ALL_BUT_SURE {
            set.keep(&self.holding_any(symbols.iter().copied()));
        }
    }

    /// How many characters a text has on average, at least 1.
    pub(crate) fn average_len(&self) -> usize {
        let symbols: usize = self.segments.iter().map(|segment| segment.symbols.len()).sum();
        (symbols / self.len().max(1)).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use proptest::prelude::*;

    fn corpus(texts: &[&str]) -> Corpus {
        Corpus::build(texts.iter().copied(), &|| false).unwrap()
    }

    proptest! {
        #[test]
        fn texts_are_folded_as_fold_folds(texts in prop::collection::vec("[ a-cÉé国國⽆ﬁ½，0-2\u{300}\u{3000}𝄞]{0,12}", 0..6)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let corpus = corpus(&texts);
            for (place, text) in (0..).zip(&texts) {
                let chars: Vec<char> = corpus.text(place).iter().map(|symbol| corpus.char_of(*symbol)).collect();
                prop_assert_eq!(chars, fold(text).chars);
            }
        }

        #[test]
        fn the_index_knows_which_text_holds_what(texts in prop::collection::vec("[甲乙丙丁]{0,4}", 0..80)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let corpus = corpus(&texts);
            let Some(pair) = corpus.symbols("甲乙".chars()) else { return Ok(()) };
            let all: Vec<u32> = (0..).zip(&texts).filter(|(_, t)| t.contains('甲') && t.contains('乙')).map(|(i, _)| i).collect();
            prop_assert_eq!(corpus.holding_all(&pair).members().collect::<Vec<_>>(), all);
            let any: Vec<u32> = (0..).zip(&texts).filter(|(_, t)| t.contains(['甲', '乙'])).map(|(i, _)| i).collect();
            prop_assert_eq!(corpus.holding_any(pair).members().collect::<Vec<_>>(), any);
        }
    }

    /// Texts in two parts, read apart and joined.
    fn joined(texts: &[&str], cut: usize) -> Corpus {
        let SegmentReading { segment, alphabet, postings } = SegmentReading::of(texts, 0..cut, &|| false).unwrap();
        let mut corpus = Corpus { segments: vec![segment], alphabet, postings };
        corpus.append(SegmentReading::of(texts, cut..texts.len(), &|| false).unwrap(), texts.len());
        corpus
    }

    fn texts_of(corpus: &Corpus) -> Vec<&[CharId]> {
        (0..corpus.len() as u32).map(|place| corpus.text(place)).collect()
    }

    proptest! {
        #[test]
        fn texts_read_apart_are_texts_read_together(
            texts in prop::collection::vec("[ a-cÉé国國⽆ﬁ½，0-2\u{300}\u{3000}𝄞甲乙]{0,9}", 0..90), cut in 0usize..90) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let (one, two) = (corpus(&texts), joined(&texts, cut.min(texts.len())));
            prop_assert_eq!(texts_of(&one), texts_of(&two));
            prop_assert_eq!((one.len(), one.average_len()), (texts.len(), two.average_len()));
            prop_assert_eq!(&one.alphabet.chars, &two.alphabet.chars);
            for c in texts.concat().chars() {
                prop_assert_eq!(one.alphabet.known(c), two.alphabet.known(c));
            }
            for symbol in 0..one.alphabet_len() as CharId {
                prop_assert_eq!(one.holding_any([symbol]), two.holding_any([symbol]));
                prop_assert_eq!(one.frequency(symbol), two.frequency(symbol));
            }
        }
    }

    #[test]
    fn many_texts_are_read_on_several_threads() {
        let texts: Vec<String> = (0..2 * SHARED + 7).map(|place| format!("甲{}", place % 97)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (shared, alone) = (corpus(&texts), joined(&texts, texts.len()));
        assert_eq!(texts_of(&shared), texts_of(&alone));
        assert_eq!(
            shared.holding_any(shared.symbol('7')).len_in(0..texts.len()),
            shared.frequency(shared.symbol('7').unwrap())
        );
    }

    #[test]
    fn reading_stops_when_overtaken() {
        assert!(Corpus::build(["甲"].into_iter(), &|| true).is_none());
    }

    #[test]
    fn more_characters_than_numbers_do_no_harm() {
        let many: String = (0x1_0000..0x2_1000u32).filter_map(char::from_u32).collect();
        let corpus = corpus(&[&many, "甲"]);
        assert_eq!(corpus.text(1).len(), 1);
        assert!(corpus.symbol('甲').is_none());
    }
}
