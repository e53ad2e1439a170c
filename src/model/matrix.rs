//! Sections against cited documents: how many paragraphs of each section cite each document.
//!
//! Sections of several parts that bear the same number stand in one row. Only what is cited is kept, so that a programme
//! of many sections and many documents costs no more than its citations.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::{CitationIndex, CitedId, Library, ParagraphId, PartId, Section, SectionId, WorkId};
use crate::citation::Symbol;

/// Sections against cited documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    rows: Vec<MatrixRow>,
    columns: Vec<CitedId>,
    entries: Vec<MatrixEntry>,
    /// To which work each part belongs.
    works: Vec<WorkId>,
}

/// One row: a section, as each part has it. The first row is the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The section in each part that has it; none for the whole programme.
    pub sections: Vec<SectionId>,
    /// The text of a library that it counts instead of a section.
    pub text: Option<Symbol>,
    /// How many sections stand around it.
    pub depth: usize,
    entries: Range<usize>,
}

/// How many paragraphs of a part cite a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct MatrixEntry {
    column: u32,
    part: PartId,
    count: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// The paragraphs of all parts of a work.
    Work(WorkId),
    Part(PartId),
    /// Those of the right part of a relation less those of the left.
    Difference {
        /// The part that is taken away.
        left: PartId,
        /// The part that it is taken away from.
        right: PartId,
    },
    /// The places of the texts of a library.
    Texts,
}

impl Default for Counting {
    fn default() -> Self {
        Self::Work(WorkId(0))
    }
}

impl Matrix {
    /// Counts the citations of every section, those of its sub-sections included.
    pub fn build(document: &Library, index: &CitationIndex) -> Self {
        let tallies = index.tally_within(document, &(0..document.paragraphs().len()));
        let columns: Vec<CitedId> = tallies.iter().map(|tally| tally.document).collect();
        let mut column_of = vec![0; index.documents().len()];
        let mut entries = Vec::new();
        for (column, tally) in (0..).zip(&tallies) {
            if let Some(place) = column_of.get_mut(tally.document.index()) {
                *place = column;
            }
            let parts = document.part_ids().zip(&tally.paragraphs).filter(|(_, count)| **count > 0);
            entries.extend(parts.map(|(part, count)| MatrixEntry { column, part, count: narrow(*count) }));
        }
        let (mut rows, row_of) = rows(document);
        let mut cited = cited_in_rows(document, index, &column_of, &row_of);
        // Sorted, equal ones stand together: cheaper than any map of so many.
        cited.sort_unstable();
        if let Some(everything) = rows.first_mut() {
            everything.entries = 0..entries.len();
        }
        let mut counted = cited.chunk_by(|a, b| a == b).peekable();
        for (place, row) in (0..).zip(&mut rows).skip(1) {
            let start = entries.len();
            while let Some([(_, column, part), rest @ ..]) =
                counted.next_if(|cell| cell.first().is_some_and(|c| c.0 == place))
            {
                entries.push(MatrixEntry { column: *column, part: *part, count: narrow(rest.len() + 1) });
            }
            row.entries = start..entries.len();
        }
        Self { rows, columns, entries, works: document.parts().iter().map(|part| part.work).collect() }
    }

    /// Texts of a library against the documents that they cite, by how many places; the first row is all texts.
    pub(crate) fn of_texts(texts: Vec<(Symbol, BTreeMap<CitedId, usize>)>) -> Self {
        let mut all: BTreeMap<CitedId, usize> = BTreeMap::new();
        for (cited, count) in texts.iter().flat_map(|(_, cited)| cited) {
            *all.entry(*cited).or_default() += count;
        }
        let columns: Vec<CitedId> = all.keys().copied().collect();
        let (mut rows, mut entries) = (Vec::new(), Vec::new());
        let first = std::iter::once((None, all));
        for (text, cited) in first.chain(texts.into_iter().map(|(text, cited)| (Some(text), cited))) {
            let start = entries.len();
            entries.extend(cited.iter().filter_map(|(id, count)| {
                let column = narrow(columns.binary_search(id).ok()?);
                Some(MatrixEntry { column, part: PartId(0), count: narrow(*count) })
            }));
            rows.push(MatrixRow { sections: Vec::new(), text, depth: 0, entries: start..entries.len() });
        }
        Self { rows, columns, entries, works: Vec::new() }
    }

    /// The rows, the whole programme first, then the sections in the order of the first part.
    pub fn rows(&self) -> &[MatrixRow] {
        &self.rows
    }

