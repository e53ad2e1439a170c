//! The folded texts of a document in one run of small numbers, with an index of which text holds which character.
//!
//! A character of the folded texts is numbered in the order of its first appearance: a *symbol*, two bytes. Scanning
//! a hundred thousand paragraphs is then reading one array, and tables over the alphabet are small.

use std::collections::HashMap;

use super::set::{Posting, Set};
use crate::text::{fold_char, is_spaced};

/// A character of the folded texts, by number.
pub(super) type Symbol = u16;

/// Stands for every character past the 65,533rd different one; it matches nothing.
const OTHER: Symbol = u16::MAX - 2;
/// A blank of any kind, before it is known whether it stays.
const BLANK: u16 = u16::MAX - 1;
/// A character that folding drops.
const DROPPED: u16 = u16::MAX;
/// A character not met yet. No symbol: numbering starts at 1.
const UNSEEN: u16 = 0;

/// Texts ready to be searched.
#[derive(Debug)]
pub(super) struct Corpus {
    symbols: Vec<Symbol>,
    /// Where each text ends in `symbols`.
    ends: Vec<u32>,
    alphabet: Alphabet,
    postings: Vec<Posting>,
}

/// Which symbol a character is.
#[derive(Debug)]
struct Alphabet {
    /// By character, for those of the Basic Multilingual Plane.
    plane: Vec<u16>,
    beyond: HashMap<char, u16>,
    /// By symbol.
    chars: Vec<char>,
    spaced: Vec<bool>,
}

impl Alphabet {
    fn new() -> Self {
        Self { plane: vec![UNSEEN; 0x1_0000], beyond: HashMap::new(), chars: vec!['\0'], spaced: vec![false] }
    }

    fn known(&self, c: char) -> u16 {
        match self.plane.get(c as usize) {
            Some(symbol) => *symbol,
            None => self.beyond.get(&c).copied().unwrap_or(UNSEEN),
        }
    }

    fn learn(&mut self, c: char) -> u16 {
        let code = match fold_char(c) {
            None => DROPPED,
            Some(' ') => BLANK,
            Some(folded) => match self.known(folded) {
                UNSEEN => self.number(folded),
                symbol => symbol,
            },
        };
        self.set(c, code);
        code
    }

    fn number(&mut self, folded: char) -> u16 {
        let symbol = u16::try_from(self.chars.len()).unwrap_or(OTHER).min(OTHER);
        if symbol < OTHER {
            self.chars.push(folded);
            self.spaced.push(is_spaced(folded));
        }
        self.set(folded, symbol);
        symbol
    }

    fn set(&mut self, c: char, code: u16) {
        match self.plane.get_mut(c as usize) {
            Some(slot) => *slot = code,
            None => {
                self.beyond.insert(c, code);
            }
        }
    }

    fn is_spaced(&self, symbol: Symbol) -> bool {
        self.spaced.get(symbol as usize).copied().unwrap_or(false)
    }
}

impl Corpus {
    /// No text at all.
    pub fn empty() -> Self {
        Self { symbols: Vec::new(), ends: Vec::new(), alphabet: Alphabet::new(), postings: Vec::new() }
    }

