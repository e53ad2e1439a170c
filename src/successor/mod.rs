//! One part of two years: which paragraph of the new one came of which of the old one, and what became of the rest.
//!
//! The engine stands on plain paragraphs, so that programmes, resolutions and whatever else has paragraphs in an order
//! are linked by the same rules. The way: every paragraph becomes a set of shingles, weighted by how rare they are
//! ([`shingles`]); pairs that share rare ones are candidates ([`candidates`]); sections are set against sections
//! ([`sections`]); of the candidates the chain of the greatest weight that keeps the order is taken, with one paragraph
//! that became two and two that became one as steps of it ([`order`]); what is left over and alike has moved, what stands in the gaps of the chain is set against what faces it, and what
//! a link leaves unexplained a free neighbour may explain ([`leftover`]).

mod anchors;
mod candidates;
mod chain;
mod classes;
mod edits;
mod leftover;
mod order;
mod relation;
mod sections;
mod shingles;
#[cfg(test)]
mod tests;
mod works;

pub(crate) use chain::{OrderStep, heaviest};
pub(crate) use relation::successors;
pub(crate) use sections::{SectionFate, SectionLink};
pub(crate) use works::facing;
pub(crate) use works::{Beside, Changes, PartChanges};

use std::ops::Range;

use rayon::prelude::*;

use crate::model::Fate;
use crate::text::Span;

use candidates::Candidates;
use sections::Homes;
use shingles::Shingles;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct YearParagraph<'a> {
    /// Its text without its number.
    pub text: &'a str,
    /// The place of its innermost section in [`Year::sections`].
    pub section: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct YearSection<'a> {
    /// Its heading without its number; two headings that differ by number alone are one.
    pub heading: &'a str,
    /// The place of the section it stands in.
    pub parent: Option<usize>,
}

/// A part as one year has it: paragraphs and sections in the order of the text, each section before its sub-sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Year<'a> {
    /// The language of its texts (BCP 47).
    pub language: &'a str,
    pub paragraphs: Vec<YearParagraph<'a>>,
    pub sections: Vec<YearSection<'a>>,
}

/// A link that a person states, which is taken as it is; places in [`Year::paragraphs`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StatedLink {
    /// Of the old year; empty for what is new.
    pub old: Vec<usize>,
    /// Of the new year; empty for what is dropped.
    pub new: Vec<usize>,
    /// What became of them, where that is stated too.
    pub fate: Option<Fate>,
}

/// Paragraphs of the old year and what became of them; places in [`Year::paragraphs`], in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Succession {
    /// Of the old year; empty for what is new.
    pub old: Vec<usize>,
    /// Of the new year; empty for what is dropped.
    pub new: Vec<usize>,
    pub fate: Fate,
    /// Whether they stand elsewhere, whatever else became of them.
    pub moved: bool,
    /// How sure the link is, from 0 to 1.
    pub confidence: f32,
    /// What changed within them, in the order of the text; empty for what is the same, new or dropped.
    pub edits: Vec<LinkEdit>,
    /// For what is new or dropped: the paragraph of the other year that resembles it most, where one does.
    pub near: Option<usize>,
}

/// A stretch that was replaced, added or taken out: the paragraph and the stretch of its text, on either side.
///
/// Within a group one side may be missing, where the other runs over the border of two paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LinkEdit {
    /// In the old year; an empty stretch where words were added.
    pub old: Option<(usize, Span)>,
    /// In the new year; an empty stretch where words were taken out.
    pub new: Option<(usize, Span)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Linked {
    /// In the order of the new year, dropped ones where they stood. Every paragraph of both years is in exactly one.
    pub links: Vec<Succession>,
    /// In the order of the new year's sections, dropped ones where they stood.
    pub sections: Vec<SectionLink>,
    /// How much of both years' text the links hold together, from 0 to 1, framing that recurs discounted.
    pub kinship: f32,
}

/// Above this share of characters in common a text is edited, below it is rewritten.
const EDITED: f64 = 0.8;

