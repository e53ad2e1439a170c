//! A paragraph as a set of shingles, each weighted by how rare it is in both years together.
//!
//! A unit is a Chinese character or a word or number of any other script; a shingle is two units that stand side by
//! side, or a word of a script with spaces. Blanks, punctuation, letter case and width are nothing. A shingle that
//! stands in half of the paragraphs says nearly nothing of which paragraph it is: weights are log(N / df).

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use super::Year;
use super::chain::OrderStep;
use crate::text::{half_width, is_han};

/// The shingles of all paragraphs of both years.
#[derive(Debug)]
pub(super) struct Shingles {
    /// By year: the shingles of each paragraph, ascending, one behind the other.
    lists: [Vec<u32>; 2],
    /// By year: where each paragraph's list begins, and where the last one ends.
    starts: [Vec<usize>; 2],
    /// By year: the fingerprint of each paragraph's text, white space and width aside.
    prints: [Vec<u64>; 2],
    twins: Vec<Option<u32>>,
    weights: [Vec<f32>; 2],
    rarity: Rarity,
}

impl Shingles {
    /// Up to so many paragraphs of both years together every one has its shingles.
    pub(super) const SHORT: usize = 1_024;

    pub(super) fn of(years: [&Year<'_>; 2]) -> Self {
        let prints =
            years.map(|year| year.paragraphs.par_iter().map(|one| fingerprint(one.text)).collect::<Vec<u64>>());
        let twins = twins(&prints);
        let needless = if prints.iter().map(Vec::len).sum::<usize>() > Self::SHORT {
            amid(&twins, prints.each_ref().map(Vec::len))
        } else {
            prints.each_ref().map(|prints| vec![false; prints.len()])
        };
        let ([old, new], [old_needless, new_needless]) = (years, &needless);
        let ((olds, old_starts), (news, new_starts)) =
            rayon::join(|| read(old, old_needless), || read(new, new_needless));
        let (lists, starts) = ([olds, news], [old_starts, new_starts]);
        let paragraphs = prints.iter().map(Vec::len).sum();
        let rarity = Rarity::count(lists.iter().map(Vec::as_slice), paragraphs);
        let weigh = |(list, starts): (&Vec<u32>, &Vec<usize>)| -> Vec<f32> {
            let lists = starts.windows(2).map(|ends| match ends {
                [from, to] => list.get(*from..*to).unwrap_or_default(),
                _ => &[],
            });
            lists.map(|list| list.iter().map(|shingle| rarity.of(*shingle)).sum()).collect()
        };
        let [old_weights, new_weights] =
            [0, 1].map(|year| lists.get(year).zip(starts.get(year)).map(weigh).unwrap_or_default());
        Self { lists, starts, prints, twins, weights: [old_weights, new_weights], rarity }
    }

    /// For each old paragraph the new one that bears its text, where no other of either year does.
    pub(super) fn twins(&self) -> &[Option<u32>] {
        &self.twins
    }

    /// How many paragraphs a year has.
    pub(super) fn count(&self, year: usize) -> usize {
        self.prints.get(year).map_or(0, Vec::len)
    }

    /// The shingles of a paragraph, ascending.
    pub(super) fn list(&self, year: usize, place: usize) -> &[u32] {
        let starts = self.starts.get(year).map_or(&[][..], Vec::as_slice);
        match (starts.get(place), starts.get(place + 1)) {
            (Some(from), Some(to)) => self.lists.get(year).and_then(|list| list.get(*from..*to)).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How much the shingles of a paragraph weigh together.
    pub(super) fn weight(&self, year: usize, place: usize) -> f32 {
        self.weights.get(year).and_then(|weights| weights.get(place)).copied().unwrap_or(0.0)
    }

    /// The fingerprint of a paragraph: equal for texts that are equal but for white space.
    pub(super) fn print(&self, year: usize, place: usize) -> u64 {
        self.prints.get(year).and_then(|prints| prints.get(place)).copied().unwrap_or(0)
    }

    /// Whether a step holds one paragraph of each year and both have one text.
    pub(super) fn is_equal(&self, step: &OrderStep) -> bool {
        step.old.len() == 1 && step.new.len() == 1 && self.print(0, step.old.start) == self.print(1, step.new.start)
    }

    /// How much one shingle weighs.
    pub(super) fn rarity(&self, shingle: u32) -> f32 {
        self.rarity.of(shingle)
    }

    /// The shingles of several paragraphs as one text.
    pub(super) fn joined(&self, year: usize, places: Range<usize>) -> Vec<u32> {
        let mut all: Vec<u32> = places.flat_map(|place| self.list(year, place).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How much of what some paragraphs of the old year and some of the new one say stands in both.
    pub(super) fn shared(&self, old: Range<usize>, new: Range<usize>) -> f32 {
        match (old.len(), new.len()) {
            (1, 1) => self.common(self.list(0, old.start), self.list(1, new.start)),
            _ => self.common(&self.joined(0, old), &self.joined(1, new)),
        }
    }

    /// How alike some paragraphs of the old year and some of the new one are, from 0 to 1.
    pub(super) fn alike(&self, old: Range<usize>, new: Range<usize>) -> f32 {
        if old.len() == 1 && new.len() == 1 && self.print(0, old.start) == self.print(1, new.start) {
            return 1.0;
        }
        let total = old.clone().map(|at| self.weight(0, at)).sum::<f32>()
            + new.clone().map(|at| self.weight(1, at)).sum::<f32>();
        if total > 0.0 { (2.0 * self.shared(old, new) / total).min(1.0) } else { 0.0 }
    }

    /// What two ascending lists have in common.
    pub(super) fn common(&self, a: &[u32], b: &[u32]) -> f32 {
        let (mut at, mut other, mut sum) = (a.iter().peekable(), b.iter().peekable(), 0.0);
        while let (Some(left), Some(right)) = (at.peek(), other.peek()) {
            match left.cmp(right) {
                std::cmp::Ordering::Less => {
                    at.next();
                }
                std::cmp::Ordering::Greater => {
                    other.next();
                }
                std::cmp::Ordering::Equal => {
                    sum += self.rarity.of(**left);
                    at.next();
                    other.next();
                }
            }
        }
        sum
    }
}

/// How rare shingles are. Counted in buckets: two shingles in one bucket count as one, which hardly ever matters.
#[derive(Debug)]
struct Rarity {
    counts: Vec<u32>,
    shift: u32,
    /// The weight by count, so that a logarithm is taken once for each count.
    by_count: Vec<f32>,
}

impl Rarity {
    fn count<'a>(lists: impl Iterator<Item = &'a [u32]> + Clone, paragraphs: usize) -> Self {
        let total: usize = lists.clone().map(<[u32]>::len).sum();
        let bits = (usize::BITS - total.leading_zeros()).clamp(10, 22);
        let mut counts = vec![0_u32; 1 << bits];
        let shift = 32 - bits;
        for shingle in lists.flatten() {
            if let Some(count) = counts.get_mut((shingle >> shift) as usize) {
                *count += 1;
            }
        }
        let most = paragraphs.max(1);
        let by_count = (0..=most.min(4096)).map(|count| Self::weigh(count, most)).collect();
        Self { counts, shift, by_count }
    }

    fn weigh(count: usize, paragraphs: usize) -> f32 {
        ((paragraphs + 1) as f32 / count.max(1) as f32).ln().max(0.05)
    }

    fn of(&self, shingle: u32) -> f32 {
        let count = self.counts.get((shingle >> self.shift) as usize).copied().unwrap_or(1) as usize;
        self.by_count.get(count).or(self.by_count.last()).copied().unwrap_or(1.0)
    }
}

/// For each old paragraph the new one of the same text, where it stands once in each year.
fn twins([olds, news]: &[Vec<u64>; 2]) -> Vec<Option<u32>> {
    const TWICE: u32 = u32::MAX;
    let once = |prints: &[u64]| {
        let mut once: HashMap<u64, u32> = HashMap::with_capacity(prints.len());
        for (at, print) in (0..TWICE).zip(prints) {
            once.entry(*print).and_modify(|held| *held = TWICE).or_insert(at);
        }
        once
    };
    let (old_once, new_once) = (once(olds), once(news));
    let alone = |once: &HashMap<u64, u32>, print: &u64| once.get(print).copied().filter(|at| *at != TWICE);
    olds.iter().map(|print| alone(&old_once, print).and_then(|_| alone(&new_once, print))).collect()
}

/// Which paragraphs stand unchanged amid others that do: nothing of them needs to be looked for.
fn amid(twins: &[Option<u32>], [olds, news]: [usize; 2]) -> [Vec<bool>; 2] {
    let mut amid = [vec![false; olds], vec![false; news]];
    for (old, three) in (1..).zip(twins.windows(3)) {
        let [Some(before), Some(new), Some(behind)] = three else { continue };
        if before + 1 == *new && new + 1 == *behind {
            let [old_amid, new_amid] = &mut amid;
            for slot in [old_amid.get_mut(old), new_amid.get_mut(*new as usize)].into_iter().flatten() {
                *slot = true;
            }
        }
    }
    amid
}

/// The shingles of a year but for the needless ones, and where each paragraph's begin.
fn read(year: &Year<'_>, needless: &[bool]) -> (Vec<u32>, Vec<usize>) {
    let (mut list, mut starts) = (Vec::new(), vec![0]);
    let mut own = Vec::new();
    for (paragraph, needless) in year.paragraphs.iter().zip(needless) {
        if !needless {
            own.clear();
            shingle(paragraph.text, &mut own);
            own.sort_unstable();
            own.dedup();
            list.extend_from_slice(&own);
        }
        starts.push(list.len());
    }
    (list, starts)
}

/// The fingerprint of a text, width aside and white space too, but where it parts two words or numbers: `11 2`, `112`.
fn fingerprint(text: &str) -> u64 {
    let is_word = |c: char| c.is_alphanumeric() && !is_han(c);
    let (mut print, mut last, mut is_parted) = (0_u64, ' ', false);
    for c in text.chars() {
        if c.is_whitespace() {
            is_parted = true;
            continue;
        }
        let blank = (is_parted && is_word(last) && is_word(c)).then_some(' ');
        for c in blank.into_iter().chain([half_width(c)]) {
            print = (print.rotate_left(5) ^ u64::from(u32::from(c))).wrapping_mul(MIX);
        }
        (last, is_parted) = (c, false);
    }
    print
}

/// Multiplies well: the golden ratio in 64 bits.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

fn shingle(text: &str, into: &mut Vec<u32>) {
    let mut last = 0_u64;
    let mut word = 0_u64;
    for c in text.chars() {
        if c.is_whitespace() {
            finish(&mut word, &mut last, into);
            continue;
        }
        let c = folded(c);
        if is_han(c) {
            finish(&mut word, &mut last, into);
            let unit = u64::from(u32::from(c));
            if last != 0 {
                into.push(mix(last, unit));
            }
            last = unit;
        } else if c.is_alphanumeric() {
            word = (word.rotate_left(7) ^ u64::from(u32::from(c))).wrapping_mul(MIX) | 1;
        } else {
            finish(&mut word, &mut last, into);
        }
    }
    finish(&mut word, &mut last, into);
}

/// So many units in a row make a long stretch.
const LONG: usize = 8;

/// Of the long stretches one in so many is kept: the same ones in every text that holds them.
const KEPT_IN: u64 = 4;

/// Adds the long stretches of a text, of which some are kept: those that say where a text comes from.
pub(super) fn long(text: &str, into: &mut Vec<u32>) {
    let mut last = [0_u64; LONG];
    let (mut word, mut seen) = (0_u64, 0_usize);
    let mut unit = |unit: u64, into: &mut Vec<u32>| {
        if let Some(slot) = last.get_mut(seen % LONG) {
            *slot = unit;
        }
        seen += 1;
        if seen >= LONG {
            let ends = seen % LONG;
            let (behind, before) = last.split_at(ends);
            let mixed =
                before.iter().chain(behind).fold(0_u64, |mixed, unit| (mixed.rotate_left(9) ^ unit).wrapping_mul(MIX));
            if (mixed >> 20) % KEPT_IN == 0 {
                into.push((mixed >> 32) as u32);
            }
        }
    };
    for c in text.chars().map(folded).chain([' ']) {
        if !is_han(c) && c.is_alphanumeric() {
            word = (word.rotate_left(7) ^ u64::from(u32::from(c))).wrapping_mul(MIX) | 1;
            continue;
        }
        if word != 0 {
            unit(std::mem::take(&mut word), into);
        }
        if is_han(c) {
            unit(u64::from(u32::from(c)), into);
        }
    }
}

/// Ends a word of a script with spaces, if one was begun: it is a shingle, and one with the unit before it.
fn finish(word: &mut u64, last: &mut u64, into: &mut Vec<u32>) {
    if *word != 0 {
        if *last != 0 {
            into.push(mix(*last, *word));
        }
        into.push(mix(0, *word));
        *last = *word;
        *word = 0;
    }
}

fn mix(first: u64, second: u64) -> u32 {
    let mixed = (first.wrapping_mul(MIX).rotate_left(29) ^ second).wrapping_mul(MIX);
    (mixed >> 32) as u32
}

/// A character as linking sees it: half width, lower case.
fn folded(c: char) -> char {
    match half_width(c) {
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c if is_han(c) => c,
        c => c.to_lowercase().next().unwrap_or(c),
    }
}
