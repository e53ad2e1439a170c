//! Running heads and feet: lines of text that recur at one edge of most pages.
//!
//! Two lines are the same head only if they say the same, but for the document's symbol and a number that counts with
//! the pages.

use std::collections::{HashMap, HashSet};

use super::super::{joining, marker, parts};
use super::sign::Sign;
use super::{Line, Pages};
use crate::citation;

/// How many lines a head or a foot can have.
const DEEPEST: usize = 3;

/// On how many pages a head must recur.
const LEAST: usize = 3;

/// Where on a page a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Edge {
    Top,
    Bottom,
}

/// What a line says without symbols and numbers of pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Words(String);

/// A line that may be a head.
struct Candidate {
    place: usize,
    page: usize,
    edge: Edge,
    words: Words,
    /// The numbers standing alone in it.
    numbers: Vec<usize>,
    /// Whether it bears a symbol.
    is_signed: bool,
}

/// The places of the heads and feet that are not yet marked as furniture.
pub(super) fn at_feeds(pages: &Pages<'_>) -> Vec<usize> {
    let candidates = at_edges(pages);
    let sure = recurring(&candidates, pages.page.last().map_or(0, |last| last + 1));
    from_edges(&candidates, &sure)
}

/// The lines at the edges of each page, furniture left aside.
fn at_edges(pages: &Pages<'_>) -> Vec<Candidate> {
    let mut by_page: HashMap<usize, Vec<usize>> = HashMap::new();
    for place in 0..pages.filled.len() {
        if !pages.is_furniture_at(Some(place)) {
            by_page.entry(pages.page_of(place)).or_default().push(place);
        }
    }
    let mut candidates = Vec::new();
    for (page, places) in by_page {
        let depth = DEEPEST.min(places.len() / 2);
        let top = places.iter().take(depth).map(|place| (*place, Edge::Top));
        let bottom = places.iter().rev().take(depth).map(|place| (*place, Edge::Bottom));
        for (place, edge) in top.chain(bottom) {
            candidates.extend(candidate(pages, place, page, edge));
        }
    }
    candidates.sort_by_key(|candidate| candidate.place);
    candidates
}

fn candidate(pages: &Pages<'_>, place: usize, page: usize, edge: Edge) -> Option<Candidate> {
    let line = pages.line(place).filter(|line| may_be_head(line) && pages.sign(place) == Sign::Text)?;
    let (words, numbers, is_signed) = read(line);
    Some(Candidate { place, page, edge, words, numbers, is_signed })
}

/// Whether a line may be a head: no sentence, no number of a paragraph, no mark of a part.
fn may_be_head(line: &Line) -> bool {
    line.text.len() <= 480
        && line.text.chars().count() <= 160
        && !joining::is_finished(&line.text)
        && marker::read(&line.text) == marker::Marker::None
        && parts::label(&line.text).is_none()
}

/// What a line says, the numbers that stand alone in it, and whether it bears a symbol.
fn read(line: &Line) -> (Words, Vec<usize>, bool) {
    let (mut words, mut numbers, mut is_signed) = (Vec::new(), Vec::new(), false);
    for word in line.text.split_whitespace() {
        let is_symbol = word.contains('/') && citation::scan(word).iter().any(|found| !found.symbol.is_resolution());
        match word.trim_matches(['-', '–', '—', '|', '[', ']']).split('/').next().and_then(|number| number.parse().ok())
        {
            _ if is_symbol => is_signed = true,
            Some(number) if number < 2000 => numbers.push(number),
            _ => words.push(word),
        }
    }
    (Words(words.concat()), numbers, is_signed)
}

/// The heads that recur on most pages, or on most of those with an even or an odd number.
fn recurring(candidates: &[Candidate], pages: usize) -> HashSet<(Edge, Words)> {
    let mut groups: HashMap<(Edge, &Words), Vec<&Candidate>> = HashMap::new();
    for candidate in candidates.iter().filter(|candidate| !candidate.words.0.is_empty()) {
        groups.entry((candidate.edge, &candidate.words)).or_default().push(candidate);
    }
    let is_head = |group: &[&Candidate]| {
        let on: HashSet<usize> = group.iter().map(|candidate| candidate.page).collect();
        // The first page bears no running head as a rule; recto and verso may bear two.
        let is_on_most = on.len() * 2 >= pages.saturating_sub(1).max(1);
        let is_on_half = on.len() * 4 >= pages.saturating_sub(1) && is_of_one_side(&on);
        let is_furnished = group.iter().all(|candidate| candidate.is_signed) || counts_pages(group);
        let is_enough = on.len() >= LEAST || on.len() == 2 && is_furnished;
        is_enough && (is_on_most || is_on_half) && (counts_pages(group) || is_one_number(group))
    };
    let heads = groups.into_iter().filter(|(_, group)| is_head(group));
    heads.map(|((edge, words), _)| (edge, words.clone())).collect()
}

