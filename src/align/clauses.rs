//! Within linked paragraphs: which clause answers which, also where the other language puts it elsewhere.
//!
//! One side is cut at its clause marks. Each word of the other side is given to one of these pieces by a hidden Markov
//! model: the words that a piece leads one to expect draw a word to it, to change the piece is cheap behind a mark, and to
//! go on to the next piece costs less than to jump. A piece may get several stretches.

use std::collections::HashMap;

use super::bilingual::Bilingual;
use super::reading::{Read, What};
use crate::compare::Language;
use crate::text::{Span, ends_clause};

/// A stretch of a paragraph, named by its place among those of its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub paragraph: usize,
    /// Where in the text of that paragraph.
    pub span: Span,
}

/// A clause and what answers it. One side may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClausePair {
    pub left: Option<Stretch>,
    pub right: Option<Stretch>,
}

/// What a change of piece costs: behind a mark, before a small word, and anywhere else.
const AT_MARK: f32 = 1.0;
const AT_GAP: f32 = 3.0;
const AMID: f32 = 5.0;

/// What it costs besides to go elsewhere than to the next piece.
const PASSING: f32 = 1.0;
const JUMPING: f32 = 2.0;

/// What a shared concept draws a word with, for how rare it is in the paragraph.
const CONCEPT: f32 = 5.0;

/// What it costs a word for each piece that it stands away from where its place in the text leads.
const ASTRAY: f32 = 0.12;

/// A side of a link: its paragraphs read, each with its text.
pub(super) struct LinkSide<'a> {
    pub reads: Vec<&'a Read>,
    pub texts: Vec<&'a str>,
}

/// That of a side of two: 0 left, 1 right.
pub(super) const fn of_side<T>(both: &[T; 2], side: usize) -> &T {
    let [left, right] = both;
    if side == 0 { left } else { right }
}

/// Which side is cut at its marks: the Chinese one, whose marks are sure; else the left.
pub(super) fn side_to_cut(languages: [Language; 2]) -> usize {
    usize::from(languages[1] == Language::Chinese && languages[0] != Language::Chinese)
}

/// Cuts the texts of a side behind the marks that end a clause, and the quotes and brackets that close there.
pub(super) fn cut(texts: &[&str]) -> Vec<Stretch> {
    let mut pieces: Vec<Stretch> = Vec::new();
    for (paragraph, text) in texts.iter().enumerate() {
        let chars: Vec<char> = text.chars().collect();
        let mut start = 0;
        while start < chars.len() {
            let rest = chars.get(start..).unwrap_or_default();
            let mark = (0..rest.len()).find(|at| ends_clause(rest, *at)).map_or(rest.len(), |at| at + 1);
            let closing = rest.iter().skip(mark).take_while(|c| is_closing(**c)).count();
            let span = Span::new(start + rest.iter().take_while(|c| c.is_whitespace()).count(), start + mark + closing);
            let holds_words = rest.iter().take(mark).any(|c| c.is_alphanumeric());
            match pieces.last_mut().filter(|last| last.paragraph == paragraph && !holds_words) {
                Some(last) => last.span.end = span.end,
                None if holds_words => pieces.push(Stretch { paragraph, span }),
                None => {}
            }
            start = span.end;
        }
    }
    pieces
}

const fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '»' | '"' | ')' | '）')
}

/// A word of the other side, or several that stand in one place.
struct Observed {
    paragraph: usize,
    span: Span,
    tokens: Vec<What>,
}

