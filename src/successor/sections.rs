//! Which section of the new year is which of the old one: by heading, then by what they hold.

use std::collections::HashMap;

use super::Year;
use super::candidates::Candidates;

/// What became of a section. The names are those of `changes --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum SectionFate {
    /// Its heading stands; its number may be another.
    Same,
    Renamed,
    New,
    Dropped,
}

/// A section and what became of it; places in [`Year::sections`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SectionLink {
    /// Of the old year; `None` for a new one.
    pub old: Option<usize>,
    /// Of the new year; `None` for a dropped one.
    pub new: Option<usize>,
    pub fate: SectionFate,
}

/// Where each paragraph is at home, so that a move is known.
#[derive(Debug, Default)]
pub(super) struct Homes {
    /// By year: the section of each paragraph.
    within: [Vec<Option<usize>>; 2],
    /// For each old section the new one.
    became: Vec<Option<usize>>,
    /// Whether both years have sections at all; without them nothing can leave one.
    are_known: bool,
}

/// How much of what two sections hold must be in both, when their headings are not alike.
const HELD: f32 = 0.34;

/// How alike two headings must be.
const HEADED: f32 = 0.6;

impl Homes {
    pub(super) fn find(old: &Year<'_>, new: &Year<'_>, candidates: &Candidates) -> Self {
        let within = [old, new].map(|year| year.paragraphs.iter().map(|one| one.section).collect::<Vec<_>>());
        let are_known = !old.sections.is_empty() && !new.sections.is_empty();
        let became =
            if are_known { matched(old, new, &held(&within, candidates)) } else { vec![None; old.sections.len()] };
        Self { within, became, are_known }
    }

    /// Whether a new paragraph stands in the section that the old one's became.
    pub(super) fn agree(&self, old: usize, new: usize) -> bool {
        let [olds, news] = &self.within;
        let (from, to) = (olds.get(old).copied().flatten(), news.get(new).copied().flatten());
        !self.are_known
            || from.map_or(to.is_none(), |from| to.is_some() && self.became.get(from).copied().flatten() == to)
    }

    pub(super) fn links(&self, old: &Year<'_>, new: &Year<'_>) -> Vec<SectionLink> {
        let mut came: Vec<Option<usize>> = vec![None; new.sections.len()];
        let mut links: Vec<SectionLink> = Vec::new();
        for (from, to) in self.became.iter().enumerate() {
            if let Some(slot) = to.and_then(|to| came.get_mut(to)) {
                *slot = Some(from);
            }
        }
        let dropped = |from: usize| SectionLink { old: Some(from), new: None, fate: SectionFate::Dropped };
        let is_dropped = |from: &usize| self.became.get(*from).copied().flatten().is_none();
        links.extend((0..old.sections.len()).take_while(is_dropped).map(dropped));
        for (to, from) in came.iter().enumerate() {
            let fate = match from {
                None => SectionFate::New,
                Some(from) if bare(old, *from) == bare(new, to) => SectionFate::Same,
                Some(_) => SectionFate::Renamed,
            };
            links.push(SectionLink { old: *from, new: Some(to), fate });
            // What was dropped is told behind the section that it stood behind.
            if let Some(from) = from {
                links.extend((from + 1..old.sections.len()).take_while(is_dropped).map(dropped));
            }
        }
        links
    }
}

/// How much each old and each new section have in common, by their paragraphs' best candidates, from 0 to 1.
fn held(within: &[Vec<Option<usize>>; 2], candidates: &Candidates) -> HashMap<(usize, usize), f32> {
    let [olds, news] = within;
    let mut shared: HashMap<(usize, usize), f32> = HashMap::new();
    let mut sizes = [HashMap::<usize, usize>::new(), HashMap::new()];
    for (sizes, sections) in sizes.iter_mut().zip(within) {
        for section in sections.iter().flatten() {
            *sizes.entry(*section).or_default() += 1;
        }
    }
    for one in &candidates.all {
        let (old, new) = (one.old as usize, one.new as usize);
        let is_best = one.alike >= candidates.best(0, old) && one.alike >= candidates.best(1, new);
        let homes = (olds.get(old).copied().flatten(), news.get(new).copied().flatten());
        if let (true, (Some(from), Some(to))) = (is_best, homes) {
            *shared.entry((from, to)).or_default() += 1.0;
        }
    }
    let [from_sizes, to_sizes] = sizes;
    for ((from, to), share) in &mut shared {
        let size = |sizes: &HashMap<usize, usize>, at: &usize| sizes.get(at).copied().unwrap_or(0);
        *share *= 2.0 / (size(&from_sizes, from) + size(&to_sizes, to)).max(1) as f32;
    }
    shared
}

