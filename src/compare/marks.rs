//! Pieces to marks: the spans of the text, each with its answer on the other side.

use super::cut::{Cut, Segment, of_change};
use super::summary::{self, Difference};
use super::{Kind, Mark};
use crate::model::Sides;
use crate::text::Span;

/// The differences: the marks of both sides, joined.
pub(super) fn differences(cut: &Cut, marks: &Sides<Vec<Mark>>) -> Vec<Difference> {
    let order = cut.pieces.each().map(|pieces| pieces.iter().map(|piece| piece.change).collect::<Vec<usize>>());
    summary::differences(&marks.left, &marks.right, [&order.left, &order.right])
}

pub(super) fn marks(cut: &Cut) -> Sides<Vec<Mark>> {
    Sides::of(|side| {
        let (own, other) = (&cut.pieces[side], &cut.pieces[side.other()]);
        let mark = |(place, piece): (usize, &Segment)| Mark {
            span: cut.sides[side].span(piece.tokens.clone()),
            kind: piece.kind.unwrap_or(Kind::Variant),
            partner: partner(own, place, other),
            recurs: piece.recurs,
            why: piece.why,
        };
        own.iter().enumerate().map(mark).collect()
    })
}

/// The stretches that are equal, left and right.
pub(super) fn equal(cut: &Cut) -> Vec<(Span, Span)> {
    let Sides { left, right } = &cut.sides;
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
