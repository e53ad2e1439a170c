//! One text in two languages: which paragraph answers which, within them which clause, what one side lacks, and the terms
//! that stand in both.
//!
//! The way: every paragraph is read for what it holds whatever its language ([`reading`]): documents, numbers, dates,
//! terms of the glossary, names. What is shared speaks for a link, what is not against it ([`score`]); the pairs worth
//! judging come from an index, the links are the chain of the greatest sum that keeps the order, and what is left over and
//! fits has moved ([`links`]). From the links a dictionary is learnt ([`learnt`]), with it the links are made anew, in
//! rounds. Then clauses are paired ([`clauses`]), checked ([`checks`]) and searched for terms ([`terms`]).

mod bilingual;
mod candidates;
mod checked;
mod checks;
mod clause_words;
mod clauses;
mod comparison;
mod evidence;
mod glossary;
mod learnt;
mod links;
mod phrases;
mod pieces;
mod reading;
mod rows;
mod score;
mod terms;

pub(crate) use checked::{Discrepancy, Lack};
pub(crate) use clauses::{ClausePair, Stretch};
pub(crate) use comparison::comparison;
pub(crate) use rows::ClauseRow;
pub(crate) use terms::{FoundTerm, terms_within};

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use crate::citation::scan;
use crate::compare::{Language, MeaningReader, Meant};
use crate::model::{
    Library, Link, LinkEnd, ParagraphId, PartId, Relation, RelationKind, SectionId, Term, Work, WorkId,
};
use crate::successor::{StatedLink, facing};

use clause_words::{forms_of, texts_of, words_of};
use clauses::{LinkSide, of_side};
use evidence::{Likelihood, union};
use glossary::TermIndex;
use learnt::{dictionary, proven};
use reading::{Concept, ConceptReader, Read};

/// Two works that are one text in two languages.
#[derive(Debug, Default)]
pub(crate) struct Alignment {
    /// The parts that both have, in the order of the left work.
    pub parts: Vec<AlignedPart>,
    /// The parts of one work against the counterparts of those in the other: the annex of one language, the enclosure of
    /// the other. Only where it was asked for.
    pub across: Vec<AlignedPart>,
    /// What one letter has and the other lacks; a [`Stretch`] names a paragraph of the letter by its place.
    pub letter: Vec<Discrepancy>,
    /// The terms that stand in both, the most frequent first, those of the glossary before those learnt.
    pub terms: Vec<FoundTerm>,
}

#[derive(Debug)]
pub(crate) struct AlignedPart {
    /// Which paragraphs answer which, in the order of the left part.
    pub relation: Relation,
    /// By link of the relation: what is known within it.
    pub within: Vec<Within>,
}

/// What is known within a link. Paragraphs are named by their places on their side of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Within {
    /// Whether it stands out of the order that the others keep.
    pub moved: bool,
    /// Which clauses answer which, in the order of the side that was cut at its marks.
    pub clauses: Vec<ClausePair>,
    /// What one side has and the other lacks.
    pub differences: Vec<Discrepancy>,
}

impl Within {
    /// The clauses as rows that face each other, for the texts of the link's paragraphs, left and right.
    pub(crate) fn rows(&self, texts: [&[&str]; 2]) -> Vec<ClauseRow> {
        rows::rows(&self.clauses, texts)
    }
}

impl Alignment {
    /// How much of both works the links hold together, for how sure they are, from 0 to 1.
    pub(crate) fn kinship(&self, library: &Library) -> f64 {
        let length = |id: ParagraphId| library.text(id).len() as f64;
        let (mut held, mut total) = (0.0, 0.0);
        for link in self.parts.iter().flat_map(|part| part.relation.links()) {
            let own: f64 = link.paragraphs().map(length).sum();
            total += own;
            held += if link.is_one_sided() { 0.0 } else { own * link.confidence.unwrap_or(1.0) };
        }
        if total > 0.0 { held / total } else { 0.0 }
    }
}

impl AlignedPart {
    /// The links, each with what is known within it.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&Link, &Within)> {
        self.relation.links().iter().zip(&self.within)
    }
}

/// A part of both works as it is read.
struct Pending {
    parts: (PartId, PartId),
    ids: [Vec<ParagraphId>; 2],
    reads: [Vec<Read>; 2],
    relation: Relation,
    moved: HashSet<ParagraphId>,
}

/// Sets two works of a library side by side that are one text in two languages. What the right work states of its links
/// comes first. `terms` is the glossary.
pub(crate) fn align(library: &Library, left: WorkId, right: WorkId, terms: &[Term]) -> Alignment {
    aligned(library, left, right, terms, None)
}

/// As [`align`], and each part also against the counterpart of its translation.
pub(crate) fn align_across(library: &Library, left: WorkId, right: WorkId, terms: &[Term]) -> Alignment {
    aligned(library, left, right, terms, Relation::counterparts(library, left).as_ref())
}

