//! What stands on a page beside its text: running heads, document numbers, page numbers, rules.
//!
//! Nothing is taken away on a guess. A line goes because of what it says (`15-01234 2/17`), or because it recurs with
//! its pages: the same number counted on, the same symbol, the same head at the same edge of most pages. A line that
//! looks like furniture and does not recur stays, and the report says so.

mod doubt;
mod heads;
mod paging;
mod sign;

use std::collections::{HashMap, HashSet};

use super::line::Line;
use super::marker::Marker;
use super::report::Report;
use crate::citation::{self, Symbol};
use crate::i18n::import::Notice;
use sign::{Sign, sign};
pub(super) use sign::{is_of_page, is_rule};

/// A text without its furniture.
#[derive(Clone, Debug, Default)]
pub(super) struct Stripped {
    /// The lines that are left; the first one of a page says so. Rules are left, for footnotes stand below them.
    pub lines: Vec<Line>,
    /// The document's own symbol, which its pages bear.
    pub symbol: Option<Symbol>,
}

/// Takes the furniture away, and reports it whole; `keeps` leaves it where it stands.
pub(super) fn strip(lines: Vec<Line>, keeps: bool, report: &mut Report) -> Stripped {
    let mut pages = Pages::of(&lines);
    pages.mark();
    pages.doubt_symbols();
    let Pages { is_furniture, doubtful, amid, .. } = pages;
    for (places, notice) in [(doubtful, Notice::FurnitureKept), (amid, Notice::FurnitureAmidSentence)] {
        for line in places.iter().filter_map(|at| lines.get(*at)).filter(|_| !keeps || notice == Notice::FurnitureKept)
        {
            report.add(line.number, notice.clone(), line.text.clone());
        }
    }
    let symbol = own_symbol(&lines, &is_furniture);
    let mut kept = Vec::with_capacity(lines.len());
    let mut is_after_page = false;
    for (mut line, is_furniture) in lines.into_iter().zip(is_furniture) {
        is_after_page |= line.is_after_page || is_furniture;
        if is_furniture && !keeps {
            report.add(line.number, Notice::Furniture, line.text);
            continue;
        }
        line.is_after_page = is_after_page;
        is_after_page &= line.is_blank();
        kept.push(line);
    }
    Stripped { lines: kept, symbol }
}

/// The symbol alone on most lines of furniture.
fn own_symbol(lines: &[Line], is_furniture: &[bool]) -> Option<Symbol> {
    let mut counts: HashMap<Symbol, usize> = HashMap::new();
    let heads = lines.iter().zip(is_furniture).filter(|(_, is)| **is).map(|(line, _)| line);
    for found in heads.flat_map(|line| citation::scan(&line.text)).filter(|found| !found.symbol.is_resolution()) {
        *counts.entry(found.symbol).or_default() += 1;
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(symbol, _)| symbol)
}

/// The filled lines of a text while their furniture is marked. A `place` is that of a filled line among these, an `at`
/// that of a line among all.
struct Pages<'a> {
    lines: &'a [Line],
    signs: Vec<Sign>,
    /// Where the filled lines stand.
    filled: Vec<usize>,
    /// For each filled line the number of its page.
    page: Vec<usize>,
    /// Whether it is known where pages end: by form feeds, or by lines that are furniture beyond doubt.
    knows_pages: bool,
    is_furniture: Vec<bool>,
    /// Lines that look like furniture and stay.
    doubtful: Vec<usize>,
    /// Furniture of which a sentence above may be in need.
    amid: Vec<usize>,
}

impl<'a> Pages<'a> {
    fn of(lines: &'a [Line]) -> Self {
        let (mut filled, mut page, mut turned) = (Vec::new(), Vec::new(), 0);
        for (at, line) in lines.iter().enumerate() {
            turned += usize::from(line.is_after_page);
            if !line.is_blank() && line.stated.is_none() {
                filled.push(at);
                page.push(turned);
            }
        }
        let signs = filled.iter().filter_map(|at| lines.get(*at)).map(|line| sign(&line.text)).collect();
        let is_furniture = vec![false; lines.len()];
        Self {
            lines,
            signs,
            filled,
            page,
            knows_pages: turned > 0,
            is_furniture,
            doubtful: Vec::new(),
            amid: Vec::new(),
        }
    }

