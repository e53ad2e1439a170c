//! Running heads and feet: lines of text that recur at one edge of most pages.
//!
//! Two lines are the same head only if they say the same, but for the document's symbol and a number that counts with
//! the pages.

use std::collections::{HashMap, HashSet};

use super::super::marker::Marker;
use super::super::{joining, parts};
use super::sign::Sign;
use super::{Line, Pages};
use crate::citation;

/// How many lines a head or a foot can have.
const DEEPEST: usize = 3;

/// On how many pages a head must recur.
pub(super) const LEAST: usize = 3;

/// Where on a page a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum HeadEdge {
    Top,
    Bottom,
}

/// What a line says without symbols and numbers of pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct HeadWords(pub String);

/// A line that may be a head.
struct HeadCandidate {
    place: usize,
    page: usize,
    edge: HeadEdge,
    words: HeadWords,
    /// The numbers standing alone in it.
    numbers: Vec<usize>,
    /// Whether it bears a symbol, or stands between the edge of its page and a head that does.
    is_signed: bool,
}

/// The places of the heads and feet that are not yet marked as furniture.
pub(super) fn at_edges_of_pages(pages: &Pages<'_>) -> Vec<usize> {
    let candidates = at_edges(pages);
    let sure = recurring(&candidates, pages.page.last().map_or(0, |last| last + 1));
    from_edges(&candidates, &sure)
}

/// The lines at the edges of each page: as deep as a head can be, those counted that are found already.
fn at_edges(pages: &Pages<'_>) -> Vec<HeadCandidate> {
    let mut by_page: HashMap<usize, Vec<usize>> = HashMap::new();
    for place in 0..pages.filled.len() {
        by_page.entry(pages.page_of(place)).or_default().push(place);
    }
    let mut candidates = Vec::new();
    for (page, places) in by_page {
        let text = places.iter().filter(|place| !pages.is_furniture_at(Some(**place))).count();
        let mut at_edge = |places: &mut dyn Iterator<Item = &usize>, edge| {
            let (mut heads, mut fresh) = (0, 0);
            for place in places {
                let is_found = pages.is_furniture_at(Some(*place));
                heads += usize::from(!is_found || pages.sign(*place) == Sign::Text);
                fresh += usize::from(!is_found);
                if heads > DEEPEST || fresh > text / 2 {
                    break;
                }
                if !is_found {
                    candidates.extend(candidate(pages, *place, page, edge));
                }
            }
        };
        at_edge(&mut places.iter(), HeadEdge::Top);
        at_edge(&mut places.iter().rev(), HeadEdge::Bottom);
    }
    candidates.sort_by_key(|candidate| candidate.place);
    candidates
}

fn candidate(pages: &Pages<'_>, place: usize, page: usize, edge: HeadEdge) -> Option<HeadCandidate> {
    let line = pages.line(place).filter(|line| may_be_head(line) && pages.sign(place) == Sign::Text)?;
    let (words, numbers, is_signed) = read(line);
    // The title stands on the first page once, as heads repeat it: below a label, or with nothing of a page in it.
    let is_bare = numbers.is_empty() && !is_signed;
    let inwards = if edge == HeadEdge::Top { place.checked_add(1) } else { place.checked_sub(1) };
    let is_beyond = pages.is_furniture_at(inwards) && inwards.is_some_and(|inwards| pages.page_of(inwards) == page);
    let is_signed = is_signed || is_beyond;
    if is_bare && (pages.is_below_label(place) || page == 0 && edge == HeadEdge::Top) {
        return None;
    }
    Some(HeadCandidate { place, page, edge, words, numbers, is_signed })
}

/// Whether a line may be a head: no sentence, no number of a paragraph, no mark of a part.
pub(super) fn may_be_head(line: &Line) -> bool {
    line.text.len() <= 480
        && line.text.chars().count() <= 160
        && !joining::is_finished(&line.text)
        && !is_amid_citations(&line.text)
        && line.marker() == Marker::None
        && parts::label_of(line).is_none()
}

/// Whether a line is cut out of a list of citations, which recur like heads: it ends in a comma, or has numbers and years
/// in brackets and no letter.
fn is_amid_citations(text: &str) -> bool {
    text.trim_end().ends_with([',', '，', '、']) || text.contains(['(', '（']) && !text.contains(char::is_alphabetic)
}

/// What a line says, the numbers that stand alone in it, and whether it bears a symbol.
pub(super) fn read(line: &Line) -> (HeadWords, Vec<usize>, bool) {
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
    (HeadWords(words.concat()), numbers, is_signed)
}

/// The heads that recur on most pages, or on most of those with an even or an odd number.
fn recurring(candidates: &[HeadCandidate], pages: usize) -> HashSet<(HeadEdge, HeadWords)> {
    let mut groups: HashMap<(HeadEdge, &HeadWords), Vec<&HeadCandidate>> = HashMap::new();
    for candidate in candidates.iter().filter(|candidate| !candidate.words.0.is_empty()) {
        groups.entry((candidate.edge, &candidate.words)).or_default().push(candidate);
    }
    let is_head = |group: &[&HeadCandidate]| {
        let on: HashSet<usize> = group.iter().map(|candidate| candidate.page).collect();
        // The first page bears no running head as a rule; recto and verso may bear two.
        let is_on_most = on.len() * 2 >= pages.saturating_sub(1).max(1);
        let is_on_half = on.len() * 4 >= pages.saturating_sub(1) && is_of_one_side(&on);
        let is_furnished = group.iter().all(|candidate| candidate.is_signed) || counts_pages(group);
        let is_once = group.len() <= on.len() + 1;
        let is_enough = is_once && (on.len() >= LEAST || on.len() == 2 && is_furnished);
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
fn counts_pages(group: &[&HeadCandidate]) -> bool {
    let first = group.first().copied();
    let offsets = |candidate: &HeadCandidate| -> HashSet<i64> {
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
fn is_one_number(group: &[&HeadCandidate]) -> bool {
    let first = group.first().map(|candidate| &candidate.numbers);
    group.iter().all(|candidate| Some(&candidate.numbers) == first)
}

/// The heads from the edge of each page inwards: a line within the text is none, whatever it says.
fn from_edges(candidates: &[HeadCandidate], sure: &HashSet<(HeadEdge, HeadWords)>) -> Vec<usize> {
    let is_head = |candidate: &HeadCandidate| sure.contains(&(candidate.edge, candidate.words.clone()));
    candidates.iter().filter(|candidate| is_head(candidate)).map(|candidate| candidate.place).collect()
}
