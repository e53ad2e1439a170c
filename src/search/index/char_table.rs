//! A byte for every symbol: the tables that a text is read through, symbol by symbol.

use crate::search::index::corpus::CharId;

/// How many symbols there can be.
const SYMBOLS: usize = 1 << CharId::BITS;

/// A byte for every symbol that there can be, 0 where nothing was set. A look-up never has to ask whether the symbol
/// lies within the table, which counts where millions are looked up for a keystroke.
#[derive(Clone, Debug)]
pub(crate) struct CharTable(Box<[u8; SYMBOLS]>);

impl CharTable {
    pub(crate) fn new() -> Self {
        Self(Box::new([0; SYMBOLS]))
    }

    /// The table in which the symbols that `test` picks, by number, have a 1.
    pub(crate) fn of(alphabet: &[char], test: impl Fn(char) -> bool) -> Self {
        let mut table = Self::new();
        for (symbol, c) in (0..=CharId::MAX).zip(alphabet) {
            table.set(symbol, u8::from(test(*c)));
        }
        table
    }

    pub(crate) fn get(&self, symbol: CharId) -> u8 {
        self.0.get(symbol as usize).copied().unwrap_or(0)
    }

    pub(crate) fn set(&mut self, symbol: CharId, byte: u8) {
        if let Some(slot) = self.0.get_mut(symbol as usize) {
            *slot = byte;
        }
    }

    /// Whether a symbol has any byte but 0.
    pub(crate) fn holds(&self, symbol: CharId) -> bool {
        self.get(symbol) != 0
    }
}
