//! Pieces to marks: the spans of the text, each with its answer on the other side.

use super::cut::{Cut, Segment, of_change};
use super::summary::{self, Difference};
use super::token::TokenSide;
use super::{Kind, Mark};
use crate::text::Span;

/// The differences: the marks of both sides, joined.
pub(super) fn differences(cut: &Cut, left: &[Mark], right: &[Mark]) -> Vec<Difference> {
    let order = |pieces: &[Segment]| pieces.iter().map(|piece| piece.change).collect::<Vec<usize>>();
    let [a, b] = &cut.pieces;
    summary::differences(left, right, [&order(a), &order(b)])
}

pub(super) fn marks(cut: &Cut) -> (Vec<Mark>, Vec<Mark>) {
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let side = |side: &TokenSide, own: &[Segment], other: &[Segment]| -> Vec<Mark> {
        own.iter()
            .enumerate()
            .map(|(place, piece)| Mark {
                span: side.span(piece.tokens.clone()),
                kind: piece.kind.unwrap_or(Kind::Variant),
                partner: partner(own, place, other),
                recurs: piece.recurs,
                why: piece.why,
            })
            .collect()
    };
    (side(left, a, b), side(right, b, a))
}

/// The stretches that are equal, left and right.
pub(super) fn equal(cut: &Cut) -> Vec<(Span, Span)> {
    let [left, right] = &cut.sides;
    let gaps = super::coalesce::between(&cut.changes, left.tokens.len(), right.tokens.len());
    gaps.into_iter().map(|(a, b)| (left.span(a), right.span(b))).collect()
}

/// The piece of the other side that answers a piece: the other end of a move, or what stands in the same change.
fn partner(own: &[Segment], place: usize, other: &[Segment]) -> Option<usize> {
    let piece = own.get(place)?;
    let same = |candidate: &&Segment| {
        (candidate.kind, candidate.region, candidate.moved) == (piece.kind, piece.region, piece.moved)
            || piece.kind == Some(Kind::Move) && (candidate.kind, candidate.moved) == (piece.kind, piece.moved)
    };
    let (own, others) = if piece.moved.is_some() {
        (own.get(..place)?, 0..other.len())
    } else {
        let change = of_change(own, piece.change);
        (own.get(change.start..place)?, of_change(other, piece.change))
    };
    let rank = own.iter().filter(same).count();
    let answers: Vec<usize> = others
        .clone()
        .zip(other.get(others)?)
        .filter(|(_, candidate)| same(candidate))
        .map(|(place, _)| place)
        .collect();
    answers.get(rank).or(answers.last()).copied()
}
