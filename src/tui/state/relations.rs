//! The relations between the parts that are open, and which of them is read: counterparts within a work, what became of a
//! part a year later, or the part in another language.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::App;
use crate::align::FoundTerm;
use crate::compare::Framing;
use crate::model::{Fate, ParagraphId, Relation, RelationKind, SectionId};

/// Every relation between two parts that are open.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    /// In the order in which they are looked through.
    pub all: Vec<Arc<Relation>>,
    /// What a new or dropped paragraph most resembles.
    pub near: HashMap<ParagraphId, ParagraphId>,
    /// Sections that bear another heading than in the old year: the old one and the new one.
    pub retitled: Vec<(SectionId, SectionId)>,
    /// For each paragraph how many before it are not what they were, or are no more; and how many there are.
    pub changed: Vec<u32>,
    /// How much text the two years share, from 0 to 1, where two are open.
    pub kinship: Option<f32>,
    /// The framing that counterparts have; years have none in common to leave out.
    pub framing: Option<Arc<Framing>>,
    /// What stands in its place between two languages: what was found in each link.
    pub languages: Option<Arc<Framing>>,
    /// The terms that stand in both languages.
    pub terms: Vec<FoundTerm>,
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

/// Reads the other relation of a paragraph: its counterpart instead of its successor, or the reverse; says whether there
/// is one.
pub(crate) fn turn(app: &mut App, id: ParagraphId) -> bool {
    let others: &[RelationKind] = match app.pairing.as_ref().map(|current| current.kind) {
        Some(RelationKind::Successor | RelationKind::Translation) => &[RelationKind::Counterpart],
        _ => &[RelationKind::Successor, RelationKind::Translation],
    };
    match others.iter().find_map(|other| app.relations.holding(*other, id)).cloned() {
        Some(relation) => {
            read(app, relation);
            true
        }
        None => false,
    }
}

/// Reads a relation: what is known of the pairs of another is forgotten.
pub(crate) fn read(app: &mut App, relation: Arc<Relation>) {
    app.framing = match relation.kind {
        RelationKind::Successor => Some(Arc::default()),
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

/// What became of a paragraph, where the years are read.
pub(crate) fn fate(app: &App, id: ParagraphId) -> Option<Fate> {
    app.relations.holding(RelationKind::Successor, id)?.link_of(id)?.fate
}
