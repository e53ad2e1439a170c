//! A paragraph as a set of shingles, each weighted by how rare it is in both years together.
//!
//! A unit is a Chinese character or a word or number of any other script; a shingle is two units that stand side by
//! side, or a word of a script with spaces. Blanks, punctuation, letter case and width are nothing. A shingle that
//! stands in half of the paragraphs says nearly nothing of which paragraph it is: weights are log(N / df).

use std::ops::Range;

use super::Year;
use super::order::Step;
use crate::text::is_han;

/// The shingles of all paragraphs of both years.
#[derive(Debug)]
pub(super) struct Shingles {
    /// By year: the shingles of each paragraph, ascending, one behind the other.
    lists: [Vec<u32>; 2],
    /// By year: where each paragraph's list begins, and where the last one ends.
    starts: [Vec<usize>; 2],
    /// By year: the fingerprint of each paragraph's text, white space and width aside.
    prints: [Vec<u64>; 2],
    weights: [Vec<f32>; 2],
    rarity: Rarity,
}

impl Shingles {
    pub fn of(years: [&Year<'_>; 2]) -> Self {
        let read = years.map(read);
        let paragraphs = read.iter().map(|(_, starts, _)| starts.len().saturating_sub(1)).sum();
        let rarity = Rarity::count(read.iter().map(|(list, ..)| list.as_slice()), paragraphs);
        let weights = read.each_ref().map(|(list, starts, _)| {
            let lists = starts.windows(2).map(|ends| match ends {
                [from, to] => list.get(*from..*to).unwrap_or_default(),
                _ => &[],
            });
            lists.map(|list| list.iter().map(|shingle| rarity.of(*shingle)).sum()).collect()
        });
        let [(a, b, c), (d, e, f)] = read;
        Self { lists: [a, d], starts: [b, e], prints: [c, f], weights, rarity }
    }

    /// How many paragraphs a year has.
    pub fn count(&self, year: usize) -> usize {
        self.prints.get(year).map_or(0, Vec::len)
    }

    /// The shingles of a paragraph, ascending.
    pub fn list(&self, year: usize, place: usize) -> &[u32] {
        let starts = self.starts.get(year).map_or(&[][..], Vec::as_slice);
        match (starts.get(place), starts.get(place + 1)) {
            (Some(from), Some(to)) => self.lists.get(year).and_then(|list| list.get(*from..*to)).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How much the shingles of a paragraph weigh together.
    pub fn weight(&self, year: usize, place: usize) -> f32 {
        self.weights.get(year).and_then(|weights| weights.get(place)).copied().unwrap_or(0.0)
    }

    /// The fingerprint of a paragraph: equal for texts that are equal but for white space.
    pub fn print(&self, year: usize, place: usize) -> u64 {
        self.prints.get(year).and_then(|prints| prints.get(place)).copied().unwrap_or(0)
    }

    /// Whether a step holds one paragraph of each year and both have one text.
    pub fn is_equal(&self, step: &Step) -> bool {
        step.old.len() == 1 && step.new.len() == 1 && self.print(0, step.old.start) == self.print(1, step.new.start)
    }

    /// How much one shingle weighs.
    pub fn rarity(&self, shingle: u32) -> f32 {
        self.rarity.of(shingle)
    }

    /// The shingles of several paragraphs as one text.
    pub fn joined(&self, year: usize, places: Range<usize>) -> Vec<u32> {
        let mut all: Vec<u32> = places.flat_map(|place| self.list(year, place).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How much of what some paragraphs of the old year and some of the new one say stands in both.
    pub fn shared(&self, old: Range<usize>, new: Range<usize>) -> f32 {
        match (old.len(), new.len()) {
            (1, 1) => self.common(self.list(0, old.start), self.list(1, new.start)),
            _ => self.common(&self.joined(0, old), &self.joined(1, new)),
        }
    }

    /// How alike some paragraphs of the old year and some of the new one are, from 0 to 1.
    pub fn alike(&self, old: Range<usize>, new: Range<usize>) -> f32 {
        let total = old.clone().map(|at| self.weight(0, at)).sum::<f32>()
            + new.clone().map(|at| self.weight(1, at)).sum::<f32>();
        if total > 0.0 { (2.0 * self.shared(old, new) / total).min(1.0) } else { 0.0 }
    }

    /// What two ascending lists have in common.
    pub fn common(&self, a: &[u32], b: &[u32]) -> f32 {
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

/// The shingles of a year, where each paragraph's begin, and the fingerprints.
fn read(year: &Year<'_>) -> (Vec<u32>, Vec<usize>, Vec<u64>) {
    let (mut list, mut starts, mut prints) = (Vec::new(), vec![0], Vec::new());
    let mut own = Vec::new();
    for paragraph in &year.paragraphs {
        own.clear();
        prints.push(shingle(paragraph.text, &mut own));
        own.sort_unstable();
        own.dedup();
        list.extend_from_slice(&own);
        starts.push(list.len());
    }
    (list, starts, prints)
}

/// Multiplies well: the golden ratio in 64 bits.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// Adds the shingles of a text; the fingerprint of the text.
fn shingle(text: &str, into: &mut Vec<u32>) -> u64 {
    let mut print = 0_u64;
    let mut last = 0_u64;
    let mut word = 0_u64;
    for c in text.chars() {
        if c.is_whitespace() {
            finish(&mut word, &mut last, into);
            continue;
        }
        print = (print.rotate_left(5) ^ u64::from(u32::from(half_width(c)))).wrapping_mul(MIX);
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
    print
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
        if c.is_alphanumeric() && !is_han(c) {
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

/// A character of full width at half width.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}
