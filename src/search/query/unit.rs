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
        year: Option<String>,
    },
    Symbol(String),
    /// Paragraphs by their addresses.
    Places(AddressedPlaces),
}

/// The paragraphs of an address, in document order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AddressedPlaces {
    pub places: Vec<u32>,
    /// The number that may mean a resolution too.
    pub bare: Option<String>,
    /// Whether they lack the sub-paragraph that is named.
    pub lacks_item: bool,
}

impl SearchUnit {
    /// The words as typed, folded; none of what is a number.
    pub(crate) fn words(&self) -> &[String] {
        match self {
            Self::Word(word) | Self::Exact(word) => std::slice::from_ref(word),
            Self::Run(words) => words,
            Self::Number { .. } | Self::Symbol(_) | Self::Places(_) => &[],
        }
    }

    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) | Self::Exact(word) => Some(word),
            Self::Run(words) => match words.as_slice() {
                [word] => Some(word),
                _ => None,
            },
            Self::Number { .. } | Self::Symbol(_) | Self::Places(_) => None,
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
        return vec![SearchUnit::Places(addressed(document, address))];
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
        Sought::Number { digits, resolution, year } => {
            Some(SearchUnit::Number { digits: digits.clone(), resolution: *resolution, year: year.clone() })
        }
        Sought::Symbol(symbol) => Some(SearchUnit::Symbol(symbol.clone())),
        Sought::PartWord(..)
        | Sought::Part(_)
        | Sought::Sections(_)
        | Sought::Differing
        | Sought::CitedOnlyIn(_)
        | Sought::CitedOnlyInLetter
        | Sought::Changing(_)
        | Sought::Marked => None,
    }
}

fn is_letters(word: &str) -> bool {
    word.chars().all(|c| is_spaced(c) && !c.is_ascii_digit() || matches!(c, '\'' | '-'))
}

fn addressed(document: &Library, address: &Address) -> AddressedPlaces {
    let within = |range: Range<usize>| range.filter_map(|place| u32::try_from(place).ok());
    let mut found = AddressedPlaces::default();
    match address {
        Address::Paragraphs { found: ids, bare, lacks_item } => {
            found.places = ids.iter().map(|id| id.0).collect();
            (found.bare, found.lacks_item) = (bare.clone(), *lacks_item);
        }
        Address::Sections(sections) => {
            let sections = sections.iter().filter_map(|id| document.section(*id));
            found.places = sections.flat_map(|section| within(section.paragraphs.clone())).collect();
        }
        // The letter has no paragraphs of the programme.
        Address::Letter(_) => {}
        Address::Part(id) => {
            found.places = document.part(*id).into_iter().flat_map(|part| within(part.paragraphs.clone())).collect();
        }
    }
    found.places.sort_unstable();
    found.places.dedup();
    found
}
