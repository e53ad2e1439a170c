//! The words of a page, by where they stand, to lines of text: column by column, with blanks where there is room.
//!
//! A number that is smaller than its line and stands above its middle is the mark of a footnote, and is raised.

use std::ops::Range;

use unicode_width::UnicodeWidthStr as _;

use super::super::passage::raised;

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
struct Piece<'a> {
    words: Vec<&'a PageWord>,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

// All measures that follow are shares of the height of a line.

/// A gap between words that parts columns, or a number from its text.
const WIDE: f64 = 1.2;
/// The least gap that is a blank. Words are parted without one where their letters change, in Chinese, and where a program
/// has set letters nearer or wider: the General Assembly's resolutions have `S|eptember` with a gap of 0.1.
const BLANK: f64 = 0.14;
/// A gap that is more than a blank.
const MORE: f64 = 0.8;
/// How far the feet of two words of one line differ at most.
const LEVEL: f64 = 0.35;
/// The height of marks, at most.
const SMALL: f64 = 0.85;
/// A distance between lines that is more than the usual one by this factor parts paragraphs.
const PARTED: f64 = 1.25;

/// How many lines each of two columns has at least, and how many of its pieces are wide: half of it.
const LEAST: usize = 5;

impl PageWord {
    fn height(&self) -> f64 {
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

    fn height(&self) -> f64 {
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

    /// Whether a word of the line is the mark of a footnote.
    fn is_mark(&self, word: &PageWord) -> bool {
        let is_number = (1..=3).contains(&word.text.len()) && word.text.chars().all(|c| c.is_ascii_digit());
        is_number && word.height() < SMALL * self.height() && word.middle() < f64::midpoint(self.top, self.bottom)
    }
}

/// The text of all pages, a form feed behind each.
pub(super) fn text(pages: &[Vec<PageWord>]) -> String {
    let (width, columns) = pages.iter().flatten().fold((0.0, 0.0), |(width, columns), word| {
        (width + word.right - word.left, columns + count(word.text.width()))
    });
    let column = if columns > 0.0 { width / columns } else { 1.0 };
    let laid_out: Vec<Vec<Vec<Piece<'_>>>> = pages.iter().map(|page| blocks(page)).collect();
    let setter = Setter { column: column.max(0.1), pitch: pitch(&laid_out) };
    laid_out.into_iter().map(|blocks| setter.page(blocks) + "\u{c}").collect()
}

#[expect(clippy::cast_precision_loss, reason = "columns of a page are far below 2^52")]
const fn count(columns: usize) -> f64 {
    columns as f64
}

/// The usual distance between the lines of a paragraph, as a share of their height: nearly the least of all.
fn pitch(pages: &[Vec<Vec<Piece<'_>>>]) -> f64 {
    let pairs = pages.iter().flatten().flat_map(|block| block.windows(2));
    let distance = |pair: &[Piece<'_>]| match pair {
        [above, below] => (below.bottom - above.bottom) / below.height().max(1.0),
        _ => 0.0,
    };
    let mut all: Vec<f64> = pairs.map(distance).filter(|distance| *distance > 0.6).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 10).copied().unwrap_or(1.0)
}

/// The lines of a page in the order of reading: what goes over its width, and the columns between, one after the other.
fn blocks(page: &[PageWord]) -> Vec<Vec<Piece<'_>>> {
    let pieces = pieces(page);
    let Some(gutter) = gutter(&pieces) else { return vec![lines(pieces)] };
    let edges = edges(&pieces);
    let is_across =
        |piece: &Piece<'_>| piece.left < gutter - 1.0 && piece.right > gutter || !edges.contains(&piece.top);
    let (across, columns): (Vec<_>, Vec<_>) = pieces.into_iter().partition(is_across);
    let mut blocks = Vec::new();
    let mut columns = columns.into_iter().peekable();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for line in lines(across).into_iter().map(Some).chain([None]) {
        while let Some(piece) = columns.next_if(|piece| line.as_ref().is_none_or(|line| piece.top < line.top)) {
            if piece.left < gutter - 1.0 { left.push(piece) } else { right.push(piece) }
        }
        let marks = [&left, &right].map(|pieces| marks(pieces)).concat();
        let (mut left, mut right) = (lines(std::mem::take(&mut left)), lines(std::mem::take(&mut right)));
        let notes = [&mut left, &mut right].map(|column| column.split_off(foot(column, &marks)));
        blocks.extend([left, right].into_iter().chain(notes).filter(|block| !block.is_empty()));
        blocks.extend(line.map(|line| vec![line]));
    }
    blocks
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
    let is_foot = |pair: &[Piece<'_>]| match pair {
        [above, below] => {
            let is_parted = below.top - above.bottom > (PARTED - 1.0) * above.height();
            is_parted && below.words.first().is_some_and(|word| marks.contains(&word.text.as_str()))
        }
        _ => false,
    };
    column.windows(2).position(is_foot).map_or(column.len(), |above| above + 1)
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

/// Where the right one of two columns of running text begins, should the page have two.
fn gutter(pieces: &[Piece<'_>]) -> Option<f64> {
    let left = pieces.iter().map(|piece| piece.left).fold(f64::MAX, f64::min);
    let right = pieces.iter().map(|piece| piece.right).fold(f64::MIN, f64::max);
    let inner = left + 0.3 * (right - left)..left + 0.7 * (right - left);
    let mut found: Option<(usize, f64)> = None;
    for start in pieces.iter().map(|piece| piece.left).filter(|start| inner.contains(start)) {
        let (mut across, mut all, mut wide) = (0_usize, [0_usize; 2], [0_usize; 2]);
        for piece in pieces {
            let (side, width) = if piece.left >= start - 1.0 { (1, right - start) } else { (0, start - left) };
            if side == 0 && piece.right > start - 1.0 {
                across += 1;
                continue;
            }
            if let (Some(all), Some(wide)) = (all.get_mut(side), wide.get_mut(side)) {
                *all += 1;
                *wide += usize::from(piece.right - piece.left >= 0.5 * width);
            }
        }
        let is_text = all.iter().zip(wide).all(|(all, wide)| wide >= LEAST && wide * 5 >= all * 2);
        let score = wide.iter().sum::<usize>();
        if is_text && across * 3 <= all.iter().sum::<usize>() && found.is_none_or(|best| score > best.0) {
            found = Some((score, start));
        }
    }
    found.map(|(_, start)| start)
}

/// From the first to the last line but for a head and a foot that stand apart.
fn edges(pieces: &[Piece<'_>]) -> Range<f64> {
    let rows = lines(pieces.to_vec());
    let is_apart = |above: &Piece<'_>, below: &Piece<'_>| below.top - above.bottom > MORE * below.height();
    let top = match rows.as_slice() {
        [head, first, ..] if is_apart(head, first) => head.bottom,
        _ => f64::MIN,
    };
    let bottom = match rows.as_slice() {
        [.., last, foot] if is_apart(last, foot) => foot.top,
        _ => f64::MAX,
    };
    top..bottom
}

/// How the lines are set in columns of one width.
struct Setter {
    /// The width of a column, in points.
    column: f64,
    pitch: f64,
}

impl Setter {
    fn page(&self, blocks: Vec<Vec<Piece<'_>>>) -> String {
        let mut lines: Vec<String> = Vec::new();
        let left = |block: &[Piece<'_>]| block.iter().map(|line| line.left).fold(f64::MAX, f64::min);
        let outer = blocks.iter().map(|block| left(block)).fold(f64::MAX, f64::min);
        let mut above: Option<f64> = None;
        for block in blocks {
            // A line over the whole width stands where it stands; a column begins with its own first column.
            let start = if block.len() > 1 { left(&block) } else { outer };
            for line in block {
                let distance = above.map_or(0.0, |bottom| (line.bottom - bottom) / line.height().max(1.0));
                let is_parted = distance > PARTED * self.pitch;
                let is_far = distance > 2.5 * self.pitch;
                lines.extend(std::iter::repeat_n(String::new(), usize::from(is_parted) + usize::from(is_far)));
                let text = self.line(&line, start);
                let mark = text.find(|c: char| !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c)).filter(|end| *end > 0);
                match (lines.last_mut(), mark.and_then(|end| text.split_at_checked(end))) {
                    // A line may end before the mark at its last word.
                    (Some(last), Some((mark, rest))) if !is_parted && !rest.starts_with(' ') => {
                        last.push_str(mark);
                        lines.push(rest.to_owned());
                    }
                    _ => lines.push(text),
                }
                above = Some(line.bottom);
            }
        }
        lines.join("\n") + "\n"
    }

    /// The text of a line, with blanks before it and where it has gaps, so that its words stand in their columns.
    fn line(&self, line: &Piece<'_>, start: f64) -> String {
        let mut text = String::new();
        let mut before: Option<&PageWord> = None;
        for word in &line.words {
            let is_mark = line.is_mark(word);
            let gap = before.map_or(f64::MAX, |before| word.left - before.right) / line.height().max(1.0);
            let column = ((word.left - start) / self.column).round().max(0.0);
            let blanks = match before {
                Some(_) if gap < BLANK || is_mark && gap < MORE => 0,
                Some(_) if gap < MORE => 1,
                _ => usize::from(before.is_some()) * 2,
            };
            let missing = (column - count(text.width())).clamp(0.0, 200.0);
            let is_placed = before.is_none() || gap >= MORE;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 200")]
            let blanks = if is_placed { blanks.max(missing as usize) } else { blanks };
            text.extend(std::iter::repeat_n(' ', blanks));
            text.push_str(&if is_mark { raised(&word.text) } else { word.text.clone() });
            before = Some(word);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of words, ten points high and five points a letter, from a place; `^` raises a word and glues it.
    fn set(words: &mut Vec<PageWord>, (left, top): (f64, f64), line: &str) {
        let mut at = left;
        for text in line.split(' ') {
            let mark = text.strip_prefix('^');
            let (shown, high) = (mark.unwrap_or(text), if mark.is_some() { 6.0 } else { 10.0 });
            at -= if mark.is_some() && at > left { 2.5 } else { 0.0 };
            let right = at + 5.0 * count(shown.width());
            words.push(PageWord { left: at, top, right, bottom: top + high, text: shown.to_owned() });
            at = right + 2.5;
        }
    }

    fn page(lines: &[(f64, f64, &str)]) -> String {
        let mut words = Vec::new();
        lines.iter().for_each(|(left, top, line)| set(&mut words, (*left, *top), line));
        text(&[words])
    }

    #[test]
    fn small_numbers_above_the_middle_are_marks() {
        let lines = [(0.0, 0.0, "the State ^1 will go"), (0.0, 10.0, "to sea 12 times."), (0.0, 40.0, "^1 See it.")];
        assert_eq!(page(&lines), "the State¹ will go\nto sea 12 times.\n\n\n¹ See it.\n\u{c}");
        let words = [("H", 0.0, 10.0), ("2", 4.0, 10.0), ("O", 0.0, 10.0)];
        let place = |(at, (text, top, bottom)): (usize, &(&str, f64, f64))| {
            let left = 5.0 * count(at);
            PageWord { left, top: *top, right: left + 5.0, bottom: *bottom, text: (*text).to_owned() }
        };
        assert_eq!(text(&[words.iter().enumerate().map(place).collect()]), "H2O\n\u{c}");
    }

    #[test]
    fn words_stand_in_their_columns_and_parted_letters_are_one_word() {
        let lines = [(0.0, 0.0, "1."), (30.0, 0.0, "The pilots meet"), (30.0, 10.0, "each week."), (0.0, 25.0, "2. S")];
        let mut words = Vec::new();
        lines.iter().for_each(|(left, top, line)| set(&mut words, (*left, *top), line));
        set(&mut words, (18.6, 25.0), "eptember");
        assert_eq!(text(&[words]), "1.    The pilots meet\n      each week.\n\n2. September\n\u{c}");
    }

    #[test]
    fn columns_are_read_one_after_the_other_with_their_notes_below_both() {
        let mut lines =
            vec![(0.0, 0.0, "S/2031/1"), (0.0, 30.0, "The programme of the harbour and of all its pilots in the year")];
        for line in 0..6 {
            lines.push((0.0, 50.0 + 10.0 * f64::from(line), "left words go on and"));
            lines.push((140.0, 53.0 + 10.0 * f64::from(line), "right words go on and"));
        }
        lines.extend([(0.0, 110.0, "left end ^1 here."), (0.0, 135.0, "^1 A note."), (140.0, 113.0, "right end.")]);
        lines.extend([(0.0, 200.0, "31-00417"), (240.0, 200.0, "1/9")]);
        let text = page(&lines);
        let filled: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let (left, right) = (["left words go on and"; 6], ["right words go on and"; 6]);
        let title = ["S/2031/1", "The programme of the harbour and of all its pilots in the year"];
        let body = [&left[..], &["left end¹ here."], &right, &["right end.", "¹ A note."]].concat();
        assert_eq!(filled[..2], title);
        assert_eq!(filled[2..filled.len() - 1], body);
        let foot = filled[filled.len() - 1];
        assert!(foot.starts_with("31-00417    ") && foot.ends_with("1/9"), "{text}");
    }

    #[test]
    fn a_table_is_no_text_in_columns() {
        let lines: Vec<_> = (0..8).map(|row| (10.0 * f64::from(row), "a word of it", "7")).collect();
        let table: Vec<_> = lines.iter().flat_map(|(top, a, b)| [(0.0, *top, *a), (150.0, *top, *b)]).collect();
        assert_eq!(
            page(&table).lines().filter(|line| line.contains("a word of it  ") && line.ends_with('7')).count(),
            8
        );
    }
}