    /// The documents: resolutions by number, then others by symbol.
    pub fn columns(&self) -> &[CitedId] {
        &self.columns
    }

    /// The number in a cell; `None` where nobody cites.
    pub fn count(&self, row: usize, column: usize, counting: Counting) -> Option<i64> {
        let taken = |entry: &MatrixEntry| matches!(counting, Counting::Difference { left, .. } if left == entry.part);
        let counted = self.cell(row, column).iter().filter(|entry| self.counts(entry.part, counting)).map(|entry| {
            let count = i64::from(entry.count);
            if taken(entry) { -count } else { count }
        });
        counted.reduce(|sum, count| sum + count)
    }

    /// Whether the paragraphs of a part are counted.
    fn counts(&self, part: PartId, counting: Counting) -> bool {
        match counting {
            Counting::Work(work) => self.works.get(part.index()) == Some(&work),
            Counting::Part(own) => own == part,
            Counting::Difference { left, right } => [left, right].contains(&part),
            Counting::Texts => true,
        }
    }

    /// How many paragraphs of each part cite, in the order of the parts; no part where none does.
    pub(crate) fn by_part(&self, row: usize, column: usize) -> impl Iterator<Item = (PartId, u32)> {
        self.cell(row, column).iter().map(|entry| (entry.part, entry.count))
    }

    /// The column of a row next to `from`, ahead or back, in which somebody cites.
    pub fn next_cited(&self, row: usize, from: usize, forward: bool, counting: Counting) -> Option<usize> {
        let entries = self.rows.get(row).and_then(|row| self.entries.get(row.entries.clone()))?;
        let place = |entry: &MatrixEntry| entry.column as usize;
        let is_cited = |column: &usize| self.count(row, *column, counting).is_some();
        if forward {
            let beyond = entries.partition_point(|entry| place(entry) <= from);
            entries.iter().skip(beyond).map(place).find(is_cited)
        } else {
            let before = entries.partition_point(|entry| place(entry) < from);
            entries.iter().take(before).rev().map(place).find(is_cited)
        }
    }

    /// The largest number outside the first row, for shades.
    pub fn most(&self) -> u32 {
        let first = self.rows.first().map_or(0, |row| row.entries.end);
        self.entries.iter().skip(first).map(|entry| entry.count).max().unwrap_or(0)
    }

    /// The places in the document of a row's paragraphs that are counted.
    pub fn places(&self, document: &Library, row: usize, counting: Counting) -> Vec<Range<usize>> {
        let Some(row) = self.rows.get(row) else { return Vec::new() };
        let wanted = |part: PartId| self.counts(part, counting);
        if row.sections.is_empty() {
            let parts = document.part_ids().zip(document.parts()).filter(|(id, _)| wanted(*id));
            return parts.map(|(_, part)| part.paragraphs.clone()).collect();
        }
        let sections = row.sections.iter().filter_map(|id| document.section(*id));
        sections.filter(|section| wanted(section.part)).map(|section| section.paragraphs.clone()).collect()
    }

    /// The paragraphs behind a cell, in file order.
    pub fn paragraphs<'a>(
        &self,
        document: &Library,
        index: &'a CitationIndex,
        cell: (usize, usize),
        counting: Counting,
    ) -> impl Iterator<Item = ParagraphId> + use<'a> {
        let (row, column) = cell;
        let cited = self.columns.get(column).and_then(|id| index.document(*id));
        let citing = cited.map_or(&[][..], |cited| cited.paragraphs.as_slice());
        self.places(document, row, counting).into_iter().flat_map(move |places| {
            let start = citing.partition_point(|id| id.index() < places.start);
            let end = citing.partition_point(|id| id.index() < places.end);
            citing.get(start..end).unwrap_or_default().iter().copied()
        })
    }

    fn cell(&self, row: usize, column: usize) -> &[MatrixEntry] {
        let Some(entries) = self.rows.get(row).and_then(|row| self.entries.get(row.entries.clone())) else {
            return &[];
        };
        let start = entries.partition_point(|entry| (entry.column as usize) < column);
        let end = entries.partition_point(|entry| (entry.column as usize) <= column);
        entries.get(start..end).unwrap_or_default()
    }
}