/// For each old section the new one that it became: the surest first, each once.
fn matched(old: &Year<'_>, new: &Year<'_>, held: &HashMap<(usize, usize), f32>) -> Vec<Option<usize>> {
    let mut by_heading: HashMap<String, Vec<usize>> = HashMap::new();
    for at in 0..new.sections.len() {
        by_heading.entry(bare(new, at)).or_default().push(at);
    }
    let mut scored: Vec<(f32, usize, usize)> = Vec::new();
    let depths = [old, new].map(depths);
    let [old_depths, new_depths] = &depths;
    for from in 0..old.sections.len() {
        let equal = by_heading.get(&bare(old, from)).map_or(&[][..], Vec::as_slice);
        // Of many sections with one heading those that stand near are enough.
        let first = equal.partition_point(|to| *to < from).saturating_sub(8);
        for to in equal.iter().skip(first).take(16) {
            if old_depths.get(from) == new_depths.get(*to) {
                let shares = held.get(&(from, *to)).copied().unwrap_or(0.0);
                let near = 1.0 / (2.0 + from.abs_diff(*to) as f32);
                scored.push((2.0 + shares + near, from, *to));
            }
        }
    }
    for ((from, to), share) in held {
        let headed = alike(&bare(old, *from), &bare(new, *to));
        if *share >= HELD || (headed >= HEADED && *share > 0.0) {
            scored.push((share + headed, *from, *to));
        }
    }
    // Sections that hold no paragraph of their own have nothing but their headings.
    if old.sections.len().saturating_mul(new.sections.len()) <= MOST_HEADINGS {
        for from in 0..old.sections.len() {
            for to in (0..new.sections.len()).filter(|to| old_depths.get(from) == new_depths.get(*to)) {
                let headed = alike(&bare(old, from), &bare(new, to));
                if headed >= HEADED {
                    scored.push((headed, from, to));
                }
            }
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut became, mut taken) = (vec![None; old.sections.len()], vec![false; new.sections.len()]);
    for (_, from, to) in scored {
        if let (Some(slot @ None), Some(taken @ false)) = (became.get_mut(from), taken.get_mut(to)) {
            *slot = Some(to);
            *taken = true;
        }
    }
    became
}

/// Up to so many pairs of sections every heading is set against every other.
const MOST_HEADINGS: usize = 10_000;

fn depths(year: &Year<'_>) -> Vec<usize> {
    let mut depths: Vec<usize> = Vec::with_capacity(year.sections.len());
    for section in &year.sections {
        depths.push(section.parent.and_then(|parent| depths.get(parent)).map_or(0, |depth| depth + 1));
    }
    depths
}

/// A heading without white space.
fn bare(year: &Year<'_>, at: usize) -> String {
    year.sections.get(at).map_or("", |section| section.heading).split_whitespace().collect()
}

/// How many pairs of characters two headings share, from 0 to 1.
fn alike(a: &str, b: &str) -> f32 {
    let pairs = |text: &str| {
        let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
        pairs.sort_unstable();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    let total = a.len() + b.len();
    let mut rest = b;
    let shared = a.iter().filter(|pair| {
        rest.binary_search(pair).is_ok_and(|at| {
            rest.remove(at);
            true
        })
    });
    if total == 0 { 0.0 } else { 2.0 * shared.count() as f32 / total as f32 }
}
