//! The characters of the folded texts, each with its number, its *symbol*.

use std::collections::HashMap;

use crate::text::{fold_char, is_spaced};

/// A character of the folded texts, by number.
pub(crate) type CharId = u16;

/// Stands for every character past the 65,532nd different one; it matches nothing.
pub(super) const OTHER: CharId = u16::MAX - 3;
/// A character that folds to several, as a ligature does.
pub(super) const SEVERAL: u16 = u16::MAX - 2;
/// A blank of any kind, before it is known whether it stays.
pub(super) const BLANK: u16 = u16::MAX - 1;
/// A character that folding drops.
pub(super) const DROPPED: u16 = u16::MAX;
/// A character not met yet. No symbol: numbering starts at 1.
pub(super) const UNSEEN: u16 = 0;

/// Which symbol a character is.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// By character, for those of the Basic Multilingual Plane.
    plane: Vec<u16>,
    beyond: HashMap<char, u16>,
    /// What those fold to that fold to several.
    pub(super) several: HashMap<char, Vec<u16>>,
    /// The folded character of each symbol.
    pub(super) chars: Vec<char>,
    spaced: Vec<bool>,
}

impl Alphabet {
    pub(super) fn new() -> Self {
        Self {
            plane: vec![UNSEEN; 0x1_0000],
            beyond: HashMap::new(),
            several: HashMap::new(),
            chars: vec!['\0'],
            spaced: vec![false],
        }
    }

    pub(super) fn known(&self, c: char) -> u16 {
        match self.plane.get(c as usize) {
            Some(symbol) => *symbol,
            None => self.beyond.get(&c).copied().unwrap_or(UNSEEN),
        }
    }

    pub(super) fn learn(&mut self, c: char) -> u16 {
        let mut folded = Vec::new();
        fold_char(c, |c| folded.push(c));
        let codes: Vec<u16> = folded.into_iter().map(|folded| self.code(folded)).collect();
        let code = match codes.as_slice() {
            [] => DROPPED,
            [code] => *code,
            _ => {
                self.several.insert(c, codes);
                SEVERAL
            }
        };
        self.set(c, code);
        code
    }

    pub(super) fn code(&mut self, folded: char) -> u16 {
        match (folded, self.known(folded)) {
            (' ', _) => BLANK,
            (_, UNSEEN) => self.number(folded),
            (_, symbol) => symbol,
        }
    }

    pub(super) fn number(&mut self, folded: char) -> u16 {
        let symbol = u16::try_from(self.chars.len()).unwrap_or(OTHER).min(OTHER);
        if symbol < OTHER {
            self.chars.push(folded);
            self.spaced.push(is_spaced(folded));
        }
        self.set(folded, symbol);
        symbol
    }

    /// The number of a folded character, known or new.
    pub(super) fn join(&mut self, folded: char) -> u16 {
        match (folded, self.known(folded)) {
            ('\0', _) => 0,
            (' ', _) => 1,
            (_, UNSEEN) => self.number(folded),
            (_, symbol) => symbol,
        }
    }

    /// The characters met so far, folded or not, with what became of them.
    pub(super) fn codes(&self) -> impl Iterator<Item = (char, u16)> + '_ {
        let plane = (0u32..).zip(&self.plane).filter_map(|(c, code)| Some((char::from_u32(c)?, *code)));
        plane.chain(self.beyond.iter().map(|(c, code)| (*c, *code))).filter(|(_, code)| *code != UNSEEN)
    }

    pub(super) fn set(&mut self, c: char, code: u16) {
        match self.plane.get_mut(c as usize) {
            Some(slot) => *slot = code,
            None => {
                self.beyond.insert(c, code);
            }
        }
    }

    pub(super) fn is_spaced(&self, symbol: CharId) -> bool {
        self.spaced.get(symbol as usize).copied().unwrap_or(false)
    }
}