    /// Reads texts; `None` when `overtaken` says yes on the way.
    pub fn build<'a>(texts: impl ExactSizeIterator<Item = &'a str>, overtaken: &dyn Fn() -> bool) -> Option<Self> {
        let size = texts.len();
        let mut corpus = Self {
            symbols: Vec::new(),
            ends: Vec::with_capacity(size),
            alphabet: Alphabet::new(),
            postings: Vec::new(),
        };
        let blank = corpus.alphabet.number(' ');
        corpus.alphabet.set(' ', BLANK);
        let mut last_text = Vec::new();
        for (place, text) in (0u32..).zip(texts) {
            if place % 1024 == 0 && overtaken() {
                return None;
            }
            let start = corpus.symbols.len();
            corpus.read(text, blank);
            corpus.post(start, place, size, &mut last_text);
            corpus.ends.push(u32::try_from(corpus.symbols.len()).unwrap_or(u32::MAX));
        }
        corpus.symbols.shrink_to_fit();
        Some(corpus)
    }

    /// Appends a text. The rule of blanks is that of [`crate::text::fold`]; a test holds the two together.
    fn read(&mut self, text: &str, blank: Symbol) {
        let (mut last_is_spaced, mut after_blank) = (false, false);
        for c in text.chars() {
            let code = match self.alphabet.known(c) {
                UNSEEN => self.alphabet.learn(c),
                code => code,
            };
            match code {
                DROPPED => {}
                BLANK => after_blank = true,
                symbol => {
                    let spaced = self.alphabet.is_spaced(symbol);
                    if after_blank && last_is_spaced && spaced {
                        self.symbols.push(blank);
                    }
                    self.symbols.push(symbol);
                    (last_is_spaced, after_blank) = (spaced, false);
                }
            }
        }
    }

    fn post(&mut self, start: usize, place: u32, size: usize, last_text: &mut Vec<u32>) {
        let known = self.alphabet.chars.len();
        self.postings.resize_with(known, || Posting::List(Vec::new()));
        last_text.resize(known, u32::MAX);
        for symbol in self.symbols.get(start..).unwrap_or_default() {
            let symbol = *symbol as usize;
            if let (Some(last), Some(posting)) = (last_text.get_mut(symbol), self.postings.get_mut(symbol))
                && *last != place
            {
                *last = place;
                posting.push(place, size);
            }
        }
    }

    /// How many texts there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many different characters there are, with the unused number 0.
    pub const fn alphabet_len(&self) -> usize {
        self.alphabet.chars.len()
    }

    /// The characters by symbol; number 0 is NUL.
    pub fn alphabet(&self) -> &[char] {
        &self.alphabet.chars
    }

    /// The character of a symbol.
    pub fn char_of(&self, symbol: Symbol) -> char {
        self.alphabet.chars.get(symbol as usize).copied().unwrap_or('\0')
    }

    /// Whether a symbol is of a script that parts its words by blanks, or a digit.
    pub fn is_spaced(&self, symbol: Symbol) -> bool {
        self.alphabet.is_spaced(symbol)
    }

    /// The symbol of a folded character; `None` when no text holds it.
    pub fn symbol(&self, folded: char) -> Option<Symbol> {
        match if folded == ' ' { 1 } else { self.alphabet.known(folded) } {
            UNSEEN | OTHER | BLANK | DROPPED => None,
            symbol => Some(symbol),
        }
    }

    /// The symbols of a folded phrase; `None` when no text holds one of them.
    pub fn symbols(&self, folded: impl IntoIterator<Item = char>) -> Option<Vec<Symbol>> {
        folded.into_iter().map(|c| self.symbol(c)).collect()
    }

    /// A folded text.
    pub fn text(&self, place: u32) -> &[Symbol] {
        let place = place as usize;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.symbols.get(start as usize..end as usize).unwrap_or_default()
    }

    /// How many texts hold a symbol.
    pub fn frequency(&self, symbol: Symbol) -> usize {
        self.postings.get(symbol as usize).map_or(0, Posting::len)
    }

    /// The texts that hold every one of some symbols.
    pub fn holding_all(&self, symbols: &[Symbol]) -> Set {
        let mut wanted = symbols.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.sort_by_key(|symbol| self.frequency(*symbol));
        let mut set = Set::none(self.len());
        for (step, symbol) in wanted.iter().enumerate() {
            let Some(posting) = self.postings.get(*symbol as usize) else { return Set::none(self.len()) };
            if step == 0 { posting.add_to(&mut set) } else { posting.keep_in(&mut set) }
        }
        set
    }

    /// The texts that hold any of some symbols.
    pub fn holding_any(&self, symbols: impl IntoIterator<Item = Symbol>) -> Set {
        let mut set = Set::none(self.len());
        for posting in symbols.into_iter().filter_map(|symbol| self.postings.get(symbol as usize)) {
            posting.add_to(&mut set);
        }
        set
    }

    /// How many characters a text has on average, at least 1.
    pub fn average_len(&self) -> usize {
        (self.symbols.len() / self.len().max(1)).max(1)
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
        fn texts_are_folded_as_fold_folds(texts in prop::collection::vec("[ a-cÉé国國，0-2\u{300}\u{3000}𝄞]{0,12}", 0..6)) {
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
