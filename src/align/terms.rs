//! Terms that stand in both texts: those of the glossary where both sides occur in clauses that answer each other, and
//! those learnt, where two phrases occur in exactly the same clauses.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::glossary::TermIndex;
use super::learnt::Proven;
use super::pieces::{CharOrWord, pieces, word_at};
use crate::compare::Language;
use crate::text::{is_han, is_particle, slice};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTerm {
    pub left: String,
    pub right: String,
    /// In how many clauses both stand.
    pub count: usize,
    /// Whether it was learnt from the texts and not known before.
    pub is_learnt: bool,
}

/// The longest that a learnt term may be: in Chinese characters, and in words of other scripts.
const LONGEST: [usize; 2] = [10, 6];

/// In how many different clauses a learnt term must stand.
const LEAST: usize = 3;

/// The terms that stand in a left and a right text, the longest on the left first.
pub(crate) fn terms_within<'a>(terms: &'a [FoundTerm], left: &str, right: &str) -> Vec<&'a FoundTerm> {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    // A term stands in the plural here and in the singular there.
    let holds = |text: &str, term: &str| text.contains(term.to_lowercase().trim_end_matches('s'));
    let mut found: Vec<&FoundTerm> =
        terms.iter().filter(|term| holds(&left, &term.left) && holds(&right, &term.right)).collect();
    found.sort_by_key(|term| (std::cmp::Reverse(term.left.chars().count()), &term.left));
    found
}

/// Counts the terms of the glossary. `clauses` has for each pair of clauses the forms of its left and its right side.
pub(super) fn known<'a>(glossary: &TermIndex, clauses: impl Iterator<Item = [&'a [usize]; 2]>) -> Vec<FoundTerm> {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for [lefts, rights] in clauses {
        let pairs: HashSet<(usize, usize)> =
            lefts.iter().flat_map(|left| rights.iter().map(move |right| (*left, *right))).collect();
        for (left, right) in pairs.into_iter().filter(|(left, right)| glossary.has(*left, *right)) {
            *counts.entry((left, right)).or_default() += 1;
        }
    }
    let term = |((left, right), count): ((usize, usize), usize)| FoundTerm {
        left: glossary.written(left).to_owned(),
        right: glossary.written(right).to_owned(),
        count,
        is_learnt: false,
    };
    let mut terms: Vec<FoundTerm> = counts.into_iter().map(term).collect();
    in_order(&mut terms);
    terms
}

/// Puts the most frequent terms first.
fn in_order(terms: &mut [FoundTerm]) {
    terms.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (&a.left, &a.right).cmp(&(&b.left, &b.right))));
}

/// Grows words that are proven to answer each other to the phrases around them. `clauses` are the texts of both sides;
/// what `known` has is left out.
pub(super) fn learnt(
    proven: &[Proven],
    clauses: &[[&str; 2]],
    languages: [Language; 2],
    known: &[FoundTerm],
) -> Vec<FoundTerm> {
    let mut seen: HashSet<(String, String)> = HashSet::new();
    let mut terms = Vec::new();
    let mut cuts = [HashMap::new(), HashMap::new()];
    for one in proven {
        let held: HashSet<[&str; 2]> = one.clauses.iter().filter_map(|at| clauses.get(*at as usize)).copied().collect();
        if held.len() < LEAST {
            continue;
        }
        let mut held: Vec<[&str; 2]> = held.into_iter().collect();
        held.sort_unstable();
        let [left_cuts, right_cuts] = &mut cuts;
        let left: Vec<&str> = held.iter().map(|both| both[0]).collect();
        let right: Vec<&str> = held.iter().map(|both| both[1]).collect();
        let left = common(&left, &all_cut(&left, languages[0], left_cuts), one.keys[0]);
        let right = common(&right, &all_cut(&right, languages[1], right_cuts), one.keys[1]);
        let (Some(left), Some(right)) = (left, right) else { continue };
        let is_known = |term: &FoundTerm| {
            term.left.contains(&left) || left.contains(&term.left) || term.right.eq_ignore_ascii_case(&right)
        };
        if is_likely(&left, &right) && !known.iter().any(is_known) && seen.insert((left.clone(), right.clone())) {
            terms.push(FoundTerm { left, right, count: held.len(), is_learnt: true });
        }
    }
    // A phrase that is said to mean two things is proven to mean neither.
    let count = |side: fn(&FoundTerm) -> &String| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        terms.iter().for_each(|term| *counts.entry(side(term).clone()).or_default() += 1);
        counts
    };
    let (lefts, rights) = (count(|term| &term.left), count(|term| &term.right));
    let is_alone = |term: &FoundTerm| lefts.get(&term.left) == Some(&1) && rights.get(&term.right) == Some(&1);
    let mut terms: Vec<FoundTerm> = terms.iter().filter(|term| is_alone(term)).cloned().collect();
    in_order(&mut terms);
    terms
}

