//! Where pages end in a text that does not say so: lines that recur at a steady distance in the middle of sentences.
//!
//! A phrase of the text recurs too, and a heading does. So a line counts only with others that say the same, apart from
//! a number that counts on: each stands apart from the text on one side at least, or ends where no line of a sentence
//! would; and sentences go on across it. What lacks a part of this stays, and is said.

use std::collections::HashMap;

use super::super::joining;
use super::heads::{HeadWords, LEAST, may_be_head, read};
use super::sign::Sign;
use super::{Line, Pages};

/// How many lines a page has at least.
const NEAREST: usize = 4;

/// What recurs as furniture does.
#[derive(Clone, Debug, Default)]
pub(super) struct Recurring {
    /// The places of lines that are furniture.
    pub sure: Vec<usize>,
    /// The places of lines that may be.
    pub doubtful: Vec<usize>,
}

/// Lines that say the same, in their order.
struct Family {
    places: Vec<usize>,
    /// The numbers that stand alone in each.
    numbers: Vec<Vec<usize>>,
}

/// The recurring lines of a text without form feeds.
pub(super) fn find(pages: &Pages<'_>) -> Recurring {
    let families = families(pages);
    let mut seen = Seen { pages, recurs: vec![false; pages.filled.len()], margin: margin(pages) };
    for place in families.iter().flat_map(|family| &family.places) {
        if let Some(recurs) = seen.recurs.get_mut(*place) {
            *recurs = true;
        }
    }
    let mut found = Recurring::default();
    // A number alone within a sentence may be that of a page though nothing goes on with it.
    let is_loose = |place: &usize| matches!(pages.sign(*place), Sign::Number(..1000)) && seen.cuts_sentence(*place);
    found.doubtful.extend((0..pages.filled.len()).filter(is_loose));
    for family in families {
        match seen.verdict(&family) {
            Some(true) => found.sure.extend(family.places),
            Some(false) => found.doubtful.extend(family.places),
            None => {}
        }
    }
    found
}

/// The lines that recur often enough: those that say the same, and the numbers alone that count on.
fn families(pages: &Pages<'_>) -> Vec<Family> {
    let mut groups: HashMap<HeadWords, Family> = HashMap::new();
    let mut counted: Vec<Family> = Vec::new();
    for place in 0..pages.filled.len() {
        let Some(line) = pages.line(place).filter(|_| !pages.is_furniture_at(Some(place))) else { continue };
        let (words, numbers) = match pages.sign(place) {
            Sign::Text if may_be_head(line) => {
                let (words, numbers, is_signed) = read(line);
                if numbers.is_empty() && !is_signed && pages.is_below_label(place) {
                    continue;
                }
                (words, numbers)
            }
            Sign::Symbol => (HeadWords(line.text.clone()), Vec::new()),
            Sign::Number(number) => {
                // A page may bear no number: the one behind it begins a run of its own.
                let goes_on = |run: &&mut Family| run.last() + 1 == number as usize;
                match counted.iter_mut().rev().find(goes_on) {
                    Some(run) => run.add(place, vec![number as usize]),
                    None => counted.push(Family { places: vec![place], numbers: vec![vec![number as usize]] }),
                }
                continue;
            }
            _ => continue,
        };
        if words.0.chars().filter(|c| c.is_alphanumeric()).count() >= 3 {
            let family = groups.entry(words).or_insert_with(|| Family { places: Vec::new(), numbers: Vec::new() });
            family.add(place, numbers);
        }
    }
    let all = groups.into_values().chain(counted);
    let mut families: Vec<Family> = all.filter(|family| family.may_be_of_pages(pages)).collect();
    families.sort_by_key(|family| family.places.first().copied());
    families
}

impl Family {
    fn last(&self) -> usize {
        self.numbers.last().and_then(|last| last.first()).copied().unwrap_or(0)
    }

    fn add(&mut self, place: usize, numbers: Vec<usize>) {
        self.places.push(place);
        self.numbers.push(numbers);
    }

    /// Whether the lines recur often enough, some lines from each other, with the same number or one that counts on.
    fn may_be_of_pages(&self, pages: &Pages<'_>) -> bool {
        self.places.len() >= LEAST
            && (self.is_counted() || self.is_one_number())
            && usual(&distances(pages, &self.places)) >= NEAREST
    }

    /// Whether a number goes up by one from line to line, or by two where it stands on one side of a sheet.
    fn is_counted(&self) -> bool {
        let counts_on = |pair: &[Vec<usize>]| match pair {
            [a, b] => a.iter().zip(b).any(|(a, b)| a + 1 == *b || a + 2 == *b),
            _ => false,
        };
        self.numbers.windows(2).all(counts_on)
    }

