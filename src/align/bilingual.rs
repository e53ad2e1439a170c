//! A dictionary of two texts.

use std::collections::HashMap;

/// The most that a pair of words draws.
const MOST: f32 = 4.0;

/// Words of the left and of the right side that speak for each other, and how much.
#[derive(Debug, Default)]
pub(super) struct Bilingual {
    /// By left word and by right word: words of the other side.
    pub partners: [HashMap<u32, Vec<(u32, f32)>>; 2],
}

impl Bilingual {
    /// Adds how much a left and a right word speak for each other, if it is more than is known.
    pub(super) fn add(&mut self, left: u32, right: u32, speaks: f32) {
        let speaks = speaks.min(MOST);
        let [lefts, rights] = &mut self.partners;
        for (partners, own, other) in [(lefts, left, right), (rights, right, left)] {
            let known = partners.entry(own).or_default();
            match known.iter_mut().find(|(word, _)| *word == other) {
                Some((_, before)) => *before = before.max(speaks),
                None => known.push((other, speaks)),
            }
        }
    }

    /// Takes over what another dictionary knows.
    pub(super) fn merge(&mut self, other: Self) {
        let [lefts, _] = other.partners;
        for (left, partners) in lefts {
            partners.into_iter().for_each(|(right, speaks)| self.add(left, right, speaks));
        }
    }
}
