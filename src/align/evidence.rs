//! What speaks for two texts saying the same: the weight of what both have, and of what one has.

use std::borrow::Cow;

use super::reading::Read;

/// What it adds that a concept stands on both sides, and what it takes away that it stands on one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likelihood {
    pub hit: f32,
    pub miss: f32,
}

impl Likelihood {
    /// For what a translation keeps with a probability of `kept` and any text holds with one of `usual`.
    pub(super) fn of(kept: f32, usual: f32) -> Self {
        let usual = usual.clamp(1e-5, 0.95);
        Self { hit: (kept / usual).ln().max(0.0), miss: ((1.0 - kept) / (1.0 - usual)).ln().min(0.0) }
    }
}

/// What some paragraphs hold together, ascending, each once.
pub(super) fn union<'a>(reads: &[&'a Read], list: impl Fn(&'a Read) -> &'a Vec<u32>) -> Cow<'a, [u32]> {
    match reads {
        [one] => Cow::Borrowed(list(one)),
        several => Cow::Owned(several.iter().map(|read| list(read)).fold(Vec::new(), |all, next| merged(&all, next))),
    }
}

/// Two ascending lists as one, each item once.
fn merged(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut all = Vec::with_capacity(left.len() + right.len());
    let mut others = right.iter().copied().peekable();
    for own in left.iter().copied() {
        while let Some(other) = others.next_if(|other| *other < own) {
            all.push(other);
        }
        others.next_if_eq(&own);
        all.push(own);
    }
    all.extend(others);
    all
}
