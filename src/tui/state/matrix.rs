//! The matrix of sections and cited documents: the selected cell, and what is in sight.

use std::sync::Arc;

use super::App;
use super::history::LeftList;
use crate::citation::Symbol;
use crate::model::{CitationIndex, Counting, Library, Matrix, ParagraphId, PartId, WorkId};
use crate::tui::layout::{self, Overview};
use crate::tui::list::Cursor;
use crate::tui::view::place;

/// The least columns of a cell: three digits, a sign, a blank.
const LEAST: u32 = 5;

#[derive(Clone, Debug, Default)]
pub struct MatrixScreen {
    /// The counts; `None` until they are counted.
    pub counts: Option<Arc<Matrix>>,
    pub counting: Counting,
    pub row: Cursor,
    /// The selected column and the first one in sight.
    pub column: Cursor,
    /// The counts of the sections, while those of the library's texts are shown, and the documents that these cite.
    pub sections: Option<(Arc<Matrix>, Arc<CitationIndex>)>,
    /// Whether the library's texts are to be counted as soon as they are read.
    pub asks_texts: bool,
    /// Whether the three panes show a cell, so that the way back leads here.
    pub opened: bool,
    /// The list that was left for that cell.
    pub left: Option<LeftList>,
    /// The largest number of a cell, for shades.
    pub most: u32,
    /// Where each column ends, in terminal columns from the first one on.
    ends: Vec<u32>,
}

impl MatrixScreen {
    pub fn show(&mut self, counts: Arc<Matrix>, index: &CitationIndex) {
        let mut end = 0;
        let symbols = counts.columns().iter().map(|id| index.document(*id).map(|cited| heading(&cited.symbol)));
        let widths = symbols.map(|heading| heading.map_or(0, |heading| heading.chars().count()));
        self.ends = widths
            .map(|width| {
                end += u32::try_from(width + 1).unwrap_or(LEAST).max(LEAST);
                end
            })
            .collect();
        self.most = counts.most();
        self.counts = Some(counts);
    }

    /// How many columns of the terminal a column takes.
    pub fn width(&self, column: usize) -> u16 {
        u16::try_from(self.end(column).saturating_sub(self.start(column))).unwrap_or(u16::MAX)
    }

    fn start(&self, column: usize) -> u32 {
        column.checked_sub(1).map_or(0, |before| self.end(before))
    }

    fn end(&self, column: usize) -> u32 {
        self.ends.get(column).or(self.ends.last()).copied().unwrap_or(0)
    }

    /// The columns in sight, wholly or in part, in so much room.
    pub fn columns_in(&self, room: u16) -> std::ops::Range<usize> {
        let first = self.column.top;
        let edge = self.start(first) + u32::from(room);
        let last = self.ends.partition_point(|end| *end <= edge);
        first.min(self.ends.len())..last.max(first).min(self.ends.len())
    }

    /// The part whose paragraphs alone are counted.
    pub const fn part(&self) -> Option<PartId> {
        match self.counting {
            Counting::Part(part) => Some(part),
            Counting::Work(_) | Counting::Texts | Counting::Difference { .. } => None,
        }
    }

    /// The next thing to count: of each work all, each part, the difference of counterparts.
    pub fn next_counting(&self, document: &Library) -> Counting {
        let works = (0..).map(WorkId).take(document.works().count());
        let all = works.flat_map(|work| {
            let own = move |part: &PartId| document.part(*part).is_some_and(|part| part.work == work);
            let mut parts: Vec<PartId> = document.part_ids().filter(own).collect();
            if parts.len() == 1 {
                parts.clear();
            }
            let sides = document.counterpart_parts(work);
            let difference = sides.map(|(left, right)| Counting::Difference { left, right });
            std::iter::once(Counting::Work(work)).chain(parts.into_iter().map(Counting::Part)).chain(difference)
        });
        all.skip_while(|counting| *counting != self.counting).nth(1).unwrap_or_default()
    }