/// The row, column and part of every citation, once for each section around its paragraph.
fn cited_in_rows(
    document: &Library,
    index: &CitationIndex,
    column_of: &[u32],
    row_of: &[u32],
) -> Vec<(u32, u32, PartId)> {
    let mut cited = Vec::new();
    for (id, paragraph) in document.paragraph_ids().zip(document.paragraphs()) {
        let around = std::iter::successors(paragraph.section, |id| document.section(*id)?.parent);
        for row in around.filter_map(|section| row_of.get(section.index())) {
            let columns = index.cited_by(id).iter().filter_map(|cited| column_of.get(cited.index()));
            cited.extend(columns.map(|column| (*row, *column, paragraph.part)));
        }
    }
    cited
}

/// Counts of one programme fit 32 bits.
fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The rows without their numbers, and the row of every section.
fn rows(document: &Library) -> (Vec<MatrixRow>, Vec<u32>) {
    let mut merged = Merged::default();
    for part in document.part_ids() {
        merged.add(document, part);
    }
    let mut row_of = vec![0; document.sections().len()];
    let mut rows = vec![MatrixRow { sections: Vec::new(), text: None, depth: 0, entries: 0..0 }];
    for group in merged.in_order() {
        for section in &group.sections {
            if let Some(row) = row_of.get_mut(section.index()) {
                *row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            }
        }
        rows.push(MatrixRow { sections: group.sections.clone(), text: None, depth: group.depth, entries: 0..0 });
    }
    (rows, row_of)
}

/// The sections of all parts, those that are the same joined.
///
/// They are the same when their parts give them the same numbers; of several with one path in a part, the first faces
/// the first. What the parts before do not have stands behind its neighbour in its own part.
#[derive(Default)]
struct Merged<'a> {
    groups: Vec<SectionGroup>,
    known: HashMap<(&'a str, usize), usize>,
    /// What stands below a group and behind another, by their places.
    behind: HashMap<(Option<usize>, Option<usize>), Vec<usize>>,
}

/// A section as each part has it.
struct SectionGroup {
    sections: Vec<SectionId>,
    above: Option<usize>,
    depth: usize,
}

impl<'a> Merged<'a> {
    fn add(&mut self, document: &'a Library, part: PartId) {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut group_of: HashMap<SectionId, usize> = HashMap::new();
        let mut before: HashMap<Option<usize>, usize> = HashMap::new();
        for id in sections_of(document, part) {
            let Some(section) = document.section(id) else { continue };
            let nth = seen.entry(name(section)).and_modify(|nth| *nth += 1).or_insert(0);
            let above = section.parent.and_then(|parent| group_of.get(&parent).copied());
            let place = *self.known.entry((name(section), *nth)).or_insert(self.groups.len());
            if place == self.groups.len() {
                self.behind.entry((above, before.get(&above).copied())).or_default().push(place);
                self.groups.push(SectionGroup { sections: Vec::new(), above, depth: section.depth });
            }
            if let Some(group) = self.groups.get_mut(place) {
                group.sections.push(id);
            }
            group_of.insert(id, place);
            before.insert(above, place);
        }
    }

    /// Each group before what stands below it, and that before what stands behind it.
    fn in_order(mut self) -> Vec<SectionGroup> {
        let mut order = Vec::with_capacity(self.groups.len());
        let mut open = self.behind.remove(&(None, None)).unwrap_or_default();
        while let Some(place) = open.pop() {
            let above = self.groups.get(place).and_then(|group| group.above);
            open.extend(self.behind.remove(&(above, Some(place))).unwrap_or_default());
            open.extend(self.behind.remove(&(Some(place), None)).unwrap_or_default());
            order.push(place);
        }
        let mut groups: Vec<Option<SectionGroup>> = self.groups.into_iter().map(Some).collect();
        order.into_iter().filter_map(|place| groups.get_mut(place)?.take()).collect()
    }
}

fn name(section: &Section) -> &str {
    if section.path.is_empty() { &section.heading } else { &section.path }
}