/// Whether two phrases may be one term: in Chinese without grammatical characters, and not much longer than the other.
fn is_likely(left: &str, right: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() as f32;
    let is_plain = |text: &str| !text.chars().any(|c| is_han(c) && is_edge(c));
    let (han, other) = if left.chars().any(is_han) { (left, right) } else { (right, left) };
    is_plain(han) && (!han.chars().any(is_han) || other.chars().any(is_han) || letters(other) >= LETTERS * letters(han))
}

/// A Chinese character says what at least so many letters say.
const LETTERS: f32 = 2.3;

/// Texts cut into pieces; each text is cut once.
fn all_cut<'a>(
    texts: &[&'a str],
    language: Language,
    known: &mut HashMap<&'a str, Rc<Vec<CharOrWord>>>,
) -> Vec<Rc<Vec<CharOrWord>>> {
    let cut = |text: &&'a str| known.entry(*text).or_insert_with(|| Rc::new(pieces(text, language, &[]))).clone();
    texts.iter().map(cut).collect()
}

/// The longest phrase around a word that all texts share, as the first of them writes it; `None` where it is no term:
/// too long, or a small word alone.
fn common(texts: &[&str], cut: &[Rc<Vec<CharOrWord>>], key: u64) -> Option<String> {
    let places: Vec<usize> =
        cut.iter().map(|pieces| (0..pieces.len()).find(|at| is_at(pieces, *at, key))).collect::<Option<_>>()?;
    let is_han = cut.first()?.get(*places.first()?)?.is_han;
    let element = |text: usize, at: usize| cut.get(text).and_then(|pieces| pieces.get(at)).map(|piece| piece.element);
    let shared = |offset: isize| {
        let elements = places.iter().enumerate().map(|(text, place)| {
            let at = place.checked_add_signed(offset)?;
            let inner = if offset > 0 { at.checked_sub(1)? } else { at };
            joined(texts.get(text)?, cut.get(text)?, inner).then(|| element(text, at))?
        });
        let mut elements = elements;
        let first = elements.next().flatten();
        first.is_some() && elements.all(|other| other == first)
    };
    let (mut from, mut to) = (0_isize, if is_han { 1_isize } else { 0 });
    while shared(from - 1) {
        from -= 1;
    }
    while shared(to + 1) {
        to += 1;
    }
    let (text, pieces, place) = (texts.first()?, cut.first()?, *places.first()?);
    let mut phrase = pieces.get(place.checked_add_signed(from)?..=place.checked_add_signed(to)?)?;
    let is_small = |piece: &CharOrWord| {
        piece.is_function || char::from_u32(piece.element as u32).is_some_and(|c| piece.is_han && is_edge(c))
    };
    while let Some((_, rest)) = phrase.split_first().filter(|(first, _)| is_small(first)) {
        phrase = rest;
    }
    while let Some((_, rest)) = phrase.split_last().filter(|(last, _)| is_small(last)) {
        phrase = rest;
    }
    let longest = if is_han { LONGEST[0] } else { LONGEST[1] };
    let fits = (if is_han { 2 } else { 1 }..=longest).contains(&phrase.len());
    let (first, last) = (phrase.first()?, phrase.last()?);
    fits.then(|| slice(text, crate::text::Span::new(first.span.start, last.span.end)).to_owned())
}

/// Whether a word, by its key, begins at a place.
fn is_at(pieces: &[CharOrWord], at: usize, key: u64) -> bool {
    word_at(pieces, at).is_some_and(|(own, _)| own == key)
}

/// Whether nothing but a blank or a hyphen stands between two pieces.
fn joined(text: &str, pieces: &[CharOrWord], at: usize) -> bool {
    let (Some(one), Some(other)) = (pieces.get(at), pieces.get(at + 1)) else { return false };
    if one.is_han != other.is_han {
        return false;
    }
    let between = slice(text, crate::text::Span::new(one.span.end, other.span.start));
    between.is_empty() || (!one.is_han && matches!(between, " " | "-"))
}

/// Whether a character begins or ends no term.
fn is_edge(c: char) -> bool {
    is_particle(c) && !"不可应令未中上下内后".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learnt_term_is_the_whole_phrase_that_its_clauses_share() {
        let texts = ["公司与港口当局合作，", "并请港口当局开放，", "由港口当局收费。"];
        let key = u64::from(u32::from('港')) << 32 | u64::from(u32::from('口'));
        let cut = |texts: &[&'static str], language| all_cut(texts, language, &mut HashMap::new());
        assert_eq!(common(&texts, &cut(&texts, Language::Chinese), key).as_deref(), Some("港口当局"));
        let english =
            ["work with the port authority, ", "ask the port authorities to open", "fees of the port authority."];
        let stem = pieces("port", Language::English, &[])[0].element;
        assert_eq!(common(&english, &cut(&english, Language::English), stem).as_deref(), Some("port authority"));
    }
}
