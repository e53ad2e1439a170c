//! One answer under way: the index, the document, and the question whether to go on.

use std::ops::Range;
use std::sync::Arc;

use super::Index;
use super::corpus::{Corpus, Symbol};
use super::pairs::Pairs;
use super::phrase::Phrase;
use super::readings::Readings;
use super::set::Set;
use super::share;
use super::thesaurus::Thesaurus;
use super::way::Resolution;
use crate::citation;
use crate::model::{Catalogue, CitationIndex, Document, SectionId};

/// The answer is wanted no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overtaken;

/// The most resolutions of a heading whose subjects are the section's.
const MOST_SUBJECTS: usize = 3;
/// One answer under way.
#[derive(Clone, Copy)]
pub(super) struct Engine<'a> {
    pub index: &'a Index,
    pub document: &'a Document,
    pub overtaken: &'a (dyn Fn() -> bool + Sync),
    /// What a beginning of the word in question has found, if that was asked before.
    pub before: Option<&'a Resolution>,
}

impl<'a> Engine<'a> {
    pub fn corpus(&self) -> &'a Corpus {
        &self.index.corpus
    }

    /// Candidates as the index narrows them.
    pub fn narrowed(&self, candidates: Set) -> Set {
        if self.index.narrows { candidates } else { Set::all(self.corpus().len()) }
    }

    /// The candidates for a phrase, by its characters and by the sounds of its neighbours.
    pub fn candidates(&self, phrase: &Phrase) -> Result<Set, Overtaken> {
        let mut candidates = phrase.candidates(self.corpus());
        if phrase.symbols().len() > 1 && !candidates.is_empty() {
            self.pairs()?.keep_neighbours(&mut candidates, phrase.symbols());
        }
        Ok(candidates)
    }

    pub fn readings(&self) -> &'a Readings {
        self.index.readings.get_or_init(|| Readings::of(&self.index.corpus))
    }

    /// Which texts hold which sounds side by side, read at the first question for a sound.
    pub fn pairs(&self) -> Result<&'a Pairs, Overtaken> {
        if let Some(pairs) = self.index.pairs.get() {
            return Ok(pairs);
        }
        let read = Pairs::build(self.corpus(), self.readings(), share::threads(), self.overtaken)?;
        Ok(self.index.pairs.get_or_init(|| read))
    }

    pub fn thesaurus(&self) -> &'a Thesaurus {
        self.index.thesaurus.get_or_init(Thesaurus::built_in)
    }

    /// The document's citations, read at the first question for a symbol.
    pub fn citations(&self) -> Result<&'a CitationIndex, Overtaken> {
        if let Some(citations) = self.index.citations.get() {
            return Ok(citations);
        }
        let read = CitationIndex::build_unless(self.document, self.overtaken).ok_or(Overtaken)?;
        Ok(self.index.citations.get_or_init(|| Arc::new(read)))
    }

    /// Makes what most queries need and the building of the index left out.
    pub fn warm(&self) -> Result<(), Overtaken> {
        self.headings()?;
        self.subjects()?;
        self.pairs()?;
        self.thesaurus();
        self.vocabulary()?;
        Ok(())
    }

    fn headings(&self) -> Result<&'a Corpus, Overtaken> {
        if let Some(headings) = self.index.headings.get() {
            return Ok(headings);
        }
        let texts = self.document.sections().iter().map(|section| section.heading.as_str());
        let read = Corpus::build(texts, self.overtaken).ok_or(Overtaken)?;
        Ok(self.index.headings.get_or_init(|| read))
    }

    fn subjects(&self) -> Result<&'a Corpus, Overtaken> {
        if let Some(subjects) = self.index.subjects.get() {
            return Ok(subjects);
        }
        let texts: Vec<String> = self.document.sections().iter().map(|section| subjects_of(&section.heading)).collect();
        let read = Corpus::build(texts.iter().map(String::as_str), self.overtaken).ok_or(Overtaken)?;
        Ok(self.index.subjects.get_or_init(|| read))
    }

    /// The sections whose heading says a phrase, each with the length of its heading.
    pub fn headings_with(&self, phrase: &str) -> Result<Vec<(SectionId, usize)>, Overtaken> {
        Ok(sections_saying(self.headings()?, phrase).collect())
    }

    /// The paragraphs under a heading that says a phrase, or names a resolution about it.
    pub fn headed(&self, phrase: &str) -> Result<Set, Overtaken> {
        let mut set = Set::none(self.corpus().len());
        let by_heading = self.headings_with(phrase)?.into_iter().map(|(section, _)| section);
        let by_subject = sections_saying(self.subjects()?, phrase).map(|(section, _)| section);
        for section in by_heading.chain(by_subject.collect::<Vec<_>>()) {
            self.own_paragraphs(section).into_iter().for_each(|paragraph| set.insert(paragraph));
        }
        Ok(set)
    }

    /// The paragraphs of a section before its sub-sections, else all.
    pub fn own_paragraphs(&self, section: SectionId) -> Vec<u32> {
        let Some(section) = self.document.section(section) else { return Vec::new() };
        let all = section.paragraphs.clone();
        let range = if section.own > 0 { all.start..all.start + section.own } else { all };
        range.filter_map(|place| u32::try_from(place).ok()).collect()
    }

    /// Scores the texts of a set, in document order.
    pub fn scan(
        &self,
        candidates: &Set,
        score: impl Fn(u32, &[Symbol]) -> Option<(f32, bool)> + Sync,
    ) -> Result<Vec<(u32, f32, bool)>, Overtaken> {
        self.each(candidates, 0..candidates.size(), |paragraph, text| {
            score(paragraph, text).map(|(score, weak)| (paragraph, score, weak))
        })
    }

    /// What `one` makes of the texts of a set within a range that begins at a multiple of 64, in document order.
    pub fn each<T: Send>(
        &self,
        candidates: &Set,
        range: Range<usize>,
        one: impl Fn(u32, &[Symbol]) -> Option<T> + Sync,
    ) -> Result<Vec<T>, Overtaken> {
        let corpus = self.corpus();
        share::each_in(candidates, range, self.overtaken, |members, made| {
            made.extend(members.iter().filter_map(|paragraph| one(*paragraph, corpus.text(*paragraph))));
        })
    }
}

/// The sections whose text, heading or subject, says a phrase, each with the length of that text.
fn sections_saying(texts: &Corpus, phrase: &str) -> impl Iterator<Item = (SectionId, usize)> {
    let phrase = Phrase::word(texts, phrase);
    let places: Vec<u32> = phrase
        .iter()
        .flat_map(|phrase| {
            let says = |place: &u32| phrase.find(texts, texts.text(*place), 0).is_some();
            phrase.candidates(texts).members().filter(says).collect::<Vec<_>>()
        })
        .collect();
    places.into_iter().map(|place| (SectionId(place), texts.text(place).len()))
}

/// What the resolutions named in a heading are about, when it names so few that the section is about them.
fn subjects_of(heading: &str) -> String {
    let cited = citation::scan(heading);
    let known = cited.iter().filter_map(|citation| Catalogue::built_in().resolution_of(&citation.symbol));
    let subjects = known.map(|resolution| format!("{}；{}", resolution.subject_zh, resolution.subject_en));
    if cited.len() > MOST_SUBJECTS { String::new() } else { subjects.collect::<Vec<_>>().join("；") }
}
