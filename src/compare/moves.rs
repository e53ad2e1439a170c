//! The same matter in another place.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Kind;
use super::cut::{Cut, Segment, bag, set_apart, shared};
use super::token::{Token, TokenClass, TokenSide, WordId};
use crate::model::Sides;

/// The least weight of a run that is a move when both ends have it word for word: before the rest is aligned anew, so
/// that chance does not tear it, and after.
pub(super) const FAR: usize = 10;
pub(super) const NEAR: usize = 4;

/// The least weight of two clauses that are a move when they are much alike, and of two short ones.
const LEAST_ALIKE: usize = 8;
const LEAST_SHORT: usize = 5;

/// How much of their words two such clauses must have in common, in hundredths.
const ALIKE: usize = 60;
const ALIKE_SHORT: usize = 75;

/// The most tokens of a side that are searched for moves, and the most moves that are found.
const MOST_TOKENS: usize = 1_500;
const MOST_MOVES: usize = 24;

/// Finds what stands in one change on the left and in another on the right, and sets it apart.
pub(super) fn find(cut: &mut Cut, least: usize) {
    let many = |pieces: &[Segment]| open(pieces).map(|piece| piece.tokens.len()).sum::<usize>() > MOST_TOKENS;
    if cut.pieces.iter().any(|pieces| many(pieces)) {
        return;
    }
    let known = cut.pieces.iter().flatten().filter_map(|piece| piece.moved).max().map_or(0, |last| last + 1);
    for moved in known..MOST_MOVES {
        let Some((one, other)) = alike(cut, least).or_else(|| exact(cut, least)) else {
            break;
        };
        let tell = |piece: &mut Segment| (piece.kind, piece.moved) = (Some(Kind::Move), Some(moved));
        set_apart(&mut cut.pieces.left, &one, |_| true, tell);
        set_apart(&mut cut.pieces.right, &other, |_| true, tell);
    }
}

/// The stretches of a side that could be the end of a move.
fn open(pieces: &[Segment]) -> impl Iterator<Item = &Segment> {
    pieces.iter().filter(|piece| piece.kind.is_none())
}

type Ends = (Range<usize>, Range<usize>);

/// The two clauses of different changes that are most alike.
fn alike(cut: &Cut, least: usize) -> Option<Ends> {
    let Sides { left, right } = &cut.sides;
    let Sides { left: a, right: b } = &cut.pieces;
    let others = clauses(right, b, least.max(LEAST_SHORT));
    let mut best: Option<(usize, Ends)> = None;
    for one in clauses(left, a, least.max(LEAST_SHORT)) {
        for other in others.iter().filter(|other| other.change != one.change) {
            let (total, lighter) = (one.weight + other.weight, one.weight.min(other.weight));
            let common = shared(&one.bag, &other.bag);
            let asked = if lighter >= LEAST_ALIKE { ALIKE } else { ALIKE_SHORT };
            // What they share beyond what is asked: of a clause and the piece around it the one that fits wins.
            let Some(beyond) = (200 * common).checked_sub(asked * total) else {
                continue;
            };
            if best.as_ref().is_none_or(|(most, _)| beyond > *most) {
                best = Some((beyond, (one.tokens.clone(), other.tokens.clone())));
            }
        }
    }
    best.map(|(_, ends)| ends)
}

/// A stretch that may be the end of a move, with the weight of its words.
struct Clause {
    change: usize,
    tokens: Range<usize>,
    bag: FxHashMap<WordId, usize>,
    weight: usize,
}

/// The clauses of the open pieces, and the pieces whole.
fn clauses(side: &TokenSide, pieces: &[Segment], least: usize) -> Vec<Clause> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for piece in open(pieces) {
        let whole = trim(side, piece.tokens.clone());
        let mut start = whole.start;
        for place in whole.clone() {
            if side.tokens.get(place).is_some_and(|token| token.class == TokenClass::Clause) {
                found.push((piece.change, start..place));
                start = place + 1;
            }
        }
        if start > whole.start {
            found.push((piece.change, start..whole.end));
        }
        found.push((piece.change, whole));
    }
    let clauses = found.into_iter().map(|(change, tokens)| {
        let bag = bag(side.run(tokens.clone()));
        Clause { change, tokens, weight: bag.values().sum(), bag }
    });
    clauses.filter(|clause| clause.weight >= least).collect()
}

/// A range without the marks at its ends.
fn trim(side: &TokenSide, mut range: Range<usize>) -> Range<usize> {
    let is_clause = |place: usize| side.tokens.get(place).is_some_and(|token| token.class == TokenClass::Clause);
    while !range.is_empty() && is_clause(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && is_clause(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// The heaviest run of content words that stands in a change on the left and in another on the right.
fn exact(cut: &Cut, least: usize) -> Option<Ends> {
    let Sides { left, right } = &cut.sides;
    let Sides { left: a, right: b } = &cut.pieces;
    let mut best: Option<(usize, Ends)> = None;
    for one in open(a) {
        for other in open(b).filter(|other| other.change != one.change) {
            let found = common_run(left, one.tokens.clone(), right, other.tokens.clone());
            if let Some((heavy, ends)) = found
                && heavy >= least
                && best.as_ref().is_none_or(|(most, _)| heavy > *most)
            {
                best = Some((heavy, ends));
            }
        }
    }
    best.map(|(_, ends)| ends)
}

/// The heaviest run of content words that two stretches share, grammatical words between them passed over.
fn common_run(left: &TokenSide, a: Range<usize>, right: &TokenSide, b: Range<usize>) -> Option<(usize, Ends)> {
    let content = |side: &TokenSide, range: Range<usize>| -> Vec<(usize, Token)> {
        let places = range.filter_map(|place| Some((place, *side.tokens.get(place)?)));
        places.filter(|(_, token)| !matches!(token.class, TokenClass::Function)).collect()
    };
    let (a, b) = (content(left, a), content(right, b));
    // For each place on the right: weight and length of the run that ends there.
    let mut above: Vec<(usize, usize)> = vec![(0, 0); b.len() + 1];
    let mut best: Option<(usize, Ends)> = None;
    for (at, (place, token)) in a.iter().enumerate() {
        let mut diagonal = (0, 0);
        for (column, ((other, same), up)) in b.iter().zip(above.iter_mut().skip(1)).enumerate() {
            let worth = if token.class == TokenClass::Content || token.class == TokenClass::Citation {
                token.weight.into()
            } else {
                0
            };
            let run = if token.word == same.word { (diagonal.0 + worth, diagonal.1 + 1) } else { (0, 0) };
            diagonal = std::mem::replace(up, run);
            if run.0 > best.as_ref().map_or(0, |(most, _)| *most) {
                let first =
                    |list: &[(usize, Token)], end: usize| list.get(end + 1 - run.1).map_or(0, |(place, _)| *place);
                best = Some((run.0, (first(&a, at)..place + 1, first(&b, column)..other + 1)));
            }
        }
    }
    best
}