/// Whether all pages are even, or all odd.
fn is_of_one_side(pages: &HashSet<usize>) -> bool {
    let even = pages.iter().filter(|page| page.is_multiple_of(2)).count();
    even == 0 || even == pages.len()
}

/// Whether a number in the lines goes up with the pages.
fn counts_pages(group: &[&Candidate]) -> bool {
    let first = group.first().copied();
    let offsets = |candidate: &Candidate| -> HashSet<i64> {
        let offset = |number: &usize| i64::try_from(*number).ok()?.checked_sub(i64::try_from(candidate.page).ok()?);
        candidate.numbers.iter().filter_map(offset).collect()
    };
    let Some(first) = first.filter(|first| !first.numbers.is_empty()) else { return false };
    let mut common = offsets(first);
    for candidate in group {
        let own = offsets(candidate);
        common.retain(|offset| own.contains(offset));
    }
    !common.is_empty() && group.iter().any(|candidate| candidate.page != first.page)
}

/// Whether the lines bear the same numbers, or none.
fn is_one_number(group: &[&Candidate]) -> bool {
    let first = group.first().map(|candidate| &candidate.numbers);
    group.iter().all(|candidate| Some(&candidate.numbers) == first)
}

/// The heads from the edge of each page inwards: a line within the text is none, whatever it says.
fn from_edges(candidates: &[Candidate], sure: &HashSet<(Edge, Words)>) -> Vec<usize> {
    let is_head = |candidate: &Candidate| sure.contains(&(candidate.edge, candidate.words.clone()));
    candidates.iter().filter(|candidate| is_head(candidate)).map(|candidate| candidate.place).collect()
}

/// Heads of a text that does not say where its pages end: lines that stand between blank lines in the middle of
/// sentences again and again, or that bear a number counted on from one to the next.
pub(super) fn without_feeds(pages: &Pages<'_>) -> Vec<usize> {
    let mut groups: HashMap<Words, Vec<(usize, Vec<usize>)>> = HashMap::new();
    for place in (0..pages.filled.len()).filter(|place| pages.sign(*place) == Sign::Text) {
        if let Some(line) = pages.line(place).filter(|line| may_be_head(line)) {
            let (words, numbers, _) = read(line);
            groups.entry(words).or_default().push((place, numbers));
        }
    }
    groups.retain(|_, group| group.len() >= LEAST);
    if groups.is_empty() {
        return Vec::new();
    }
    // Between double-spaced lines every line stands apart.
    let all = pages.filled.len();
    let is_double_spaced = (0..all).filter(|place| pages.is_apart(*place)).count() * 2 > all;
    let is_head = |words: &Words, group: &[(usize, Vec<usize>)]| {
        let counts_on = |pair: &[(usize, Vec<usize>)]| match pair {
            [(_, a), (_, b)] => a.iter().zip(b).any(|(a, b)| a + 1 == *b || a + 2 == *b),
            _ => false,
        };
        let is_named = words.0.chars().filter(|c| c.is_alphabetic()).count() >= 4;
        let is_counted = group.iter().all(|(_, numbers)| numbers.len() == 1) && group.windows(2).all(counts_on);
        let apart = group.iter().filter(|(place, _)| pages.is_apart(*place)).count();
        let cuts = group.iter().filter(|(place, _)| cuts_sentence(pages, *place)).count();
        let is_between = apart == group.len() && !is_double_spaced && cuts * 3 >= group.len() * 2;
        is_named && group.len() >= LEAST && (is_between || is_counted && apart * 2 >= group.len())
    };
    groups
        .into_iter()
        .filter(|(words, group)| is_head(words, group))
        .flat_map(|(_, group)| group)
        .map(|(place, _)| place)
        .collect()
}

/// Whether the text above ends in the middle of a sentence, and the text below does not begin a new one.
fn cuts_sentence(pages: &Pages<'_>, place: usize) -> bool {
    let text = |mut place: Option<usize>, step: fn(usize) -> Option<usize>| {
        while place.is_some() && pages.is_furniture_at(place) {
            place = place.and_then(step);
        }
        place.and_then(|place| pages.line(place)).map(|line| line.text.as_str())
    };
    let above = text(place.checked_sub(1), |place| place.checked_sub(1));
    let below = text(Some(place + 1), |place| place.checked_add(1));
    let is_open = above.is_some_and(|above| !joining::is_finished(above) && above.chars().count() > 20);
    is_open
        && below
            .is_some_and(|below| marker::read(below) == marker::Marker::None && !below.starts_with(char::is_uppercase))
}