    fn mark(&mut self) {
        self.mark_certain();
        if !self.knows_pages {
            let found = paging::find(self);
            found.sure.into_iter().for_each(|place| self.set(place));
            self.doubtful.extend(found.doubtful.iter().filter_map(|place| self.filled.get(*place)));
            let counted = self.counted();
            counted.into_iter().for_each(|place| self.set(place));
            self.turn_at_furniture();
        }
        let counted = self.counted();
        let recurring = self.recurring_symbols();
        // Each round can bring the edge of the page nearer to the text: a number, a symbol, then a head below it.
        for _ in 0..3 {
            for place in 0..self.filled.len() {
                let is_next_to = self.is_furniture_at(place.checked_sub(1)) || self.is_furniture_at(Some(place + 1));
                let is_page = match self.sign(place) {
                    Sign::Paged(..) => counted.contains(&place) || (is_next_to && self.is_at_edge(place)),
                    Sign::Number(_) => counted.contains(&place),
                    Sign::Symbol => {
                        recurring.contains(&place)
                            || (is_next_to
                                && self.is_at_edge(place)
                                && (self.is_apart(place) || self.begins_page(place)))
                    }
                    Sign::Certain | Sign::Rule | Sign::Text => false,
                };
                if is_page {
                    self.set(place);
                }
            }
            if self.knows_pages {
                for place in heads::at_edges_of_pages(self) {
                    self.set(place);
                }
            }
        }
        self.spare_sentences();
        for place in 0..self.filled.len() {
            let looks_like = match self.sign(place) {
                Sign::Paged(..) => true,
                Sign::Symbol | Sign::Number(_) => self.knows_pages && self.is_at_edge(place),
                Sign::Certain | Sign::Rule | Sign::Text => false,
            };
            if looks_like {
                self.doubtful.extend(self.filled.get(place));
            }
        }
        self.doubtful.retain(|at| !self.is_furniture.get(*at).copied().unwrap_or(false));
        self.doubtful.sort_unstable();
        self.doubtful.dedup();
    }

    /// Ends a page at each run of furniture, where there are enough of them.
    fn turn_at_furniture(&mut self) {
        let (mut turned, mut page) = (0, Vec::with_capacity(self.filled.len()));
        for place in 0..self.filled.len() {
            let is_turn = self.is_furniture_at(Some(place)) && !self.is_furniture_at(place.checked_sub(1));
            turned += usize::from(is_turn);
            page.push(turned);
        }
        if turned >= heads::LEAST {
            (self.page, self.knows_pages) = (page, true);
        }
    }

    fn mark_certain(&mut self) {
        for place in 0..self.filled.len() {
            if self.sign(place) == Sign::Certain {
                self.set(place);
            }
        }
    }

    fn sign(&self, place: usize) -> Sign {
        self.signs.get(place).copied().unwrap_or(Sign::Text)
    }

    fn set(&mut self, place: usize) {
        let at = self.filled.get(place).copied();
        if let Some(is) = at.and_then(|at| self.is_furniture.get_mut(at)) {
            *is = true;
        }
    }

    fn is_furniture_at(&self, place: Option<usize>) -> bool {
        let at = place.and_then(|place| self.filled.get(place)).copied();
        at.and_then(|at| self.is_furniture.get(at)).copied().unwrap_or(false)
    }

