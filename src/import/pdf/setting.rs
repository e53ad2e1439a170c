//! The lines of pages as text: with blanks where there is room, so that words stand in columns as they are printed.
//!
//! Footnotes are written as Markdown has them, `[^1]: See`, each on a line, so that nobody need look for them again.

use unicode_width::UnicodeWidthStr as _;

use super::super::furniture::is_of_page;
use super::super::joining;
use super::super::line::is_hanzi;
use super::super::marker::{self, Marker};
use super::gutter::columns;
use super::page::{PageBlock, blocks};
use super::piece::{MORE, PageWord, Piece};
use crate::i18n::import::Notice;
use crate::model::raised;
use crate::text::is_raised_digit;

/// The least gap that is a blank. Words are parted without one where their letters change, in Chinese, and where a program
/// has set letters nearer or wider: the General Assembly's resolutions have `S|eptember` with a gap of 0.1.
const BLANK: f64 = 0.14;

/// Lines less high than the text by this factor are those of footnotes.
const SMALLER: f64 = 0.94;
/// A distance that is more than this many usual ones is that of two blank lines.
const FAR: f64 = 2.5;

/// The text of all pages, a form feed behind each.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in super::super) struct PageText {
    pub text: String,
    /// What is to be said of a page, counted from 0, and the words concerned.
    pub said: Vec<(usize, Notice, String)>,
}

/// Sets the words of all pages as text.
pub(super) fn text(pages: &[Vec<PageWord>]) -> PageText {
    let (width, letters) = pages.iter().flatten().fold((0.0, 0.0), |(width, letters), word| {
        (width + word.right - word.left, letters + count(word.text.width()))
    });
    let column: f64 = if letters > 0.0 { width / letters } else { 1.0 };
    let usual = pages.iter().find_map(|page| columns(page));
    let mut open = Vec::new();
    let in_blocks = |page| {
        // A mark waits for its note to the next page, not longer.
        let before: Vec<&str> = std::mem::take(&mut open);
        open.clone_from(&before);
        let blocks = blocks(page, usual, &mut open);
        open.retain(|mark| !before.contains(mark));
        blocks
    };
    let pages: Vec<Vec<PageBlock<'_>>> = pages.iter().map(|page| page.as_slice()).map(in_blocks).collect();
    let (pitch, height) = (pitch(&pages), height(&pages));
    let column = column.max(0.1);
    let mut setter = Setter { column, pitch, height, pages: Vec::new(), note: None, doubts: Vec::new() };
    pages.into_iter().for_each(|blocks| setter.page(blocks));
    let text = setter.pages.iter().map(|page| page.join("\n") + "\n\u{c}").collect();
    PageText { text, said: setter.doubts }
}

#[expect(clippy::cast_precision_loss, reason = "columns of a page are far below 2^52")]
const fn count(columns: usize) -> f64 {
    columns as f64
}

/// The usual distance between the lines of a paragraph, as a share of their height: nearly the least of all.
fn pitch(pages: &[Vec<PageBlock<'_>>]) -> f64 {
    let distances = |page: &Vec<PageBlock<'_>>| -> Vec<f64> {
        let lines: Vec<&Piece<'_>> = page.iter().flat_map(|block| &block.lines).collect();
        lines.iter().zip(lines.iter().skip(1)).map(|(above, below)| below.distance(above)).collect()
    };
    let mut all: Vec<f64> = pages.iter().flat_map(distances).filter(|distance| *distance > 0.6).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 10).copied().unwrap_or(1.0)
}

