//! Resolutions by number: where a text cites one, and how much the place is about it.
//!
//! A resolution named alone matters more to its paragraph than one of twenty in a list, so the length of the list
//! around a mention decides the rank.

use crate::search::find::phrase::{Edge, Phrase};
use crate::search::index::bit_set::BitSet;
use crate::search::index::char_table::CharTable;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::Span;

/// A resolution to be found by its number, whatever the year printed.
#[derive(Clone, Debug)]
pub(crate) struct CitedNumber {
    /// The number, with the bracket of its year unless it may go on.
    number: Phrase,
    /// What a symbol is to a citation, as bits.
    signs: CharTable,
    /// Whether the number may go on: it is still being typed.
    unfinished: bool,
}

impl CitedNumber {
    /// A number, in digits; `None` when no text can hold it.
    pub(crate) fn new(corpus: &Corpus, digits: &str, unfinished: bool) -> Option<Self> {
        // With the bracket most of the digits that a text holds are passed over at a glance.
        let typed = if unfinished { digits.to_owned() } else { format!("{digits}(") };
        let number = Phrase::new(corpus, &typed, Edge::Closed, Edge::Free)?;
        let mut signs = CharTable::new();
        for (symbol, c) in (0..).zip(corpus.alphabet()) {
            signs.set(symbol, sign(*c));
        }
        Some(Self { number, signs, unfinished })
    }

    /// The texts that may cite it.
    pub(crate) fn candidates(&self, corpus: &Corpus) -> BitSet {
        self.number.candidates(corpus)
    }

    /// Where a folded text cites it: number and year.
    pub(crate) fn places<'a>(&'a self, corpus: &'a Corpus, text: &'a [CharId]) -> impl Iterator<Item = Span> + 'a {
        self.number.places(corpus, text).filter_map(|span| {
            let is = |at: usize, sign: u8| text.get(at).is_some_and(|symbol| self.signs.get(*symbol) & sign != 0);
            let mut at = if self.unfinished { span.end } else { span.end - 1 };
            while self.unfinished && is(at, DIGIT) {
                at += 1;
            }
            let year_ends = at + 5;
            let is_year = is(at, OPENS) && (at + 1..year_ends).all(|at| is(at, DIGIT)) && is(year_ends, CLOSES);
            is_year.then(|| Span::new(span.start, year_ends + 1))
        })
    }

    /// How many documents the shortest list names that cites it here; `None` when none does.
    pub(crate) fn shortest_list(&self, corpus: &Corpus, text: &[CharId]) -> Option<usize> {
        self.places(corpus, text).map(|span| self.list_around(text, span)).min()
    }

    /// How many citations stand in one enumeration with the one at `span`, itself included.
    fn list_around(&self, text: &[CharId], span: Span) -> usize {
        let of_list = |symbol: &CharId| self.signs.get(*symbol) & OF_LIST != 0;
        let is_year = |symbol: &&CharId| self.signs.get(**symbol) & OPENS != 0;
        let before = text.get(..span.start).unwrap_or_default().iter().rev();
        let after = text.get(span.end..).unwrap_or_default().iter();
        let years_before = before.take_while(|symbol| of_list(symbol)).filter(is_year).count();
        1 + years_before + after.take_while(|symbol| of_list(symbol)).filter(is_year).count()
    }
}

/// What a character may be to a citation.
const DIGIT: u8 = 1;
const OPENS: u8 = 2;
const CLOSES: u8 = 4;
/// A character of `1373(2001)、1624(2005)和2178(2014)`, also with English or French joints.
const OF_LIST: u8 = 8;

const fn sign(c: char) -> u8 {
    match c {
        '0'..='9' => DIGIT | OF_LIST,
        '(' => OPENS | OF_LIST,
        ')' => CLOSES | OF_LIST,
        '、' | ',' | ' ' | '和' | '及' | '与' | '第' | 'a' | 'n' | 'd' | 'e' | 't' | 'y' => OF_LIST,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str, digits: &str) -> Option<usize> {
        let corpus = Corpus::build([text], &|| false).unwrap();
        CitedNumber::new(&corpus, digits, false)?.shortest_list(&corpus, corpus.text(0))
    }

    #[test]
    fn the_shortest_list_counts() {
        let text = "执行第1373(2001)、1624 (2005)和2178(2014)号决议，并履行第1624(2005)号决议第35段";
        assert_eq!(list(text, "2178"), Some(3));
        assert_eq!(list(text, "1624"), Some(1));
        assert_eq!(list(text, "35"), None);
        assert_eq!(list("resolutions 1373 (2001), 1624 (2005) and 2178 (2014)", "1373"), Some(3));
    }

    #[test]
    fn a_number_still_being_typed_is_found() {
        let corpus = Corpus::build(["第1373(2001)号，2001年"], &|| false).unwrap();
        let cited = CitedNumber::new(&corpus, "13", true).unwrap();
        assert_eq!(cited.places(&corpus, corpus.text(0)).collect::<Vec<_>>(), [Span::new(1, 11)]);
        assert!(CitedNumber::new(&corpus, "13", false).unwrap().places(&corpus, corpus.text(0)).next().is_none());
    }
}
