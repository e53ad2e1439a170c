//! The paragraphs that the list shows, in its order, without a copy of any text.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{CitedId, Counting, ParagraphId, SectionId};

/// Paragraphs in an order: a stretch of the document, or those picked from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listing {
    /// A stretch of the document.
    Range(Range<usize>),
    /// Picked ones or those that a filter found, in groups with a line above each that is not plain.
    Found(FoundRows),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRow {
    Paragraph(ParagraphId),
    /// A text outside the paragraphs, by its place among those found.
    Beside(usize),
    /// A line about the rows below it, or about the list.
    Line(ListLine),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListLine {
    /// So many paragraphs follow that are certain.
    Certain,
    /// So many paragraphs follow that may be meant.
    Perhaps,
    /// So many texts follow that are no paragraphs.
    Elsewhere,
    /// So many paragraphs of the library follow.
    InLibrary,
    /// Terms that the text has instead.
    Nearest,
}

/// What is read with a text outside the paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadBeside {
    pub paragraph: Option<ParagraphId>,
    pub is_letter: bool,
    /// The place in the letter where it matches, in characters.
    pub reached: Option<usize>,
    /// Whether it is a paragraph of the library.
    pub is_cited: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundRows {
    paragraphs: Arc<Vec<ParagraphId>>,
    beside: Arc<Vec<ReadBeside>>,
    groups: Vec<RowGroup>,
}

/// Rows of one sort that follow upon each other.
#[derive(Clone, Debug, PartialEq, Eq)]
enum RowGroup {
    Line(ListLine),
    Paragraphs(Range<usize>),
    Beside(Range<usize>),
}

impl RowGroup {
    fn len(&self) -> usize {
        match self {
            Self::Line(_) => 1,
            Self::Paragraphs(range) | Self::Beside(range) => range.len(),
        }
    }
}

impl FoundRows {
    /// Rows for paragraphs, of which the first so many are certain, and for texts beside them. Where nothing is certain
    /// a last line may offer other terms. Texts of the library are the last ones of `beside`, and stand last.
    pub fn new(
        (paragraphs, certain): (Arc<Vec<ParagraphId>>, usize),
        (beside, is_first): (Arc<Vec<ReadBeside>>, bool),
        has_offer: bool,
    ) -> Self {
        let (len, elsewhere) = (paragraphs.len(), beside.partition_point(|beside| !beside.is_cited));
        let certain = certain.min(len);
        let outside =
            || (elsewhere > 0).then_some([RowGroup::Line(ListLine::Elsewhere), RowGroup::Beside(0..elsewhere)]);
        let mut groups = Vec::new();
        if is_first {
            groups.extend(outside().into_iter().flatten());
            groups.extend((certain > 0 && elsewhere > 0).then_some(RowGroup::Line(ListLine::Certain)));
        }
        groups.push(RowGroup::Paragraphs(0..certain));
        if certain < len {
            groups.extend([RowGroup::Line(ListLine::Perhaps), RowGroup::Paragraphs(certain..len)]);
        }
        if !is_first {
            groups.extend(outside().into_iter().flatten());
        }
        if elsewhere < beside.len() {
            groups.extend([RowGroup::Line(ListLine::InLibrary), RowGroup::Beside(elsewhere..beside.len())]);
        }
        groups.extend((has_offer && len + beside.len() > 0).then_some(RowGroup::Line(ListLine::Nearest)));
        Self { paragraphs, beside, groups }
    }

    fn row(&self, mut at: usize) -> Option<ListRow> {
        for group in &self.groups {
            if at < group.len() {
                return match group {
                    RowGroup::Line(line) => Some(ListRow::Line(*line)),
                    RowGroup::Paragraphs(range) => {
                        self.paragraphs.get(range.start + at).copied().map(ListRow::Paragraph)
                    }
                    RowGroup::Beside(range) => Some(ListRow::Beside(range.start + at)),
                };
            }
            at -= group.len();
        }
        None
    }

    fn before(&self, at: usize) -> usize {
        let (mut rest, mut counted) = (at, 0);
        for group in &self.groups {
            let here = rest.min(group.len());
            counted += if matches!(group, RowGroup::Line(_)) { 0 } else { here };
            rest -= here;
        }
        counted
    }

    fn row_of_paragraph(&self, place: usize) -> Option<usize> {
        let mut before = 0;
        for group in &self.groups {
            match group {
                RowGroup::Paragraphs(range) if range.contains(&place) => return Some(before + place - range.start),
                _ => before += group.len(),
            }
        }
        None
    }
}

impl Default for Listing {
    fn default() -> Self {
        Self::Range(0..0)
    }
}

impl Listing {
    pub fn picked(ids: impl IntoIterator<Item = ParagraphId>) -> Self {
        let ids: Vec<ParagraphId> = ids.into_iter().collect();
        let all = ids.len();
        Self::Found(FoundRows::new((Arc::new(ids), all), Default::default(), false))
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Range(range) => range.len(),
            Self::Found(rows) => rows.groups.iter().map(RowGroup::len).sum(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many paragraphs it holds, and how many texts beside them.
    pub fn counts(&self) -> (usize, usize) {
        match self {
            Self::Range(range) => (range.len(), 0),
            Self::Found(rows) => (rows.paragraphs.len(), rows.beside.len()),
        }
    }

    pub fn row(&self, at: usize) -> Option<ListRow> {
        match self {
            Self::Range(range) => {
                let place = range.clone().nth(at).and_then(|place| u32::try_from(place).ok());
                place.map(|place| ListRow::Paragraph(ParagraphId(place)))
            }
            Self::Found(rows) => rows.row(at),
        }
    }

    /// What is read with a row that is no paragraph.
    pub fn beside(&self, at: usize) -> Option<ReadBeside> {
        match (self, self.row(at)?) {
            (Self::Found(rows), ListRow::Beside(place)) => rows.beside.get(place).copied(),
            _ => None,
        }
    }

    /// The paragraph that is read with this row.
    pub fn get(&self, at: usize) -> Option<ParagraphId> {
        match self.row(at)? {
            ListRow::Paragraph(id) => Some(id),
            ListRow::Beside(_) => self.beside(at)?.paragraph,
            ListRow::Line(_) => None,
        }
    }

    /// How many paragraphs and texts stand above a row.
    pub fn before(&self, at: usize) -> usize {
        match self {
            Self::Range(_) => at,
            Self::Found(rows) => rows.before(at),
        }
    }

    /// The nearest row to this one that can be selected, going on in the direction from another one.
    pub fn nearest(&self, at: usize, from: usize) -> usize {
        let stands = |at: &usize| self.row(*at).is_some_and(|row| !matches!(row, ListRow::Line(_)));
        let (mut on, mut back) = (at..self.len(), (0..at).rev());
        let found = if at >= from {
            on.find(stands).or_else(|| back.find(stands))
        } else {
            std::iter::once(at).chain(back).find(stands).or_else(|| on.find(stands))
        };
        found.unwrap_or(at)
    }

    pub fn row_of(&self, id: ParagraphId) -> Option<usize> {
        match self {
            Self::Range(range) => range.contains(&id.index()).then(|| id.index() - range.start),
            Self::Found(rows) => rows.row_of_paragraph(rows.paragraphs.iter().position(|other| *other == id)?),
        }
    }

    /// The row of a paragraph, or of the first one after it in the document.
    pub fn row_at_or_after(&self, id: ParagraphId) -> Option<usize> {
        let first_after = |ids: &[ParagraphId]| {
            let after = ids.iter().enumerate().filter(|(_, other)| **other >= id);
            after.min_by_key(|(_, other)| **other).map(|(place, _)| place)
        };
        match self {
            Self::Range(range) => (id.index() < range.end).then(|| id.index().saturating_sub(range.start)),
            Self::Found(rows) => rows.row_of_paragraph(first_after(&rows.paragraphs)?),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = ParagraphId> + '_ {
        (0..self.len()).filter_map(|at| match self.row(at) {
            Some(ListRow::Paragraph(id)) => Some(id),
            Some(ListRow::Beside(_) | ListRow::Line(_)) | None => None,
        })
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
    Filter,
    Part(crate::model::PartId),
    Section(SectionId),
    /// To the sections of a row of the matrix, in the parts that it counts.
    Row(usize, Counting),
    Document(CitedId),
}

impl Narrow {
    /// Whether two steps narrow by the same thing, so that the later one takes the place of the earlier.
    const fn replaces(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Filter, Self::Filter)
                | (Self::Part(_) | Self::Section(_) | Self::Row(..), Self::Part(_) | Self::Section(_) | Self::Row(..))
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

    /// Lets a step stand before all others, which are taken back before it.
    pub fn make_first(&mut self, step: Narrow) {
        self.remove(step);
        self.steps.insert(0, step);
    }

    /// Takes back one step of a sort.
    pub fn remove(&mut self, step: Narrow) {
        self.steps.retain(|other| !step.replaces(*other));
    }

    /// Takes back the step to a part or section.
    pub fn widen_place(&mut self) {
        self.steps.retain(|step| !matches!(step, Narrow::Part(_) | Narrow::Section(_)));
    }

    pub fn last(&self) -> Option<Narrow> {
        self.steps.last().copied()
    }

    pub fn steps(&self) -> &[Narrow] {
        &self.steps
    }

    /// The document that the list is narrowed to.
    pub fn document(&self) -> Option<CitedId> {
        self.steps.iter().find_map(|step| match step {
            Narrow::Document(id) => Some(*id),
            Narrow::Filter | Narrow::Part(_) | Narrow::Section(_) | Narrow::Row(..) => None,
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
    fn what_was_found_stands_in_groups_and_lines_are_passed_over() {
        let paragraphs = || (Arc::new(vec![ParagraphId(4), ParagraphId(9), ParagraphId(2)]), 2);
        let beside = ReadBeside { paragraph: Some(ParagraphId(7)), is_letter: false, reached: None, is_cited: false };
        let rows = FoundRows::new(paragraphs(), (Arc::new(vec![beside]), false), false);
        let listing = Listing::Found(rows);
        let all: Vec<ListRow> = (0..listing.len()).filter_map(|at| listing.row(at)).collect();
        let id = |place| ListRow::Paragraph(ParagraphId(place));
        assert_eq!(
            all,
            [
                id(4),
                id(9),
                ListRow::Line(ListLine::Perhaps),
                id(2),
                ListRow::Line(ListLine::Elsewhere),
                ListRow::Beside(0)
            ]
        );
        assert_eq!((listing.counts(), listing.get(5), listing.get(2)), ((3, 1), Some(ParagraphId(7)), None));
        assert_eq!([listing.nearest(2, 1), listing.nearest(2, 3), listing.nearest(4, 5)], [3, 1, 3]);
        assert_eq!((listing.row_of(ParagraphId(2)), listing.row_of(ParagraphId(7))), (Some(3), None));
        assert_eq!(listing.iter().collect::<Vec<_>>(), [ParagraphId(4), ParagraphId(9), ParagraphId(2)]);
        let first = FoundRows::new(paragraphs(), (Arc::new(vec![beside]), true), true);
        let listing = Listing::Found(first);
        assert_eq!(
            [listing.row(0), listing.row(2)],
            [ListLine::Elsewhere, ListLine::Certain].map(|line| Some(ListRow::Line(line)))
        );
        assert_eq!(listing.row(listing.len() - 1), Some(ListRow::Line(ListLine::Nearest)));
        assert_eq!([listing.nearest(0, 0), listing.nearest(listing.len() - 1, 1)], [1, listing.len() - 2]);
        assert_eq!(Listing::Found(FoundRows::default()).nearest(0, 0), 0);
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
