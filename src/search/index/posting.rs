//! Which paragraphs hold one character.

use super::bit_set::BitSet;

/// The paragraphs that hold one character: a list while they are few, bits once those take less room.
#[derive(Clone, Debug)]
pub(crate) enum Posting {
    List(Vec<u32>),
    Bits(BitSet, usize),
}

impl Posting {
    /// Adds a paragraph; they come in order, each once.
    pub(crate) fn push(&mut self, member: u32, size: usize) {
        match self {
            Self::List(list) if list.len() * 32 < size.max(32) => list.push(member),
            Self::List(list) => {
                let count = list.len() + 1;
                *self = Self::Bits(BitSet::of(size, list.drain(..).chain([member])), count);
            }
            Self::Bits(set, count) => {
                set.insert(member);
                *count += 1;
            }
        }
    }

    /// Adds the paragraphs of another list, all behind these.
    pub(crate) fn append(&mut self, following: Self, size: usize) {
        match (&mut *self, following) {
            (_, Self::List(list)) => list.into_iter().for_each(|member| self.push(member, size)),
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
            members.iter().for_each(|member| posting.push(*member, 3000));
            let mut set = BitSet::none(3000);
            posting.add_to(&mut set);
            prop_assert_eq!(posting.len(), members.len());
            let (mut low, mut high) = (Posting::List(Vec::new()), Posting::List(Vec::new()));
            members.iter().for_each(|member| if *member < 700 { low.push(*member, 3000) } else { high.push(*member, 3000) });
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
