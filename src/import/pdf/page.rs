//! The words of a page, by where they stand, to the lines of its columns and footnotes in the order of reading.
//!
//! A number that is smaller than its line and stands above its middle is the mark of a footnote.

use std::ops::Range;

use super::super::furniture::is_of_page;

/// A word, and the edges of its box in points from the left upper corner of its page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PageWord {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// Words of one line without a wide gap between them, or all of a line.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    pub words: Vec<&'a PageWord>,
    pub left: f64,
    top: f64,
    pub right: f64,
    bottom: f64,
}

/// Lines that are read one after the other: a page or a column, what goes over several, or a footnote.
#[derive(Clone, Debug, Default)]
pub(super) struct PageBlock<'a> {
    pub lines: Vec<Piece<'a>>,
    /// The number of the footnote that it is; the first line begins with it.
    pub note: Option<&'a str>,
}

/// Two columns: where the first begins, the second begins, and that ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    left: f64,
    gutter: f64,
    right: f64,
}

impl Columns {
    fn is_right(self, piece: &Piece<'_>) -> bool {
        piece.left >= self.gutter - 1.0
    }

    fn is_across(self, piece: &Piece<'_>) -> bool {
        !self.is_right(piece) && piece.right > self.gutter - 1.0
    }
}

// All measures that follow are shares of the height of a line.

/// A gap between words that parts columns, or a number from its text.
const WIDE: f64 = 1.2;
/// A gap that is more than a blank.
pub(super) const MORE: f64 = 0.8;
/// How far the feet of two words of one line differ at most.
const LEVEL: f64 = 0.35;
/// The height of marks, at most.
const SMALL: f64 = 0.85;
/// A distance between lines that is more than the usual one by this factor parts paragraphs.
const PARTED: f64 = 1.25;

/// How many lines each of two columns has at least, and how many of its pieces are wide: half of it.
const LEAST: usize = 5;

