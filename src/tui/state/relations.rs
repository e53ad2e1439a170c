//! The relations between the parts that are open, and which of them is read: counterparts within a work, what became of a
//! part a year later, or the part in another language.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::App;
use crate::align::FoundTerm;
use crate::compare::Framing;
use crate::model::{
    CitationIndex, CitedId, Fate, Library, ParagraphId, PartId, Relation, RelationKind, SectionId, WorkId,
};

/// Every relation between two parts that are open.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    /// In the order in which they are looked through.
    pub all: Vec<Arc<Relation>>,
    /// What a new or dropped paragraph most resembles in a part of another year.
    pub near: HashMap<(ParagraphId, PartId), ParagraphId>,
    /// Sections that bear another heading than in the old year: the old one and the new one.
    pub retitled: Vec<(SectionId, SectionId)>,
    /// Sections that one year alone has, and whether that is the new one.
    pub alone: Vec<(SectionId, bool)>,
    /// For each paragraph how many before it are not what they were, or are no more; and how many there are.
    pub changed: Vec<u32>,
    /// Which documents are cited from a year on, or no more.
    pub news: Vec<YearNews>,
    /// How much text two years share, from 0 to 1, where years are open: of those that share least.
    pub kinship: Option<f32>,
    /// The framing that counterparts have; years have none in common to leave out.
    pub framing: Option<Arc<Framing>>,
    /// What stands in its place between two languages: what was found in each link.
    pub languages: Option<Arc<Framing>>,
    /// The terms that stand in both languages.
    pub terms: Vec<FoundTerm>,
}

/// What is cited in one of two years that follow upon each other and not in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearNews {
    pub old: WorkId,
    pub new: WorkId,
    /// The documents that the new year alone cites.
    pub begun: Vec<CitedId>,
    /// The documents that the old year alone cites.
    pub ended: Vec<CitedId>,
}

impl YearNews {
    /// Compares what two works cite.
    pub fn between(document: &Library, index: &CitationIndex, old: WorkId, new: WorkId) -> Self {
        let cites = |work: WorkId, paragraphs: &[ParagraphId]| {
            let own = document.work(work).map_or(0..0, |work| work.paragraphs.clone());
            paragraphs.iter().any(|id| own.contains(&id.index()))
        };
        let (mut begun, mut ended) = (Vec::new(), Vec::new());
        for cited in index.documents() {
            match (cites(old, &cited.paragraphs), cites(new, &cited.paragraphs)) {
                (false, true) => begun.extend(index.find(&cited.symbol)),
                (true, false) => ended.extend(index.find(&cited.symbol)),
                _ => {}
            }
        }
        Self { old, new, begun, ended }
    }
}

impl Relations {
    /// Whether two years are open.
    pub fn has_years(&self) -> bool {
        self.all.iter().any(|relation| relation.kind == RelationKind::Successor)
    }

    /// How many paragraphs of a stretch are not what they were in the other year.
    pub fn changed_in(&self, places: &Range<usize>) -> usize {
        let before = |place: usize| self.changed.get(place).or(self.changed.last()).copied().unwrap_or(0);
        before(places.end).saturating_sub(before(places.start)) as usize
    }

    /// Looks for sections of one year alone: all in them is new, or was dropped, and their heading is not in the other.
    pub fn find_alone(&mut self, document: &Library) {
        let years = self.all.iter().filter(|relation| relation.kind == RelationKind::Successor);
        let sides = years.flat_map(|years| {
            [(years, years.right, years.left, Fate::New), (years, years.left, years.right, Fate::Dropped)]
        });
        let alone = sides.flat_map(|(years, own, other, fate)| {
            let sections = |part| document.part(part).and_then(|part| document.sections().get(part.sections.clone()));
            let others: HashSet<&str> =
                sections(other).into_iter().flatten().map(|section| section.heading.as_str()).collect();
            let is_of_fate = move |place: usize| {
                let id = u32::try_from(place).ok().map(ParagraphId);
                id.and_then(|id| years.link_of(id)).and_then(|link| link.fate) == Some(fate)
            };
            let first = document.part(own).map_or(0, |part| part.sections.start);
            let found = sections(own).into_iter().flatten().zip(first..).filter(move |(section, _)| {
                !others.contains(section.heading.as_str())
                    && !section.paragraphs.is_empty()
                    && section.paragraphs.clone().all(is_of_fate)
            });
            found.filter_map(move |(_, place)| Some((SectionId(u32::try_from(place).ok()?), fate == Fate::New)))
        });
        self.alone = alone.collect();
    }

    pub fn count_changed(&mut self, paragraphs: usize) {
        let mut has_changed = vec![false; paragraphs];
        let years = self.all.iter().filter(|relation| relation.kind == RelationKind::Successor);
        for link in years.flat_map(|relation| relation.links()).filter(|link| link.fate != Some(Fate::Same)) {
            for id in link.paragraphs() {
                if let Some(slot) = has_changed.get_mut(id.index()) {
                    *slot = true;
                }
            }
        }
        let mut count = 0;
        self.changed = std::iter::once(0)
            .chain(has_changed.into_iter().map(|is_one| {
                count += u32::from(is_one);
                count
            }))
            .collect();
    }

    fn holding(&self, kind: RelationKind, id: ParagraphId) -> Option<&Arc<Relation>> {
        self.all.iter().find(|relation| relation.kind == kind && relation.place_of(id).is_some())
    }
}