/// Pairs the clauses of a link. `cut_side` is the side that was cut into `pieces`.
pub(super) fn pair(link: [&LinkSide<'_>; 2], cut_side: usize, dictionary: &Bilingual) -> Vec<ClausePair> {
    let [left, right] = link;
    let (own, other) = if cut_side == 0 { (left, right) } else { (right, left) };
    let pieces = cut(&own.texts);
    let observed = observed(other);
    if pieces.is_empty() || observed.is_empty() {
        return Vec::new();
    }
    let drawn = drawn(own, &pieces, &observed, other, cut_side, dictionary);
    let path = path(&drawn, &observed, other);
    let mut pairs = Vec::new();
    let stretches = stretches(&observed, &path, other);
    for (piece, stretch) in pieces.iter().enumerate() {
        let answers: Vec<Stretch> = stretches.iter().filter(|(own, _)| *own == piece).map(|(_, one)| *one).collect();
        let sides = |answer: Option<Stretch>| match cut_side {
            0 => ClausePair { left: Some(*stretch), right: answer },
            _ => ClausePair { left: answer, right: Some(*stretch) },
        };
        if answers.is_empty() {
            pairs.push(sides(None));
        }
        pairs.extend(answers.into_iter().map(|answer| sides(Some(answer))));
    }
    pairs
}

/// The words of a side in the order of the text, those of one place together.
fn observed(side: &LinkSide<'_>) -> Vec<Observed> {
    let mut all: Vec<Observed> = Vec::new();
    for (paragraph, read) in side.reads.iter().enumerate() {
        for token in &read.tokens {
            match all.last_mut().filter(|last| last.paragraph == paragraph && token.span.start < last.span.end) {
                Some(last) => {
                    last.span.end = last.span.end.max(token.span.end);
                    last.tokens.push(token.what);
                }
                None => all.push(Observed { paragraph, span: token.span, tokens: vec![token.what] }),
            }
        }
    }
    all
}

/// By word observed and piece: how much draws the word there.
fn drawn(
    own: &LinkSide<'_>,
    pieces: &[Stretch],
    observed: &[Observed],
    other: &LinkSide<'_>,
    cut_side: usize,
    dictionary: &Bilingual,
) -> Vec<Vec<f32>> {
    // By concept or word: the pieces that hold it. What all hold draws nowhere.
    let mut holders: HashMap<What, Vec<usize>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let tokens = own.reads.get(piece.paragraph).map_or(&[][..], |read| &read.tokens);
        for token in tokens.iter().filter(|token| piece.span.contains(token.span.start)) {
            let held = holders.entry(token.what).or_default();
            if held.last() != Some(&at) {
                held.push(at);
            }
        }
    }
    let most = (pieces.len() as f32).ln().max(0.1);
    let spread = |held: &[usize]| (pieces.len() as f32 / held.len().max(1) as f32).ln().max(0.0) / most;
    let partners = if cut_side == 0 { &dictionary.partners[1] } else { &dictionary.partners[0] };
    let middles = middles(own, pieces);
    let places = places(other, observed);
    let drawn = |(word, place): (&Observed, f32)| {
        let mut best = vec![0.0_f32; pieces.len()];
        let mut draw = |what: What, by: &dyn Fn(f32) -> f32| {
            for (held, at) in holders.get(&what).into_iter().flat_map(|held| held.iter().map(move |at| (held, *at))) {
                if let Some(slot) = best.get_mut(at) {
                    *slot = slot.max(by(spread(held)));
                }
            }
        };
        for what in &word.tokens {
            match what {
                What::Concept(_) => draw(*what, &|spread| CONCEPT * spread),
                What::Word(word) => {
                    for (partner, speaks) in partners.get(word).into_iter().flatten() {
                        draw(What::Word(*partner), &|spread| speaks * spread.max(0.3));
                    }
                }
            }
        }
        let astray = |at: usize| middles.get(at).map_or(0.0, |middle| (middle - place).abs() * pieces.len() as f32);
        best.iter().enumerate().map(|(at, best)| best - ASTRAY * astray(at).min(6.0)).collect()
    };
    observed.iter().zip(places).map(drawn).collect()
}

/// Where the middle of each piece stands in the whole, from 0 to 1.
fn middles(own: &LinkSide<'_>, pieces: &[Stretch]) -> Vec<f32> {
    let (starts, total) = starts(&own.texts);
    let middle = |piece: &Stretch| {
        let start = starts.get(piece.paragraph).copied().unwrap_or(0);
        (start as f32 + (piece.span.start + piece.span.end) as f32 / 2.0) / total
    };
    pieces.iter().map(middle).collect()
}

fn places(other: &LinkSide<'_>, observed: &[Observed]) -> Vec<f32> {
    let (starts, total) = starts(&other.texts);
    let place = |word: &Observed| (starts.get(word.paragraph).copied().unwrap_or(0) + word.span.start) as f32 / total;
    observed.iter().map(place).collect()
}

/// How many characters stand before each text, and in all.
fn starts(texts: &[&str]) -> (Vec<usize>, f32) {
    let mut total = 0;
    let mut starts = Vec::with_capacity(texts.len());
    for text in texts {
        starts.push(total);
        total += text.chars().count();
    }
    (starts, total.max(1) as f32)
}

