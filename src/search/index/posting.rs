//! Which paragraphs hold one character.

use super::bit_set::{BitSet, members_of};

/// The paragraphs that hold one character: a list while they are few, bits once those take less room.
#[derive(Clone, Debug)]
pub(crate) enum Posting {
    List(Vec<u32>),
    Bits(BitSet, usize),
}

impl Posting {
    /// Adds some of 64 paragraphs, the `block`th; all are behind those that are in.
    pub(crate) fn push(&mut self, block: u32, word: u64, size: usize) {
        let more = word.count_ones() as usize;
        match self {
            Self::List(list) if (list.len() + more) * 32 <= size.max(32) => list.extend(members_of(block, word)),
            Self::List(list) => {
                let count = list.len() + more;
                *self = Self::Bits(BitSet::of(size, list.drain(..).chain(members_of(block, word))), count);
            }
            Self::Bits(set, count) => {
                set.add_in_block(block, word);
                *count += more;
            }
        }
    }

    /// Adds the paragraphs of another list, all behind these.
    pub(crate) fn append(&mut self, following: Self, size: usize) {
        match (&mut *self, following) {
            (_, Self::List(list)) => {
                list.into_iter().for_each(|member| self.push(member / 64, 1 << (member % 64), size));
            }
            (Self::List(list), Self::Bits(mut bits, count)) => {
                list.iter().for_each(|member| bits.insert(*member));
                *self = Self::Bits(bits, count + list.len());
            }
            (Self::Bits(bits, count), Self::Bits(more, more_count)) => {
                bits.add(&more);
                *count += more_count;
            }
        }
    }

    /// How many paragraphs hold the character.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Bits(_, count) => *count,
        }
    }

    pub(crate) fn add_to(&self, set: &mut BitSet) {
        match self {
            Self::List(list) => list.iter().for_each(|member| set.insert(*member)),
            Self::Bits(bits, _) => set.add(bits),
        }
    }

    /// Keeps of a set what holds the character.
    pub(crate) fn keep_in(&self, set: &mut BitSet) {
        match self {
            Self::List(list) => {
                let kept: Vec<u32> = list.iter().copied().filter(|member| set.contains(*member)).collect();
                *set = BitSet::of(set.size(), kept);
            }
            Self::Bits(bits, _) => set.keep(bits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn a_posting_holds_what_was_pushed(members in prop::collection::btree_set(0u32..3000, 0..400)) {
            let mut posting = Posting::List(Vec::new());
            let push = |posting: &mut Posting, members: &[u32]| {
                for block in members.chunk_by(|one, next| one / 64 == next / 64) {
                    posting.push(block[0] / 64, block.iter().map(|member| 1 << (member % 64)).sum(), 3000);
                }
            };
            let all: Vec<u32> = members.iter().copied().collect();
            push(&mut posting, &all);
            let mut set = BitSet::none(3000);
            posting.add_to(&mut set);
            prop_assert_eq!(posting.len(), members.len());
            let (mut low, mut high) = (Posting::List(Vec::new()), Posting::List(Vec::new()));
            let (below, above) = all.split_at(all.partition_point(|member| *member < 700));
            push(&mut low, below);
            push(&mut high, above);
            low.append(high, 3000);
            let mut joined = BitSet::none(3000);
            low.add_to(&mut joined);
            prop_assert_eq!((&joined, low.len()), (&set, members.len()));
            prop_assert_eq!(set.members().collect::<BTreeSet<_>>(), members);
            let mut kept = BitSet::all(3000);
            posting.keep_in(&mut kept);
            prop_assert_eq!(kept, set);
        }
    }
}
