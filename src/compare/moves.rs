//! The same matter in another place.

use std::ops::Range;

use super::Kind;
use super::pieces::{Cut, Piece};
use super::token::{Class, Side, Token, weight};

/// The least weight of a run that is a move when both ends have it word for word.
const LEAST_EXACT: usize = 4;

/// The least weight of two clauses that are a move when they are much alike.
const LEAST_ALIKE: usize = 8;

/// How much two such clauses must have in common, in hundredths.
const ALIKE: usize = 60;

/// Pieces with more tokens than this are not searched for moves.
const LONGEST: usize = 2_000;

/// Finds what stands in one change on the left and in another on the right, and sets it apart.
pub(super) fn find(cut: &mut Cut) {
    let mut moves = 0;
    while let Some(found) = alike(cut).or_else(|| exact(cut)) {
        let [left, right] = &mut cut.pieces;
        set_apart(left, &found.0, moves);
        set_apart(right, &found.1, moves);
        moves += 1;
    }
}

/// The stretches of a side that could be the end of a move.
fn open(pieces: &[Piece]) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(|piece| piece.kind.is_none() && piece.tokens.len() <= LONGEST)
}

type Ends = (Range<usize>, Range<usize>);

/// The heaviest two clauses of different changes that are much alike.
fn alike(cut: &Cut) -> Option<Ends> {
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let clauses_left = clauses(left, a);
    let clauses_right = clauses(right, b);
    let mut best: Option<(usize, Ends)> = None;
    for (change, one) in &clauses_left {
        for (other_change, other) in &clauses_right {
            let (run, other_run) = (left.run(one.clone()), right.run(other.clone()));
            let total = weight(run) + weight(other_run);
            if change == other_change || total < 2 * LEAST_ALIKE {
                continue;
            }
            let common = common_weight(run, other_run);
            let heavier = best.as_ref().is_none_or(|(most, _)| common > *most);
            if heavier && common * 200 >= ALIKE * total && common >= LEAST_EXACT {
                best = Some((common, (one.clone(), other.clone())));
            }
        }
    }
    best.map(|(_, ends)| ends)
}

/// The clauses of the open pieces, and the pieces whole, each with its change.
fn clauses(side: &Side, pieces: &[Piece]) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    for piece in open(pieces) {
        found.push((piece.change, trim(side, piece.tokens.clone())));
        let mut start = piece.tokens.start;
        for place in piece.tokens.clone() {
            if side.tokens.get(place).is_some_and(|token| token.class == Class::Clause) {
                found.push((piece.change, start..place));
                start = place + 1;
            }
        }
        if start > piece.tokens.start {
            found.push((piece.change, start..piece.tokens.end));
        }
    }
    found.retain(|(_, range)| weight(side.run(range.clone())) >= LEAST_ALIKE);
    found
}

/// A range without the marks at its ends.
fn trim(side: &Side, mut range: Range<usize>) -> Range<usize> {
    let is_clause = |place: usize| side.tokens.get(place).is_some_and(|token| token.class == Class::Clause);
    while !range.is_empty() && is_clause(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && is_clause(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// The weight of the words that two runs have in common in the same order.
fn common_weight(left: &[Token], right: &[Token]) -> usize {
    let mut above = vec![0usize; right.len() + 1];
    for a in left {
        let (mut diagonal, mut back) = (0, 0);
        for (b, up) in right.iter().zip(above.iter_mut().skip(1)) {
            let best = if a.word == b.word { diagonal + usize::from(a.weight) } else { back.max(*up) };
            diagonal = std::mem::replace(up, best);
            back = best;
        }
    }
    above.last().copied().unwrap_or(0)
}

/// The heaviest run of content words that stands in a change on the left and in another on the right.
fn exact(cut: &Cut) -> Option<Ends> {
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let mut best: Option<(usize, Ends)> = None;
    for one in open(a) {
        for other in open(b).filter(|other| other.change != one.change) {
            let found = common_run(left, one.tokens.clone(), right, other.tokens.clone());
            if let Some((heavy, ends)) = found
                && heavy >= LEAST_EXACT
                && best.as_ref().is_none_or(|(most, _)| heavy > *most)
            {
                best = Some((heavy, ends));
            }
        }
    }
    best.map(|(_, ends)| ends)
}

/// The heaviest run of content words that two stretches share, grammatical words between them passed over.
fn common_run(left: &Side, a: Range<usize>, right: &Side, b: Range<usize>) -> Option<(usize, Ends)> {
    let content = |side: &Side, range: Range<usize>| -> Vec<(usize, Token)> {
        let places = range.filter_map(|place| Some((place, *side.tokens.get(place)?)));
        places.filter(|(_, token)| !matches!(token.class, Class::Function)).collect()
    };
    let (a, b) = (content(left, a), content(right, b));
    // For each place on the right: weight and length of the run that ends there.
    let mut above: Vec<(usize, usize)> = vec![(0, 0); b.len() + 1];
    let mut best: Option<(usize, Ends)> = None;
    for (at, (place, token)) in a.iter().enumerate() {
        let mut diagonal = (0, 0);
        for (column, ((other, same), up)) in b.iter().zip(above.iter_mut().skip(1)).enumerate() {
            let worth =
                if token.class == Class::Content || token.class == Class::Citation { token.weight.into() } else { 0 };
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

/// Makes a stretch a piece of its own, an end of move number `moved`.
fn set_apart(pieces: &mut Vec<Piece>, range: &Range<usize>, moved: usize) {
    let holds = |piece: &Piece| piece.tokens.start <= range.start && range.end <= piece.tokens.end;
    let Some(at) = pieces.iter().position(holds) else {
        return;
    };
    let whole = pieces.remove(at);
    let parts = [
        (whole.tokens.start..range.start, whole.kind, None),
        (range.clone(), Some(Kind::Move), Some(moved)),
        (range.end..whole.tokens.end, whole.kind, None),
    ];
    let parts = parts.into_iter().filter(|(tokens, ..)| !tokens.is_empty()).map(|(tokens, kind, moved)| Piece {
        tokens,
        kind,
        moved,
        ..whole.clone()
    });
    pieces.splice(at..at, parts);
}
