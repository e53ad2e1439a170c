//! Resolutions by number: where a text cites one, and how much the place is about it.
//!
//! A resolution named alone matters more to its paragraph than one of twenty in a list, so the length of the list
//! around a mention decides the rank.

use super::corpus::{Corpus, Symbol};
use super::phrase::{Edge, Phrase};
use super::set::Set;
use crate::text::Span;

/// A resolution to be found by its number, whatever the year printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CitedNumber {
    number: Phrase,
    /// Whether the number may go on: it is still being typed.
    unfinished: bool,
}

impl CitedNumber {
    /// A number, in digits; `None` when no text can hold it.
    pub fn new(corpus: &Corpus, digits: &str, unfinished: bool) -> Option<Self> {
        let after = if unfinished { Edge::Free } else { Edge::Closed };
        Some(Self { number: Phrase::new(corpus, digits, Edge::Closed, after)?, unfinished })
    }

    /// The texts that may cite it.
    pub fn candidates(&self, corpus: &Corpus) -> Set {
        self.number.candidates(corpus)
    }

    /// Where a folded text cites it: number and year.
    pub fn places<'a>(&'a self, corpus: &'a Corpus, text: &'a [Symbol]) -> impl Iterator<Item = Span> + 'a {
        self.number.places(corpus, text).filter_map(|span| {
            let chars = |at: usize| text.get(at).map(|symbol| corpus.char_of(*symbol));
            let mut at = span.end;
            while self.unfinished && chars(at).is_some_and(|c| c.is_ascii_digit()) {
                at += 1;
            }
            let year_ends = at + 5;
            let is_year = chars(at) == Some('(')
                && (at + 1..year_ends).all(|at| chars(at).is_some_and(|c| c.is_ascii_digit()))
                && chars(year_ends) == Some(')');
            is_year.then(|| Span::new(span.start, year_ends + 1))
        })
    }

    /// How many documents the shortest list names that cites it here; `None` when none does.
    pub fn shortest_list(&self, corpus: &Corpus, text: &[Symbol]) -> Option<usize> {
        self.places(corpus, text).map(|span| list_around(corpus, text, span)).min()
    }
}

/// How many citations stand in one enumeration with the one at `span`, itself included.
fn list_around(corpus: &Corpus, text: &[Symbol], span: Span) -> usize {
    let of_list = |symbol: &Symbol| is_of_list(corpus.char_of(*symbol));
    let years = |part: &[Symbol]| part.iter().filter(|symbol| corpus.char_of(**symbol) == '(').count();
    let before = text.get(..span.start).unwrap_or_default();
    let before_len = before.iter().rev().take_while(|symbol| of_list(symbol)).count();
    let after = text.get(span.end..).unwrap_or_default();
    let after_len = after.iter().take_while(|symbol| of_list(symbol)).count();
    let before = before.get(before.len() - before_len..).unwrap_or_default();
    1 + years(before) + years(after.get(..after_len).unwrap_or_default())
}

/// The characters of `1373(2001)、1624(2005)和2178(2014)`, also with English or French joints.
const fn is_of_list(c: char) -> bool {
    matches!(
        c,
        '0'..='9' | '(' | ')' | '、' | ',' | ' ' | '和' | '及' | '与' | '第' | 'a' | 'n' | 'd' | 'e' | 't' | 'y'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str, digits: &str) -> Option<usize> {
        let corpus = Corpus::build([text].into_iter(), &|| false).unwrap();
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
        let corpus = Corpus::build(["第1373(2001)号，2001年"].into_iter(), &|| false).unwrap();
        let cited = CitedNumber::new(&corpus, "13", true).unwrap();
        assert_eq!(cited.places(&corpus, corpus.text(0)).collect::<Vec<_>>(), [Span::new(1, 11)]);
        assert!(CitedNumber::new(&corpus, "13", false).unwrap().places(&corpus, corpus.text(0)).next().is_none());
    }
}
