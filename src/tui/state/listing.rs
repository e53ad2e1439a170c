//! The paragraphs that the list shows, in its order, without a copy of any text.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{CitedId, ParagraphId, SectionId};

/// Paragraphs in an order: a stretch of the document, or those picked from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listing {
    /// A stretch of the document.
    Range(Range<usize>),
    /// Picked ones, which an answer can be long enough to share.
    Picked(Arc<Vec<ParagraphId>>),
}

impl Default for Listing {
    fn default() -> Self {
        Self::Range(0..0)
    }
}

impl Listing {
    /// Picked paragraphs, in their order.
    #[must_use]
    pub fn picked(ids: impl IntoIterator<Item = ParagraphId>) -> Self {
        Self::Picked(Arc::new(ids.into_iter().collect()))
    }

    /// How many paragraphs it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Range(range) => range.len(),
            Self::Picked(ids) => ids.len(),
        }
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The paragraph in this row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<ParagraphId> {
        match self {
            Self::Range(range) => range.clone().nth(row).and_then(|place| u32::try_from(place).ok()).map(ParagraphId),
            Self::Picked(ids) => ids.get(row).copied(),
        }
    }

    /// The row of a paragraph.
    #[must_use]
    pub fn row_of(&self, id: ParagraphId) -> Option<usize> {
        match self {
            Self::Range(range) => range.contains(&id.index()).then(|| id.index() - range.start),
            Self::Picked(ids) => ids.iter().position(|other| *other == id),
        }
    }

    /// The row of a paragraph, or of the first one after it in the document.
    #[must_use]
    pub fn row_at_or_after(&self, id: ParagraphId) -> Option<usize> {
        match self {
            Self::Range(range) => (id.index() < range.end).then(|| id.index().saturating_sub(range.start)),
            Self::Picked(ids) => {
                let after = ids.iter().enumerate().filter(|(_, other)| **other >= id);
                after.min_by_key(|(_, other)| **other).map(|(row, _)| row)
            }
        }
    }

    /// Its paragraphs.
    pub fn iter(&self) -> impl Iterator<Item = ParagraphId> + '_ {
        (0..self.len()).filter_map(|row| self.get(row))
    }
}

/// To what the list is narrowed, apart from the filter, in the order in which it was narrowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    steps: Vec<Narrow>,
}

/// One way to narrow the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// To what the filter finds.
    Filter,
    /// To a part.
    Part(crate::model::PartId),
    /// To a section.
    Section(SectionId),
    /// To the sections of a row of the matrix, in all parts.
    Row(usize),
    /// To the paragraphs that cite a document.
    Document(CitedId),
}

impl Narrow {
    /// Whether two steps narrow by the same thing, so that the later one takes the place of the earlier.
    const fn replaces(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Filter, Self::Filter)
                | (Self::Part(_) | Self::Section(_) | Self::Row(_), Self::Part(_) | Self::Section(_) | Self::Row(_))
                | (Self::Document(_), Self::Document(_))
        )
    }
}

impl Narrowing {
    /// Narrows; a step of the same sort is replaced.
    pub fn push(&mut self, step: Narrow) {
        self.steps.retain(|other| !step.replaces(*other));
        self.steps.push(step);
    }

    /// Takes back one step of a sort.
    pub fn remove(&mut self, step: Narrow) {
        self.steps.retain(|other| !step.replaces(*other));
    }

    /// Takes back the step to a part or section.
    pub fn widen_place(&mut self) {
        self.steps.retain(|step| !matches!(step, Narrow::Part(_) | Narrow::Section(_)));
    }

    /// The last step taken.
    #[must_use]
    pub fn last(&self) -> Option<Narrow> {
        self.steps.last().copied()
    }

    /// All steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[Narrow] {
        &self.steps
    }

    /// The document that the list is narrowed to.
    #[must_use]
    pub fn document(&self) -> Option<CitedId> {
        self.steps.iter().find_map(|step| match step {
            Narrow::Document(id) => Some(*id),
            Narrow::Filter | Narrow::Part(_) | Narrow::Section(_) | Narrow::Row(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_answers_without_a_list() {
        let listing = Listing::Range(10..1_000_000);
        assert_eq!(listing.get(5), Some(ParagraphId(15)));
        assert_eq!(listing.row_of(ParagraphId(15)), Some(5));
        assert_eq!(listing.row_of(ParagraphId(9)), None);
        assert_eq!(listing.row_at_or_after(ParagraphId(9)), Some(0));
        assert_eq!(listing.row_at_or_after(ParagraphId(1_000_000)), None);
    }

    #[test]
    fn picked_paragraphs_keep_their_order() {
        let listing = Listing::picked([ParagraphId(8), ParagraphId(2), ParagraphId(5)]);
        assert_eq!(listing.get(0), Some(ParagraphId(8)));
        assert_eq!(listing.row_of(ParagraphId(5)), Some(2));
        assert_eq!(listing.row_at_or_after(ParagraphId(3)), Some(2));
        assert_eq!(listing.row_at_or_after(ParagraphId(9)), None);
    }

    #[test]
    fn a_step_takes_the_place_of_one_of_its_sort() {
        let mut narrowing = Narrowing::default();
        narrowing.push(Narrow::Section(SectionId(1)));
        narrowing.push(Narrow::Filter);
        narrowing.push(Narrow::Section(SectionId(2)));
        assert_eq!(narrowing.steps(), [Narrow::Filter, Narrow::Section(SectionId(2))]);
        narrowing.remove(Narrow::Filter);
        assert_eq!(narrowing.last(), Some(Narrow::Section(SectionId(2))));
    }
}