fn aligned(
    library: &Library,
    left: WorkId,
    right: WorkId,
    terms: &[Term],
    counterparts: Option<&Relation>,
) -> Alignment {
    let languages =
        [left, right].map(|work| library.work(work).map_or(Language::Other, |work| Language::of(&work.language)));
    let glossary = TermIndex::of(terms, languages);
    let mut reader = ConceptReader::new(languages, &glossary);
    let both = facing((library, left), (library, right)).into_iter().filter_map(|(left, right)| left.zip(right));
    let mut pending: Vec<(_, _, _)> = both
        .map(|parts| {
            let ids = [parts.0, parts.1].map(|part| library.paragraphs_of(part).collect::<Vec<ParagraphId>>());
            let [lefts, rights] = &ids;
            let reads = [read(library, 0, lefts, &mut reader), read(library, 1, rights, &mut reader)];
            (parts, ids, reads)
        })
        .collect();
    pending.sort_by_key(|(parts, ..)| parts.0);
    let keys = [0, 1].map(|side| reader.words(side));
    let counts = [keys[0].len(), keys[1].len()];
    let parts: Vec<Pending> = pending
        .into_par_iter()
        .map(|(parts, ids, reads)| {
            let weights = weights(reader.concepts(), &reads);
            linked(library, parts, ids, reads, &weights, counts)
        })
        .collect();
    let letter = letters_checked([left, right].map(|work| library.work(work)), languages);
    Alignment { letter, ..finished(library, &parts, counterparts, languages, &glossary, &keys) }
}

/// What one letter has and the other lacks; nothing where one work has none.
fn letters_checked(works: [Option<&Work>; 2], languages: [Language; 2]) -> Vec<Discrepancy> {
    let texts = works.map(|work| work.map_or(Vec::new(), Work::letter_texts));
    let reads = [0, 1].map(|side| {
        let mut reader = MeaningReader::of(*of_side(&languages, side));
        let read = |text: &&str| Read { cited: scan(text), meant: reader.read(text), ..Read::default() };
        of_side(&texts, side).iter().map(read).collect::<Vec<Read>>()
    });
    let [left, right] = [0, 1]
        .map(|side| LinkSide { reads: of_side(&reads, side).iter().collect(), texts: of_side(&texts, side).clone() });
    checks::differences([&left, &right], languages)
}

/// Links the paragraphs of a part.
fn linked(
    library: &Library,
    parts: (PartId, PartId),
    ids: [Vec<ParagraphId>; 2],
    reads: [Vec<Read>; 2],
    weights: &[Likelihood],
    counts: [usize; 2],
) -> Pending {
    let stated = stated(library, parts, &ids);
    let found = links::link(&reads, weights, counts, &stated);
    let [lefts, rights] = &ids;
    let side = |ids: &[ParagraphId], places: Range<usize>| ids.get(places).unwrap_or_default().to_vec();
    let mut moved = HashSet::new();
    let mut links: Vec<Link> = Vec::with_capacity(found.len());
    for one in found {
        let link = Link::between(side(lefts, one.step.old), side(rights, one.step.new));
        if one.step.leaps {
            moved.extend(link.first());
        }
        links.push(Link { confidence: Some(f64::from(one.confidence)), ..link });
    }
    links.extend(library.stated_links(RelationKind::Translation, parts.0, parts.1));
    links.sort_by_key(|link| (link.left.is_empty(), link.left.first().copied(), link.right.first().copied()));
    let relation = Relation::new(RelationKind::Translation, library, parts, links);
    Pending { parts, ids, reads, relation, moved }
}

