//! The words of a page that stand on one line, with no wide gap between them.
//!
//! A number that is smaller than its line and stands above its middle is the mark of a footnote.

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
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

// All measures that follow are shares of the height of a line.

/// A gap between words that parts columns, or a number from its text.
pub(super) const WIDE: f64 = 1.2;
/// A gap that is more than a blank.
pub(super) const MORE: f64 = 0.8;
/// How far the feet of two words of one line differ at most.
const LEVEL: f64 = 0.35;
/// The height of marks, at most.
const SMALL: f64 = 0.85;
/// A distance between lines that is more than the usual one by this factor parts paragraphs.
const PARTED: f64 = 1.25;

impl PageWord {
    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

impl<'a> Piece<'a> {
    fn new(word: &'a PageWord) -> Self {
        Self { words: vec![word], left: word.left, top: word.top, right: word.right, bottom: word.bottom }
    }

    pub(super) fn of(words: &[&'a PageWord]) -> Option<Self> {
        let mut words = words.iter().map(|word| Self::new(word));
        let mut whole = words.next()?;
        words.for_each(|word| whole.add(word));
        Some(whole)
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

    /// Whether its first word is the mark of a footnote, with a blank behind.
    pub(super) fn begins_with_mark(&self) -> bool {
        self.words.first().is_some_and(|word| self.is_mark(word))
    }

    /// Whether a word of the line is the mark of a footnote.
    pub(super) fn is_mark(&self, word: &PageWord) -> bool {
        let is_number = (1..=3).contains(&word.text.len()) && word.text.chars().all(|c| c.is_ascii_digit());
        is_number && word.height() < SMALL * self.height() && word.middle() < f64::midpoint(self.top, self.bottom)
    }
}

/// The pieces of lines, from top to bottom.
pub(super) fn pieces(page: &[PageWord]) -> Vec<Piece<'_>> {
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
pub(super) fn lines(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
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