/// How high most lines of the text are, in points; those of footnotes are less.
fn height(pages: &[Vec<PageBlock<'_>>]) -> f64 {
    let texts = pages.iter().flatten().filter(|block| block.note.is_none());
    let mut all: Vec<f64> = texts.flat_map(|block| &block.lines).map(Piece::height).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(1.0)
}

/// How the lines are set in columns of one width.
struct Setter {
    /// The width of a column, in points.
    column: f64,
    pitch: f64,
    height: f64,
    /// The lines of the pages that are set.
    pages: Vec<Vec<String>>,
    note: Option<LastNote>,
    /// What may go on with a footnote as well as with the text: its page, counted from 0, and its words.
    doubts: Vec<(usize, Notice, String)>,
}

/// Where the last footnote stands, and whether it is set as large as the text.
#[derive(Clone, Copy, Debug)]
struct LastNote {
    page: usize,
    line: usize,
    is_large: bool,
}

impl Setter {
    fn page(&mut self, mut blocks: Vec<PageBlock<'_>>) {
        self.rest_of_note(&mut blocks);
        self.rest_in_right_column(&mut blocks);
        let left = |block: &PageBlock<'_>| block.lines.iter().map(|line| line.left).fold(f64::MAX, f64::min);
        let outer = blocks.iter().map(left).fold(f64::MAX, f64::min);
        let mut lines: Vec<String> = Vec::new();
        let mut above: Option<Piece<'_>> = None;
        for block in blocks {
            if let Some(number) = block.note {
                lines.extend((!lines.last().is_some_and(|line| line.starts_with("[^"))).then(String::new));
                let is_large = !self.is_small(&block.lines);
                self.note = Some(LastNote { page: self.pages.len(), line: lines.len(), is_large });
                lines.push(self.note_text(number, &block.lines));
                above = None;
                continue;
            }
            // A line over the whole width stands where it stands; a column begins with its own first column.
            let start = if block.lines.len() > 1 { left(&block) } else { outer };
            for line in block.lines {
                let distance = above.as_ref().map_or(0.0, |above| line.distance(above));
                let is_parted = above.as_ref().is_some_and(|above| line.is_parted(above, self.pitch));
                let is_behind_note = above.is_none() && lines.last().is_some_and(|line| line.starts_with("[^"));
                let blanks = usize::from(is_parted || is_behind_note) + usize::from(distance > FAR * self.pitch);
                lines.extend(std::iter::repeat_n(String::new(), blanks));
                let text = self.line(&line, start);
                let mark = text.find(|c: char| !is_raised_digit(c)).filter(|end| *end > 0);
                match (lines.last_mut(), mark.and_then(|end| text.split_at_checked(end))) {
                    // A line may end before the mark at its last word.
                    (Some(last), Some((mark, rest))) if !is_parted && !rest.starts_with(' ') => {
                        last.push_str(mark);
                        lines.push(rest.to_owned());
                    }
                    _ => lines.push(text),
                }
                above = Some(line);
            }
        }
        self.pages.push(lines);
    }

    fn note_text(&self, number: &str, lines: &[Piece<'_>]) -> String {
        let text = self.joined(lines);
        let bare = text.strip_prefix(number).or_else(|| text.strip_prefix(&raised(number))).unwrap_or(&text);
        format!("[^{number}]: {}", bare.trim_start())
    }

    fn joined(&self, lines: &[Piece<'_>]) -> String {
        let mut text = String::new();
        lines.iter().for_each(|line| joining::join(&mut text, self.line(line, line.left).trim()));
        text
    }

    /// Puts what goes on with the last footnote of the page before behind it; it stands above the footnotes of this page,
    /// or is the last of its text.
    fn rest_of_note(&mut self, blocks: &mut [PageBlock<'_>]) {
        let last_page = self.pages.len().checked_sub(1);
        let Some(open) = self.note.filter(|open| Some(open.page) == last_page) else { return };
        let Some(note) = self.pages.get(open.page).and_then(|lines| lines.get(open.line)) else { return };
        let is_open = !joining::is_finished(note);
        let first = blocks.iter().position(|block| block.note.is_some()).unwrap_or(blocks.len());
        let doubts = self.doubts.len();
        let rest = blocks.iter_mut().take(first).find_map(|block| self.tail(block, is_open, open.is_large));
        let Some(rest) = rest.map(|lines| self.joined(&lines)) else { return };
        self.doubts.truncate(doubts);
        if let Some(note) = self.pages.get_mut(open.page).and_then(|lines| lines.get_mut(open.line)) {
            joining::join(note, &rest);
        }
    }

    /// Puts what goes on with the last footnote of a left column, and stands last in the right one, behind that.
    fn rest_in_right_column(&mut self, blocks: &mut [PageBlock<'_>]) {
        let edge = |block: &PageBlock<'_>| block.lines.iter().map(|line| line.right).fold(f64::MIN, f64::max);
        let is_right_of = |block: &PageBlock<'_>, edge: f64| {
            block.note.is_none() && block.lines.len() > 1 && block.lines.iter().all(|line| line.left > edge)
        };
        let Some(at) = blocks.iter().position(|block| block.note.is_some()) else { return };
        let (texts, notes) = blocks.split_at_mut(at);
        let Some(right) = texts.last_mut() else { return };
        let in_left = |block: &&mut PageBlock<'_>| block.note.is_some() && is_right_of(right, edge(block));
        let Some(note) = notes.iter_mut().take_while(in_left).last() else { return };
        let is_open = !joining::is_finished(&self.joined(&note.lines));
        let is_large = !self.is_small(&note.lines);
        note.lines.extend(self.tail(right, is_open, is_large).unwrap_or_default());
    }

    /// Takes the last lines off a block that go on with a footnote: they are parted from the text, and smaller than that,
    /// or begin in the middle of a sentence. Of a note as large as the text a new sentence may be too: it is said.
    fn tail<'a>(&mut self, block: &mut PageBlock<'a>, is_open: bool, is_large: bool) -> Option<Vec<Piece<'a>>> {
        // A stroke above the footnotes, and the number of the document below the text, are no part of either.
        let is_text = |line: &Piece<'_>| !is_of_page(&line.printed());
        let end = block.lines.iter().rposition(is_text)? + 1;
        let part = |pair: &[Piece<'_>]| match pair {
            [above, below] => below.is_parted(above, self.pitch) || !is_text(above),
            _ => false,
        };
        let start = block.lines.get(..end)?.windows(2).rposition(part)? + 1;
        let below = block.lines.get(start..end)?;
        let rest = self.joined(below);
        if marker::read(&rest) != Marker::None {
            return None;
        }
        if self.is_small(below) || is_open && !rest.starts_with(char::is_uppercase) {
            return Some(block.lines.drain(start..end).collect());
        }
        // A heading ends without a stop.
        if is_large && (is_open || joining::is_finished(&rest)) {
            self.doubts.push((self.pages.len(), Notice::NoteOrText, rest));
        }
        None
    }

    /// Whether lines are less high than those of the text.
    fn is_small(&self, lines: &[Piece<'_>]) -> bool {
        lines.iter().all(|line| line.height() < SMALLER * self.height)
    }

    /// The text of a line, with blanks before it and where it has gaps, so that its words stand in their columns.
    fn line(&self, line: &Piece<'_>, start: f64) -> String {
        let mut text = String::new();
        let mut before: Option<&PageWord> = None;
        for word in &line.words {
            let is_mark = line.is_mark(word);
            let gap = before
                .map_or(f64::MAX, |before| (word.left - before.right) / before.height().max(word.height()).max(1.0));
            let column = ((word.left - start) / self.column).round().max(0.0);
            let is_behind_mark = before.is_some_and(|before| line.is_mark(before))
                && word.text.starts_with(|c: char| c.is_alphabetic() && !is_hanzi(c));
            let blanks = match before {
                Some(_) if is_behind_mark => 1,
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
        text(&[words]).text
    }

    #[test]
    fn small_numbers_above_the_middle_are_marks() {
        let lines = [(0.0, 0.0, "the State ^1 will go"), (0.0, 10.0, "to sea 12 times."), (0.0, 40.0, "^1 See it.")];
        assert_eq!(page(&lines), "the State¹ will go\nto sea 12 times.\n\n[^1]: See it.\n\u{c}");
        let words = [("H", 0.0, 10.0), ("2", 4.0, 10.0), ("O", 0.0, 10.0)];
        let place = |(at, (text, top, bottom)): (usize, &(&str, f64, f64))| {
            let left = 5.0 * count(at);
            PageWord { left, top: *top, right: left + 5.0, bottom: *bottom, text: (*text).to_owned() }
        };
        assert_eq!(text(&[words.iter().enumerate().map(place).collect()]).text, "H2O\n\u{c}");
    }

    #[test]
    fn words_stand_in_their_columns_and_parted_letters_are_one_word() {
        let lines = [(0.0, 0.0, "1."), (30.0, 0.0, "The pilots meet"), (30.0, 10.0, "each week."), (0.0, 25.0, "2. S")];
        let mut words = Vec::new();
        lines.iter().for_each(|(left, top, line)| set(&mut words, (*left, *top), line));
        set(&mut words, (18.6, 25.0), "eptember");
        assert_eq!(text(&[words]).text, "1.    The pilots meet\n      each week.\n\n2. September\n\u{c}");
    }

    #[test]
    fn a_mark_has_a_blank_behind() {
        assert_eq!(page(&[(0.0, 0.0, "the roads ^1 of"), (0.0, 10.0, "it.")]), "the roads¹ of\nit.\n\u{c}");
    }

    #[test]
    fn short_columns_are_told_by_their_numbers() {
        let right = [(140.0, 50.0, "3. They rest"), (140.0, 60.0, "at night.")];
        let left = [(0.0, 50.0, "1. The pilots meet"), (0.0, 60.0, "each week."), (0.0, 75.0, "2. They sail.")];
        let lines = |page: &str| -> Vec<String> {
            page.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
        };
        let ordered = ["1. The pilots meet", "each week.", "2. They sail.", "3. They rest", "at night."];
        assert_eq!(lines(&page(&[&left[..], &right].concat())), ordered);
        // Rows that count across are none.
        let rows = [(0.0, 50.0, "1. quay"), (140.0, 50.0, "2. pier"), (0.0, 60.0, "3. lamp"), (140.0, 60.0, "4. boat")];
        assert_eq!(lines(&page(&rows)).len(), 2);
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
        let body = [&left[..], &["left end¹ here."], &right, &["right end.", "[^1]: A note."]].concat();
        assert_eq!(filled[..2], title);
        assert_eq!(filled[2..filled.len() - 1], body);
        let foot = filled[filled.len() - 1];
        assert!(foot.starts_with("31-00417    ") && foot.ends_with("1/9"), "{text}");
    }

    /// A note of two lines, the second of which begins with a number, goes on at the foot of the next page.
    #[test]
    fn a_note_is_one_line_and_goes_on_over_the_page() {
        let first = [(0.0, 0.0, "31/7"), (0.0, 50.0, "the State ^1 will"), (0.0, 60.0, "go on and")];
        let foot = [(0.0, 90.0, "1 See it in"), (0.0, 100.0, "2023; it names"), (0.0, 150.0, "31-00417 1/2")];
        let second = [
            (0.0, 0.0, "on."),
            (0.0, 10.0, "It ends ^2 here."),
            (0.0, 30.0, "____"),
            (0.0, 40.0, "61 of them."),
            (0.0, 55.0, "2 Ibid."),
        ];
        let set_page = |lines: &[&[(f64, f64, &str)]]| {
            let mut words = Vec::new();
            lines
                .iter()
                .flat_map(|lines| lines.iter())
                .for_each(|(left, top, line)| set(&mut words, (*left, *top), line));
            words
        };
        let pages = text(&[set_page(&[&first, &foot]), set_page(&[&second])]).text;
        let filled: Vec<&str> = pages.lines().filter(|line| !line.trim().is_empty()).collect();
        let note = "[^1]: See it in 2023; it names 61 of them.";
        let first = ["31/7", "the State¹ will", "go on and", note, "31-00417 1/2"];
        assert_eq!(filled, [&first[..], &["\u{c}on.", "It ends² here.", "____", "[^2]: Ibid."]].concat());
    }

    /// The note is set as large as the text, so that nothing tells whose the sentence at the foot of the next page is.
    #[test]
    fn what_may_go_on_with_a_note_is_said() {
        let set_page = |lines: &[(f64, f64, &str)]| {
            let mut words = Vec::new();
            lines.iter().for_each(|(left, top, line)| set(&mut words, (*left, *top), line));
            words
        };
        let first = set_page(&[(0.0, 0.0, "the State ^1 will"), (0.0, 10.0, "go to"), (0.0, 40.0, "^1 See the map.")]);
        let second = |foot: &str| set_page(&[(0.0, 0.0, "sea at once."), (0.0, 10.0, "It rests."), (0.0, 40.0, foot)]);
        let found = text(&[first.clone(), second("It is old.")]);
        assert_eq!(found.said, [(1, Notice::NoteOrText, "It is old.".to_owned())]);
        assert!(found.text.ends_with("\n\nIt is old.\n\u{c}"), "{}", found.text);
        assert!(text(&[first.clone(), second("2. It is old.")]).said.is_empty());
        assert!(text(&[first, second("Lamps")]).said.is_empty(), "a heading");
    }

    #[test]
    fn a_note_of_the_left_column_goes_on_in_the_right_one() {
        let mut lines = Vec::new();
        for line in 0..6 {
            lines.push((0.0, 10.0 * f64::from(line), "left words go ^1 on and"));
            lines.push((140.0, 3.0 + 10.0 * f64::from(line), "right words go on and"));
        }
        lines.extend([(0.0, 90.0, "^1 A note that"), (140.0, 93.0, "goes on here.")]);
        let text = page(&lines);
        assert!(
            text.contains("[^1]: A note that goes on here.") && text.contains("right words go on and\n\n[^1]"),
            "{text}"
        );
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
