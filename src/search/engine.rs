//! One answer under way: the index, the document, and the question whether to go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Index;
use super::corpus::{Corpus, Symbol};
use super::phrase::Phrase;
use super::readings::Readings;
use super::set::Set;
use super::thesaurus::Thesaurus;
use crate::citation;
use crate::model::{Catalogue, CitationIndex, Document, SectionId};

/// The answer is wanted no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overtaken;

/// How many paragraphs are looked at between two questions whether to go on.
const SLICE: usize = 16_384;
/// From this many on, the paragraphs of a slice are shared among threads.
const SHARED: usize = 4_096;
/// The most resolutions of a heading whose subjects are the section's.
const MOST_SUBJECTS: usize = 3;
/// The most threads that share a slice.
const MOST_THREADS: usize = 4;

/// One answer under way.
#[derive(Clone, Copy)]
pub(super) struct Engine<'a> {
    pub index: &'a Index,
    pub document: &'a Document,
    pub overtaken: &'a dyn Fn() -> bool,
}

impl<'a> Engine<'a> {
    pub fn corpus(&self) -> &'a Corpus {
        &self.index.corpus
    }

    /// Candidates as the index narrows them.
    pub fn narrowed(&self, candidates: Set) -> Set {
        if self.index.narrows { candidates } else { Set::all(self.corpus().len()) }
    }

    pub fn readings(&self) -> &'a Readings {
        self.index.readings.get_or_init(|| Readings::of(&self.index.corpus))
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
        self.readings();
        self.thesaurus();
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

    /// Scores the texts of a set, in document order, in slices and on several threads where that pays.
    pub fn scan(
        &self,
        candidates: &Set,
        score: impl Fn(u32, &[Symbol]) -> Option<(f32, bool)> + Sync,
    ) -> Result<Vec<(u32, f32, bool)>, Overtaken> {
        let corpus = self.corpus();
        let one =
            |paragraph: u32| score(paragraph, corpus.text(paragraph)).map(|(score, weak)| (paragraph, score, weak));
        let members: Vec<u32> = candidates.members().collect();
        let mut found = Vec::new();
        for slice in members.chunks(SLICE) {
            if (self.overtaken)() {
                return Err(Overtaken);
            }
            if slice.len() < SHARED {
                found.extend(slice.iter().filter_map(|paragraph| one(*paragraph)));
            } else {
                found.extend(shared(slice, &one));
            }
        }
        Ok(found)
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

/// Does a slice on several threads; should one fail, its part is done here.
fn shared<T: Send>(slice: &[u32], one: &(impl Fn(u32) -> Option<T> + Sync)) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let failed = AtomicBool::new(false);
    let part = slice.len().div_ceil(threads.max(1)).max(1);
    let found = std::thread::scope(|scope| {
        let run = |part: &[u32]| part.iter().filter_map(|paragraph| one(*paragraph)).collect::<Vec<T>>();
        let mut parts = slice.chunks(part);
        let first = parts.next().unwrap_or_default();
        let others: Vec<_> = parts.map(|part| scope.spawn(move || run(part))).collect();
        let mut found = run(first);
        for other in others {
            match other.join() {
                Ok(more) => found.extend(more),
                Err(_) => failed.store(true, Ordering::Relaxed),
            }
        }
        found
    });
    if failed.load(Ordering::Relaxed) { slice.iter().filter_map(|paragraph| one(*paragraph)).collect() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sharing_keeps_the_order() {
        let slice: Vec<u32> = (0..10_000).collect();
        let even = |member: u32| member.is_multiple_of(2).then_some(member);
        assert_eq!(
            shared(&slice, &even),
            slice.iter().copied().filter(|member| member.is_multiple_of(2)).collect::<Vec<_>>()
        );
    }
}