/// Links the paragraphs of two years of a part, those stated first.
///
/// A stated link with a place that its year does not have, or with one that an earlier one holds, is passed over:
/// `check` names it.
pub(crate) fn link(old: &Year<'_>, new: &Year<'_>, stated: &[StatedLink]) -> Linked {
    let years = [old, new];
    let shingles = Shingles::of(years);
    let (mut held, stated) = Held::by(years.map(|year| year.paragraphs.len()), stated);
    let candidates = Candidates::find(years, &shingles, &held);
    let homes = Homes::find(old, new, &candidates);
    let mut steps = order::chain(&shingles, &candidates, &homes);
    steps.iter().for_each(|step| held.take(step));
    let gaps = candidates::gaps(&shingles, &steps);
    leftover::moved(&shingles, &candidates, &mut held, &mut steps);
    let between = order::chain(&shingles, &Candidates::between(&shingles, gaps, &held), &homes);
    between.iter().for_each(|step| held.take(step));
    steps.extend(between);
    leftover::grouped(&shingles, &homes, &mut held, &mut steps);
    let teller = FateTeller { years, shingles: &shingles, candidates: &candidates, homes: &homes };
    let mut links: Vec<Succession> = steps.par_iter().map(|step| teller.found(step)).collect();
    links.extend(stated.into_iter().map(|one| teller.stated(one)));
    let kinship = kinship(years, &shingles, &steps);
    alone(&mut links, &candidates, &held);
    in_order(&mut links);
    Linked { links, sections: homes.links(old, new), kinship }
}

/// Tells what became of linked paragraphs.
struct FateTeller<'a> {
    years: [&'a Year<'a>; 2],
    shingles: &'a Shingles,
    candidates: &'a Candidates,
    homes: &'a Homes,
}

impl FateTeller<'_> {
    fn found(&self, step: &OrderStep) -> Succession {
        let edits_due = !self.shingles.is_equal(step);
        let confidence = self.candidates.confidence(self.shingles, step);
        let link = self.told(step.old.clone().collect(), step.new.clone().collect(), step.leaps, edits_due);
        let is_sure = matches!(link.fate, Fate::Same | Fate::Moved);
        Succession { confidence: if is_sure { 1.0 } else { confidence }, ..link }
    }

    fn stated(&self, stated: &StatedLink) -> Succession {
        let link = self.told(stated.old.clone(), stated.new.clone(), stated.fate == Some(Fate::Moved), true);
        // That a text is the same is read off the texts, whatever a file says.
        let fate = stated.fate.filter(|fate| !link.edits.is_empty() && !matches!(fate, Fate::Same | Fate::Moved));
        Succession { fate: fate.unwrap_or(link.fate), ..link }
    }

    /// The link of some paragraphs, as sure as can be.
    fn told(&self, olds: Vec<usize>, news: Vec<usize>, leaps: bool, edits_due: bool) -> Succession {
        let [old, new] = self.years;
        let is_linked = !olds.is_empty() && !news.is_empty();
        let moved = is_linked && (leaps || olds.iter().any(|a| news.iter().any(|b| !self.homes.agree(*a, *b))));
        let edits = if edits_due && is_linked { edits::between(old, &olds, new, &news) } else { Vec::new() };
        let fate = match (olds.as_slice(), news.as_slice()) {
            ([], _) => Fate::New,
            (_, []) => Fate::Dropped,
            ([_], [_, _, ..]) => Fate::Split,
            ([_, _, ..], _) => Fate::Merged,
            _ if edits.is_empty() && moved => Fate::Moved,
            _ if edits.is_empty() => Fate::Same,
            ([a], [b]) if edits::likeness(text(old, *a), text(new, *b), &edits) >= EDITED => Fate::Edited,
            _ => Fate::Rewritten,
        };
        Succession { old: olds, new: news, fate, moved, confidence: 1.0, edits, near: None }
    }
}

fn text<'a>(year: &Year<'a>, place: usize) -> &'a str {
    debug_assert!(place < year.paragraphs.len(), "a place of this year");
    year.paragraphs.get(place).map_or("", |paragraph| paragraph.text)
}

/// Which paragraphs are linked.
#[derive(Clone, Debug)]
pub(crate) struct Held([Vec<bool>; 2]);

impl Held {
    /// What stated links hold, and those of them that are sound.
    pub(crate) fn by(counts: [usize; 2], stated: &[StatedLink]) -> (Self, Vec<&StatedLink>) {
        let mut held = Self(counts.map(|count| vec![false; count]));
        let sound = stated.iter().filter(|one| {
            let free =
                |year: usize, places: &[usize]| places.iter().all(|place| held.holds(year, *place) == Some(false));
            let is_sound = free(0, &one.old) && free(1, &one.new) && !(one.old.is_empty() && one.new.is_empty());
            if is_sound {
                one.old.iter().for_each(|place| held.set(0, *place));
                one.new.iter().for_each(|place| held.set(1, *place));
            }
            is_sound
        });
        let sound = sound.collect();
        (held, sound)
    }

