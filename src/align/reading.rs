//! A paragraph as linking reads it: what it holds whatever its language, and the words of its language.

use std::collections::HashMap;

use super::glossary::TermIndex;
use super::pieces::{CharOrWord, pieces, words};
use crate::citation::{Citation, Symbol, scan};
use crate::compare::{Language, Meant, Quantity};
use crate::text::Span;

/// Something that a text holds whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Concept {
    Cited(Symbol),
    /// A paragraph of a document.
    Pinpoint(Symbol, u32),
    /// A quantity: the bits of its value, and its unit.
    Quantity(u64, &'static str),
    Term(usize),
    /// A name that is written alike in both languages, or the beginning of a word that is.
    Name(u64),
}

impl Concept {
    /// How often a faithful translation has it too, from 0 to 1.
    pub(super) const fn kept(&self) -> f32 {
        match self {
            Self::Cited(_) => 0.97,
            Self::Pinpoint(..) => 0.9,
            Self::Quantity(..) => 0.75,
            Self::Term(_) => 0.8,
            Self::Name(_) => 0.6,
        }
    }

    /// A quantity as a concept. A month or a year is no period, and a place in a row is a number.
    pub(super) fn of(quantity: Quantity) -> Self {
        Self::Quantity(quantity.value.to_bits(), quantity.unit)
    }
}

/// A stretch that stands for one concept or one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ConceptToken {
    /// Where in the text it stands.
    pub span: Span,
    /// The concept, or the word of its side.
    pub what: What,
}

/// Names a concept or a word by its place in the order in which they were met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    Concept(u32),
    Word(u32),
}

/// A paragraph, read for linking.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// Words and concepts in the order of the text.
    pub tokens: Vec<ConceptToken>,
    /// Its concepts, ascending, each once.
    pub concepts: Vec<u32>,
    /// Its words, and the sections it stands in as words of their own; ascending, each once.
    pub words: Vec<u32>,
    /// The terms of the glossary in it: the form and where it stands.
    pub terms: Vec<(usize, Span)>,
    pub cited: Vec<Citation>,
    /// What it says by the tables of meaning.
    pub meant: Vec<Meant>,
    /// How many characters it has, blanks aside.
    pub length: f32,
    pub number: Option<u32>,
}

/// Reads the paragraphs of two languages and names what they hold.
pub(super) struct ConceptReader<'a> {
    languages: [Language; 2],
    glossary: &'a TermIndex,
    /// Whether words of both languages are spelt alike often enough to be worth comparing.
    are_kin: bool,
    concepts: HashMap<Concept, u32>,
    words: [HashMap<u64, u32>; 2],
}

impl<'a> ConceptReader<'a> {
    pub(super) fn new(languages: [Language; 2], glossary: &'a TermIndex) -> Self {
        let are_kin =
            languages.iter().all(|one| matches!(one, Language::English | Language::French | Language::Spanish));
        Self { languages, glossary, are_kin, concepts: HashMap::new(), words: [HashMap::new(), HashMap::new()] }
    }

    pub(super) fn language(&self, side: usize) -> Language {
        self.languages.get(side).copied().unwrap_or_default()
    }

    /// The concepts met, each with its name.
    pub(super) fn concepts(&self) -> &HashMap<Concept, u32> {
        &self.concepts
    }

    /// The words met of a side: what stands for each, by its name.
    pub(super) fn words(&self, side: usize) -> Vec<u64> {
        let words = self.words.get(side);
        let mut keys = vec![0; words.map_or(0, HashMap::len)];
        for (key, word) in words.into_iter().flatten() {
            if let Some(slot) = keys.get_mut(*word as usize) {
                *slot = *key;
            }
        }
        keys
    }

    /// Reads a paragraph of a side (0 left, 1 right) that stands in some sections, named by their places.
    /// `meant` is what it says by the tables of meaning.
    pub(super) fn read(
        &mut self,
        side: usize,
        text: &str,
        number: Option<u32>,
        sections: &[usize],
        meant: Vec<Meant>,
    ) -> Read {
        let language = self.language(side);
        let mut read = Read { number, meant, ..Read::default() };
        read.length = text.chars().filter(|c| !c.is_whitespace()).count() as f32;
        read.cited = scan(text);
        let cited: Vec<Span> = read.cited.iter().map(|citation| citation.span).collect();
        for citation in read.cited.clone() {
            for paragraph in citation.paragraphs {
                self.concept(&mut read, citation.span, Concept::Pinpoint(citation.symbol.clone(), paragraph));
            }
            self.concept(&mut read, citation.span, Concept::Cited(citation.symbol));
        }
        for meant in read.meant.clone() {
            if let Some(quantity) = meant.quantity.filter(|quantity| !quantity.is_weak) {
                self.concept(&mut read, meant.span, Concept::of(quantity));
            }
        }
        let pieces = pieces(text, language, &cited);
        for found in self.glossary.found(side, &pieces) {
            self.concept(&mut read, found.span, Concept::Term(found.entry));
            read.terms.push((found.form, found.span));
        }
        for piece in &pieces {
            if let Some(name) = self.name(piece) {
                self.concept(&mut read, piece.span, Concept::Name(name));
            }
        }
        for (key, span) in words(&pieces) {
            let word = self.word(side, key);
            read.tokens.push(ConceptToken { span, what: What::Word(word) });
        }
        read.tokens.sort_by_key(|token| (token.span.start, token.span.end));
        for token in &read.tokens {
            match token.what {
                What::Concept(concept) => read.concepts.push(concept),
                What::Word(word) => read.words.push(word),
            }
        }
        for section in sections {
            let word = self.word(side, SECTION ^ *section as u64);
            read.words.push(word);
        }
        for list in [&mut read.concepts, &mut read.words] {
            list.sort_unstable();
            list.dedup();
        }
        read
    }

    fn concept(&mut self, read: &mut Read, span: Span, concept: Concept) {
        let next = u32::try_from(self.concepts.len()).unwrap_or(u32::MAX);
        let concept = *self.concepts.entry(concept).or_insert(next);
        read.tokens.push(ConceptToken { span, what: What::Concept(concept) });
    }

    fn word(&mut self, side: usize, key: u64) -> u32 {
        let Some(words) = self.words.get_mut(side) else { return u32::MAX };
        let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
        *words.entry(key).or_insert(next)
    }

    /// What a word is alike by in both languages, where it is a name or the languages are kin.
    fn name(&self, piece: &CharOrWord) -> Option<u64> {
        (!piece.is_han).then_some(())?;
        if self.are_kin && piece.begins != 0 {
            return Some(piece.begins);
        }
        piece.is_acronym.then_some(piece.folded)
    }
}

/// Set against the place of a section gives a word that no text holds.
const SECTION: u64 = 0x5ec7_1000_0000_0000;
