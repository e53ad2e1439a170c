//! A dictionary learnt from links: which word of the one side the other side has where this side has a word.
//!
//! A word and the word that it comes with most often, for how often it occurs at all, are one entry. A paragraph is never
//! judged by what was learnt from itself: its own link is taken out of the counts first, else every link would prove
//! itself.

use super::bilingual::Bilingual;
use super::evidence::{Likelihood, union};
use super::reading::Read;

/// How often the two words of an entry must come together.
const LEAST: u32 = 2;

/// How closely, as the square of the cosine of where they occur.
const CLOSE: f32 = 0.15;

/// A word of more than this share of all links tells nothing.
const EVERYWHERE: f32 = 0.7;

/// Of a word that occurs in more links than this only so many are read, evenly spread.
const MOST_READ: usize = 256;

/// The bounds of how sure an entry can be.
const SURE: [f32; 2] = [0.05, 0.95];

/// How much likelier than in any text a word must be to be expected.
const TELLING: f32 = 1.5;

/// What the words of a paragraph lead one to expect on the other side.
#[derive(Clone, Debug, Default)]
pub(super) struct Expected {
    /// The sum if none of it is there.
    base: f32,
    /// The words expected, ascending, and what each adds to the sum when it is there.
    pub gains: Vec<(u32, f32)>,
}

impl Expected {
    /// The sum for a text of these words, ascending.
    pub(super) fn met_by(&self, words: &[u32]) -> f32 {
        let mut sum = self.base;
        let mut words = words.iter().peekable();
        for (expected, gain) in &self.gains {
            while words.next_if(|word| *word < expected).is_some() {}
            if words.next_if(|word| *word == expected).is_some() {
                sum += gain;
            }
        }
        sum
    }
}

/// A word of the other side that a word comes with.
#[derive(Clone, Copy, Debug)]
struct LearntEntry {
    word: u32,
    /// In how many links the two come together.
    together: f32,
    /// In how many links the first one occurs.
    own: f32,
}

struct Occurrences {
    /// By side and link: its words, ascending, each once.
    words: [Vec<Vec<u32>>; 2],
    /// By side and word: the links that hold it.
    holders: [Vec<Vec<u32>>; 2],
}

/// What each paragraph of either side leads one to expect, learnt from links: the places of their paragraphs, left and
/// right. `counts` is how many words each side has.
pub(super) fn expected(reads: &[Vec<Read>; 2], links: &[[Vec<usize>; 2]], counts: [usize; 2]) -> [Vec<Expected>; 2] {
    let side = |side: usize, places: &[usize]| {
        let own = reads.get(side).map_or(&[][..], Vec::as_slice);
        let held: Vec<&Read> = places.iter().filter_map(|place| own.get(*place)).collect();
        union(&held, |read| &read.words).into_owned()
    };
    let words = [
        links.iter().map(|[left, _]| side(0, left)).collect(),
        links.iter().map(|[_, right]| side(1, right)).collect(),
    ];
    let linked = Occurrences::of(words, counts);
    let mut of = [0, 1].map(|side| vec![None; reads.get(side).map_or(0, Vec::len)]);
    for (at, link) in links.iter().enumerate() {
        for (of, places) in of.iter_mut().zip(link) {
            for place in places {
                if let Some(slot) = of.get_mut(*place) {
                    *slot = Some(at);
                }
            }
        }
    }
    [0, 1].map(|side| {
        let entries = linked.entries(side);
        let usual = usual(reads, 1 - side, counts);
        let own = reads.get(side).into_iter().flatten();
        let link = |place: usize| of.get(side).and_then(|of| of.get(place)).copied().flatten();
        own.enumerate().map(|(place, read)| linked.expected(side, link(place), read, &entries, &usual)).collect()
    })
}

/// The words of a left and a right side that speak for each other, learnt from stretches that say the same.
pub(super) fn dictionary(words: [Vec<Vec<u32>>; 2], counts: [usize; 2]) -> Bilingual {
    let linked = Occurrences::of(words, counts);
    let mut dictionary = Bilingual::default();
    for side in [0, 1] {
        for (word, entry) in (0..).zip(linked.entries(side)) {
            let Some(LearntEntry { word: other, together, own }) = entry else { continue };
            let usual = linked.holders.get(1 - side).and_then(|all| all.get(other as usize)).map_or(0, Vec::len);
            let weight = Likelihood::of((together / (own + 0.5)).min(SURE[1]), usual as f32 / linked.links() as f32);
            let (left, right) = if side == 0 { (word, other) } else { (other, word) };
            dictionary.add(left, right, weight.hit);
        }
    }
    dictionary
}

/// Two words that stand in exactly the same stretches.
#[derive(Clone, Debug)]
pub(super) struct Proven {
    /// What stands for the left and for the right word.
    pub keys: [u64; 2],
    pub clauses: Vec<u32>,
}

