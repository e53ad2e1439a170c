//! Which texts hold two characters side by side, by the first letters of their sounds.
//!
//! Nearly every text holds a character that begins with any letter, but few hold a given pair of letters one behind
//! the other, and hardly any the four of a word of four characters. So pinyin is looked for in few texts. Texts are
//! kept in blocks of 64, each with one word of bits a pair: a chain of pairs is followed for 64 texts at once.

use super::parallel::{self, Cancelled};
use crate::search::find::readings::{Initials, Readings};
use crate::search::index::bit_set::BitSet;
use crate::search::index::corpus::{CharId, Corpus};

const LETTERS: usize = 26;
const PAIRS: usize = LETTERS * LETTERS;
/// How many texts share a word of bits.
const BLOCK: usize = u64::BITS as usize;
/// How many blocks are read between two questions whether to go on.
const BLOCKS_A_SLICE: usize = 32;

/// Names a pair of letters by its place in a block.
pub(crate) type PairId = usize;

#[derive(Debug)]
pub(crate) struct InitialBigrams {
    /// By slice: [`PAIRS`] words for each of its blocks.
    slices: Vec<Vec<u64>>,
    by_symbol: Vec<Initials>,
}

impl InitialBigrams {
    pub(crate) fn build(
        corpus: &Corpus,
        readings: &Readings,
        threads: usize,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Self, Cancelled> {
        let by_symbol = readings.initials();
        let blocks = corpus.len().div_ceil(BLOCK);
        let slices = parallel::in_slices(blocks.div_ceil(BLOCKS_A_SLICE), threads, cancelled, |slice| {
            let first = slice * BLOCKS_A_SLICE;
            let last = blocks.min(first + BLOCKS_A_SLICE);
            let mut words = Vec::with_capacity((last - first) * PAIRS);
            (first..last).for_each(|block| words.extend(read(corpus, &by_symbol, block)));
            words
        })?;
        Ok(Self { slices, by_symbol })
    }

    /// Each block of 64 texts, in order: a word of bits, one a text, for every pair by [`PairId`].
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &[u64]> {
        self.slices.iter().flat_map(|slice| slice.chunks(PAIRS))
    }

    /// The letters with which the readings of a symbol begin.
    pub(crate) fn initials(&self, symbol: CharId) -> Initials {
        self.by_symbol.get(symbol as usize).copied().unwrap_or(0)
    }

    /// Keeps of a set what may hold some symbols one behind another.
    pub(crate) fn keep_neighbours(&self, set: &mut BitSet, symbols: &[CharId]) {
        let beside = symbols.iter().zip(symbols.iter().skip(1));
        let beside = beside.map(|(one, other)| pairs_of(self.initials(*one), self.initials(*other)));
        // What is no hanzi has no sound, of which nothing is known here.
        let wanted: Vec<Vec<PairId>> = beside.filter(|pairs| !pairs.is_empty()).collect();
        for (block, texts) in self.blocks().enumerate().take_while(|_| !wanted.is_empty()) {
            set.keep_in_block(block, || {
                let one_of = |pairs: &Vec<PairId>| {
                    pairs.iter().filter_map(|pair| texts.get(*pair)).fold(0, |all, one| all | one)
                };
                wanted.iter().fold(u64::MAX, |held, pairs| held & one_of(pairs))
            });
        }
    }
}

/// The pairs of one block of texts.
fn read(corpus: &Corpus, by_symbol: &[Initials], block: usize) -> Vec<u64> {
    let mut words = vec![0u64; PAIRS];
    for bit in 0..BLOCK {
        let Ok(place) = u32::try_from(block * BLOCK + bit) else { break };
        let mut beside = [0 as Initials; LETTERS];
        let mut before: Initials = 0;
        for symbol in corpus.text(place) {
            let here = by_symbol.get(*symbol as usize).copied().unwrap_or(0);
            if before != 0 && here != 0 {
                for letter in bits(before) {
                    if let Some(row) = beside.get_mut(letter) {
                        *row |= here;
                    }
                }
            }
            before = here;
        }
        for (row, letters) in words.chunks_mut(LETTERS).zip(beside) {
            for letter in bits(letters) {
                if let Some(word) = row.get_mut(letter) {
                    *word |= 1 << bit;
                }
            }
        }
    }
    words
}

/// The pairs of which the first is one of some letters and the second one of others.
pub(crate) fn pairs_of(first: Initials, second: Initials) -> Vec<PairId> {
    bits(first).flat_map(|one| bits(second).map(move |other| one * LETTERS + other)).collect()
}

fn bits(mut letters: Initials) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = letters.trailing_zeros();
        letters &= letters.wrapping_sub(1);
        (bit < Initials::BITS).then_some(bit as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::find::readings::initials_of;

    #[test]
    fn a_text_is_known_by_its_pairs_in_any_block() {
        let texts: Vec<&str> = (0..200).map(|place| if place % 70 == 3 { "银行" } else { "行银" }).collect();
        let corpus = Corpus::build(texts, &|| false).unwrap();
        let pairs = InitialBigrams::build(&corpus, &Readings::of(&corpus), 2, &|| false).unwrap();
        // The second character has several readings.
        for second in ['h', 'x'] {
            let [pair] = pairs_of(initials_of('y'), initials_of(second))[..] else { panic!("one pair") };
            let held = pairs.blocks().map(|block| block[pair]).collect::<Vec<_>>();
            assert_eq!(held, [1 << 3, 1 << (73 - 64), 1 << (143 - 128), 0]);
        }
        let symbol = corpus.symbol('行').unwrap();
        assert_eq!(pairs.initials(symbol), initials_of('h') | initials_of('x'));
        assert_eq!(initials_of('行'), 0);
    }

    #[test]
    fn neighbours_are_kept_whatever_stands_between_words() {
        let corpus = Corpus::build(["反恐办", "恐办反", "反1恐办", ""], &|| false).unwrap();
        let pairs = InitialBigrams::build(&corpus, &Readings::of(&corpus), 1, &|| false).unwrap();
        let kept = |phrase: &str| {
            let mut set = BitSet::all(4);
            pairs.keep_neighbours(&mut set, &corpus.symbols(phrase.chars()).unwrap());
            set.members().collect::<Vec<_>>()
        };
        assert_eq!(kept("反恐"), [0]);
        assert_eq!(kept("恐办"), [0, 1, 2]);
        assert_eq!(kept("反1"), [0, 1, 2, 3], "nothing is known of a digit's sound");
        assert_eq!(kept("反"), [0, 1, 2, 3]);
    }

    #[test]
    fn an_overtaken_reading_gives_up() {
        let corpus = Corpus::build(["银行"], &|| false).unwrap();
        assert!(InitialBigrams::build(&corpus, &Readings::of(&corpus), 1, &|| true).is_err());
    }
}
