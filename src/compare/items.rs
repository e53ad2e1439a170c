//! What a side says in one change, item by item, and what may bring two items together.

use super::lexicon::{FormStep, Sense};
use super::meaning::Meaning;
use super::regions::ChangeRegions;
use super::texts::Texts;
use crate::model::Side;

/// How far two things may differ and still say the same: what is most alike answers first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    Word,
    Sense,
    Kin,
}

/// One thing that a side says within a region.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub unit: usize,
    /// A sense of the unit, or its word.
    pub sense: Option<Sense>,
    /// Whether it stands in framing, which may answer but needs no answer.
    pub is_framing: bool,
    pub is_answered: bool,
}

impl Item {
    pub(super) fn is_weak(&self) -> bool {
        self.sense.is_some_and(|sense| sense.is_weak)
    }

    /// Whether it is a sense of a class.
    pub(super) fn means(&self, class: Meaning) -> bool {
        self.sense.is_some_and(|sense| sense.meaning == class)
    }
}

/// What brings two things together of which one may answer the other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Bond {
    Clause(usize),
    Sense(Meaning, u64),
    Word(FormStep),
    /// A row of words that say the same.
    Group(u32),
}

impl Texts<'_> {
    /// What may bring an item together with one that says the same: see [`Self::say_same`].
    pub(super) fn bonds(&self, side: Side, item: &Item) -> impl Iterator<Item = Bond> {
        let unit = self.unit(side, item.unit);
        let own = match item.sense {
            // Of these the words are asked, too.
            Some(Sense { meaning: meaning @ (Meaning::Negation | Meaning::Quantifier), .. }) => {
                Some(Bond::Sense(meaning, 0))
            }
            Some(sense) => Some(Bond::Sense(sense.meaning, sense.value)),
            None => unit.word.as_ref().map(|word| Bond::Word(word.stem)),
        };
        own.into_iter().chain(unit.groups.iter().copied().map(Bond::Group))
    }

    /// What a side says in one region.
    pub(super) fn items(&self, grown: &ChangeRegions, region: usize, side: Side) -> Vec<Item> {
        let bounds = grown.bounds.get(region).map_or(0..0, |bounds| bounds[side].clone());
        let (first, units) = self.units_in(side, &bounds);
        let mut items = Vec::new();
        for (unit, at) in units.iter().zip(first..) {
            let mut tokens = unit.tokens.clone();
            if tokens.clone().any(|token| grown.owner(side, token) == Some(region)) {
                // What weighs a duty is framing only where all of it is: 还将继续 is not, for the sake of 还将.
                let weighs = unit.senses.iter().any(|sense| !sense.is_weak && sense.meaning != Meaning::Actor);
                let framed = |at: usize| grown.is_framing(side, at);
                let is_framing = if weighs { tokens.all(framed) } else { tokens.any(framed) };
                let item = |sense| Item { unit: at, sense, is_framing, is_answered: false };
                items.extend(unit.senses.iter().map(|sense| item(Some(*sense))));
                items.extend(unit.word.iter().map(|_| item(None)));
            }
        }
        items
    }
}