    fn is_one_number(&self) -> bool {
        self.numbers.windows(2).all(|pair| pair.first() == pair.last())
    }
}

/// The lines with what is known of all that recur.
struct Seen<'a> {
    pages: &'a Pages<'a>,
    /// For each filled line whether it is one of a family.
    recurs: Vec<bool>,
    /// The column at which full lines end.
    margin: usize,
}

impl Seen<'_> {
    /// Whether the lines of a family are furniture, or only may be; `None` for text.
    fn verdict(&self, family: &Family) -> Option<bool> {
        let all = family.places.len();
        let cuts = family.places.iter().filter(|place| self.cuts_sentence(**place)).count();
        let apart = family.places.iter().filter(|place| self.is_out_of_place(**place)).count();
        if cuts == 0 || apart * 10 < all * 9 {
            return None;
        }
        let is_sure = cuts * 4 >= all && self.is_steady(&family.places) || cuts * 3 >= all * 2 && family.is_counted();
        (is_sure || cuts * 2 >= all).then_some(is_sure)
    }

    /// Whether the distances between lines are nearly the same, but for a last page that is short.
    fn is_steady(&self, places: &[usize]) -> bool {
        let distances = distances(self.pages, places);
        let usual = usual(&distances);
        let last = distances.last().copied();
        let is_usual = |distance: &usize| (1..=2).any(|times| distance.abs_diff(usual * times) * 4 <= usual);
        let odd = distances.iter().filter(|distance| !is_usual(distance)).count();
        let is_last_short = distances.len() >= LEAST && last.is_some_and(|last| last < usual && !is_usual(&last));
        (odd - usize::from(is_last_short)) * 4 <= distances.len()
    }

    /// Whether a line, with the others of families that stand right beside it, has room above or below, or is so short
    /// that a sentence would have filled it.
    fn is_out_of_place(&self, place: usize) -> bool {
        let is_short = self.pages.line(place).is_some_and(|line| line.end() * 4 < self.margin * 3);
        is_short || self.has_room_beside(place)
    }

    fn has_room_beside(&self, place: usize) -> bool {
        self.has_room(place, |place| place.checked_sub(1)) || self.has_room(place, |place| place.checked_add(1))
    }

    fn has_room(&self, place: usize, next: fn(usize) -> Option<usize>) -> bool {
        let mut here = place;
        loop {
            let other = next(here).and_then(|other| Some((other, *self.pages.filled.get(other)?)));
            let (Some((other, there)), Some(at)) = (other, self.pages.filled.get(here)) else { return true };
            if at.abs_diff(there) > 1 || self.pages.is_furniture_at(Some(other)) {
                return true;
            }
            if !self.is_aside(other) {
                return false;
            }
            here = other;
        }
    }

    fn is_aside(&self, place: usize) -> bool {
        self.recurs.get(place).copied().unwrap_or(false)
            || matches!(self.pages.sign(place), Sign::Number(_) | Sign::Paged(..) | Sign::Symbol | Sign::Certain)
    }

    /// Whether the text above ends in the middle of a sentence, and the text below does not begin a new one.
    fn cuts_sentence(&self, place: usize) -> bool {
        let text = |step: fn(usize) -> Option<usize>| {
            let mut place = step(place)?;
            while self.is_aside(place) || self.pages.is_furniture_at(Some(place)) {
                place = step(place)?;
            }
            self.pages.line(place).map(|line| line.text.as_str())
        };
        let above = text(|place| place.checked_sub(1));
        let below = text(|place| place.checked_add(1));
        above.is_some_and(joining::stops_amid_sentence) && below.is_some_and(joining::goes_on)
    }
}

/// The distances between lines that follow on one another, in lines.
fn distances(pages: &Pages<'_>, places: &[usize]) -> Vec<usize> {
    let at: Vec<usize> = places.iter().filter_map(|place| pages.filled.get(*place)).copied().collect();
    at.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?)).collect()
}

/// The one in the middle of all; 0 where there is none.
fn usual(distances: &[usize]) -> usize {
    let mut distances = distances.to_vec();
    distances.sort_unstable();
    distances.get(distances.len() / 2).copied().unwrap_or(0)
}

/// The column at which all but the longest lines end.
fn margin(pages: &Pages<'_>) -> usize {
    let mut ends: Vec<usize> = (0..pages.filled.len()).filter_map(|place| pages.line(place)).map(Line::end).collect();
    ends.sort_unstable();
    ends.get(ends.len() * 9 / 10).copied().unwrap_or(0)
}
