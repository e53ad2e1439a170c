//! Sets of paragraphs, one bit each.

/// A set of paragraphs of one corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BitSet {
    words: Vec<u64>,
    /// How many paragraphs there are, in the set or not.
    size: usize,
}

impl BitSet {
    /// No paragraph of `size`.
    pub(crate) fn none(size: usize) -> Self {
        Self { words: vec![0; size.div_ceil(64)], size }
    }

    /// Every paragraph of `size`.
    pub(crate) fn all(size: usize) -> Self {
        let mut set = Self { words: vec![u64::MAX; size.div_ceil(64)], size };
        let spare = set.words.len() * 64 - size;
        if let Some(last) = set.words.last_mut() {
            *last >>= spare;
        }
        set
    }

    /// The paragraphs named; those past the end are passed over.
    pub(crate) fn of(size: usize, members: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Self::none(size);
        members.into_iter().for_each(|member| set.insert(member));
        set
    }

    /// How many paragraphs there are, in the set or not.
    pub(crate) const fn size(&self) -> usize {
        self.size
    }

    /// How many are in a range of the set that begins and ends at multiples of 64, or at its end.
    pub(crate) fn len_in(&self, range: std::ops::Range<usize>) -> usize {
        self.words_in(&range).iter().map(|word| word.count_ones() as usize).sum()
    }

    fn words_in(&self, range: &std::ops::Range<usize>) -> &[u64] {
        self.words.get(range.start / 64..range.end.div_ceil(64).min(self.words.len())).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(crate) fn insert(&mut self, member: u32) {
        if (member as usize) < self.size
            && let Some(word) = self.words.get_mut(member as usize / 64)
        {
            *word |= 1 << (member % 64);
        }
    }

    pub(crate) fn contains(&self, member: u32) -> bool {
        self.words.get(member as usize / 64).is_some_and(|word| word >> (member % 64) & 1 == 1)
    }

    /// Keeps what `other` holds too.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what `other` holds.
    pub(crate) fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Takes out what `other` holds.
    pub(crate) fn remove(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// Keeps of 64 paragraphs, the `block`th, what `keep` says of those that are in the set; it is not asked of none.
    pub(crate) fn keep_in_block(&mut self, block: usize, keep: impl FnOnce() -> u64) {
        if let Some(word) = self.words.get_mut(block).filter(|word| **word != 0) {
            *word &= keep();
        }
    }

    /// The paragraphs that lie in at least `wanted` of some sets, counted in planes of bits.
    pub(crate) fn in_at_least(sets: &[Self], size: usize, wanted: usize) -> Self {
        let mut result = Self::none(size);
        let planes = usize::BITS - sets.len().leading_zeros();
        for (place, word) in result.words.iter_mut().enumerate() {
            let mut counts = vec![0u64; planes as usize];
            for set in sets {
                let mut carry = set.words.get(place).copied().unwrap_or(0);
                for plane in &mut counts {
                    (*plane, carry) = (*plane ^ carry, *plane & carry);
                }
            }
            *word = at_least(&counts, wanted);
        }
        result
    }

    pub(crate) fn members(&self) -> impl Iterator<Item = u32> {
        self.members_in(0..self.size)
    }

    /// The members in a range that begins and ends at multiples of 64, or at its end, in order.
    pub(crate) fn members_in(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = u32> {
        let first = u32::try_from(range.start / 64).unwrap_or(u32::MAX);
        (first..).zip(self.words_in(&range)).flat_map(|(block, word)| members_of(block, *word))
    }

    /// Adds some of 64 paragraphs, the `block`th.
    pub(super) fn add_in_block(&mut self, block: u32, word: u64) {
        if let Some(own) = self.words.get_mut(block as usize) {
            *own |= word;
        }
    }
}

/// Those of 64 paragraphs, the `block`th, whose bits are set, in order.
pub(super) fn members_of(block: u32, mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.wrapping_sub(1);
        (bit < 64).then(|| block * 64 + bit)
    })
}

/// Which of 64 counts, one bit of each a plane, lowest first, reach `wanted`.
fn at_least(planes: &[u64], wanted: usize) -> u64 {
    let (mut greater, mut equal) = (0u64, u64::MAX);
    for (bit, plane) in planes.iter().enumerate().rev() {
        if wanted >> bit & 1 == 1 {
            equal &= plane;
        } else {
            greater |= equal & plane;
            equal &= !plane;
        }
    }
    if wanted >> planes.len() > 0 { 0 } else { greater | equal }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn sets_behave_as_sets(a in prop::collection::btree_set(0u32..200, 0..60),
                               b in prop::collection::btree_set(0u32..200, 0..60)) {
            let set = |members: &BTreeSet<u32>| BitSet::of(200, members.iter().copied());
            let list = |set: &BitSet| set.members().collect::<Vec<_>>();
            let (mut both, mut either, mut only) = (set(&a), set(&a), set(&a));
            both.keep(&set(&b));
            either.add(&set(&b));
            only.remove(&set(&b));
            prop_assert_eq!(list(&both), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(&either), a.union(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(&only), a.difference(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(&set(&a)).len(), a.len());
        }

        #[test]
        fn counting_in_planes_is_counting(lists in prop::collection::vec(prop::collection::btree_set(0u32..130, 0..60), 0..9),
                                          wanted in 0usize..10) {
            let sets: Vec<BitSet> = lists.iter().map(|members| BitSet::of(130, members.iter().copied())).collect();
            let counted: Vec<u32> =
                (0..130).filter(|member| lists.iter().filter(|list| list.contains(member)).count() >= wanted).collect();
            let found = BitSet::in_at_least(&sets, 130, wanted).members().filter(|member| *member < 130).collect::<Vec<_>>();
            prop_assert_eq!(found, counted);
        }
    }

    #[test]
    fn all_holds_no_more_than_its_size() {
        assert_eq!(BitSet::all(70).members().count(), 70);
        assert_eq!(BitSet::all(64).members().count(), 64);
        assert_eq!(BitSet::all(0).members().count(), 0);
    }
}
