//! What a query looks for as one: a word, a run of words in letters, a number, an address.

use std::ops::Range;

use super::form::{Query, Sought};
use crate::model::{Address, Library};
use crate::text::{is_han, is_spaced};

/// What is looked for as one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SearchUnit {
    Word(String),
    Exact(String),
    /// Words in letters, one behind another.
    Run(Vec<String>),
    Number {
        digits: String,
        resolution: bool,
    },
    Symbol(String),
    /// Paragraphs by their addresses, and the number that may mean a resolution too.
    Places(Vec<u32>, Option<String>),
}

impl SearchUnit {
    /// The words as typed, folded; none of what is a number.
    pub(crate) fn words(&self) -> &[String] {
        match self {
            Self::Word(word) | Self::Exact(word) => std::slice::from_ref(word),
            Self::Run(words) => words,
            Self::Number { .. } | Self::Symbol(_) | Self::Places(..) => &[],
        }
    }

    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) | Self::Exact(word) => Some(word),
            Self::Run(words) => match words.as_slice() {
                [word] => Some(word),
                _ => None,
            },
            Self::Number { .. } | Self::Symbol(_) | Self::Places(..) => None,
        }
    }
}

/// Words of hanzi written together, when one of them is so short that it is hardly a word of its own.
pub(crate) fn together(units: &[SearchUnit]) -> Option<String> {
    let words: Option<Vec<&str>> =
        units.iter().map(|unit| if let SearchUnit::Word(word) = unit { Some(word.as_str()) } else { None }).collect();
    let words = words.filter(|words| words.len() > 1 && words.iter().all(|word| word.chars().all(is_han)))?;
    words.iter().any(|word| word.chars().count() == 1).then(|| words.concat())
}

/// The positive words of a query as units; an address stands for the whole query.
pub(crate) fn units_of(document: &Library, query: &Query, part_is_word: bool) -> Vec<SearchUnit> {
    if let Some(address) = &query.address {
        let (places, bare) = addressed(document, address);
        return vec![SearchUnit::Places(places, bare)];
    }
    let mut units = Vec::new();
    for term in query.terms.iter().filter(|term| !term.negated) {
        let unit = match &term.sought {
            Sought::PartWord(_, word) if part_is_word => Some(SearchUnit::Word(word.clone())),
            sought => unit_of(sought),
        };
        match (units.last_mut(), unit) {
            (_, None) => {}
            (Some(SearchUnit::Run(words)), Some(SearchUnit::Run(more))) => words.extend(more),
            (_, Some(unit)) => units.push(unit),
        }
    }
    units
}

pub(crate) fn unit_of(sought: &Sought) -> Option<SearchUnit> {
    match sought {
        Sought::Word(word) if is_letters(word) => Some(SearchUnit::Run(vec![word.clone()])),
        Sought::Word(word) => Some(SearchUnit::Word(word.clone())),
        Sought::Exact(word) => Some(SearchUnit::Exact(word.clone())),
        Sought::Number { digits, resolution } => {
            Some(SearchUnit::Number { digits: digits.clone(), resolution: *resolution })
        }
        Sought::Symbol(symbol) => Some(SearchUnit::Symbol(symbol.clone())),
        Sought::PartWord(..)
        | Sought::Part(_)
        | Sought::Sections(_)
        | Sought::Differing
        | Sought::CitedOnlyIn(_)
        | Sought::Changing(_)
        | Sought::Marked => None,
    }
}

fn is_letters(word: &str) -> bool {
    word.chars().all(|c| is_spaced(c) && !c.is_ascii_digit() || matches!(c, '\'' | '-'))
}

/// The paragraphs at an address, in document order.
fn addressed(document: &Library, address: &Address) -> (Vec<u32>, Option<String>) {
    let places = |range: Range<usize>| range.filter_map(|place| u32::try_from(place).ok());
    let (mut places, bare): (Vec<u32>, _) = match address {
        Address::Paragraphs { found, bare } => (found.iter().map(|id| id.0).collect(), bare.clone()),
        Address::Sections(sections) => {
            let sections = sections.iter().filter_map(|id| document.section(*id));
            (sections.flat_map(|section| places(section.paragraphs.clone())).collect(), None)
        }
        // The letter has no paragraphs of the programme.
        Address::Letter(_) => (Vec::new(), None),
        Address::Part(id) => {
            (document.part(*id).into_iter().flat_map(|part| places(part.paragraphs.clone())).collect(), None)
        }
    };
    places.sort_unstable();
    places.dedup();
    (places, bare)
}
