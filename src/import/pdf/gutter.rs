//! Whether a page has two columns, and where the second of them begins: by many lines that take half of their column, or
//! by numbers of paragraphs that count on from the one to the other.

use std::ops::Range;

use super::super::columns::{count_on, numbered};
use super::piece::{PageWord, Piece, WIDE, pieces};

/// A gap that parts columns where numbers of paragraphs tell that there are two.
const NARROW: f64 = 0.4;
/// How many lines each of two columns has at least, and how many of its pieces are wide: half of it.
const LEAST: usize = 5;

/// Two columns: where the first begins, the second begins, and that ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    left: f64,
    gutter: f64,
    right: f64,
    /// The least gap between words that is the one between the columns.
    gap: f64,
}

impl Columns {
    /// The pieces, each divided that reaches over the gutter with a gap there.
    pub(super) fn divide<'a>(self, pieces: Vec<Piece<'a>>) -> Vec<Piece<'a>> {
        let in_two = |piece: Piece<'a>| {
            let is_gap = |pair: &[&PageWord]| {
                matches!(pair, [a, b] if a.right < self.gutter && b.left >= self.gutter - 1.0
                    && b.left - a.right >= self.gap * a.height().min(b.height()))
            };
            let at = piece.words.windows(2).position(is_gap).map_or(piece.words.len(), |at| at + 1);
            let (left, right) = piece.words.split_at_checked(at).unwrap_or((&piece.words, &[]));
            [left, right].map(Piece::of)
        };
        let mut divided: Vec<Piece<'a>> = pieces.into_iter().flat_map(in_two).flatten().collect();
        divided.sort_by(|a, b| a.top.total_cmp(&b.top));
        divided
    }

    /// Whether a piece takes half of its column: a line of running text.
    pub(super) fn is_wide(self, piece: &Piece<'_>) -> bool {
        let Self { left, gutter, right, .. } = self;
        let width = if self.is_right(piece) { right - gutter } else { gutter - left };
        piece.right - piece.left >= 0.5 * width
    }

    pub(super) fn is_right(self, piece: &Piece<'_>) -> bool {
        piece.left >= self.gutter - 1.0
    }

    pub(super) fn is_across(self, piece: &Piece<'_>) -> bool {
        !self.is_right(piece) && piece.right > self.gutter - 1.0
    }
}

/// The two columns of running text that a page may have.
pub(super) fn columns(page: &[PageWord]) -> Option<Columns> {
    let pieces = pieces(page);
    let left = pieces.iter().map(|piece| piece.left).fold(f64::MAX, f64::min);
    let right = pieces.iter().map(|piece| piece.right).fold(f64::MIN, f64::max);
    let inner = left + 0.3 * (right - left)..left + 0.7 * (right - left);
    let starts = pieces.iter().map(|piece| piece.left).filter(|start| inner.contains(start));
    let mut best: Option<(usize, Columns)> = None;
    for columns in starts.map(|gutter| Columns { left, gutter, right, gap: WIDE }) {
        let score = wide_lines(&pieces, columns, LEAST).filter(|score| best.is_none_or(|best| *score > best.0));
        best = score.map(|score| (score, columns)).or(best);
    }
    best.map(|(_, columns)| columns).or_else(|| {
        numbered_columns(&pieces, &(left + 0.2 * (right - left)..right)).map(|gutter| Columns {
            left,
            gutter,
            right,
            gap: NARROW,
        })
    })
}

/// Where the second of two columns begins that are too short to tell by their lines: its paragraphs go on counting.
fn numbered_columns(pieces: &[Piece<'_>], inner: &Range<f64>) -> Option<f64> {
    let number_of = |words: &[&PageWord]| numbered(&Piece::of(words.get(..2)?)?.printed());
    let ends = pieces.iter().flat_map(|piece| (0..piece.words.len()).filter_map(|at| piece.words.get(at..)));
    let starts = ends.filter_map(|words| Some((words.first()?.left, words))).filter(|(left, _)| inner.contains(left));
    let mut starts = starts.filter(|(_, words)| number_of(words).is_some()).map(|(left, _)| left);
    starts.find(|gutter| {
        let columns = Columns { left: f64::MIN, gutter: *gutter, right: f64::MAX, gap: NARROW };
        let pieces = columns.divide(pieces.to_vec());
        pieces.split(|piece| columns.is_across(piece)).any(|band| {
            let numbers = |is_right: bool| -> Vec<u32> {
                let side = band.iter().filter(|piece| columns.is_right(piece) == is_right);
                side.filter_map(|piece| number_of(&piece.words)).collect()
            };
            count_on(&numbers(false), &numbers(true))
        })
    })
}

/// How many lines take half of their column, should there be at least so many in each of the two that a gutter parts.
pub(super) fn wide_lines(pieces: &[Piece<'_>], columns: Columns, least: usize) -> Option<usize> {
    let (mut across, mut all, mut wide) = (0_usize, [0_usize; 2], [0_usize; 2]);
    for piece in pieces {
        let side = usize::from(columns.is_right(piece));
        if columns.is_across(piece) {
            across += 1;
        } else if let (Some(all), Some(wide)) = (all.get_mut(side), wide.get_mut(side)) {
            *all += 1;
            *wide += usize::from(columns.is_wide(piece));
        }
    }
    // What has columns on its other pages needs no more than a line of each.
    let is_text = all.iter().zip(wide).all(|(all, wide)| wide >= least && (wide * 5 >= all * 2 || least < LEAST));
    (is_text && across * 3 <= all.iter().sum::<usize>()).then(|| wide.iter().sum())
}
