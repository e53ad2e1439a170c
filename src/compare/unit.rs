//! A stretch of a side that means one thing.

use std::ops::Range;

use super::lexicon::{FormStep, Sense, Service};
use super::meaning::Meaning;
use super::quantity::Quantity;

/// A word, a phrase, a number or a name, by the places of its tokens.
#[derive(Clone, Debug)]
pub(super) struct MeaningUnit {
    pub tokens: Range<usize>,
    /// The classes of meaning that it carries.
    pub senses: Vec<Sense>,
    /// What it says besides, where it is a word of content.
    pub word: Option<ContentWord>,
    /// The groups of words that say the same which it is in.
    pub groups: Vec<u32>,
    pub is_frame: bool,
    /// What it says between the two who speak.
    pub service: Option<Service>,
    /// Whether it adds nothing where it stands alone; it may still answer its like.
    pub is_light: bool,
    /// Whether it only carries the noun behind it.
    pub carries: bool,
    /// How much it says, where it is a quantity.
    pub quantity: Option<Quantity>,
}

impl MeaningUnit {
    /// A unit that stands nowhere and says nothing.
    pub(super) const NONE: Self = Self {
        tokens: 0..0,
        senses: Vec::new(),
        word: None,
        groups: Vec::new(),
        is_frame: false,
        service: None,
        is_light: false,
        carries: false,
        quantity: None,
    };

    /// What somebody is known by: a name by all its forms, any other word by its stem.
    pub(super) fn known_as(&self) -> Option<u64> {
        let name = self.senses.iter().find(|sense| sense.meaning == Meaning::Actor).map(|sense| sense.value);
        name.or_else(|| self.word.as_ref().filter(|_| !self.is_light).map(|word| word.stem))
    }
}

#[derive(Clone, Debug)]
pub(super) struct ContentWord {
    pub stem: FormStep,
    /// Its elements among those of its side.
    pub form: Range<usize>,
}