impl PageWord {
    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

impl<'a> Piece<'a> {
    fn new(word: &'a PageWord) -> Self {
        Self { words: vec![word], left: word.left, top: word.top, right: word.right, bottom: word.bottom }
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// How far a box stands from the line, as a share of its height; `None` where it is of another line.
    fn level(&self, top: f64, bottom: f64) -> Option<f64> {
        let (small, large) = if bottom - top < self.height() {
            ((top, bottom), (self.top, self.bottom))
        } else {
            ((self.top, self.bottom), (top, bottom))
        };
        let height = large.1 - large.0;
        let is_small = small.1 - small.0 < SMALL * height;
        let middle = f64::midpoint(small.0, small.1);
        let off = if is_small { 0.0 } else { (small.1 - large.1).abs() / height.max(1.0) };
        let is_within = (large.0..=large.1).contains(&middle);
        (is_within && off <= LEVEL).then_some(off)
    }

    fn add(&mut self, other: Self) {
        // The tallest words say how high the line is; a mark that stands out of it is none of them.
        if other.height() > self.height() {
            (self.top, self.bottom) = (other.top, other.bottom);
        }
        (self.left, self.right) = (self.left.min(other.left), self.right.max(other.right));
        self.words.extend(other.words);
    }

    /// What it prints, with single blanks, as the rules for a page's own lines want it.
    pub(super) fn printed(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether the line stands so far below another one that it is no line of the same paragraph; `usual` is the distance
    /// of such lines.
    pub(super) fn is_parted(&self, above: &Self, usual: f64) -> bool {
        self.distance(above) > PARTED * usual
    }

    /// How far its foot stands below that of another one.
    pub(super) fn distance(&self, above: &Self) -> f64 {
        (self.bottom - above.bottom) / self.height().max(1.0)
    }

    /// Whether it takes half of its column: a line of running text.
    fn is_wide(&self, columns: Columns) -> bool {
        let Columns { left, gutter, right } = columns;
        let width = if columns.is_right(self) { right - gutter } else { gutter - left };
        self.right - self.left >= 0.5 * width
    }

    /// Whether its first word is the mark of a footnote, with a blank behind.
    fn begins_with_mark(&self) -> bool {
        self.words.first().is_some_and(|word| self.is_mark(word))
    }

    /// Whether a word of the line is the mark of a footnote.
    pub(super) fn is_mark(&self, word: &PageWord) -> bool {
        let is_number = (1..=3).contains(&word.text.len()) && word.text.chars().all(|c| c.is_ascii_digit());
        is_number && word.height() < SMALL * self.height() && word.middle() < f64::midpoint(self.top, self.bottom)
    }
}

/// The lines of a page in the order of reading: what goes over its width, the columns between, one after the other, and
/// the footnotes below them. `usual` are the columns of other pages; `open` are marks of the page before whose notes found no room on it, and then those of this.
pub(super) fn blocks<'a>(page: &'a [PageWord], usual: Option<Columns>, open: &mut Vec<&'a str>) -> Vec<PageBlock<'a>> {
    let pieces = pieces(page);
    open.extend(marks(&pieces));
    let edges = edges(&pieces, open);
    // Without columns all that is no head and no foot is the left one.
    let two = columns(page).or_else(|| usual.filter(|columns| wide_lines(&pieces, *columns, 1).is_some()));
    let is_across = |piece: &Piece<'_>| two.is_some_and(|two| two.is_across(piece)) || !edges.contains(&piece.top);
    let (across, columns): (Vec<_>, Vec<_>) = pieces.into_iter().partition(is_across);
    let mut blocks: Vec<PageBlock<'_>> = Vec::new();
    let mut columns = columns.into_iter().peekable();
    for line in lines(across).into_iter().map(Some).chain([None]) {
        let mut sides = [Vec::new(), Vec::new()];
        while let Some(piece) = columns.next_if(|piece| line.as_ref().is_none_or(|line| piece.top < line.top)) {
            let is_right = two.is_some_and(|two| two.is_right(&piece));
            sides.get_mut(usize::from(is_right)).into_iter().for_each(|side| side.push(piece.clone()));
        }
        let above = two.filter(|_| blocks.is_empty()).map(|two| above_columns(&mut sides, two));
        blocks.extend(above.into_iter().flatten().map(|lines| PageBlock { lines, note: None }));
        let mut sides = sides.map(lines);
        let feet: Vec<Piece<'_>> = sides.iter_mut().flat_map(|side| side.split_off(foot(side, open))).collect();
        blocks.extend(sides.map(|lines| PageBlock { lines, note: None }));
        notes(feet, open, &mut blocks);
        blocks.extend(line.map(|line| PageBlock { lines: vec![line], note: None }));
    }
    blocks.retain(|block| !block.lines.is_empty());
    open.retain(|mark| blocks.iter().all(|block| block.note != Some(*mark)));
    blocks
}

/// Takes off what stands above the columns on both sides, and apart from them: `United Nations`, `S/2031/1`.
fn above_columns<'a>(sides: &mut [Vec<Piece<'a>>; 2], columns: Columns) -> [Vec<Piece<'a>>; 2] {
    let wide = sides.iter().flatten().filter(|piece| piece.is_wide(columns));
    let start = wide.map(|piece| piece.top).fold(f64::MAX, f64::min);
    let mut above = sides.iter().flatten().filter(|piece| piece.top < start);
    let is_apart = above.clone().all(|piece| start - piece.bottom > MORE * piece.height());
    if !is_apart || !above.any(|piece| is_of_page(&piece.printed())) {
        return [Vec::new(), Vec::new()];
    }
    sides.each_mut().map(|side| lines(side.extract_if(.., |piece| piece.top < start).collect()))
}

/// The footnotes of a column, each a block; what belongs to the page among them is one, too.
fn notes<'a>(feet: Vec<Piece<'a>>, marks: &[&str], blocks: &mut Vec<PageBlock<'a>>) {
    for line in feet {
        let first = line.words.first().map_or("", |word| word.text.as_str());
        let is_next = |last: &str| line.begins_with_mark() || number(first) == number(last) + 1;
        match blocks.iter_mut().rev().find(|block| block.note.is_some()) {
            _ if is_of_page(&line.printed()) => blocks.push(PageBlock { lines: vec![line], note: None }),
            Some(PageBlock { lines, note: Some(last) }) if !marks.contains(&first) || !is_next(last) => {
                lines.push(line)
            }
            _ => blocks.push(PageBlock { lines: vec![line], note: Some(first) }),
        }
    }
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

/// The marks of footnotes in a text.
fn marks<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let of = |piece: &Piece<'a>| -> Vec<&'a str> {
        piece.words.iter().skip(1).filter(|word| piece.is_mark(word)).map(|word| word.text.as_str()).collect()
    };
    pieces.iter().flat_map(of).collect()
}

