//! Changes cut into pieces of one kind each, before they are marks.

use std::collections::HashMap;
use std::ops::Range;

use super::Kind;
use super::align::{self, Change};
use super::change::{between, is_stray, join};
use super::framing::{Framing, first_changes};
use super::token::{Class, Side, Word, weight};

/// A stretch of one side that will be one mark.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its tokens on its side.
    pub tokens: Range<usize>,
    /// The change it belongs to.
    pub change: usize,
    /// What it is, as far as that is known.
    pub kind: Option<Kind>,
    /// In how many paragraphs its phrase recurs.
    pub recurs: usize,
    /// Equal for the two ends of one move.
    pub moved: Option<usize>,
}

/// A pair cut into what is equal and what is not.
#[derive(Debug)]
pub(super) struct Cut {
    pub sides: [Side; 2],
    pub changes: Vec<Change>,
    /// Left and right, in order.
    pub pieces: [Vec<Piece>; 2],
}

impl Cut {
    /// Aligns two sides, sets their framing aside, and aligns what is left once more.
    pub fn new(sides: [Side; 2], framing: &Framing) -> Self {
        let [left, right] = &sides;
        let first = first_changes(left, right);
        let mut roles = [vec![0; left.tokens.len()], vec![0; right.tokens.len()]];
        let phrases = framing.sides();
        for change in &first {
            let ranges = [change.left.clone(), change.right.clone()];
            for (((side, range), roles), phrases) in sides.iter().zip(ranges).zip(&mut roles).zip(phrases) {
                let cover = phrases.cover(side, range.clone());
                roles.iter_mut().skip(range.start).zip(cover).for_each(|(role, recurs)| *role = recurs);
            }
        }
        let refined = first.into_iter().flat_map(|change| refine(&sides, &roles, change)).collect();
        let changes = join(left, refined, is_stray);
        let [left_roles, right_roles] = &roles;
        let pieces = [
            pieces(left, left_roles, changes.iter().map(|change| change.left.clone())),
            pieces(right, right_roles, changes.iter().map(|change| change.right.clone())),
        ];
        Self { sides, changes, pieces }
    }

    /// How much of both texts stands in both wherever it stands, by the weight of its words, from 0 to 1.
    pub fn similarity(&self) -> f64 {
        let [left, right] = &self.sides;
        let (left, right) = (bag(left), bag(right));
        let total: usize = left.values().chain(right.values()).sum();
        let shared: usize =
            left.iter().map(|(word, weight)| (*weight).min(right.get(word).copied().unwrap_or(0))).sum();
        let ratio = |part: usize| f64::from(u32::try_from(part).unwrap_or(u32::MAX));
        if total == 0 { 1.0 } else { 2.0 * ratio(shared) / ratio(total) }
    }
}

/// How much each word with content weighs in a side.
fn bag(side: &Side) -> HashMap<Word, usize> {
    let mut bag = HashMap::new();
    for token in side.tokens.iter().filter(|token| matches!(token.class, Class::Content | Class::Citation)) {
        *bag.entry(token.word).or_default() += usize::from(token.weight);
    }
    bag
}

/// Cuts a change where what its framing leaves is equal on both sides.
fn refine(sides: &[Side; 2], roles: &[Vec<usize>; 2], change: Change) -> Vec<Change> {
    let [left, right] = sides;
    let [left_roles, right_roles] = roles;
    let (kept_left, places_left) = unframed(left, left_roles, change.left.clone());
    let (kept_right, places_right) = unframed(right, right_roles, change.right.clone());
    if places_left.len() == change.left.len() && places_right.len() == change.right.len() {
        return vec![change];
    }
    let whole = Change { left: 0..places_left.len(), right: 0..places_right.len() };
    let changes = align::align(&kept_left, &kept_right, whole, align::WITHIN);
    let mut refined = Vec::new();
    let (mut from_left, mut from_right) = (change.left.start, change.right.start);
    for (gap_left, gap_right) in between(&changes, places_left.len(), places_right.len()) {
        for (a, b) in contiguous(places_left.get(gap_left), places_right.get(gap_right)) {
            if weight(left.run(a.clone())) < 2 || is_stray(left.run(a.clone())) {
                continue;
            }
            refined.push(Change { left: from_left..a.start, right: from_right..b.start });
            (from_left, from_right) = (a.end, b.end);
        }
    }
    refined.push(Change { left: from_left..change.left.end, right: from_right..change.right.end });
    refined.retain(|change| !change.left.is_empty() || !change.right.is_empty());
    refined
}

/// The tokens of a stretch that are no framing, as a side of their own, and their places.
fn unframed(side: &Side, roles: &[usize], within: Range<usize>) -> (Side, Vec<usize>) {
    let places: Vec<usize> = within.filter(|place| roles.get(*place).is_some_and(|recurs| *recurs == 0)).collect();
    let tokens = places.iter().filter_map(|place| side.tokens.get(*place)).copied().collect();
    (Side { chars: Vec::new(), tokens }, places)
}

/// Stretches of places that run on without a break on both sides.
fn contiguous(left: Option<&[usize]>, right: Option<&[usize]>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (&a, &b) in left.unwrap_or_default().iter().zip(right.unwrap_or_default()) {
        match runs.last_mut() {
            Some((left, right)) if left.end == a && right.end == b => {
                left.end += 1;
                right.end += 1;
            }
            _ => runs.push((a..a + 1, b..b + 1)),
        }
    }
    runs
}

/// Cuts the changes of one side where framing ends and begins.
fn pieces(side: &Side, roles: &[usize], changes: impl Iterator<Item = Range<usize>>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (change, range) in changes.enumerate() {
        let first = pieces.len();
        for place in range {
            let recurs = roles.get(place).copied().unwrap_or(0);
            let kind = (recurs > 0).then_some(Kind::Role);
            match pieces.get_mut(first..).and_then(<[Piece]>::last_mut) {
                Some(last) if last.kind == kind => {
                    last.tokens.end = place + 1;
                    last.recurs = if recurs > 0 { last.recurs.min(recurs) } else { last.recurs };
                }
                _ => pieces.push(Piece { tokens: place..place + 1, change, kind, recurs: recurs.max(1), moved: None }),
            }
        }
        let own = pieces.split_off(first);
        pieces.extend(absorb(side, own));
    }
    pieces
}

/// Gives scraps beside framing to it: grammatical words and marks that no reader would take by themselves.
fn absorb(side: &Side, pieces: Vec<Piece>) -> Vec<Piece> {
    let is_scrap = |piece: &Piece| {
        let run = side.run(piece.tokens.clone());
        piece.kind.is_none()
            && run.iter().all(|token| !matches!(token.class, Class::Content | Class::Citation | Class::Number))
    };
    let is_role = |piece: Option<&Piece>| piece.is_some_and(|piece| piece.kind == Some(Kind::Role));
    let mut kept: Vec<Piece> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let before_role = is_role(at.checked_sub(1).and_then(|before| pieces.get(before)));
        let scrap = is_scrap(piece) && (before_role || is_role(pieces.get(at + 1)));
        let kind = if scrap { Some(Kind::Role) } else { piece.kind };
        match kept.last_mut() {
            Some(last) if last.kind == kind => {
                last.tokens.end = piece.tokens.end;
                last.recurs = if scrap { last.recurs } else { last.recurs.min(piece.recurs).max(1) };
            }
            _ => kept.push(Piece { kind, ..piece.clone() }),
        }
    }
    kept
}
