//! What a paragraph is compared by: its words, its pairs of Chinese characters, and the documents that it cites.

use std::collections::{BTreeSet, HashMap};

use super::super::line::is_hanzi;
use crate::model::ParagraphForm;

/// A cited document weighs as much as this many words as rare.
const CITATION: f64 = 3.0;

/// A paragraph as its features with their weights, in the order of the features.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    weights: Vec<(u32, f64)>,
    length: f64,
}

impl Profile {
    fn new(weights: Vec<(u32, f64)>) -> Self {
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        Self { weights, length }
    }

    pub(super) fn features(&self) -> impl Iterator<Item = u32> {
        self.weights.iter().map(|(feature, _)| *feature)
    }

    /// Its features with their weights, the rarest first.
    pub(super) fn rarest(&self) -> impl Iterator<Item = (u32, f64)> {
        let mut weights = self.weights.clone();
        weights.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        weights.into_iter()
    }

    /// From 0, nothing shared, to 1, all: the cosine of the angle between the two.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        if self.length == 0.0 || other.length == 0.0 {
            return 0.0;
        }
        let (mut a, mut b) = (self.weights.iter().peekable(), other.weights.iter().peekable());
        let mut product = 0.0;
        while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
            match left.0.cmp(&right.0) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    product += left.1 * right.1;
                    a.next();
                    b.next();
                }
            }
        }
        product / (self.length * other.length)
    }
}

/// The paragraphs of two parts.
pub(super) struct Profiles {
    pub left: Vec<Profile>,
    pub right: Vec<Profile>,
}

/// Weighs the features of all paragraphs by how few of them bear each.
pub(super) fn profiles(left: &[&ParagraphForm], right: &[&ParagraphForm]) -> Profiles {
    let mut names: HashMap<String, u32> = HashMap::new();
    let mut counts: Vec<u32> = Vec::new();
    let mut sets: Vec<Vec<(u32, f64)>> = Vec::with_capacity(left.len() + right.len());
    for paragraph in left.iter().chain(right) {
        let mut set = Vec::new();
        for (name, worth) in features(paragraph) {
            let next = u32::try_from(counts.len()).unwrap_or(u32::MAX);
            let id = *names.entry(name).or_insert(next);
            if id == next {
                counts.push(0);
            }
            if let Some(count) = counts.get_mut(id as usize) {
                *count += 1;
            }
            set.push((id, worth));
        }
        set.sort_by_key(|(id, _)| *id);
        sets.push(set);
    }
    let total = f64::from(u32::try_from(sets.len()).unwrap_or(u32::MAX));
    let rarity = |id: u32| counts.get(id as usize).map_or(0.0, |count| (1.0 + total / f64::from((*count).max(1))).ln());
    let weigh =
        |set: Vec<(u32, f64)>| Profile::new(set.into_iter().map(|(id, worth)| (id, rarity(id) * worth)).collect());
    let mut all: Vec<Profile> = sets.into_iter().map(weigh).collect();
    let right = all.split_off(left.len());
    Profiles { left: all, right }
}

/// The features of a paragraph, each once, with what it is worth.
fn features(paragraph: &ParagraphForm) -> impl Iterator<Item = (String, f64)> {
    let chars: Vec<char> = paragraph.text.chars().collect();
    let pairs = chars.windows(2).filter(|pair| pair.iter().all(|c| is_hanzi(*c))).map(|pair| pair.iter().collect());
    let is_of_word = |c: char| c.is_alphabetic() && !is_hanzi(c);
    let words = paragraph.text.split(|c| !is_of_word(c)).filter(|word| word.chars().count() > 3).map(str::to_lowercase);
    let words: BTreeSet<String> = pairs.chain(words).collect();
    let cited: BTreeSet<String> = paragraph.cites.iter().map(|cite| format!("{}", cite.symbol())).collect();
    words.into_iter().map(|word| (word, 1.0)).chain(cited.into_iter().map(|symbol| (symbol, CITATION)))
}