    fn line(&self, place: usize) -> Option<&'a Line> {
        self.lines.get(*self.filled.get(place)?)
    }

    fn page_of(&self, place: usize) -> usize {
        self.page.get(place).copied().unwrap_or(0)
    }

    /// Whether a page begins or ends here, furniture left aside; or furniture stands beside it.
    fn is_at_edge(&self, place: usize) -> bool {
        let page = self.page_of(place);
        let differs = |other: Option<usize>| match other.filter(|other| *other < self.filled.len()) {
            Some(other) => self.page_of(other) != page || self.is_furniture_at(Some(other)),
            None => self.knows_pages,
        };
        differs(place.checked_sub(1)) || differs(Some(place + 1))
    }

    /// Whether a line is the first one of its page.
    fn begins_page(&self, place: usize) -> bool {
        self.knows_pages && place.checked_sub(1).is_none_or(|before| self.page_of(before) != self.page_of(place))
    }

    /// Whether a line is a title below the mark of a part: what a head repeats, but none itself.
    fn is_below_label(&self, place: usize) -> bool {
        let above = place.checked_sub(1).and_then(|above| self.line(above));
        above.is_some_and(|above| super::parts::label_of(above).is_some())
    }

    /// Whether no line of text stands right above or right below; a number or a symbol alone is none.
    fn is_apart(&self, place: usize) -> bool {
        let ends = |next: fn(usize) -> Option<usize>, is_back: bool| {
            let mut here = place;
            loop {
                let Some(other) = next(here).filter(|other| *other < self.filled.len()) else { return true };
                let (Some(a), Some(b)) = (self.filled.get(here), self.filled.get(other)) else { return true };
                let turns = self.lines.get(if is_back { *a } else { *b }).is_some_and(|line| line.is_after_page);
                if a.abs_diff(*b) > 1 || turns || self.is_furniture_at(Some(other)) {
                    return true;
                }
                if matches!(self.sign(other), Sign::Text | Sign::Rule) {
                    return false;
                }
                here = other;
            }
        };
        ends(|place| place.checked_sub(1), true) && ends(|place| place.checked_add(1), false)
    }

    /// The lines that bear nothing but a symbol that stands alone on other lines, too: at the edges of pages, or apart.
    fn recurring_symbols(&self) -> HashSet<usize> {
        let is_candidate = |place: &usize| {
            self.sign(*place) == Sign::Symbol && (self.is_apart(*place) || self.knows_pages && self.is_at_edge(*place))
        };
        let all: Vec<usize> = (0..self.filled.len()).filter(is_candidate).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for line in all.iter().filter_map(|place| self.line(*place)) {
            *counts.entry(line.text.as_str()).or_default() += 1;
        }
        let recurs = |place: &usize| {
            self.line(*place).is_some_and(|line| counts.get(line.text.as_str()).is_some_and(|count| *count > 1))
        };
        all.into_iter().filter(recurs).collect()
    }

    /// Numbers alone that count pages: each one more than the one before, a page on.
    fn counted(&self) -> HashSet<usize> {
        let numbers: Vec<(usize, u32, u32)> = (0..self.filled.len())
            .filter_map(|place| match self.sign(place) {
                Sign::Number(number) if self.may_count(place) => Some((place, number, 0)),
                Sign::Paged(number, of) => Some((place, number, of)),
                _ => None,
            })
            .collect();
        let follows = |a: &(usize, u32, u32), b: &(usize, u32, u32)| {
            let pages = self.page_of(b.0).saturating_sub(self.page_of(a.0));
            let counts_on = a.2 == b.2 && b.1 > a.1;
            // Where form feeds tell the pages the numbers must agree with them; else a page holds some lines.
            counts_on && if self.knows_pages { (b.1 - a.1) as usize == pages } else { b.1 == a.1 + 1 && b.0 - a.0 >= 2 }
        };
        let mut counted = HashSet::new();
        for kind in [true, false] {
            let own: Vec<_> = numbers.iter().filter(|number| (number.2 == 0) == kind).collect();
            for pair in own.windows(2) {
                if let [a, b] = pair
                    && follows(a, b)
                {
                    counted.extend([a.0, b.0]);
                }
            }
        }
        if self.knows_pages {
            let is_own = |number: &&(usize, u32, u32)| number.1 as usize == self.page_of(number.0) + 1;
            counted
                .extend(numbers.iter().filter(is_own).filter(|number| self.is_apart(number.0)).map(|number| number.0));
        }
        counted
    }

    /// Whether a number alone may be that of a page: at an edge where pages are known, else between blank lines in a
    /// text whose paragraphs bear their numbers with them.
    fn may_count(&self, place: usize) -> bool {
        if self.knows_pages {
            return self.is_at_edge(place);
        }
        let is_numbered = |line: &Line| matches!(line.marker(), Marker::Paragraph { .. });
        self.is_apart(place) && self.lines.iter().any(is_numbered)
    }
}

#[cfg(test)]
mod tests;
