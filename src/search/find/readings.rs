//! How the characters of a corpus are read: toneless pinyin, all readings of each.

use std::collections::HashMap;
use std::sync::LazyLock;

use pinyin::ToPinyinMulti;

use crate::search::index::corpus::{CharId, Corpus};

/// Some letters, as bits: those with which the readings of a character begin.
pub(crate) type Initials = u32;

/// The bit of a typed letter; none for what is no letter of the keyboard.
pub(crate) fn initials_of(letter: char) -> Initials {
    if letter.is_ascii_lowercase() { 1 << (letter as u32 - u32::from(b'a')) } else { 0 }
}

/// The readings of a corpus's characters.
#[derive(Debug)]
pub(crate) struct Readings {
    /// Different readings, as typed: `zhang`, `nv`, and `nu` beside it.
    pub plain: SpellingTable,
    /// The same with the sounds merged that speakers and typists mix up: `zan` for `zhang`.
    pub merged: SpellingTable,
}

/// Different spellings, and which of them each symbol has.
#[derive(Debug, Default)]
pub(crate) struct SpellingTable {
    spellings: Vec<String>,
    by_symbol: Vec<Vec<u16>>,
}

impl SpellingTable {
    fn build(symbols: &[Vec<String>]) -> Self {
        let mut table = Self::default();
        let mut numbers: HashMap<&str, u16> = HashMap::new();
        for readings in symbols {
            let ids = readings.iter().map(|reading| {
                *numbers.entry(reading).or_insert_with(|| {
                    table.spellings.push(reading.clone());
                    u16::try_from(table.spellings.len() - 1).unwrap_or(u16::MAX)
                })
            });
            let ids = ids.collect();
            table.by_symbol.push(ids);
        }
        table
    }

    pub(crate) fn spellings(&self) -> &[String] {
        &self.spellings
    }

    /// Which spellings a symbol has, by place in [`Table::spellings`].
    pub(crate) fn of(&self, symbol: CharId) -> &[u16] {
        self.by_symbol.get(symbol as usize).map_or(&[], Vec::as_slice)
    }
}

impl Readings {
    /// The readings of all characters of a corpus.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let plain: Vec<Vec<String>> = corpus.alphabet().iter().map(|c| readings(*c)).collect();
        let merged: Vec<Vec<String>> = plain.iter().map(|readings| merged_all(readings)).collect();
        Self { plain: SpellingTable::build(&plain), merged: SpellingTable::build(&merged) }
    }

    /// By symbol: the letters with which its readings begin.
    pub(crate) fn initials(&self) -> Vec<Initials> {
        let letters: Vec<Initials> =
            self.plain.spellings.iter().map(|reading| reading.chars().next().map_or(0, initials_of)).collect();
        let of = |ids: &Vec<u16>| ids.iter().filter_map(|id| letters.get(*id as usize)).fold(0, |all, one| all | one);
        self.plain.by_symbol.iter().map(of).collect()
    }
}

/// The readings that a character hardly ever has in a word, by the character.
static RARE: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let rows = include_str!("../../../data/readings.tsv").lines().filter_map(|row| row.split_once('\t'));
    rows.filter_map(|(c, rare)| Some((c.chars().next()?, rare.split(' ').collect()))).collect()
});

/// All toneless readings of a character in words of today, as they are typed; none for what is no hanzi.
pub(crate) fn readings(c: char) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let is_rare = |reading: &str| RARE.get(&c).is_some_and(|rare| rare.contains(&reading));
    let mut add = |reading: String| {
        if !reading.is_empty() && !found.contains(&reading) && !is_rare(&reading) {
            found.push(reading);
        }
    };
    for reading in c.to_pinyin_multi().into_iter().flatten() {
        let typed = ascii(reading.plain());
        if typed.contains('v') {
            add(typed.replace('v', "u"));
        }
        add(typed);
    }
    found
}

pub(crate) fn merged_readings(c: char) -> Vec<String> {
    merged_all(&readings(c))
}

fn merged_all(readings: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for reading in readings {
        let merged = merge(reading);
        if !found.contains(&merged) {
            found.push(merged);
        }
    }
    found
}

/// A spelling in letters of the keyboard: v for ü.
fn ascii(reading: &str) -> String {
    reading.chars().filter_map(|c| if c == 'ü' { Some('v') } else { c.is_ascii_lowercase().then_some(c) }).collect()
}

/// The letters of one syllable with the sounds merged that are often mixed up: zh z, ch c, sh s, -ng -n, v u.
pub(crate) fn merge(letters: &str) -> String {
    let mut merged = String::with_capacity(letters.len());
    for letter in letters.chars() {
        match (merged.chars().last(), letter) {
            (Some('z' | 'c' | 's'), 'h') => {}
            (Some('n'), 'g') => {}
            (_, 'v') => merged.push('u'),
            (_, letter) => merged.push(letter),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_has_all_its_readings() {
        assert_eq!(readings('战'), ["zhan"]);
        assert!(readings('行').contains(&"hang".to_owned()) && readings('行').contains(&"xing".to_owned()));
        assert!(readings('女').contains(&"nv".to_owned()) && readings('女').contains(&"nu".to_owned()));
        assert_eq!(readings('x'), Vec::<String>::new());
    }

    #[test]
    fn sounds_that_are_mixed_up_merge() {
        assert_eq!(merge("zhang"), "zan");
        assert_eq!(merge("shi"), merge("si"));
        assert_eq!(merge("lv"), merge("lu"));
    }
}