    pub(crate) fn set(&mut self, year: usize, place: usize) {
        if let Some(held) = self.0.get_mut(year).and_then(|held| held.get_mut(place)) {
            *held = true;
        }
    }

    pub(crate) fn take(&mut self, step: &OrderStep) {
        for (held, range) in self.0.iter_mut().zip([step.old.clone(), step.new.clone()]) {
            held.get_mut(range).unwrap_or_default().fill(true);
        }
    }

    /// Whether a paragraph is linked; `None` for one that its year does not have.
    pub(crate) fn holds(&self, year: usize, place: usize) -> Option<bool> {
        self.0.get(year).and_then(|held| held.get(place)).copied()
    }

    pub(crate) fn is_free(&self, places: [usize; 2]) -> bool {
        places.into_iter().enumerate().all(|(year, place)| self.holds(year, place) == Some(false))
    }

    /// The paragraphs of a year that are not linked.
    pub(crate) fn free(&self, year: usize) -> impl Iterator<Item = usize> {
        let held = self.0.get(year).map_or(&[][..], Vec::as_slice);
        held.iter().enumerate().filter(|(_, held)| !**held).map(|(place, _)| place)
    }
}

/// Adds what is new and what is dropped.
fn alone(links: &mut Vec<Succession>, candidates: &Candidates, held: &Held) {
    let lone = |old: Vec<usize>, new: Vec<usize>, fate: Fate, (near, confidence): (Option<usize>, f32)| Succession {
        old,
        new,
        fate,
        moved: false,
        confidence,
        edits: Vec::new(),
        near,
    };
    let dropped = |place: usize| lone(vec![place], Vec::new(), Fate::Dropped, nearest(candidates.of_old(place)));
    let added = |place: usize| lone(Vec::new(), vec![place], Fate::New, nearest(candidates.of_new(place)));
    links.extend(held.free(0).map(dropped).chain(held.free(1).map(added)));
}

/// Below this a resemblance is not worth naming.
const RESEMBLES: f32 = 0.2;

fn nearest<'a>(candidates: impl Iterator<Item = (usize, f32)> + 'a) -> (Option<usize>, f32) {
    let best = candidates.max_by(|a, b| a.1.total_cmp(&b.1));
    (
        best.filter(|(_, alike)| *alike >= RESEMBLES).map(|(place, _)| place),
        1.0 - best.map_or(0.0, |(_, alike)| alike) / 2.0,
    )
}

/// Puts links in the order of the new year, dropped ones behind what stood before them in the old one.
fn in_order(links: &mut [Succession]) {
    let last = links.iter().filter_map(|link| link.old.last()).max().map_or(0, |last| last + 1);
    let mut stands: Vec<Option<usize>> = vec![None; last];
    for link in links.iter().filter(|link| !link.moved) {
        for old in &link.old {
            if let (Some(slot), Some(new)) = (stands.get_mut(*old), link.new.last()) {
                *slot = Some(*new);
            }
        }
    }
    let mut before = None;
    for slot in &mut stands {
        before = slot.or(before);
        *slot = before;
    }
    // What is dropped stands behind the place that the paragraph before it came to.
    let key = |link: &Succession| match (link.new.first(), link.old.first()) {
        (Some(new), _) => (*new * 2 + 1, 0),
        (None, Some(old)) => (stands.get(*old).copied().flatten().map_or(0, |new| new * 2 + 2), old + 1),
        (None, None) => (0, 0),
    };
    links.sort_by_key(key);
}

/// How much of both years the steps hold together, by the length of the texts and how alike they are.
fn kinship([old, new]: [&Year<'_>; 2], shingles: &Shingles, steps: &[OrderStep]) -> f32 {
    let length = |year: &Year<'_>, range: Range<usize>| -> usize {
        year.paragraphs.get(range).unwrap_or_default().iter().map(|one| one.text.len()).sum()
    };
    let total = length(old, 0..old.paragraphs.len()) + length(new, 0..new.paragraphs.len());
    let held = steps.iter().map(|step| {
        let both = length(old, step.old.clone()) + length(new, step.new.clone());
        both as f32 * shingles.alike(step.old.clone(), step.new.clone())
    });
    if total > 0 { held.sum::<f32>() / total as f32 } else { 0.0 }
}