/// Reads the relation that holds a paragraph, of the kind that is read now, where there are several.
pub(crate) fn follow(app: &mut App, id: ParagraphId) {
    let Some(current) = app.pairing.as_ref().filter(|current| current.place_of(id).is_none()) else { return };
    if let Some(other) = app.relations.holding(current.kind, id).cloned() {
        read(app, other);
    }
}

/// The other parts' relations of the kind that is read, the next one first.
pub(crate) fn others(app: &App) -> impl Iterator<Item = &Arc<Relation>> {
    let read = app.pairing.as_ref();
    let own: Vec<&Arc<Relation>> =
        app.relations.all.iter().filter(|other| read.is_some_and(|read| read.kind == other.kind)).collect();
    let at = own.iter().position(|other| read == Some(other)).unwrap_or(0);
    own.into_iter().cycle().skip(at + 1).take_while(move |other| read != Some(other))
}

/// Those of them that join the same two works, so that they are other parts of what is read.
pub(crate) fn other_parts(app: &App) -> impl Iterator<Item = &Arc<Relation>> {
    let works = |relation: &Relation| [relation.left, relation.right].map(|part| Some(app.document.part(part)?.work));
    let read = app.pairing.as_deref().map(works);
    others(app).filter(move |other| Some(works(other)) == read)
}

/// Reads the next relation that holds a paragraph: from year to year, then its counterpart, and round again; says whether
/// there is another.
pub(crate) fn turn(app: &mut App, id: ParagraphId) -> bool {
    let holds = |relation: &&Arc<Relation>| relation.place_of(id).is_some();
    let all: Vec<Arc<Relation>> = app.relations.all.iter().filter(holds).cloned().collect();
    let here = all.iter().position(|relation| app.pairing.as_ref() == Some(relation));
    let next = here.map_or(0, |here| (here + 1) % all.len().max(1));
    match all.into_iter().nth(next).filter(|_| here != Some(next)) {
        Some(relation) => {
            read(app, relation);
            true
        }
        None => false,
    }
}

/// Reads a relation: what is known of the pairs of another is forgotten.
pub(crate) fn read(app: &mut App, relation: Arc<Relation>) {
    let work = |part: PartId| app.document.part(part).and_then(|part| app.document.work(part.work));
    let language = work(relation.right).map_or("", |work| work.language.as_str());
    app.framing = match relation.kind {
        RelationKind::Successor => Some(Arc::new(Framing::none_in(language))),
        // The framing was learnt from the work that was opened first: in another language it says nothing.
        RelationKind::Counterpart if language != app.document.first().language => {
            Some(Arc::new(Framing::none_in(language)))
        }
        RelationKind::Counterpart => app.relations.framing.clone(),
        RelationKind::Translation => app.relations.languages.clone(),
    };
    app.summary.forget(relation.links().iter().map(|link| link.fate).collect());
    app.pairing = Some(relation);
    app.compare.forget();
    app.browse.cited.forget();
}

/// The paragraph that says the same in the other language.
pub(crate) fn in_other_language(app: &App, id: ParagraphId) -> Option<ParagraphId> {
    app.relations.holding(RelationKind::Translation, id)?.counterpart(id)
}

/// What is cited in one alone of the two years that are read; of the newest two where none are.
pub(crate) fn news(app: &App) -> Option<&YearNews> {
    let work = |part: PartId| app.document.part(part).map(|part| part.work);
    let read = app.pairing.as_ref().filter(|pairing| pairing.kind == RelationKind::Successor);
    let news = &app.relations.news;
    match read {
        Some(pairing) => {
            news.iter().find(|news| work(pairing.left) == Some(news.old) && work(pairing.right) == Some(news.new))
        }
        None => news.first(),
    }
}

/// As [`news`], where years are read and not counterparts.
pub(crate) fn news_read(app: &App) -> Option<&YearNews> {
    let of_years = app.pairing.as_ref().is_some_and(|pairing| pairing.kind == RelationKind::Successor);
    news(app).filter(|_| of_years)
}

/// The sections of the two years that are read which bear another heading now: the old one and the new one.
pub(crate) fn retitled(app: &App) -> impl Iterator<Item = (SectionId, SectionId)> {
    let of_years = app.pairing.as_ref().filter(|pairing| pairing.kind == RelationKind::Successor);
    let right = of_years.map(|pairing| pairing.right);
    let is_read = move |(_, new): &&(SectionId, SectionId)| {
        right.is_some() && app.document.section(*new).map(|section| section.part) == right
    };
    app.relations.retitled.iter().filter(is_read).copied()
}

/// The sections that one alone of the two years that are read has, and whether that is the new one.
pub(crate) fn sections_alone(app: &App) -> impl Iterator<Item = (SectionId, bool)> {
    let of_years = app.pairing.as_ref().filter(|pairing| pairing.kind == RelationKind::Successor);
    let parts = of_years.map_or([None; 2], |pairing| [pairing.left, pairing.right].map(Some));
    let is_read = move |(id, _): &&(SectionId, bool)| {
        let part = app.document.section(*id).map(|section| section.part);
        part.is_some() && parts.contains(&part)
    };
    app.relations.alone.iter().filter(is_read).copied()
}

/// What became of a paragraph, where the years are read.
pub(crate) fn fate(app: &App, id: ParagraphId) -> Option<Fate> {
    app.relations.holding(RelationKind::Successor, id)?.link_of(id)?.fate
}