fn sections_of(document: &Library, part: PartId) -> impl Iterator<Item = SectionId> + use<> {
    let range = document.part(part).map_or(0..0, |part| part.sections.clone());
    range.filter_map(|place| u32::try_from(place).ok()).map(SectionId)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Programme, embedded};

    fn document() -> Library {
        let programme: Programme = serde_json::from_str(
            r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [
                 {"id": "annex", "paragraphs": [{"text": "第1373(2001)号决议"}], "sections": [
                   {"number": "一", "heading": "x", "paragraphs": [{"text": "第1373(2001)号决议"}, {"text": "第1373(2001)号决议"}],
                    "sections": [{"number": "A", "heading": "y", "paragraphs": [{"text": "第2462(2019)号决议"}]}]},
                   {"number": "三", "heading": "z", "paragraphs": []}]},
                 {"id": "enclosure", "sections": [
                   {"number": "一", "heading": "x", "paragraphs": [{"text": "第1373(2001)号决议"}]},
                   {"number": "二", "heading": "w", "paragraphs": [{"text": "S/2020/731"}]},
                   {"number": "三", "heading": "z", "paragraphs": []}]}]}"#,
        )
        .expect("a programme");
        Library::from(programme)
    }

    fn matrix() -> (Library, CitationIndex, Matrix) {
        let document = document();
        let index = CitationIndex::build(&document);
        let matrix = Matrix::build(&document, &index);
        (document, index, matrix)
    }

    #[test]
    fn sections_of_one_number_share_a_row_and_others_stand_behind_their_predecessor() {
        let (document, _, matrix) = matrix();
        let names: Vec<Vec<&str>> = matrix
            .rows()
            .iter()
            .map(|row| row.sections.iter().filter_map(|id| document.section(*id)).map(|s| s.path.as_str()).collect())
            .collect();
        assert_eq!(names, [vec![], vec!["一", "一"], vec!["一.A"], vec!["二"], vec!["三", "三"]]);
    }

    #[test]
    fn cells_count_sub_sections_and_part_by_part() {
        let (_, _, matrix) = matrix();
        let cell = |row, column, counting| matrix.count(row, column, counting);
        assert_eq!(cell(0, 0, Counting::default()), Some(4), "the whole programme, with what stands in no section");
        assert_eq!(cell(1, 0, Counting::default()), Some(3));
        assert_eq!(cell(1, 0, Counting::Part(PartId(0))), Some(2));
        assert_eq!(cell(1, 0, Counting::Difference { left: PartId(0), right: PartId(1) }), Some(-1));
        assert_eq!(cell(1, 1, Counting::default()), Some(1), "that of the sub-section");
        assert_eq!(cell(2, 1, Counting::Part(PartId(1))), None);
        assert_eq!(cell(4, 0, Counting::default()), None);
        assert_eq!(cell(9, 9, Counting::default()), None);
        assert_eq!(matrix.most(), 2);
    }

    #[test]
    fn of_several_works_each_is_counted_by_itself() {
        let one = document();
        let mut both = one.clone();
        let other = both.add(one.to_programme(one.first()));
        let index = CitationIndex::build(&both);
        let matrix = Matrix::build(&both, &index);
        for work in [WorkId(0), other] {
            assert_eq!(matrix.count(0, 0, Counting::Work(work)), Some(4));
            assert_eq!(matrix.paragraphs(&both, &index, (1, 0), Counting::Work(work)).count(), 3);
        }
        let parts = (PartId(2), PartId(3));
        assert_eq!(matrix.count(1, 0, Counting::Difference { left: parts.0, right: parts.1 }), Some(-1));
    }

    #[test]
    fn the_paragraphs_behind_a_cell_are_found() {
        let (document, index, matrix) = matrix();
        let behind = |cell, counting| matrix.paragraphs(&document, &index, cell, counting).collect::<Vec<_>>();
        assert_eq!(behind((1, 0), Counting::default()), [ParagraphId(1), ParagraphId(2), ParagraphId(4)]);
        assert_eq!(behind((1, 0), Counting::Part(PartId(1))), [ParagraphId(4)]);
        assert_eq!(behind((0, 0), Counting::default()).len(), 4);
        assert!(behind((4, 0), Counting::default()).is_empty());
    }

    #[test]
    fn the_next_cited_cell_of_a_row_is_found_both_ways() {
        let (_, _, matrix) = matrix();
        let next = |row, from, forward| matrix.next_cited(row, from, forward, Counting::default());
        assert_eq!(next(0, 0, true), Some(1));
        assert_eq!(next(0, 2, true), None);
        assert_eq!(next(3, 0, true), Some(2));
        assert_eq!(next(1, 2, false), Some(1));
        assert_eq!(next(1, 0, false), None);
        assert_eq!(matrix.next_cited(1, 0, true, Counting::Part(PartId(1))), None);
    }

    #[test]
    fn every_cell_agrees_with_its_paragraphs() {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let matrix = Matrix::build(&document, &index);
        for row in 0..matrix.rows().len() {
            for column in 0..matrix.columns().len() {
                let behind = matrix.paragraphs(&document, &index, (row, column), Counting::default()).count();
                assert_eq!(matrix.count(row, column, Counting::default()).unwrap_or(0), behind as i64);
            }
        }
    }
}