/// The words that stand in exactly the same stretches, several of them; `keys` says by side what stands for each word.
pub(super) fn proven(words: [Vec<Vec<u32>>; 2], keys: &[Vec<u64>; 2]) -> Vec<Proven> {
    let linked = Occurrences::of(words, [keys[0].len(), keys[1].len()]);
    let holders = |side: usize, word: u32| linked.holders.get(side).and_then(|all| all.get(word as usize));
    let mut proven = Vec::new();
    for (word, entry) in (0..).zip(linked.entries(0)) {
        let Some(other) = entry.map(|entry| entry.word) else { continue };
        let (Some(own), Some(others)) = (holders(0, word), holders(1, other)) else { continue };
        let key = |side: usize, word: u32| keys.get(side).and_then(|keys| keys.get(word as usize)).copied();
        if let (true, Some(left), Some(right)) = (own == others && own.len() >= 3, key(0, word), key(1, other)) {
            proven.push(Proven { keys: [left, right], clauses: own.clone() });
        }
    }
    proven
}

/// By word of a side: the share of its paragraphs that hold it.
fn usual(reads: &[Vec<Read>; 2], side: usize, counts: [usize; 2]) -> Vec<f32> {
    let own = reads.get(side).map_or(&[][..], Vec::as_slice);
    let mut held = vec![0.5; counts.get(side).copied().unwrap_or(0)];
    for word in own.iter().flat_map(|read| &read.words) {
        if let Some(slot) = held.get_mut(*word as usize) {
            *slot += 1.0;
        }
    }
    held.iter_mut().for_each(|held| *held /= own.len() as f32 + 1.0);
    held
}

impl Occurrences {
    fn of(words: [Vec<Vec<u32>>; 2], counts: [usize; 2]) -> Self {
        let mut holders = counts.map(|count| vec![Vec::new(); count]);
        for (holders, links) in holders.iter_mut().zip(&words) {
            for (at, link) in (0..).zip(links) {
                for word in link {
                    if let Some(held) = holders.get_mut(*word as usize) {
                        held.push(at);
                    }
                }
            }
        }
        Self { words, holders }
    }

    fn links(&self) -> usize {
        self.words.first().map_or(0, Vec::len)
    }

    fn words(&self, side: usize, link: usize) -> &[u32] {
        self.words.get(side).and_then(|all| all.get(link)).map_or(&[], Vec::as_slice)
    }

    /// By word of a side: what it comes with.
    fn entries(&self, side: usize) -> Vec<Option<LearntEntry>> {
        let (Some(own), Some(others)) = (self.holders.get(side), self.holders.get(1 - side)) else { return Vec::new() };
        let most = (EVERYWHERE * self.links() as f32) as usize;
        let mut together = vec![0_u32; others.len()];
        let mut met: Vec<u32> = Vec::new();
        let entry = |holders: &Vec<u32>| {
            if holders.len() < LEAST as usize || holders.len() > most.max(2) {
                return None;
            }
            let stride = holders.len().div_ceil(MOST_READ);
            let read = holders.len().div_ceil(stride);
            for link in holders.iter().step_by(stride) {
                for word in self.words(1 - side, *link as usize) {
                    if let Some(count) = together.get_mut(*word as usize) {
                        if *count == 0 {
                            met.push(*word);
                        }
                        *count += 1;
                    }
                }
            }
            let scale = holders.len() as f32 / read as f32;
            let mut best: Option<(f32, LearntEntry)> = None;
            for word in met.drain(..) {
                let count = together.get_mut(word as usize).map_or(0, std::mem::take);
                let all = others.get(word as usize).map_or(0, Vec::len);
                let both = count as f32 * scale;
                let close = both * both / (holders.len() * all.max(1)) as f32;
                if count >= LEAST && close >= CLOSE && best.is_none_or(|(known, _)| close > known) {
                    best = Some((close, LearntEntry { word, together: both, own: holders.len() as f32 }));
                }
            }
            best.map(|(_, entry)| entry)
        };
        own.iter().map(entry).collect()
    }

    /// What a paragraph leads one to expect that stands in a link or in none.
    fn expected(
        &self,
        side: usize,
        link: Option<usize>,
        read: &Read,
        entries: &[Option<LearntEntry>],
        usual: &[f32],
    ) -> Expected {
        let facing = link.map_or(&[][..], |link| self.words(1 - side, link));
        let mut sure: Vec<(u32, f32)> = Vec::new();
        for entry in read.words.iter().filter_map(|word| entries.get(*word as usize)?.as_ref()) {
            // Without the paragraph's own link.
            let (mut together, mut own) = (entry.together, entry.own);
            if link.is_some() {
                own -= 1.0;
                together -= if facing.binary_search(&entry.word).is_ok() { 1.0 } else { 0.0 };
            }
            if together >= 1.0 {
                sure.push((entry.word, (together / (own + 0.5)).clamp(SURE[0], SURE[1])));
            }
        }
        sure.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        sure.dedup_by_key(|(word, _)| *word);
        let mut expected = Expected::default();
        for (word, sure) in sure {
            let usual = usual.get(word as usize).copied().unwrap_or(1.0);
            if sure > TELLING * usual {
                let Likelihood { hit, miss } = Likelihood::of(sure, usual);
                expected.base += miss;
                expected.gains.push((word, hit - miss));
            }
        }
        expected
    }
}
