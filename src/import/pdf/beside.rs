//! What a page bears beside its text, and no sentence of it may take in: turned words, boxes and heads in its margins,
//! the numbers of its lines.

use super::super::line::is_hanzi;
use super::super::marker::{self, Marker};
use super::piece::{MORE, PageWord, Piece, pieces};
use crate::i18n::import::Notice;

/// A word of this many letters that is taller than wide by this factor is turned by a right angle.
const LETTERS: usize = 3;
const TALL: f64 = 1.5;
/// A letter that is higher than the words beside it by this factor is the large first one of a paragraph.
const LARGE: f64 = 1.7;
/// How many short words in a row that each stand beyond a corner of the one before are set aslant.
const ASLANT: usize = 3;
/// How many wide lines tell where the text stands between its margins.
const LINES: usize = 3;
/// The least step in which the numbers of lines count: no paragraphs count so.
const STEP: u32 = 2;

/// Takes from each page what stands beside its text, and names it with the page, counted from 0; a page without text too.
pub(super) fn set_apart(pages: &mut [Vec<PageWord>]) -> Vec<(usize, Notice, String)> {
    let mut found = Vec::new();
    for (at, page) in pages.iter_mut().enumerate() {
        if page.is_empty() {
            found.push((at, Notice::PageWithoutText, String::new()));
        }
        set_initials(page);
        let is_turned = turned(page);
        found.extend(in_a_row(&take(page, &is_turned)).map(|words| (at, Notice::AroundText, words)));
        let (numbers, texts) = in_margins(page);
        let is_number = places(page, &numbers);
        let is_beside: Vec<bool> = places(page, &texts).iter().zip(&is_number).map(|(a, b)| a | b).collect();
        if let Some(numbers) = in_a_row(&numbers) {
            found.push((at, Notice::AroundText, numbers));
        }
        take(page, &is_beside);
        let lines = pieces(&texts);
        let boxes = lines.chunk_by(|above, line| line.distance(above) < 2.0 && line.left < above.right);
        let words = |lines: &[Piece<'_>]| lines.iter().map(Piece::printed).collect::<Vec<_>>().join("\n");
        found.extend(boxes.map(|lines| (at, Notice::BesideText, words(lines))));
    }
    found
}

/// Sets large first letters, which go down over several lines, on the first of these.
fn set_initials(page: &mut [PageWord]) {
    for at in 0..page.len() {
        let Some(initial) =
            page.get(at).filter(|word| word.text.chars().count() == 1 && word.text.contains(char::is_alphabetic))
        else {
            continue;
        };
        let is_beside = |word: &&PageWord| {
            let is_level = word.top < initial.bottom && word.bottom > initial.top;
            is_level && word.left >= initial.right - 1.0 && word.left < initial.right + initial.height()
        };
        let beside = page.iter().filter(is_beside).filter(|word| word.height() * LARGE < initial.height());
        let Some(first) = beside.min_by(|a, b| a.top.total_cmp(&b.top)).cloned() else { continue };
        let goes_on = first.text.starts_with(|c: char| c.is_lowercase() || is_hanzi(c));
        if let Some(initial) = page.get_mut(at) {
            (initial.top, initial.bottom) = (first.top, first.bottom);
            initial.right = if goes_on { first.left } else { initial.right };
        }
    }
}

fn places(page: &[PageWord], words: &[PageWord]) -> Vec<bool> {
    page.iter().map(|word| words.contains(word)).collect()
}

/// Takes the words out of a page of which it is said.
fn take(page: &mut Vec<PageWord>, is_taken: &[bool]) -> Vec<PageWord> {
    let mut is_taken = is_taken.iter();
    page.extract_if(.., |_| is_taken.next().is_some_and(|is| *is)).collect()
}

/// Which words are turned, where most words of the page are not: a page may lie on its side, or its script run downwards.
fn turned(page: &[PageWord]) -> Vec<bool> {
    let is_tall = |word: &PageWord| {
        let letters = word.text.chars().filter(|c| !is_hanzi(*c)).count();
        letters >= LETTERS && word.height() > TALL * word.width()
    };
    let is_in_line = |before: &PageWord, word: &PageWord| {
        let edges = (word.left - before.left).abs().max((word.right - before.right).abs());
        is_aslant(before, word) || edges < 1.0 && gap_between(before, word) < 2.0 * word.width()
    };
    let mut turned = Vec::with_capacity(page.len());
    for run in page.chunk_by(is_in_line) {
        let is_aslant = run.len() >= ASLANT && run.windows(2).all(|pair| matches!(pair, [a, b] if is_aslant(a, b)));
        turned.resize(turned.len() + run.len(), is_aslant || run.iter().any(is_tall));
    }
    let is_exception = turned.iter().filter(|is| **is).count() * 2 <= page.len();
    turned.into_iter().map(|is| is && is_exception).collect()
}

/// How far one word stands above or below another one.
fn gap_between(a: &PageWord, b: &PageWord) -> f64 {
    (a.top - b.bottom).max(b.top - a.bottom)
}

/// Whether a short word stands beyond a right corner of the one before it, as those do that are set aslant.
fn is_aslant(before: &PageWord, word: &PageWord) -> bool {
    let is_short = [before, word].iter().all(|word| word.text.chars().count() <= LETTERS);
    let height = before.height().max(word.height());
    let is_near = word.left > before.left && word.left < before.right + height;
    is_short && is_near && (-0.1 * height..height).contains(&gap_between(before, word))
}

/// The words as one text; letters set aslant that touch are one word.
fn in_a_row(words: &[PageWord]) -> Option<String> {
    let mut text = words.first()?.text.clone();
    for (before, word) in words.iter().zip(words.iter().skip(1)) {
        let is_touched = is_aslant(before, word) && gap_between(before, word) < 0.1 * before.height();
        text.push_str(if is_touched { "" } else { " " });
        text.push_str(&word.text);
    }
    Some(text)
}

/// The words beyond the edges of the wide lines: those that number the lines, and others beside them, which have letters.
fn in_margins(page: &[PageWord]) -> (Vec<PageWord>, Vec<PageWord>) {
    let pieces = pieces(page);
    let edges = |pieces: &[&Piece<'_>]| {
        let edge = |(left, right): (f64, f64), piece: &&Piece<'_>| (left.min(piece.left), right.max(piece.right));
        pieces.iter().fold((f64::MAX, f64::MIN), edge)
    };
    let (left, right) = edges(&pieces.iter().collect::<Vec<_>>());
    let wide: Vec<&Piece<'_>> =
        pieces.iter().filter(|piece| piece.right - piece.left >= 0.5 * (right - left)).collect();
    let (left, right) = edges(&wide);
    let (Some(first), Some(last)) = (wide.first().filter(|_| wide.len() >= LINES), wide.last()) else {
        return (Vec::new(), Vec::new());
    };
    let is_beyond = |piece: &&Piece<'_>| {
        let room = MORE * piece.height();
        piece.right < left - room || piece.left > right + room
    };
    let words = |pieces: &[&Piece<'_>]| -> Vec<PageWord> {
        pieces.iter().flat_map(|piece| piece.words.iter()).map(|word| (*word).clone()).collect()
    };
    let (numbers, texts): (Vec<&Piece<'_>>, Vec<_>) =
        pieces.iter().filter(is_beyond).partition(|piece| piece.printed().chars().all(|c| c.is_ascii_digit()));
    let values: Vec<u32> = numbers.iter().filter_map(|piece| piece.printed().parse().ok()).collect();
    let step = values.get(1).zip(values.first()).map_or(0, |(second, first)| second.saturating_sub(*first));
    let counts = step >= STEP
        && values.iter().all(|value| value.is_multiple_of(step))
        && values.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(step) == Some(*b)));
    let is_text = |piece: &&Piece<'_>| {
        let words = piece.printed();
        let is_level = piece.distance(first) >= -0.5 && last.distance(piece) >= -0.5;
        is_level
            && marker::read(&words) == Marker::None
            && words.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
    };
    let texts: Vec<&Piece<'_>> = texts.into_iter().filter(is_text).collect();
    (if counts { words(&numbers) } else { Vec::new() }, words(&texts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_first_letter_stands_on_its_line() {
        let word = |left: f64, top: f64, size: f64, text: &str| PageWord {
            left,
            top,
            right: left + 0.5 * size * text.chars().count() as f64,
            bottom: top + size,
            text: text.to_owned(),
        };
        let set = |initial: PageWord| {
            let mut page = vec![
                initial,
                word(18.0, 0.0, 10.0, "he"),
                word(60.0, 0.0, 10.0, "seals"),
                word(18.0, 13.0, 10.0, "rest"),
            ];
            set_initials(&mut page);
            let lines = super::super::piece::lines(pieces(&page));
            lines.iter().map(Piece::printed).collect::<Vec<_>>()
        };
        assert_eq!(set(word(5.0, 0.0, 24.0, "T")), ["T he seals", "rest"]);
        assert_eq!(set(word(5.0, 2.0, 22.0, "港")).len(), 2);
        for other in [word(5.0, 0.0, 10.0, "T"), word(-90.0, 0.0, 24.0, "T"), word(5.0, 0.0, 24.0, "7")] {
            let before = other.clone();
            let mut page = vec![other, word(18.0, 0.0, 10.0, "he")];
            set_initials(&mut page);
            assert_eq!(page[0], before);
        }
    }

    /// Words of ten points' height and five points a letter.
    fn set(page: &mut Vec<PageWord>, left: f64, top: f64, line: &str) {
        let mut at = left;
        for text in line.split(' ') {
            let right = at + 5.0 * text.chars().map(|_| 1.0).sum::<f64>();
            page.push(PageWord { left: at, top, right, bottom: top + 10.0, text: text.to_owned() });
            at = right + 2.5;
        }
    }

    fn body() -> Vec<PageWord> {
        let mut page = Vec::new();
        for row in 0..6 {
            set(&mut page, 100.0, 12.0 * f64::from(row), "the pilots go out to the roads and come back again");
        }
        page
    }

    fn found(mut page: Vec<PageWord>) -> (Vec<(Notice, String)>, usize) {
        let found = set_apart(std::slice::from_mut(&mut page));
        (found.into_iter().map(|(_, notice, words)| (notice, words)).collect(), page.len())
    }

    #[test]
    fn what_stands_in_the_margins_is_named_and_leaves_the_text() {
        let all = body().len();
        let mut page = body();
        set(&mut page, 30.0, 24.0, "Roads");
        set(&mut page, 420.0, 30.0, "Pilots: nine");
        set(&mut page, 420.0, 41.0, "Boats: two");
        let (named, left) = found(page);
        let beside = |words: &str| (Notice::BesideText, words.to_owned());
        assert_eq!((named, left), (vec![beside("Roads"), beside("Pilots: nine\nBoats: two")], all));
        let mut page = body();
        set(&mut page, 60.0, 24.0, "5");
        set(&mut page, 60.0, 84.0, "10");
        assert_eq!(found(page), (vec![(Notice::AroundText, "5 10".to_owned())], all));
    }

    #[test]
    fn numbers_of_paragraphs_heads_and_feet_are_not_beside_the_text() {
        for (left, top, words) in [
            (60.0, 24.0, "7."),
            (60.0, 24.0, "(a)"),
            (30.0, -40.0, "General Assembly"),
            (420.0, 120.0, "31-00417"),
            (140.0, 90.0, "Schedule"),
        ] {
            let mut page = body();
            set(&mut page, left, top, words);
            let all = page.len();
            assert_eq!(found(page), (vec![], all), "{words}");
        }
        let mut page = body();
        set(&mut page, 60.0, 24.0, "7");
        set(&mut page, 60.0, 48.0, "8");
        assert_eq!(found(page).0, vec![], "bare numbers of paragraphs");
    }

    #[test]
    fn turned_words_are_named() {
        let all = body().len();
        let turn = |page: &mut Vec<PageWord>, left: f64, top: f64, high: f64, text: &str| {
            page.push(PageWord { left, top, right: left + 8.0, bottom: top + high, text: text.to_owned() });
        };
        let mut page = body();
        turn(&mut page, 20.0, 60.0, 35.0, "Printed");
        turn(&mut page, 20.0, 46.0, 10.0, "at");
        turn(&mut page, 20.0, 24.0, 20.0, "quay");
        assert_eq!(found(page), (vec![(Notice::AroundText, "Printed at quay".to_owned())], all));
        let mut page = body();
        for (at, letter) in (0..).zip(["D", "R", "A", "F", "T"]) {
            let (left, bottom) = (100.0 + 25.0 * f64::from(at), 400.0 - 30.0 * f64::from(at));
            page.push(PageWord { left, top: bottom - 30.0, right: left + 50.0, bottom, text: letter.to_owned() });
        }
        assert_eq!(found(page), (vec![(Notice::AroundText, "DRAFT".to_owned())], all));
        let lying: Vec<PageWord> = body()
            .into_iter()
            .map(|word| PageWord { left: word.top, top: word.left, right: word.bottom, bottom: word.right, ..word })
            .collect();
        assert_eq!(found(lying).1, all, "a page that lies on its side");
        assert_eq!(found(Vec::new()).0, [(Notice::PageWithoutText, String::new())]);
    }
}