    /// The paragraphs behind the selected cell, in file order, `most` of them.
    pub fn behind(&self, document: &Library, index: &CitationIndex, most: usize) -> Vec<ParagraphId> {
        let Some(counts) = self.counts.as_ref().filter(|_| self.counting != Counting::Texts) else { return Vec::new() };
        counts.paragraphs(document, index, (self.row.at, self.column.at), self.counting).take(most).collect()
    }
}

/// The documents of the columns.
pub(crate) fn index(app: &App) -> Option<&Arc<CitationIndex>> {
    app.matrix.sections.as_ref().map(|(_, of_texts)| of_texts).or(app.index.as_ref())
}

/// The heading of a column: a resolution by its number alone.
pub(crate) fn heading(symbol: &Symbol) -> String {
    match symbol.resolution_number() {
        Some(number) => number.to_string(),
        None => place::short_symbol(symbol).to_owned(),
    }
}

/// Where the matrix stands on the screen.
pub(crate) fn areas(app: &App) -> Overview {
    let rows = app.matrix.counts.as_ref().map_or(usize::MAX, |counts| counts.rows().len());
    layout::overview_of(app.size, rows)
}

/// Keeps the selected cell in sight.
pub(crate) fn settle(app: &mut App) {
    let areas = areas(app);
    let matrix = &mut app.matrix;
    let Some(counts) = matrix.counts.clone() else { return };
    matrix.row.settle(counts.rows().len(), areas.page());
    let columns = &mut matrix.column;
    columns.at = columns.at.min(counts.columns().len().saturating_sub(1));
    columns.top = columns.top.min(columns.at);
    // The first column from which the selected one ends in sight.
    let edge = matrix.end(matrix.column.at).saturating_sub(u32::from(areas.cells().width));
    let first = matrix.ends.partition_point(|end| *end < edge) + usize::from(edge > 0);
    matrix.column.top = matrix.column.top.max(first.min(matrix.column.at));
    // Room left behind the last column is given to those before the first.
    let end = matrix.end(usize::MAX);
    let edge = end.saturating_sub(u32::from(areas.cells().width));
    let latest = matrix.ends.partition_point(|end| *end < edge) + usize::from(edge > 0);
    matrix.column.top = matrix.column.top.min(latest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    fn screen() -> (Library, CitationIndex, MatrixScreen) {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let mut screen = MatrixScreen::default();
        screen.show(Arc::new(Matrix::build(&document, &index)), &index);
        (document, index, screen)
    }

    #[test]
    fn the_columns_in_sight_are_those_that_fit() {
        let (_, _, mut screen) = screen();
        assert_eq!(screen.width(0), 5);
        assert_eq!(screen.columns_in(24), 0..4);
        screen.column.top = 3;
        assert_eq!(screen.columns_in(25), 3..8);
        assert_eq!(screen.columns_in(0), 3..3);
        let all = screen.counts.as_ref().map_or(0, |counts| counts.columns().len());
        assert_eq!(screen.columns_in(u16::MAX), 3..all);
    }

    #[test]
    fn the_views_go_round() {
        let (document, _, mut screen) = screen();
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(screen.counting);
            screen.counting = screen.next_counting(&document);
        }
        let parts = [Counting::Part(PartId(0)), Counting::Part(PartId(1))];
        let difference = Counting::Difference { left: PartId(0), right: PartId(1) };
        assert_eq!(seen, [Counting::default(), parts[0], parts[1], difference]);
        assert_eq!(screen.counting, Counting::default());
        let mut alone = document.to_programme(document.first());
        alone.parts.pop();
        assert_eq!(screen.next_counting(&Library::from(alone)), Counting::default(), "of one part there is one view");
    }

    #[test]
    fn as_many_paragraphs_stand_behind_a_cell_as_it_says() {
        let (document, index, mut screen) = screen();
        let counts = screen.counts.clone().expect("counted");
        for (row, column) in [(0, 0), (3, 5), (7, 2)] {
            (screen.row.at, screen.column.at) = (row, column);
            let count = counts.count(row, column, Counting::default()).unwrap_or(0);
            assert_eq!(screen.behind(&document, &index, usize::MAX).len() as i64, count);
        }
    }
}