/// The piece of each word: the likeliest way through (Viterbi).
fn path(drawn: &[Vec<f32>], observed: &[Observed], other: &LinkSide<'_>) -> Vec<usize> {
    let changes = changes(observed, other);
    let pieces = drawn.first().map_or(0, Vec::len);
    let mut best: Vec<f32> = drawn.first().cloned().unwrap_or_default();
    let mut from: Vec<Vec<usize>> = Vec::with_capacity(drawn.len());
    for (word, drawn) in drawn.iter().enumerate().skip(1) {
        let change = changes.get(word).copied().unwrap_or(AMID);
        let mut next = Vec::with_capacity(pieces);
        let mut came = Vec::with_capacity(pieces);
        for (to, drawn) in drawn.iter().enumerate() {
            let cost = |at: usize| match to.checked_sub(at) {
                Some(0) => 0.0,
                Some(1) => change,
                Some(2) => change + PASSING,
                _ => change + JUMPING,
            };
            let reached = best.iter().enumerate().map(|(at, sum)| (at, sum - cost(at)));
            let (at, sum) = reached.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((to, 0.0));
            next.push(sum + drawn);
            came.push(at);
        }
        best = next;
        from.push(came);
    }
    let last = best.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at);
    let mut path = vec![last];
    for came in from.iter().rev() {
        let at = path.last().and_then(|at| came.get(*at)).copied().unwrap_or(0);
        path.push(at);
    }
    path.reverse();
    path
}

/// What it costs to change the piece before each word.
fn changes(observed: &[Observed], other: &LinkSide<'_>) -> Vec<f32> {
    let mut changes = vec![0.0];
    let chars: Vec<Vec<char>> = other.texts.iter().map(|text| text.chars().collect()).collect();
    for two in observed.windows(2) {
        let [before, after] = two else { continue };
        let between = chars.get(after.paragraph).and_then(|chars| chars.get(before.span.end..after.span.start));
        let cost = if before.paragraph != after.paragraph {
            0.0
        } else {
            match between.unwrap_or_default() {
                gap if gap.iter().any(|c| matches!(c, ',' | ';' | ':' | '.' | '，' | '；' | '：' | '。')) => {
                    AT_MARK
                }
                gap if gap.iter().any(|c| c.is_alphabetic()) => AT_GAP,
                _ => AMID,
            }
        };
        changes.push(cost);
    }
    changes
}

/// The stretches that words of one piece make, each with its piece: a change stands behind the mark before it, or before
/// the small words that lead to the next.
fn stretches(observed: &[Observed], path: &[usize], other: &LinkSide<'_>) -> Vec<(usize, Stretch)> {
    let chars: Vec<Vec<char>> = other.texts.iter().map(|text| text.chars().collect()).collect();
    let mut all: Vec<(usize, Stretch)> = Vec::new();
    let mut starts = HashMap::new();
    for (at, (word, piece)) in observed.iter().zip(path).enumerate() {
        let before = at.checked_sub(1).and_then(|at| observed.get(at).zip(path.get(at)));
        let own = chars.get(word.paragraph).map_or(&[][..], Vec::as_slice);
        match before {
            Some((before, before_piece)) if before.paragraph == word.paragraph => {
                if before_piece != piece {
                    let start = border(own, before.span.end, word.span.start);
                    if let Some((_, last)) = all.last_mut() {
                        last.span.end = start;
                    }
                    starts.insert(at, start);
                    all.push((*piece, Stretch { paragraph: word.paragraph, span: Span::new(start, own.len()) }));
                }
            }
            _ => all.push((*piece, Stretch { paragraph: word.paragraph, span: Span::new(0, own.len()) })),
        }
    }
    for (_, stretch) in &mut all {
        let own = chars.get(stretch.paragraph).map_or(&[][..], Vec::as_slice);
        let is_blank = |at: usize| own.get(at).is_some_and(|c| c.is_whitespace());
        while stretch.span.start < stretch.span.end && is_blank(stretch.span.start) {
            stretch.span.start += 1;
        }
        while stretch.span.start < stretch.span.end && is_blank(stretch.span.end - 1) {
            stretch.span.end -= 1;
        }
    }
    all
}

/// Where a stretch ends between two words: behind the last mark, else before the first small word.
fn border(chars: &[char], from: usize, to: usize) -> usize {
    let gap = chars.get(from..to).unwrap_or_default();
    let is_mark = |c: &char| matches!(c, ',' | ';' | ':' | '.' | '，' | '；' | '：' | '。' | '、');
    match gap.iter().rposition(is_mark) {
        Some(mark) => from + mark + 1,
        None => from + gap.iter().position(|c| c.is_whitespace()).unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_end_at_their_marks_and_nothing_is_lost() {
        let text = "渡船停航（“夜间。”），码头关闭；一、二号船除外。";
        let pieces = cut(&[text]);
        let parts: Vec<String> =
            pieces.iter().map(|piece| text.chars().skip(piece.span.start).take(piece.span.len()).collect()).collect();
        assert_eq!(parts.concat(), text);
        assert_eq!(parts.len(), 3, "{parts:?}");
        let english = "At 10 p.m., U.N. ferries stop; 1,000 wait.";
        let parts: Vec<Span> = cut(&[english]).into_iter().map(|piece| piece.span).collect();
        assert_eq!(parts.last().map(|span| span.end), Some(english.chars().count()));
    }
}