/// Finds clauses, differences and terms within the links.
fn finished(
    library: &Library,
    parts: &[Pending],
    counterparts: Option<&Relation>,
    languages: [Language; 2],
    glossary: &TermIndex,
    keys: &[Vec<u64>; 2],
) -> Alignment {
    let counts = [keys[0].len(), keys[1].len()];
    let sides: Vec<Vec<[LinkSide<'_>; 2]>> =
        parts.iter().map(|part| sides_of(library, &part.relation, [part, part])).collect();
    let links: Vec<&[LinkSide<'_>; 2]> = sides.iter().flatten().collect();
    let words = [0, 1].map(|side| {
        let words = |link: &&[LinkSide<'_>; 2]| union(&of_side(link, side).reads, |read| &read.words).into_owned();
        links.iter().filter(|link| is_whole(link)).map(words).collect::<Vec<_>>()
    });
    let mut known = dictionary(words, counts);
    let mut clauses: Vec<Vec<ClausePair>> = Vec::new();
    let cut_side = clauses::side_to_cut(languages);
    for round in 0..2 {
        clauses = links.par_iter().map(|link| clauses::pair(link.each_ref(), cut_side, &known)).collect();
        if round == 0 {
            known.merge(dictionary(words_of(&links, &clauses), counts));
        }
    }
    let mut terms = terms::known(
        glossary,
        forms_of(&links, &clauses).iter().map(|[left, right]| [left.as_slice(), right.as_slice()]),
    );
    let texts = texts_of(&links, &clauses);
    let learnt = terms::learnt(&proven(words_of(&links, &clauses), keys), &texts, languages, &terms);
    terms.extend(learnt);
    let mut clauses = clauses.into_iter();
    let aligned = parts.iter().zip(&sides).map(|(part, sides)| {
        let within = part.relation.links().iter().zip(sides).map(|(link, [left, right])| Within {
            moved: link.first().is_some_and(|first| part.moved.contains(&first)),
            clauses: clauses.next().unwrap_or_default(),
            differences: checks::differences([left, right], languages),
        });
        AlignedPart { relation: part.relation.clone(), within: within.collect() }
    });
    let across = across(parts, library, counterparts).map(|(relation, ends)| {
        let sides = sides_of(library, &relation, ends);
        let within = sides.par_iter().map(|[left, right]| Within {
            moved: false,
            clauses: clauses::pair([left, right], cut_side, &known),
            differences: checks::differences([left, right], languages),
        });
        AlignedPart { within: within.collect(), relation }
    });
    Alignment { across: across.collect(), parts: aligned.collect(), terms, letter: Vec::new() }
}

/// Each part of the left work against the counterpart of its translation, with the parts whose paragraphs these are.
fn across<'a>(
    parts: &'a [Pending],
    library: &'a Library,
    counterparts: Option<&'a Relation>,
) -> impl Iterator<Item = (Relation, [&'a Pending; 2])> {
    parts.iter().filter_map(move |onward| {
        let relation = Relation::through(library, counterparts?, &onward.relation)?;
        let own = parts.iter().find(|part| part.parts.0 == relation.left)?;
        Some((relation, [own, onward]))
    })
}

fn is_whole(link: &[LinkSide<'_>; 2]) -> bool {
    link.iter().all(|side| !side.reads.is_empty())
}

/// Both sides of each link of a relation; the left paragraphs are those of the first part, the right those of the second.
fn sides_of<'a>(library: &'a Library, relation: &Relation, ends: [&'a Pending; 2]) -> Vec<[LinkSide<'a>; 2]> {
    let side = |side: usize, end: &LinkEnd| {
        let part = of_side(&ends, side);
        let (ids, reads) = (of_side(&part.ids, side), of_side(&part.reads, side));
        let read = |id: &ParagraphId| ids.binary_search(id).ok().and_then(|place| reads.get(place));
        LinkSide {
            reads: end.iter().filter_map(read).collect(),
            texts: end.iter().map(|id| library.text(*id)).collect(),
        }
    };
    relation.links().iter().map(|link| [side(0, &link.left), side(1, &link.right)]).collect()
}

fn read(library: &Library, side: usize, ids: &[ParagraphId], reader: &mut ConceptReader<'_>) -> Vec<Read> {
    let language = reader.language(side);
    let of_text = |known: &mut MeaningReader, id: &ParagraphId| known.read(library.text(*id));
    let meant: Vec<_> = ids.par_iter().with_min_len(16).map_init(|| MeaningReader::of(language), of_text).collect();
    let read = |(id, meant): (&ParagraphId, Vec<Meant>)| {
        let paragraph = library.paragraph(*id);
        let mut sections = Vec::new();
        let mut section: Option<SectionId> = paragraph.and_then(|paragraph| paragraph.section);
        while let Some(id) = section {
            sections.push(id.index());
            section = library.section(id).and_then(|section| section.parent);
        }
        let (text, number) = paragraph.map_or(("", None), |one| (one.text.as_str(), one.number));
        reader.read(side, text, number, &sections, meant)
    };
    ids.iter().zip(meant).map(read).collect()
}

/// What each concept is worth, by how rare it is on both sides.
fn weights(concepts: &HashMap<Concept, u32>, reads: &[Vec<Read>; 2]) -> Vec<Likelihood> {
    let mut held = vec![[0.0_f32; 2]; concepts.len()];
    for (side, reads) in reads.iter().enumerate() {
        for concept in reads.iter().flat_map(|read| &read.concepts) {
            if let Some(count) = held.get_mut(*concept as usize).and_then(|held| held.get_mut(side)) {
                *count += 1.0;
            }
        }
    }
    let all = reads.iter().map(Vec::len).sum::<usize>() as f32;
    let mut weights = vec![Likelihood::default(); concepts.len()];
    for (concept, place) in concepts {
        let [left, right] = held.get(*place as usize).copied().unwrap_or_default();
        let is_document = matches!(concept, Concept::Cited(_) | Concept::Pinpoint(..));
        // What only one language has may be the language's doing; a document never is.
        if let Some(slot) = weights.get_mut(*place as usize)
            && (is_document || (left > 0.0 && right > 0.0))
        {
            *slot = Likelihood::of(concept.kept(), (left + right + 1.0) / (all + 2.0));
        }
    }
    weights
}

/// The links that the right work states, by place.
fn stated(library: &Library, (left, right): (PartId, PartId), ids: &[Vec<ParagraphId>; 2]) -> Vec<StatedLink> {
    let [lefts, rights] = ids;
    let places = |ids: &[ParagraphId], own: &[ParagraphId]| -> Vec<usize> {
        own.iter().filter_map(|id| ids.binary_search(id).ok()).collect()
    };
    let links = library.stated_links(RelationKind::Translation, left, right).into_iter();
    links
        .map(|link| StatedLink { old: places(lefts, &link.left), new: places(rights, &link.right), fate: None })
        .collect()
}
