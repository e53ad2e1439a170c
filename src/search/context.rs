//! One answer under way: the index, the document, and the question whether to go on.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::find::dictionary;
use super::find::matches::Matches;
use super::find::phrase::Phrase;
use super::find::readings::Readings;
use super::find::thesaurus::Thesaurus;
use super::index::bit_set::BitSet;
use super::index::corpus::{CharId, Corpus};
use super::index::{Index, vocabulary};
use super::speed::initial_bigrams::InitialBigrams;
use super::speed::parallel::{self, Cancelled};
use crate::citation;
use crate::compare::{Framing, Language, Meaning, PairStats, compare};
use crate::model::{Catalogue, CitationIndex, Library, ParagraphId, PartId, Relation, SectionId};

/// The most resolutions of a heading whose subjects are the section's.
const MOST_SUBJECTS: usize = 3;

/// One answer under way: what every way of finding needs.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub index: &'a Index,
    pub document: &'a Library,
    pub cancelled: &'a (dyn Fn() -> bool + Sync),
    /// What a beginning of the word in question has found, if that was asked before.
    pub earlier: Option<&'a Matches>,
}

impl<'a> Context<'a> {
    pub(super) fn corpus(&self) -> &'a Corpus {
        &self.index.corpus
    }

    pub(super) fn readings(&self) -> &'a Readings {
        self.index.readings.get_or_init(|| Readings::of(&self.index.corpus))
    }

    /// Which texts hold which sounds side by side, read at the first question for a sound.
    pub(super) fn bigrams(&self) -> Result<&'a InitialBigrams, Cancelled> {
        let read = || InitialBigrams::build(self.corpus(), self.readings(), parallel::threads(), self.cancelled);
        known(&self.index.bigrams, read)
    }

    pub(super) fn thesaurus(&self) -> &'a Thesaurus {
        self.index.thesaurus.get_or_init(Thesaurus::built_in)
    }

    /// The terms that two languages of the work teach, once they are known.
    pub(super) fn translations(&self) -> Option<&'a Thesaurus> {
        self.index.translations.get()
    }

    /// The document's citations, read at the first question for a symbol.
    pub(super) fn citations(&self) -> Result<&'a CitationIndex, Cancelled> {
        let read = || CitationIndex::build_unless(self.document, self.cancelled).map(Arc::new).ok_or(Cancelled);
        known(&self.index.citations, read).map(AsRef::as_ref)
    }

    /// The different words in letters, read at the first question.
    pub(super) fn vocabulary(&self) -> Result<&'a [String], Cancelled> {
        known(&self.index.vocabulary, || vocabulary::words_of(self.corpus(), self.cancelled)).map(Vec::as_slice)
    }

    /// Whether a word is English as it is spelt. In a Chinese text rare words are rather pinyin or names being typed.
    pub(super) fn is_spelt_right(&self, word: &str) -> bool {
        dictionary::is_spelt_right(word, self.index.is_alphabetic)
    }

    /// Whether a word that the text has not may be another one, and no slip of the fingers: `casa` is none of `caso`. There
    /// is a list for English alone; in another language each word may be.
    pub(super) fn may_be_spelt_right(&self, word: &str) -> bool {
        self.is_spelt_right(word) || self.index.is_alphabetic && self.language() != Language::English
    }

    /// The language that the text is written in.
    pub(super) fn language(&self) -> Language {
        Language::of(&self.document.first().language)
    }

    /// The paragraphs whose pair does not cite the same documents.
    pub(super) fn differing(&self) -> Result<BitSet, Cancelled> {
        known(&self.index.differing, || self.pairs_that_differ()).cloned()
    }

    fn pairs_that_differ(&self) -> Result<BitSet, Cancelled> {
        let citations = self.citations()?;
        let mut set = BitSet::none(self.corpus().len());
        let counterparts = self.document.counterparts();
        for link in counterparts.iter().flat_map(Relation::links) {
            let cited = |side: &[ParagraphId]| -> HashSet<_> {
                side.iter().flat_map(|id| citations.cited_by(*id)).copied().collect()
            };
            if cited(&link.left) != cited(&link.right) {
                link.paragraphs().for_each(|id| set.insert(id.0));
            }
        }
        Ok(set)
    }

    /// The paragraphs of a part that cite a document which no other part of the same work cites.
    pub(super) fn cited_only_in(&self, part: PartId) -> Result<BitSet, Cancelled> {
        let citations = self.citations()?;
        let mut set = BitSet::none(self.corpus().len());
        let Some(work) = self.document.part(part).map(|part| part.work) else { return Ok(set) };
        let part_of = |id: &ParagraphId| self.document.paragraph(*id).map(|paragraph| paragraph.part);
        let is_here = |id: &ParagraphId| part_of(id) == Some(part);
        let is_elsewhere = |id: &ParagraphId| {
            let other = part_of(id).filter(|other| *other != part);
            other.and_then(|other| self.document.part(other)).is_some_and(|other| other.work == work)
        };
        for cited in citations.documents().iter().filter(|cited| !cited.paragraphs.iter().any(is_elsewhere)) {
            cited.paragraphs.iter().filter(|id| is_here(id)).for_each(|id| set.insert(id.0));
        }
        Ok(set)
    }

    /// The paragraphs whose pair holds a difference in substance of a class. The first question compares all pairs: some
    /// milliseconds for a programme, a minute for tens of thousands of pairs, unless it is cancelled.
    pub(super) fn changing(&self, class: Meaning) -> Result<BitSet, Cancelled> {
        let classes = known(&self.index.changing, || self.classes())?;
        let holding = classes.iter().filter(|(known, _)| *known == class).map(|(_, paragraph)| *paragraph);
        Ok(BitSet::of(self.corpus().len(), holding))
    }

    /// The classes of what changes in the pairs, each with a paragraph.
    fn classes(&self) -> Result<Vec<(Meaning, u32)>, Cancelled> {
        let mut classes = Vec::new();
        let Some(counterparts) = self.document.counterparts() else { return Ok(classes) };
        let framing = Framing::learn(self.document, &counterparts);
        for link in counterparts.links() {
            if (self.cancelled)() {
                return Err(Cancelled);
            }
            let stats = PairStats::from(&compare(self.document, &framing, link));
            for class in stats.classes() {
                classes.extend(link.paragraphs().map(|id| (class, id.0)));
            }
        }
        Ok(classes)
    }

    /// Makes what most queries need and the building of the index left out.
    pub(super) fn warm(&self) -> Result<(), Cancelled> {
        self.headings()?;
        self.subjects()?;
        self.bigrams()?;
        self.thesaurus();
        dictionary::warm();
        self.vocabulary()?;
        Ok(())
    }

    fn headings(&self) -> Result<&'a Corpus, Cancelled> {
        let texts = || self.document.sections().iter().map(|section| section.heading.as_str());
        known(&self.index.headings, || Corpus::build(texts(), self.cancelled).ok_or(Cancelled))
    }

    fn subjects(&self) -> Result<&'a Corpus, Cancelled> {
        known(&self.index.subjects, || {
            let sections = self.document.sections().iter();
            let texts: Vec<String> = sections.map(|section| subjects_of(&section.heading)).collect();
            Corpus::build(texts.iter().map(String::as_str), self.cancelled).ok_or(Cancelled)
        })
    }

    /// The sections whose heading says a phrase, each with the length of its heading.
    pub(super) fn headings_with(&self, phrase: &str) -> Result<Vec<(SectionId, usize)>, Cancelled> {
        Ok(sections_saying(self.headings()?, phrase).collect())
    }

    /// The paragraphs under a heading that says a phrase, or names a resolution about it.
    pub(super) fn headed(&self, phrase: &str) -> Result<BitSet, Cancelled> {
        let mut set = BitSet::none(self.corpus().len());
        let by_heading = self.headings_with(phrase)?.into_iter().map(|(section, _)| section);
        let by_subject = sections_saying(self.subjects()?, phrase).map(|(section, _)| section);
        for section in by_heading.chain(by_subject.collect::<Vec<_>>()) {
            self.own_paragraphs(section).into_iter().for_each(|paragraph| set.insert(paragraph));
        }
        Ok(set)
    }

    /// The paragraphs of a section before its sub-sections, else all.
    pub(super) fn own_paragraphs(&self, section: SectionId) -> Vec<u32> {
        let Some(section) = self.document.section(section) else { return Vec::new() };
        let all = section.paragraphs.clone();
        let range = if section.own > 0 { all.start..all.start + section.own } else { all };
        range.filter_map(|place| u32::try_from(place).ok()).collect()
    }

    /// Scores the texts of a set, in document order.
    pub(super) fn scan(
        &self,
        candidates: &BitSet,
        score: impl Fn(u32, &[CharId]) -> Option<(f32, bool)> + Sync,
    ) -> Result<Vec<(u32, f32, bool)>, Cancelled> {
        self.each(candidates, 0..candidates.size(), |paragraph, text| {
            score(paragraph, text).map(|(score, weak)| (paragraph, score, weak))
        })
    }

    /// What `one` makes of the texts of a set within a range that begins at a multiple of 64, in document order.
    pub(super) fn each<T: Send>(
        &self,
        candidates: &BitSet,
        range: Range<usize>,
        one: impl Fn(u32, &[CharId]) -> Option<T> + Sync,
    ) -> Result<Vec<T>, Cancelled> {
        let corpus = self.corpus();
        parallel::each_in(candidates, range, self.cancelled, |members, made| {
            made.extend(members.iter().filter_map(|paragraph| one(*paragraph, corpus.text(*paragraph))));
        })
    }
}

/// What is read once and kept; what is cancelled meanwhile is read another time.
fn known<T>(kept: &OnceLock<T>, read: impl FnOnce() -> Result<T, Cancelled>) -> Result<&T, Cancelled> {
    match kept.get() {
        Some(known) => Ok(known),
        None => read().map(|read| kept.get_or_init(|| read)),
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