/// Where the footnotes of a column begin: with one of the marks, apart from the text above.
fn foot(column: &[Piece<'_>], marks: &[&str]) -> usize {
    let is_foot = |at: &usize| {
        let is_marked =
            column.get(*at).and_then(|line| line.words.first()).is_some_and(|word| marks.contains(&word.text.as_str()));
        let above = at.checked_sub(1).and_then(|above| column.get(above));
        is_marked && above.zip(column.get(*at)).is_some_and(|(above, line)| line.is_parted(above, 1.0))
    };
    (0..column.len()).find(is_foot).unwrap_or(column.len())
}

/// The pieces of lines, from top to bottom.
fn pieces(page: &[PageWord]) -> Vec<Piece<'_>> {
    let mut words: Vec<&PageWord> = page.iter().collect();
    words.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for word in words {
        let near = |piece: &Piece<'_>| {
            let gap = word.left - piece.right;
            let height = piece.height().max(word.height());
            let is_near = gap < WIDE * height && gap > -0.5 * height;
            piece.level(word.top, word.bottom).filter(|_| is_near)
        };
        let found = pieces.iter_mut().filter_map(|piece| Some((near(piece)?, piece)));
        match found.min_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((_, piece)) => piece.add(Piece::new(word)),
            None => pieces.push(Piece::new(word)),
        }
    }
    pieces.sort_by(|a, b| a.top.total_cmp(&b.top));
    pieces
}

/// Pieces put together to whole lines, from top to bottom, each from left to right.
fn lines(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let mut lines: Vec<Piece<'_>> = Vec::new();
    for piece in pieces {
        let same = lines.iter_mut().rev().take(4).find(|line| line.level(piece.top, piece.bottom).is_some());
        match same {
            Some(line) => line.add(piece),
            None => lines.push(piece),
        }
    }
    lines.iter_mut().for_each(|line| line.words.sort_by(|a, b| a.left.total_cmp(&b.left)));
    lines.sort_by(|a, b| a.bottom.total_cmp(&b.bottom));
    lines
}

/// The two columns of running text that a page may have.
pub(super) fn columns(page: &[PageWord]) -> Option<Columns> {
    let pieces = pieces(page);
    let left = pieces.iter().map(|piece| piece.left).fold(f64::MAX, f64::min);
    let right = pieces.iter().map(|piece| piece.right).fold(f64::MIN, f64::max);
    let inner = left + 0.3 * (right - left)..left + 0.7 * (right - left);
    let starts = pieces.iter().map(|piece| piece.left).filter(|start| inner.contains(start));
    let mut best: Option<(usize, Columns)> = None;
    for columns in starts.map(|gutter| Columns { left, gutter, right }) {
        let score = wide_lines(&pieces, columns, LEAST).filter(|score| best.is_none_or(|best| *score > best.0));
        best = score.map(|score| (score, columns)).or(best);
    }
    best.map(|(_, columns)| columns)
}

/// How many lines take half of their column, should there be at least so many in each of the two that a gutter parts.
fn wide_lines(pieces: &[Piece<'_>], columns: Columns, least: usize) -> Option<usize> {
    let (mut across, mut all, mut wide) = (0_usize, [0_usize; 2], [0_usize; 2]);
    for piece in pieces {
        let side = usize::from(columns.is_right(piece));
        if columns.is_across(piece) {
            across += 1;
        } else if let (Some(all), Some(wide)) = (all.get_mut(side), wide.get_mut(side)) {
            *all += 1;
            *wide += usize::from(piece.is_wide(columns));
        }
    }
    // What has columns on its other pages needs no more than a line of each.
    let is_text = all.iter().zip(wide).all(|(all, wide)| wide >= least && (wide * 5 >= all * 2 || least < LEAST));
    (is_text && across * 3 <= all.iter().sum::<usize>()).then(|| wide.iter().sum())
}

/// How many lines a foot has at most.
const FEET: usize = 3;

/// From the first to the last line but for a head and a foot that stand apart; a footnote is no foot.
fn edges(pieces: &[Piece<'_>], marks: &[&str]) -> Range<f64> {
    let rows = lines(pieces.to_vec());
    let is_apart = |above: &Piece<'_>, below: &Piece<'_>| below.top - above.bottom > MORE * below.height();
    let top = match rows.as_slice() {
        [head, first, ..] if is_apart(head, first) => head.bottom,
        _ => f64::MIN,
    };
    let is_note = |row: &Piece<'_>| row.words.first().is_some_and(|word| marks.contains(&word.text.as_str()));
    let pairs = rows.windows(2).rev().take(FEET).map_while(|pair| match pair {
        [last, foot] => (!is_note(foot) && is_of_page(&foot.printed())).then_some((last, foot)),
        _ => None,
    });
    let feet: Vec<_> = pairs.filter(|(last, foot)| is_apart(last, foot)).map(|(_, foot)| foot.top).collect();
    top..feet.first().copied().unwrap_or(f64::MAX)
}
